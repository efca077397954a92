package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/// What axes and names are drawn on: three strips around the data area and nothing over it, so that
/// a new picture in the area costs no drawing of theirs. They draw when told to: no chart event
/// makes them draw.
final class AxesLayer extends Group implements Drawn {
  private static final double OVERLAP = 1;

  private final PlotAxes axes;
  private final Canvas top = new Canvas();
  private final Canvas left = new Canvas();
  private final Canvas bottom = new Canvas();
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
  private double width;
  private double height;
  private PlotAxes.Ticks ticks = PlotAxes.Ticks.NONE;

  AxesLayer(PlotAxes axes) {
    this.axes = axes;
    axes.setGridVisible(false);
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    getChildren().addAll(top, left, bottom);
  }

  /// @return where data go, in the coordinates of the layer
  Bounds dataArea() {
    return new BoundingBox(area.getX(), area.getY(), area.getWidth(), area.getHeight());
  }

  /// @return of the whole plot drawn last, logical pixels
  double width() {
    return width;
  }

  /// @return of the whole plot drawn last, logical pixels
  double height() {
    return height;
  }

  /// @return where the ticks are that were drawn last
  PlotAxes.Ticks ticks() {
    return ticks;
  }

  /// Draws anew.
  ///
  /// @param newWidth of the whole plot, logical pixels
  /// @param newHeight of the whole plot, logical pixels
  void draw(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    FXGraphics2D measure = graphics(left);
    area = axes.dataArea(measure, width, height);
    ticks = axes.ticks(measure, area);
    double beneath = area.getMaxY() - OVERLAP;
    place(top, new BoundingBox(0, 0, width, area.getY()));
    place(left, new BoundingBox(0, area.getY(), area.getX() + OVERLAP, height - area.getY()));
    place(bottom, new BoundingBox(area.getX(), beneath, width - area.getX(), height - beneath));
    for (Canvas strip : List.of(top, left, bottom)) {
      strip.getGraphicsContext2D().save();
      FXGraphics2D g2 = graphics(strip);
      g2.translate(-strip.getLayoutX(), -strip.getLayoutY());
      axes.draw(g2, area, width, height);
      strip.getGraphicsContext2D().restore();
    }
  }

  @Override
  public void drawInto(Graphics2D g2) {
    axes.draw(g2, area, width, height);
  }

  private static void place(Canvas strip, Bounds where) {
    strip.relocate(where.getMinX(), where.getMinY());
    strip.setWidth(where.getWidth());
    strip.setHeight(where.getHeight());
    GraphicsContext context = strip.getGraphicsContext2D();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, where.getWidth(), where.getHeight());
  }

  /// @param canvas to draw on
  /// @return AWT's way to draw on it, measuring text as JavaFX does
  static FXGraphics2D graphics(Canvas canvas) {
    canvas.getGraphicsContext2D().setLineDashes(); // dashes outlive the drawing that set them
    canvas.getGraphicsContext2D().setLineWidth(1); // as does the width, and 1 is not set anew
    FXGraphics2D g2 = new FXGraphics2D(canvas.getGraphicsContext2D());
    g2.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return g2;
  }
}
