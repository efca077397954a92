package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparePaceReportTest {
  private static ComparePaceReport report(List<Double> epochs) {
    return new ComparePaceReport(List.of(12.25, 11.0), epochs, 900, 31.5, 120_000_000);
  }

  @Test
  void theSpreadIsAShareOfTheSlowestRun() {
    assertEquals(0.1, report(List.of(110.0, 100.0)).epochSpread(), 1e-12);
    assertEquals(0, report(List.of(0.0, 0.0)).epochSpread());
  }

  @Test
  void everyRunHasItsOwnFigure() {
    String text = report(List.of(110.0, 100.0)).text();
    assertTrue(text.contains("run by run: 12.3 11.0"), text);
    assertTrue(text.contains("from 100 to 110: 10.0 % apart, 900 epochs/s"), text);
    assertTrue(text.contains("heap in use 120 MB"), text);
  }
}
