package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComponentPaletteTest {
  private static final int MOST = 20;

  @Test
  void firstColoursAreOkabeAndItos() {
    assertEquals(0xFF0072B2, ComponentPalette.argb(0, false));
    assertEquals(0xFFD55E00, ComponentPalette.argb(1, false));
    assertEquals(0xFF009E73, ComponentPalette.argb(2, false));
  }

  @Test
  void everyComponentHasAColourOfItsOwn() {
    for (boolean dark : new boolean[] {false, true}) {
      Set<Integer> colours =
          IntStream.range(0, MOST)
              .mapToObj(index -> ComponentPalette.argb(index, dark))
              .collect(Collectors.toSet());
      assertEquals(MOST, colours.size());
    }
  }

  @Test
  void everyColourIsOpaqueAndStandsOutFromTheBackground() {
    for (int index = 0; index < MOST; index++) {
      int onLight = ComponentPalette.argb(index, false);
      int onDark = ComponentPalette.argb(index, true);
      assertEquals(255, onLight >>> 24);
      assertEquals(255, onDark >>> 24);
      assertTrue(contrast(onLight, 0xFFFFFF) >= 3, "on white: " + index);
      assertTrue(contrast(onDark, 0x0D1117) >= 4.5, "on near-black: " + index);
    }
  }

  private static double contrast(int one, int other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
