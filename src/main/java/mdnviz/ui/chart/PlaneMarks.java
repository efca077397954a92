package mdnviz.ui.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import mdnviz.density.ComponentPalette;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMode;

/// Draws what a mixture of two targets consists of: ellipses, modes, mean, draws.
///
/// @param g where
/// @param scale data units to logical pixels
/// @param theme colours
record PlaneMarks(GraphicsContext g, PlotScale scale, ChartTheme theme) {
  private static final double LEAST_WEIGHT = 0.005;
  private static final int CORNERS = 72;
  private static final double CROSS = 5;
  private static final double DIAMOND = 6;
  private static final double DOT = 1.6;

  /// The curves of one and two standard deviations of every component, μ_k + r C_k (cos φ, sin φ),
  /// the stronger the larger its weight.
  void ellipses(GaussianMixture mixture) {
    for (int k = 0; k < mixture.componentCount(); k++) {
      if (mixture.mixingWeight(k) >= LEAST_WEIGHT) {
        Color color = ChartStyle.fx(ComponentPalette.argb(k, theme.dark()));
        double opacity = 0.3 + 0.7 * Math.sqrt(mixture.mixingWeight(k));
        for (int deviations = 1; deviations <= 2; deviations++) {
          ellipse(mixture, k, deviations);
          g.setStroke(theme.background().deriveColor(0, 1, 1, 0.6 * opacity));
          g.setLineWidth(theme.type().lineWidth() + 1.5);
          g.stroke();
          g.setStroke(color.deriveColor(0, 1, 1, deviations == 1 ? opacity : 0.7 * opacity));
          g.setLineWidth(theme.type().lineWidth() * (deviations == 1 ? 1 : 0.6));
          g.stroke();
        }
        label(mixture, k, color);
      }
    }
  }

  private void ellipse(GaussianMixture mixture, int k, double radius) {
    g.beginPath();
    for (int corner = 0; corner < CORNERS; corner++) {
      double angle = 2 * Math.PI * corner / CORNERS;
      double first = radius * Math.cos(angle);
      double second = radius * Math.sin(angle);
      double x = mixture.mean(k, 0) + mixture.choleskyFactor(k, 0, 0) * first;
      double y =
          mixture.mean(k, 1)
              + mixture.choleskyFactor(k, 1, 0) * first
              + mixture.choleskyFactor(k, 1, 1) * second;
      if (corner == 0) {
        g.moveTo(scale.column(x), scale.row(y));
      } else {
        g.lineTo(scale.column(x), scale.row(y));
      }
    }
    g.closePath();
  }

  /// The component's number, beside its outer ellipse.
  private void label(GaussianMixture mixture, int k, Color color) {
    double x = scale.column(mixture.mean(k, 0) + 2 * mixture.choleskyFactor(k, 0, 0)) + 4;
    double y = scale.row(mixture.mean(k, 1) + 2 * mixture.choleskyFactor(k, 1, 0)) + 4;
    g.setFont(Font.font(theme.type().family(), theme.type().size()));
    g.setStroke(theme.background());
    g.setLineWidth(3);
    g.strokeText(Integer.toString(k + 1), x, y);
    g.setFill(color);
    g.fillText(Integer.toString(k + 1), x, y);
  }

  /// A cross at each mode.
  void modes(List<MixtureMode> modes) {
    for (MixtureMode mode : modes) {
      double x = scale.column(mode.coordinate(0));
      double y = scale.row(mode.coordinate(1));
      g.beginPath();
      g.moveTo(x - CROSS, y - CROSS);
      g.lineTo(x + CROSS, y + CROSS);
      g.moveTo(x - CROSS, y + CROSS);
      g.lineTo(x + CROSS, y - CROSS);
      cased(theme.text());
    }
  }

  /// A diamond at the conditional mean.
  void mean(GaussianMixture mixture) {
    double x = scale.column(mixture.conditionalMean(0));
    double y = scale.row(mixture.conditionalMean(1));
    g.beginPath();
    g.moveTo(x - DIAMOND, y);
    g.lineTo(x, y - DIAMOND);
    g.lineTo(x + DIAMOND, y);
    g.lineTo(x, y + DIAMOND);
    g.closePath();
    cased(theme.conditionalMean());
  }

  private void cased(Color color) {
    g.setStroke(theme.background());
    g.setLineWidth(theme.type().lineWidth() + 2.5);
    g.stroke();
    g.setStroke(color);
    g.setLineWidth(theme.type().lineWidth());
    g.stroke();
  }

  /// A dot at each draw, two numbers each.
  void samples(double[] targets) {
    g.setFill(theme.accent().deriveColor(0, 1, 1, 0.7));
    for (int i = 0; i < targets.length; i += 2) {
      double x = scale.column(targets[i]);
      double y = scale.row(targets[i + 1]);
      g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }
  }
}
