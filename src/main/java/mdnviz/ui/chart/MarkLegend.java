package mdnviz.ui.chart;

import java.util.function.IntUnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;

/// Says what the marks of a plane are.
///
/// FX thread only.
abstract class MarkLegend extends FlowPane {
  private static final double GAP = 5;
  private static final int BAR_WIDTH = 72;
  private static final int BAR_HEIGHT = 10;

  private ChartTheme theme = ChartTheme.LIGHT;

  MarkLegend() {
    super(12, 4);
    getStyleClass().add("plot-legend");
    setAlignment(Pos.CENTER_LEFT);
  }

  /// Makes all entries anew.
  ///
  /// @param colors of the theme
  abstract void build(ChartTheme colors);

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public final void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    rebuild();
  }

  final void rebuild() {
    getChildren().clear();
    build(theme);
  }

  /// A name after a mark.
  final void entry(String name, Node mark) {
    Label label = text(name);
    label.setGraphic(mark);
    label.setGraphicTextGap(GAP);
    getChildren().add(label);
  }

  /// A bar of colours between the numbers at its ends.
  ///
  /// @param name what the colours stand for
  /// @param low at the left end
  /// @param high at the right end
  /// @param argb premultiplied colour of each of so many columns
  final void scale(String name, Label low, Label high, IntUnaryOperator argb) {
    PixelLayer bar = new PixelLayer();
    bar.setManaged(true);
    Raster raster = bar.raster(2 * BAR_WIDTH, 2 * BAR_HEIGHT);
    for (int i = 0; i < raster.pixels().length; i++) {
      raster.pixels()[i] = argb.applyAsInt(i % raster.width());
    }
    bar.show();
    bar.place(0, 0, BAR_WIDTH, BAR_HEIGHT);
    row(text(name), low, bar, high);
  }

  /// @return a cross that fills a square
  static Node cross(double size, Color color, double width) {
    Group cross = new Group(new Line(0, 0, size, size), new Line(0, size, size, 0));
    for (Node stroke : cross.getChildren()) {
      ((Line) stroke).setStroke(color);
      ((Line) stroke).setStrokeWidth(width);
    }
    return cross;
  }

  /// @return number of columns of a bar
  static int barColumns() {
    return 2 * BAR_WIDTH;
  }

  final void row(Node... nodes) {
    HBox row = new HBox(GAP, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
  }

  final Label text(String words) {
    Label label = new Label(words);
    label.setFont(Font.font(theme.type().family(), theme.type().size()));
    label.setTextFill(theme.text());
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
