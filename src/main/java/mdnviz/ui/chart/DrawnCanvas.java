package mdnviz.ui.chart;

import java.awt.Graphics2D;
import javafx.scene.canvas.Canvas;

/// A canvas that is drawn on through AWT's `Graphics2D`, so that the same strokes can go into a
/// file. It draws when it is told to.
///
/// FX thread only.
final class DrawnCanvas extends Canvas implements Drawn {
  private final Painter painter;

  /// Draws what is to be seen.
  @FunctionalInterface
  interface Painter {
    /// @param g2 where, in logical pixels from the upper left corner
    /// @param width of the canvas, logical pixels
    /// @param height of the canvas, logical pixels
    void paint(Graphics2D g2, double width, double height);
  }

  /// @param painter draws, whenever it is asked to
  DrawnCanvas(Painter painter) {
    this.painter = painter;
    setManaged(false);
    setMouseTransparent(true);
  }

  /// Draws anew.
  ///
  /// @param width logical pixels
  /// @param height logical pixels
  void draw(double width, double height) {
    setWidth(width);
    setHeight(height);
    getGraphicsContext2D().clearRect(0, 0, width, height);
    getGraphicsContext2D().save();
    painter.paint(AxesLayer.graphics(this), width, height);
    getGraphicsContext2D().restore();
  }

  @Override
  public void drawInto(Graphics2D g2) {
    painter.paint(g2, getWidth(), getHeight());
  }
}
