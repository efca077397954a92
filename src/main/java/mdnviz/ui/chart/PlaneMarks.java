package mdnviz.ui.chart;

import java.awt.geom.Path2D;
import java.util.List;
import javafx.scene.paint.Color;
import mdnviz.density.ComponentPalette;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMode;

/// Draws what a mixture of two targets consists of: ellipses, modes, mean, draws.
///
/// @param pen with what
/// @param scale data units to logical pixels
record PlaneMarks(MarkPen pen, PlotScale scale) {
  private static final double LEAST_WEIGHT = 0.005;
  private static final int CORNERS = 72;
  private static final double CROSS = 5;
  private static final double DIAMOND = 6;
  private static final double DOT = 1.6;

  /// The curves of one and two standard deviations of every component, μ_k + r C_k (cos φ, sin φ),
  /// the stronger the larger its weight.
  void ellipses(GaussianMixture mixture) {
    double width = pen.theme().type().lineWidth();
    for (int k = 0; k < mixture.componentCount(); k++) {
      if (mixture.mixingWeight(k) >= LEAST_WEIGHT) {
        Color color = ChartStyle.fx(ComponentPalette.argb(k, pen.theme().dark()));
        double opacity = 0.3 + 0.7 * Math.sqrt(mixture.mixingWeight(k));
        pen.cased(ellipse(mixture, k, 1), MarkPen.faint(color, opacity), width);
        pen.cased(ellipse(mixture, k, 2), MarkPen.faint(color, 0.7 * opacity), 0.6 * width);
        label(mixture, k, color);
      }
    }
  }

  private Path2D ellipse(GaussianMixture mixture, int k, double radius) {
    double[] places = new double[2 * CORNERS];
    for (int corner = 0; corner < CORNERS; corner++) {
      double angle = 2 * Math.PI * corner / CORNERS;
      double first = radius * Math.cos(angle);
      double second = radius * Math.sin(angle);
      double x = mixture.mean(k, 0) + mixture.choleskyFactor(k, 0, 0) * first;
      double y =
          mixture.mean(k, 1)
              + mixture.choleskyFactor(k, 1, 0) * first
              + mixture.choleskyFactor(k, 1, 1) * second;
      places[2 * corner] = scale.column(x);
      places[2 * corner + 1] = scale.row(y);
    }
    Path2D ellipse = MarkPen.through(places);
    ellipse.closePath();
    return ellipse;
  }

  /// The component's number, beside its outer ellipse.
  private void label(GaussianMixture mixture, int k, Color color) {
    double x = scale.column(mixture.mean(k, 0) + 2 * mixture.choleskyFactor(k, 0, 0)) + 4;
    double y = scale.row(mixture.mean(k, 1) + 2 * mixture.choleskyFactor(k, 1, 0)) + 4;
    pen.text(Integer.toString(k + 1), x, y, color);
  }

  /// A cross at each mode.
  void modes(List<MixtureMode> modes) {
    for (MixtureMode mode : modes) {
      double x = scale.column(mode.coordinate(0));
      double y = scale.row(mode.coordinate(1));
      Path2D cross = MarkPen.through(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
      cross.moveTo(x - CROSS, y + CROSS);
      cross.lineTo(x + CROSS, y - CROSS);
      pen.cased(cross, pen.theme().text(), pen.theme().type().lineWidth());
    }
  }

  /// A diamond at the conditional mean.
  void mean(GaussianMixture mixture) {
    double x = scale.column(mixture.conditionalMean(0));
    double y = scale.row(mixture.conditionalMean(1));
    Path2D diamond =
        MarkPen.through(x - DIAMOND, y, x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND);
    diamond.closePath();
    pen.cased(diamond, pen.theme().conditionalMean(), pen.theme().type().lineWidth());
  }

  /// A dot at each draw, two numbers each.
  void samples(double[] targets) {
    Color color = MarkPen.faint(pen.theme().accent(), 0.7);
    for (int i = 0; i < targets.length; i += 2) {
      pen.dot(scale.column(targets[i]), scale.row(targets[i + 1]), DOT, color);
    }
  }
}
