package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {
  private final StringWriter written = new StringWriter();
  private long now;

  @Test
  void epochScoresAndTimeLeftAreShown() {
    ProgressBar bar = bar(true, 400);
    now = 10_000_000_000L;
    bar.show(100, -0.98765, Double.NaN);
    assertEquals(
        "\repoch 100/400  [======                  ]  NLL train -0.9877  validation -  30 s left",
        written.toString());
  }

  @Test
  void aTerminalLineIsRewrittenTenTimesASecondAtMost() {
    ProgressBar bar = bar(true, 1000);
    assertTrue(bar.isDue(1));
    bar.show(1, 0, 0);
    now += 99_000_000;
    assertFalse(bar.isDue(2));
    now += 1_000_000;
    assertTrue(bar.isDue(3));
    assertTrue(bar.isDue(1000));
  }

  @Test
  void aShorterLineCoversTheLongerOneBeforeIt() {
    ProgressBar bar = bar(true, 2);
    bar.show(1, -1234.5, -1234.5);
    int longer = written.toString().length();
    written.getBuffer().setLength(0);
    bar.show(2, -1, -1);
    assertEquals(longer, written.toString().length());
  }

  @Test
  void elsewhereALineIsAddedAtEveryTenth() {
    ProgressBar bar = bar(false, 100);
    int lines = 0;
    for (int epoch = 1; epoch <= 100; epoch++) {
      if (bar.isDue(epoch)) {
        bar.show(epoch, 0, 0);
        lines++;
      }
    }
    assertEquals(10, lines);
    assertEquals(10, written.toString().lines().count());
    assertFalse(written.toString().contains("\r"));
  }

  @Test
  void timesAreToldAsPeopleDo() {
    assertEquals("0 s", Numbers.duration(0.2));
    assertEquals("59 s", Numbers.duration(59.4));
    assertEquals("1 min 0 s", Numbers.duration(59.6));
    assertEquals("2 min 5 s", Numbers.duration(125));
    assertEquals("1 h 3 min", Numbers.duration(3780));
  }

  private ProgressBar bar(boolean inPlace, int epochs) {
    return new ProgressBar(new PrintWriter(written), inPlace, epochs, () -> now);
  }
}
