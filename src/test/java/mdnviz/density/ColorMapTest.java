package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ColorMapTest {
  private static final int WHITE = 0xFFFFFF;
  private static final int NEAR_BLACK = 0x0D1117;

  @ParameterizedTest
  @EnumSource
  void zeroIsTransparentAndThePeakOpaque(ColorMap map) {
    for (boolean dark : new boolean[] {false, true}) {
      assertEquals(0, map.argb(0, dark));
      assertEquals(0, map.argb(-1, dark));
      assertEquals(0, map.argb(Double.NaN, dark));
      assertEquals(255, map.argb(1, dark) >>> 24);
      assertEquals(map.argb(1, dark), map.argb(2, dark));
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursArePremultiplied(ColorMap map) {
    for (int i = 0; i <= 1000; i++) {
      int argb = map.argb(i / 1000.0, i % 2 == 0);
      int alpha = argb >>> 24;
      assertTrue((argb >> 16 & 0xFF) <= alpha, map + " red at " + i);
      assertTrue((argb >> 8 & 0xFF) <= alpha, map + " green at " + i);
      assertTrue((argb & 0xFF) <= alpha, map + " blue at " + i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onWhiteInkDarkensAllTheWayToThePeak(ColorMap map) {
    double before = luminance(map.argb(0, false), WHITE);
    for (int i = 1; i <= 50; i++) {
      double now = luminance(map.argb(i / 50.0, false), WHITE);
      assertTrue(now < before, map + " at " + i + ": " + now + " after " + before);
      before = now;
    }
  }

  @ParameterizedTest
  @EnumSource
  void onNearBlackInkBrightensAllTheWayToThePeak(ColorMap map) {
    double before = luminance(map.argb(0, true), NEAR_BLACK);
    for (int i = 1; i <= 50; i++) {
      double now = luminance(map.argb(i / 50.0, true), NEAR_BLACK);
      assertTrue(now > before, map + " at " + i + ": " + now + " after " + before);
      before = now;
    }
  }

  /// The ends of the published tables.
  @Test
  void endsAreThoseOfThePublishedTables() {
    assertNear(0x440154, ColorMap.VIRIDIS.argb(1, false));
    assertNear(0xFDE725, ColorMap.VIRIDIS.argb(1, true));
    assertNear(0xFDEA45, ColorMap.CIVIDIS.argb(1, true));
    assertNear(0x002051, ColorMap.CIVIDIS.argb(1, false));
  }

  private static void assertNear(int expected, int actual) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertEquals(
          expected >> shift & 0xFF,
          actual >> shift & 0xFF,
          8,
          () -> Integer.toHexString(expected) + " and " + Integer.toHexString(actual));
    }
  }

  /// Relative luminance (WCAG 2) of a premultiplied colour over a background.
  private static double luminance(int argb, int background) {
    double rest = 1 - (argb >>> 24) / 255.0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      int shift = 16 - 8 * i;
      double value = ((argb >> shift & 0xFF) + rest * (background >> shift & 0xFF)) / 255;
      sum += weights[i] * Math.pow(value, 2.2);
    }
    return sum;
  }
}
