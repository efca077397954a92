package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TickSpacingTest {
  @Test
  void spacingsAreOneTwoOrFiveTimesAPowerOfTen() {
    assertEquals(0.2, TickSpacing.atLeast(0.11), 1e-15);
    assertEquals(0.1, TickSpacing.atLeast(0.1), 1e-15);
    assertEquals(5, TickSpacing.atLeast(2.01), 1e-12);
    assertEquals(1000, TickSpacing.atLeast(501), 1e-9);
  }

  @Test
  void labelsHaveTheDigitsThatTheSpacingMeans() {
    assertEquals("0.0", TickSpacing.label(0, 0.2));
    assertEquals("−0.2", TickSpacing.label(-0.2, 0.2));
    assertEquals("0.30", TickSpacing.label(0.3, 0.05));
    assertEquals("12,000", TickSpacing.label(12_000, 2000));
    assertEquals("2·10⁷", TickSpacing.label(2e7, 1e7));
    assertEquals("0.0", TickSpacing.label(-1e-17, 0.2));
  }

  @Test
  void roughNumbersKeepTwoDigits() {
    assertEquals("12", TickSpacing.rough(12.34));
    assertEquals("0.12", TickSpacing.rough(0.1234));
    assertEquals("1.0", TickSpacing.rough(0.999));
    assertEquals("1,200", TickSpacing.rough(1234));
    assertEquals("10", TickSpacing.rough(9.96));
    assertEquals("5.6·10⁷", TickSpacing.rough(5.57e7));
  }

  @Test
  void readingsKeepAboutFourDigits() {
    assertEquals("−1.282", TickSpacing.reading(-1.28241));
    assertEquals("43.12", TickSpacing.reading(43.118));
    assertEquals("1,240", TickSpacing.reading(1240.4));
    assertEquals("3.20·10⁻⁶", TickSpacing.reading(3.2e-6));
    assertEquals("–", TickSpacing.reading(Double.NaN));
  }
}
