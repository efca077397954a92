package mdnviz.ui.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import org.jfree.fx.FXGraphics2D;

/// The canvas of a chart over the steps; drawn when it is told to.
final class StepsPlot extends Canvas {
  private final StepsPicture picture;

  /// @param picture drawn on it
  StepsPlot(StepsPicture picture) {
    this.picture = picture;
    setManaged(false);
    setMouseTransparent(true);
  }

  /// @return where lines are drawn, in this canvas' coordinates
  Rectangle2D area() {
    return picture.area();
  }

  /// Draws anew.
  ///
  /// @param width logical pixels
  /// @param height logical pixels
  void draw(double width, double height) {
    setWidth(width);
    setHeight(height);
    getGraphicsContext2D().clearRect(0, 0, width, height);
    FXGraphics2D g2 = AxesLayer.graphics(this);
    picture.measure(g2, width, height);
    picture.draw(g2, width, height);
  }
}
