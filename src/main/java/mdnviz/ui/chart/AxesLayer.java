package mdnviz.ui.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/// The canvas that axes, grid and names are drawn on. It draws when it is told to: no chart event
/// makes it draw.
final class AxesLayer extends Canvas {
  private final PlotAxes axes;
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);

  AxesLayer(PlotAxes axes) {
    this.axes = axes;
    setManaged(false);
    setMouseTransparent(true);
  }

  /// @return where data go, in the coordinates of the canvas
  Bounds dataArea() {
    return new BoundingBox(area.getX(), area.getY(), area.getWidth(), area.getHeight());
  }

  /// Draws anew.
  ///
  /// @param width of the whole plot, logical pixels
  /// @param height of the whole plot, logical pixels
  void draw(double width, double height) {
    setWidth(width);
    setHeight(height);
    getGraphicsContext2D().clearRect(0, 0, width, height);
    FXGraphics2D g2 = graphics(this);
    area = axes.dataArea(g2, width, height);
    axes.draw(g2, area, width, height);
  }

  /// @param canvas to draw on
  /// @return AWT's way to draw on it, measuring text as JavaFX does
  static FXGraphics2D graphics(Canvas canvas) {
    canvas.getGraphicsContext2D().setLineDashes(); // dashes outlive the drawing that set them
    FXGraphics2D g2 = new FXGraphics2D(canvas.getGraphicsContext2D());
    g2.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return g2;
  }
}
