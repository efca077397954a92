package mdnviz.ui;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;
import mdnviz.ui.model.DataChoice;

/// A data set as a handful of dots, drawn as one shape.
final class DataThumbnail extends Pane {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 44;
  private static final double SIDE = 1.6;
  private static final int DOTS = 220;

  /// Two columns of a data set.
  private record Columns(
      int size,
      IntToDoubleFunction across,
      Interval acrossRange,
      IntToDoubleFunction upwards,
      Interval upwardsRange) {
    /// With two targets and one input the plane of the targets, else the first input against the
    /// last target.
    static Columns of(Dataset data) {
      int last = data.targetDimension() - 1;
      if (data.inputDimension() > 1 || last == 0) {
        return of(data, 0, last);
      }
      return new Columns(
          data.size(),
          row -> data.target(row, 0),
          data.targetRange(0),
          row -> data.target(row, last),
          data.targetRange(last));
    }

    static Columns of(Dataset data, int input, int target) {
      return new Columns(
          data.size(),
          row -> data.input(row, input),
          data.inputRange(input),
          row -> data.target(row, target),
          data.targetRange(target));
    }
  }

  /// Shows two targets of one input in their plane, else the first input against the last target.
  ///
  /// @param choice whose examples
  DataThumbnail(DataChoice choice) {
    this(Columns.of(choice.source().sample()), WIDTH, HEIGHT);
  }

  /// @param data the examples
  /// @param input across
  /// @param target upwards
  /// @param width pixels
  /// @param height pixels
  DataThumbnail(Dataset data, int input, int target, double width, double height) {
    this(Columns.of(data, input, target), width, height);
  }

  private DataThumbnail(Columns columns, double width, double height) {
    getStyleClass().add("thumbnail");
    setMinSize(width, height);
    setMaxSize(width, height);
    setMouseTransparent(true);
    SVGPath dots = new SVGPath();
    dots.setContent(outline(columns, width, height));
    dots.getStyleClass().add("dot");
    getChildren().add(dots);
  }

  private static String outline(Columns columns, double width, double height) {
    Interval x = columns.acrossRange().widened(0.05);
    Interval y = columns.upwardsRange().widened(0.08);
    int dots = (int) (DOTS * Math.max(1, width * height / (WIDTH * HEIGHT) / 2));
    int stride = Math.max(1, columns.size() / dots);
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < columns.size(); row += stride) {
      double left = (columns.across().applyAsDouble(row) - x.low()) / x.length() * width;
      double top = (y.high() - columns.upwards().applyAsDouble(row)) / y.length() * height;
      path.append(dot(left, top));
    }
    return path.toString();
  }

  private static String dot(double x, double y) {
    return String.format(
        Locale.ROOT, "M%.1f %.1fh%3$.1fv%3$.1fh-%3$.1fz", x - SIDE / 2, y - SIDE / 2, SIDE);
  }
}
