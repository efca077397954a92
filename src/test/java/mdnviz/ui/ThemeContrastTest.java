package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import mdnviz.ui.chart.Contrast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every colour that the window's style sheet gives to words must be readable on every pane, by
/// WCAG 2.2: 4.5 for words, 3 for icons and what is filled with the accent.
final class ThemeContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(-color-[\\w-]+):\\s*([^;}]+)[;}]");
  private static final Pattern WORDS = Pattern.compile("-fx-text-fill:\\s*(-color-[\\w-]+)");
  private static final Pattern MARKS =
      Pattern.compile("-fx-(?:icon-color|stroke|fill):\\s*(-color-[\\w-]+)");
  private static final List<String> PANES =
      List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsCanBeReadOnEveryPane(boolean dark) throws IOException {
    assertContrast(dark, WORDS, 4.5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void iconsAndTicksCanBeSeenOnEveryPane(boolean dark) throws IOException {
    assertContrast(dark, MARKS, 3);
  }

  private static void assertContrast(boolean dark, Pattern uses, double least) throws IOException {
    Map<String, String> tokens = tokens(dark);
    Map<String, Double> tooFaint = new TreeMap<>();
    Matcher use = uses.matcher(text("/mdnviz/ui/window.css"));
    TreeSet<String> used = new TreeSet<>();
    while (use.find()) {
      used.add(use.group(1));
    }
    for (String token : used) {
      for (String pane : PANES) {
        double ratio = Contrast.ratio(color(tokens, token), color(tokens, pane));
        if (ratio < least) {
          tooFaint.put(token + " on " + pane, ratio);
        }
      }
    }
    assertTrue(!used.isEmpty() && tooFaint.isEmpty(), tooFaint.toString());
  }

  /// The first meaning of each token: those of the theme's root.
  private static Map<String, String> tokens(boolean dark) throws IOException {
    String sheet = "/atlantafx/base/theme/primer-%s.css".formatted(dark ? "dark" : "light");
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(text(sheet));
    while (token.find()) {
      tokens.putIfAbsent(token.group(1), token.group(2).strip());
    }
    return tokens;
  }

  private static Color color(Map<String, String> tokens, String name) {
    String value = Objects.requireNonNull(tokens.get(name), name);
    return value.startsWith("-color") ? color(tokens, value) : Color.web(value);
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = ThemeContrastTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
