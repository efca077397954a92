package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;
import mdnviz.mixture.MixtureBatch;
import mdnviz.training.StepAnatomy;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.StepScene;

/// Draws the means over x where their components have weight: as they are, and as the update
/// changes them. Each component's number stands where its weight is largest.
///
/// @param ink how
/// @param scale data units to pixels
/// @param scene what
record SlowMotionCurves(StepInk ink, PlotScale scale, StepScene scene) {
  private static final double GAP = 6;
  private static final double KEY_LEFT = 12;
  private static final double KEY_TOP = 20;
  private static final int PLACES_BETWEEN_ARROWS = 10;
  private static final double LEAST_ARROW = 8;
  private static final BasicStroke THIN = new BasicStroke(1.2f);
  private static final BasicStroke BOLD =
      new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke DASHED =
      new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

  /// Draws the means before the update.
  void paint() {
    for (int k = 0; k < scene.anatomy().componentCount(); k++) {
      int component = k;
      ink.cased(path(k, place -> before(place, component)), ink.component(k), THIN);
      label(k);
    }
  }

  /// Draws the means before the update thin and dashed, after it bold; the change larger than it
  /// is, which is said.
  void paintChange() {
    int factor = scene.exaggeration();
    for (int k = 0; k < scene.anatomy().componentCount(); k++) {
      int component = k;
      IntToDoubleFunction after = place -> drawn(place, component, factor);
      ink.cased(path(k, after), ink.component(k), BOLD);
      ink.cased(path(k, place -> before(place, component)), ink.component(k), DASHED);
      arrows(k, factor);
      label(k);
    }
    String change =
        factor == 1
            ? "bold: after the step"
            : "bold: after the step, the change %s times as large".formatted(Figures.count(factor));
    ink.write("dashed: μ before;  " + change, KEY_LEFT, KEY_TOP, scale.width(), ink.text());
  }

  private StepAnatomy.Change change() {
    return scene.anatomy().change();
  }

  private double before(int place, int component) {
    return scene.mean(change().before(), place, component);
  }

  private double drawn(int place, int component, int factor) {
    double before = before(place, component);
    return before + factor * (scene.mean(change().after(), place, component) - before);
  }

  private double column(int place) {
    return scale.column(change().inputs()[place][scene.section().input()]);
  }

  private Path2D path(int component, IntToDoubleFunction value) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int place = 0; place < change().inputs().length; place++) {
      boolean seen = scene.isSeen(place, component);
      if (seen && drawing) {
        path.lineTo(column(place), scale.row(value.applyAsDouble(place)));
      } else if (seen) {
        path.moveTo(column(place), scale.row(value.applyAsDouble(place)));
      }
      drawing = seen;
    }
    return path;
  }

  private void arrows(int component, int factor) {
    for (int place = PLACES_BETWEEN_ARROWS / 2;
        place < change().inputs().length;
        place += PLACES_BETWEEN_ARROWS) {
      double from = scale.row(before(place, component));
      double length = scale.row(drawn(place, component, factor)) - from;
      if (scene.isSeen(place, component) && Math.abs(length) >= LEAST_ARROW) {
        new PullArrow(column(place), from, length, false).thin(ink, ink.component(component));
      }
    }
  }

  private void label(int component) {
    int best = -1;
    double most = StepScene.LEAST_WEIGHT;
    MixtureBatch batch = change().before();
    for (int place = 0; place < batch.rows(); place++) {
      double weight = batch.mixingWeights()[place * batch.componentCount() + component];
      double x = column(place);
      double y = scale.row(before(place, component));
      boolean inside = x > 0 && x < scale.width() && y > 0 && y < scale.height();
      if (inside && weight > most) {
        best = place;
        most = weight;
      }
    }
    if (best >= 0) {
      ink.write(
          Integer.toString(component + 1),
          column(best) + GAP,
          scale.row(before(best, component)) - GAP,
          scale.width(),
          ink.component(component));
    }
  }
}
