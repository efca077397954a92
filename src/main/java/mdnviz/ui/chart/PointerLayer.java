package mdnviz.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What follows the pointer over the data area: the brush with the points of the stroke being
/// painted, and the crosshair with the values under it. Light, because it is drawn at every move.
///
/// FX thread only.
final class PointerLayer extends Canvas {
  private static final double DOT_RADIUS = 2.1;
  private static final double LABEL_GAP = 8;

  private final DoubleProperty brushRadius = new SimpleDoubleProperty(this, "brushRadius", 24);
  private final BooleanProperty crosshairEnabled =
      new SimpleBooleanProperty(this, "crosshairEnabled", false);
  private final BrushStroke stroke = new BrushStroke();
  private boolean brushEnabled;
  private boolean painting;
  private Consumer<List<double[]>> onStroke = _ -> {};
  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotScale scale;
  private Point2D pointer;
  private String xName = "x";
  private String yName = "y";

  PointerLayer() {
    setManaged(false);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> moveTo(event));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> spray(event));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> finish(event));
    brushRadius.subscribe(_ -> redraw());
    crosshairEnabled.subscribe(_ -> redraw());
  }

  DoubleProperty brushRadiusProperty() {
    return brushRadius;
  }

  BooleanProperty crosshairEnabledProperty() {
    return crosshairEnabled;
  }

  boolean isBrushEnabled() {
    return brushEnabled;
  }

  void setBrushEnabled(boolean enabled) {
    brushEnabled = enabled;
    painting = false;
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

  void setNames(String x, String y) {
    xName = x;
    yName = y;
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
    if (brushEnabled) {
      drawStroke(g);
    }
    if (pointer == null) {
      return;
    }
    if (brushEnabled) {
      drawBrush(g);
    } else if (crosshairEnabled.get()) {
      drawCrosshair(g);
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

  private void drawCrosshair(GraphicsContext g) {
    double x = Math.floor(pointer.getX()) + 0.5;
    double y = Math.floor(pointer.getY()) + 0.5;
    g.setLineWidth(1);
    g.setStroke(theme.mutedText());
    g.strokeLine(x, 0, x, getHeight());
    g.strokeLine(0, y, getWidth(), y);
    String reading =
        "%s %s   %s %s"
            .formatted(
                xName,
                TickSpacing.reading(scale.xAt(pointer.getX())),
                yName,
                TickSpacing.reading(scale.yAt(pointer.getY())));
    boolean right = x > getWidth() / 2;
    boolean top = y < getHeight() / 4;
    g.setFont(Font.font(theme.type().family(), theme.type().size() + 1));
    g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
    double textX = right ? x - LABEL_GAP : x + LABEL_GAP;
    double textY = top ? y + LABEL_GAP + theme.type().size() : y - LABEL_GAP;
    g.setStroke(theme.background());
    g.setLineWidth(3);
    g.strokeText(reading, textX, textY);
    g.setFill(theme.text());
    g.fillText(reading, textX, textY);
  }
}
