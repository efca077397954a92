package mdnviz.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What follows the pointer over the data area while one paints: the brush with the points of the
/// stroke. There only while the brush is: a transparent canvas over the picture costs time with
/// every picture.
///
/// FX thread only.
final class PointerLayer extends Canvas {
  private static final double DOT_RADIUS = 2.1;

  private final DoubleProperty brushRadius = new SimpleDoubleProperty(this, "brushRadius", 24);
  private final BrushStroke stroke = new BrushStroke();
  private boolean brushEnabled;
  private boolean painting;
  private Consumer<List<double[]>> onStroke = _ -> {};
  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotScale scale;
  private Point2D pointer;

  PointerLayer() {
    setManaged(false);
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> moveTo(event));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> spray(event));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> finish(event));
    brushRadius.subscribe(_ -> redraw());
  }

  DoubleProperty brushRadiusProperty() {
    return brushRadius;
  }

  boolean isBrushEnabled() {
    return brushEnabled;
  }

  void setBrushEnabled(boolean enabled) {
    brushEnabled = enabled;
    painting = false;
    setVisible(enabled);
    setCursor(enabled ? Cursor.NONE : Cursor.DEFAULT);
    stroke.clear();
    redraw();
  }

  void setOnStroke(Consumer<List<double[]>> action) {
    onStroke = action;
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    redraw();
  }

  /// Lies over the data area.
  ///
  /// @param area in the parent's coordinates
  /// @param newScale data units to pixels of the area
  void place(Bounds area, PlotScale newScale) {
    relocate(area.getMinX(), area.getMinY());
    setWidth(area.getWidth());
    setHeight(area.getHeight());
    scale = newScale;
    redraw();
  }

  private void moveTo(MouseEvent event) {
    pointer = new Point2D(event.getX(), event.getY());
    redraw();
  }

  private void leave() {
    pointer = null;
    redraw();
  }

  private void press(MouseEvent event) {
    painting = brushEnabled && event.getButton() == MouseButton.PRIMARY;
    spray(event);
  }

  private void spray(MouseEvent event) {
    if (painting) {
      stroke.sprayTo(event.getX(), event.getY(), brushRadius.get());
      event.consume();
    }
    moveTo(event);
  }

  private void finish(MouseEvent event) {
    if (!painting || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    painting = false;
    List<double[]> painted = stroke.pointsWithin(scale);
    stroke.clear();
    moveTo(event);
    if (!painted.isEmpty()) {
      onStroke.accept(painted);
    }
  }

  private void redraw() {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (scale == null) {
      return;
    }
    drawStroke(g);
    if (pointer != null) {
      drawBrush(g);
    }
  }

  private void drawStroke(GraphicsContext g) {
    g.setFill(theme.accent());
    for (double[] point : stroke.points()) {
      g.fillOval(point[0] - DOT_RADIUS, point[1] - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS);
    }
  }

  private void drawBrush(GraphicsContext g) {
    double radius = brushRadius.get();
    g.setLineDashes();
    g.setLineWidth(theme.type().lineWidth() + 2);
    g.setStroke(theme.background().deriveColor(0, 1, 1, 0.7));
    g.strokeOval(pointer.getX() - radius, pointer.getY() - radius, 2 * radius, 2 * radius);
    g.setLineWidth(theme.type().lineWidth());
    g.setStroke(theme.accent());
    g.strokeOval(pointer.getX() - radius, pointer.getY() - radius, 2 * radius, 2 * radius);
  }
}
