package mdnviz.ui.chart;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Font;

/// The line that stands at x₀, its reading at the lower edge, and a pin at its head while it is
/// pinned.
final class CursorLine extends Group {
  private static final double PIN = 5;

  private final Line casing = new Line();
  private final Line line = new Line();
  private final Polygon pin = new Polygon(-PIN, -PIN - 1, PIN, -PIN - 1, 0, 2);
  private final Label reading = new Label();

  CursorLine() {
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    reading.setId("plot-reading");
    casing.setStrokeWidth(3);
    casing.setOpacity(0.6);
    getChildren().addAll(casing, line, pin, reading);
  }

  void setTheme(ChartTheme theme) {
    casing.setStroke(theme.background());
    line.setStroke(theme.text());
    pin.setFill(theme.accent());
    reading.setTextFill(theme.text());
    reading.setFont(Font.font(theme.type().family(), theme.type().size()));
    reading.setStyle(
        "-fx-background-color: %s; -fx-background-radius: 3; -fx-padding: 1 4 1 4;"
            .formatted(theme.background().toString().replace("0x", "#")));
  }

  /// Stands somewhere, or nowhere if that is not within the area.
  ///
  /// @param x pixels in the parent
  /// @param area in the parent
  /// @param words the reading; empty for none
  /// @param pinned whether the pin shows
  void show(double x, Bounds area, String words, boolean pinned) {
    setVisible(x >= area.getMinX() && x <= area.getMaxX());
    double column = Math.floor(x) + 0.5;
    for (Line part : new Line[] {casing, line}) {
      part.setStartX(column);
      part.setEndX(column);
      part.setStartY(area.getMinY());
      part.setEndY(area.getMaxY());
    }
    pin.setVisible(pinned);
    pin.relocate(column - PIN, area.getMinY() - PIN - 2);
    if (!words.equals(reading.getText())) {
      reading.setText(words);
    }
    reading.setVisible(!words.isEmpty());
    reading.autosize();
    double room = area.getMaxX() - reading.getWidth();
    reading.relocate(
        Math.clamp(column + 4, area.getMinX(), Math.max(area.getMinX(), room)),
        area.getMaxY() - reading.getHeight() - 3);
  }
}
