package mdnviz.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and the buttons that show them; every button has a name for screen readers and a tooltip.
final class Icons {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);
  private static final double TOOLTIP_WIDTH = 300;

  private Icons() {}

  /// @param symbol which icon
  /// @return a new icon, 16 pixels
  static FontIcon of(Feather symbol) {
    return new FontIcon(symbol);
  }

  /// @param symbol its icon
  /// @param name what it does, for screen readers
  /// @param hint one sentence
  /// @param action what it does
  /// @return a flat button without text
  static Button button(Feather symbol, String name, String hint, Runnable action) {
    Button button = new Button(null, of(symbol));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setOnAction(_ -> action.run());
    describe(button, name, hint);
    return button;
  }

  /// Gives a button a name and a tooltip.
  ///
  /// @param button any
  /// @param name for screen readers
  /// @param hint one sentence
  static void describe(Labeled button, String name, String hint) {
    button.setAccessibleText(name);
    button.setTooltip(tooltip(hint));
  }

  /// @param hint one sentence
  /// @return a tooltip that wraps
  static Tooltip tooltip(String hint) {
    Tooltip tooltip = new Tooltip(hint);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setShowDuration(Duration.seconds(30));
    return tooltip;
  }
}
