package mdnviz.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import mdnviz.ui.chart.ChartTheme;

/// The looks of a scene: AtlantaFX's Primer, light or dark, the window's own style sheet, and the
/// colours of the charts as tokens for that sheet, so that a curve and its number have one colour.
final class Theme {
  private static final String OWN =
      Objects.requireNonNull(Theme.class.getResource("window.css")).toExternalForm();

  private Theme() {}

  /// @param scene gets the looks, now and whenever the theme changes
  /// @param dark whether the dark theme is on
  static void follow(Scene scene, ObservableValue<Boolean> dark) {
    scene.getStylesheets().add(OWN);
    dark.subscribe(isDark -> apply(scene, isDark));
  }

  private static void apply(Scene scene, boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    ChartTheme chart = ChartTheme.of(dark);
    scene.getRoot().setStyle(tokens(chart));
    scene.setFill(chart.background());
  }

  private static String tokens(ChartTheme chart) {
    return String.join(
        "",
        token("background", chart.background()),
        token("data", chart.data()),
        token("train", chart.train()),
        token("validation", chart.validation()),
        token("test", chart.test()),
        token("oracle", chart.oracle()),
        token("threshold", chart.threshold()));
  }

  private static String token(String name, Color color) {
    return "-mdn-%s: %s;".formatted(name, color.toString().replace("0x", "#"));
  }
}
