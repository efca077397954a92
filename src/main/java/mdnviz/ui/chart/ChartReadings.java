package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/// The line above a chart that is legend and reading in one: what each line is, and its value at
/// the pointer or, without one, its latest.
final class ChartReadings extends FlowPane {
  private static final double SWATCH = 20;

  private final List<Label> labels = new ArrayList<>();
  private final List<Line> swatches = new ArrayList<>();

  /// @param count number of readings
  ChartReadings(int count) {
    super(12, 2);
    setManaged(false);
    setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < count; i++) {
      Line swatch = new Line(0, 0, SWATCH, 0);
      swatch.setStrokeLineCap(StrokeLineCap.BUTT);
      Label label = new Label();
      label.setGraphic(swatch);
      label.setGraphicTextGap(5);
      labels.add(label);
      swatches.add(swatch);
      getChildren().add(label);
    }
  }

  /// Says what a line is.
  ///
  /// @param index zero-based
  /// @param text name and value; empty takes the reading away
  void set(int index, String text) {
    Label label = labels.get(index);
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /// Shows how a line is drawn.
  ///
  /// @param index zero-based
  /// @param role of the line
  /// @param theme its colours
  void style(int index, LineRole role, ChartTheme theme) {
    Line swatch = swatches.get(index);
    swatch.setStroke(role.color(theme));
    swatch.getStrokeDashArray().setAll(role.dashes());
    labels.get(index).setGraphic(swatch);
  }

  /// Makes a reading that speaks of no line.
  ///
  /// @param index zero-based
  void plain(int index) {
    labels.get(index).setGraphic(null);
  }

  void setTheme(ChartTheme theme) {
    Font font = Font.font(theme.type().family(), theme.type().size());
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setFont(font);
      labels.get(i).setTextFill(theme.text());
      swatches.get(i).setStrokeWidth(theme.type().lineWidth());
    }
  }
}
