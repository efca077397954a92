package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast of what charts draw with, by WCAG 2.2: 4.5 for words, 3 for marks one has to see.
final class ContrastTest {
  private static final double WORDS = 4.5;
  private static final double MARKS = 3;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsOnChartsCanBeRead(boolean dark) {
    ChartTheme theme = ChartTheme.of(dark);
    assertContrast(theme, WORDS, Map.of("text", theme.text(), "mutedText", theme.mutedText()));
  }

  /// Names stand beside their lines in the colours of the lines.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theNamesOfLinesCanBeRead(boolean dark) {
    ChartTheme theme = ChartTheme.of(dark);
    Map<String, Color> named = new TreeMap<>();
    for (LineRole role : LineRole.values()) {
      named.put(role.name(), role.color(theme));
    }
    assertContrast(theme, WORDS, named);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void marksStandOutFromTheBackground(boolean dark) {
    ChartTheme theme = ChartTheme.of(dark);
    assertContrast(
        theme,
        MARKS,
        Map.of(
            "axis", theme.axis(),
            "data", theme.data(),
            "validationData", theme.validationData(),
            "conditionalMean", theme.conditionalMean(),
            "test", theme.test(),
            "accent", theme.accent()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theFirstEightComponentsStandOutFromTheBackground(boolean dark) {
    ChartTheme theme = ChartTheme.of(dark);
    Map<String, Color> components = new TreeMap<>();
    for (int k = 0; k < 8; k++) {
      components.put("component " + (k + 1), theme.component(k));
    }
    assertContrast(theme, MARKS, components);
  }

  private static void assertContrast(ChartTheme theme, double least, Map<String, Color> colors) {
    Map<String, Double> tooFaint = new TreeMap<>();
    colors.forEach(
        (name, color) -> {
          double ratio = Contrast.ratio(color, theme.background());
          if (ratio < least) {
            tooFaint.put(name, ratio);
          }
        });
    assertTrue(tooFaint.isEmpty(), "below %.1f: %s".formatted(least, tooFaint));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void blackOnWhiteIsTwentyOneAndAColourOnItselfIsOne(double grey) {
    assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
    assertEquals(1, Contrast.ratio(Color.gray(grey), Color.gray(grey)), 1e-9);
  }
}
