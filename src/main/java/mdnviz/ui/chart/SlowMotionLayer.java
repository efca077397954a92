package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import mdnviz.training.StepAnatomy;
import mdnviz.ui.model.StepScene;

/// Lies over the data area of a plot and draws a training step there while one is shown.
///
/// FX thread only.
final class SlowMotionLayer extends Group {
  private static final double REACH = 10;

  private final DrawnCanvas canvas = new DrawnCanvas((g2, _, _) -> paint(g2));
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private Optional<StepScene> scene = Optional.empty();
  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotScale scale;
  private double width;
  private double height;

  SlowMotionLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    canvas.setId("slow-motion-layer");
    setVisible(false);
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    drawing.ask();
  }

  /// @param shown a phase of a step; empty for nothing
  void show(Optional<StepScene> shown) {
    scene = shown;
    setVisible(shown.isPresent());
    if (shown.isPresent() && getChildren().isEmpty()) {
      getChildren().add(canvas);
    } else if (shown.isEmpty()) {
      getChildren().clear(); // a canvas that is not seen need not be kept
    }
    drawing.ask();
  }

  /// Lies over the data area.
  ///
  /// @param area in the parent's coordinates
  /// @param newScale data units to pixels of the area
  void place(Bounds area, PlotScale newScale) {
    scale = newScale;
    relocate(area.getMinX(), area.getMinY());
    width = area.getWidth();
    height = area.getHeight();
    draw();
  }

  /// @param x data units
  /// @param y data units
  /// @return the point of the minibatch there; empty if none is near
  Optional<StepAnatomy.Point> pointAt(double x, double y) {
    return scene.flatMap(
        shown -> {
          ToDoubleFunction<StepAnatomy.Point> distance =
              point ->
                  Math.hypot(
                      scale.column(shown.x(point)) - scale.column(x),
                      scale.row(shown.y(point)) - scale.row(y));
          return shown.anatomy().points().stream()
              .filter(point -> distance.applyAsDouble(point) < REACH)
              .min(Comparator.comparingDouble(distance));
        });
  }

  private void draw() {
    if (scale == null || scene.isEmpty()) {
      return;
    }
    canvas.draw(width, height);
  }

  private void paint(Graphics2D g2) {
    g2.clip(new Rectangle2D.Double(0, 0, width, height));
    scene.ifPresent(shown -> new SlowMotionPainter(new StepInk(g2, theme), scale, shown).paint());
  }
}
