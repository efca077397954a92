package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.util.List;
import javafx.scene.paint.Color;
import mdnviz.experiment.Measure;
import mdnviz.ui.model.ResultPlot;

/// How the lines of results look: a share of the examples as in every chart, levels of another
/// setting by colour and dashes together.
final class ResultStyle {
  private static final List<LineRole> DASHES =
      List.of(LineRole.TRAIN, LineRole.VALIDATION, LineRole.TEST, LineRole.SCALES);

  private ResultStyle() {}

  /// @param line any
  /// @param theme light or dark
  /// @return its colour
  static Color color(ResultPlot.Line line, ChartTheme theme) {
    return line.another().map(theme::component).orElseGet(() -> role(line).color(theme));
  }

  /// @param line any
  /// @param theme its line width
  /// @return its stroke
  static BasicStroke stroke(ResultPlot.Line line, ChartTheme theme) {
    return line.another()
        .map(index -> DASHES.get(index % DASHES.size()))
        .orElseGet(() -> role(line))
        .stroke(theme.type());
  }

  private static LineRole role(ResultPlot.Line line) {
    return switch (line.measure()) {
      case TRAIN -> LineRole.TRAIN;
      case VALIDATION, BEST_VALIDATION -> LineRole.VALIDATION;
      case TEST -> LineRole.TEST;
      case LARGEST_GRADIENT_NORM -> LineRole.GRADIENT;
      case CLIPPED_SHARE, CLIP_ANGLE -> LineRole.CLIPPED_GRADIENT;
      default -> LineRole.MIXING_WEIGHTS;
    };
  }

  /// @param measure drawn
  /// @return of the axis: a norm spans decades
  static boolean isLogarithmic(Measure measure) {
    return measure == Measure.LARGEST_GRADIENT_NORM;
  }
}
