package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mdnviz.mixture.GaussianMixture;
import mdnviz.training.StepAnatomy;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.StepScene;

/// Draws one phase of a training step over the faded picture.
///
/// @param ink how
/// @param scale data units to pixels
/// @param scene what
record SlowMotionPainter(StepInk ink, PlotScale scale, StepScene scene) {
  private static final double FADING = 0.66;
  private static final double DOT = 3;
  private static final double SMALLEST = 2.5;
  private static final double GROWTH = 6.5;
  private static final double PIE = 6;
  private static final double TICK = 7;
  private static final double GAP = 8;
  private static final BasicStroke THIN = new BasicStroke(1);
  private static final BasicStroke RING = new BasicStroke(1.8f);
  private static final BasicStroke DOTTED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 3}, 0);

  /// Draws.
  void paint() {
    ink.fade(scale.width(), scale.height(), FADING);
    SlowMotionCurves curves = new SlowMotionCurves(ink, scale, scene);
    SlowMotionPulls pulls = new SlowMotionPulls(ink, scale, scene);
    switch (scene.phase()) {
      case FORWARD -> {
        forward();
        curves.paint();
      }
      case LIKELIHOOD -> {
        curves.paint();
        likelihood();
      }
      case RESPONSIBILITIES -> {
        curves.paint();
        points().forEach(this::pie);
      }
      case GRADIENT -> {
        curves.paint();
        dots();
        pulls.paint();
      }
      case CLIP -> {
        curves.paint();
        dots();
        pulls.paintClipped();
      }
      case UPDATE -> {
        dots();
        curves.paintChange();
      }
    }
  }

  private List<StepAnatomy.Point> points() {
    return scene.anatomy().points();
  }

  private double column(StepAnatomy.Point point) {
    return scale.column(scene.x(point));
  }

  private double row(StepAnatomy.Point point) {
    return scale.row(scene.y(point));
  }

  private void dots() {
    for (StepAnatomy.Point point : points()) {
      ink.disc(column(point), row(point), DOT, ink.text());
    }
  }

  /// Each input with its mixture: μ ± σ of every component, as strong as π. The targets are not
  /// known yet to the network: hollow.
  private void forward() {
    for (StepAnatomy.Point point : points()) {
      double x = column(point);
      ink.line(StepInk.segment(x, scale.height() - TICK, x, scale.height()), ink.text(), RING);
      bars(point);
    }
    for (StepAnatomy.Point point : points()) {
      ink.line(StepInk.circle(column(point), row(point), DOT), ink.text(), THIN);
    }
    StepAnatomy.Point worst = scene.worst();
    double x = column(worst);
    ink.line(StepInk.segment(x, 0, x, scale.height()), ink.text(), DOTTED);
  }

  private void bars(StepAnatomy.Point point) {
    GaussianMixture mixture = point.mixture();
    int target = scene.section().target();
    double x = column(point);
    for (int k = 0; k < mixture.componentCount(); k++) {
      double weight = mixture.mixingWeight(k);
      if (weight < StepScene.LEAST_WEIGHT) {
        continue;
      }
      Color color = ink.component(k);
      double mean = mixture.mean(k, target);
      double deviation = mixture.standardDeviation(k, target);
      double low = scale.row(mean - deviation);
      double high = scale.row(mean + deviation);
      ink.at(
          0.2 + 0.4 * weight,
          () ->
              ink.line(
                  StepInk.segment(x, low, x, high), color, new BasicStroke((float) (1 + weight))));
      ink.disc(x, scale.row(mean), 1 + 2.5 * Math.sqrt(weight), color);
    }
  }

  /// The less likely a point, the larger and the stronger in colour.
  private void likelihood() {
    double best = points().stream().mapToDouble(LOSS).min().orElseThrow();
    StepAnatomy.Point worst = scene.worst();
    double span = Math.max(worst.negativeLogLikelihood() - best, Double.MIN_NORMAL);
    points().stream()
        .sorted(Comparator.comparingDouble(LOSS))
        .forEach(
            point -> {
              double share = (point.negativeLogLikelihood() - best) / span;
              Color color =
                  ChartStyle.awt(
                      ink.theme().mutedText().interpolate(ink.theme().threshold(), share));
              ink.disc(column(point), row(point), SMALLEST + GROWTH * share, color);
            });
    double ring = SMALLEST + GROWTH + 3;
    ink.cased(StepInk.circle(column(worst), row(worst), ring), ink.text(), RING);
    ink.write(
        "worst: −ln p = " + Figures.significant(worst.negativeLogLikelihood()),
        column(worst) + ring + GAP,
        row(worst),
        scale.width(),
        ink.text());
  }

  private static final ToDoubleFunction<StepAnatomy.Point> LOSS =
      StepAnatomy.Point::negativeLogLikelihood;

  /// A point as a pie of its responsibilities, from twelve o'clock on in the components' order.
  private void pie(StepAnatomy.Point point) {
    double x = column(point);
    double y = row(point);
    ink.disc(x, y, PIE, ink.text());
    double from = 90;
    for (int k = 0; k < point.responsibilities().length; k++) {
      double extent = 360 * point.responsibilities()[k];
      Arc2D slice =
          new Arc2D.Double(x - PIE, y - PIE, 2 * PIE, 2 * PIE, from - extent, extent, Arc2D.PIE);
      ink.fill(slice, ink.component(k));
      from -= extent;
    }
    ink.line(StepInk.circle(x, y, PIE), ink.text(), THIN);
  }
}
