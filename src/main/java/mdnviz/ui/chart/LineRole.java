package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// What a line stands for. Each role has one colour and one pattern of dashes in every chart, so
/// that no line is told from another by its colour alone.
public enum LineRole {
  /// Loss of what is trained on.
  TRAIN(ChartTheme::train, 1),
  /// Loss of what is held out to judge.
  VALIDATION(ChartTheme::validation, 1, 9, 3),
  /// Loss of what is never looked at.
  TEST("#bf3989", "#ff9bce", 1, 9, 3, 2, 3),
  /// Best possible loss.
  ORACLE(ChartTheme::oracle, 0.75, 5, 4),
  /// Best possible loss of one Gaussian.
  SINGLE_GAUSSIAN("#57606a", "#9da7b3", 0.75, 6, 3, 1.5, 3),
  /// Loss of the target's own distribution, without the input.
  MARGINAL("#57606a", "#9da7b3", 0.75, 1.5, 3),
  /// Norm of the gradient.
  GRADIENT(ChartTheme::gradient, 1),
  /// Norm of the gradient after clipping.
  CLIPPED_GRADIENT(ChartTheme::clippedGradient, 1, 9, 3),
  /// Where clipping begins.
  THRESHOLD(ChartTheme::threshold, 0.75, 5, 4),
  /// The part of the mixing weights.
  MIXING_WEIGHTS("#0072b2", "#6cbcf0", 1),
  /// The part of the means.
  MEANS("#b34f00", "#ffa657", 1, 9, 3),
  /// The part of the standard deviations.
  SCALES("#00795a", "#3fd6a4", 1, 3, 2.5),
  /// The length of a step.
  LEARNING_RATE(ChartTheme::text, 1),
  /// A positive weight of the network.
  POSITIVE_WEIGHT("#01665e", "#4fc3b8", 1),
  /// A negative weight of the network.
  NEGATIVE_WEIGHT("#8c510a", "#d8b365", 1, 5, 3),
  /// A run before this one.
  EARLIER_RUN("#57606a", "#9da7b3", 0.75),
  /// What a perfect model shows.
  EXPECTED(ChartTheme::mutedText, 0.75, 5, 4);

  private final Function<ChartTheme, Color> color;
  private final double width;
  private final double[] dashes;

  LineRole(String light, String dark, double width, double... dashes) {
    Color onWhite = Color.web(light);
    Color onBlack = Color.web(dark);
    this.color = theme -> theme.dark() ? onBlack : onWhite;
    this.width = width;
    this.dashes = dashes;
  }

  LineRole(Function<ChartTheme, Color> color, double width, double... dashes) {
    this.color = color;
    this.width = width;
    this.dashes = dashes;
  }

  /// @param theme light or dark
  /// @return the line's colour
  public Color color(ChartTheme theme) {
    return color.apply(theme);
  }

  /// @return lengths of dashes and gaps, logical pixels; empty for a solid line
  public List<Double> dashes() {
    return Arrays.stream(dashes).boxed().toList();
  }

  /// @param type line width
  /// @return how the line is drawn
  BasicStroke stroke(ChartType type) {
    float wide = (float) (type.lineWidth() * width);
    if (dashes.length == 0) {
      return new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] pattern = new float[dashes.length];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = (float) dashes[i];
    }
    return new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
  }
}
