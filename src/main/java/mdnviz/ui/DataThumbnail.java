package mdnviz.ui;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;
import mdnviz.ui.model.DataChoice;

/// A data set as a handful of dots.
final class DataThumbnail extends Pane {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 44;
  private static final double RADIUS = 0.9;
  private static final int DOTS = 220;
  private static final long SEED = 1;

  /// @param choice whose examples
  DataThumbnail(DataChoice choice) {
    this(choice.source().load(SEED), 0, 0, WIDTH, HEIGHT);
  }

  /// @param data the examples
  /// @param input across
  /// @param target upwards
  /// @param width pixels
  /// @param height pixels
  DataThumbnail(Dataset data, int input, int target, double width, double height) {
    getStyleClass().add("thumbnail");
    setMinSize(width, height);
    setMaxSize(width, height);
    setMouseTransparent(true);
    Interval x = data.inputRange(input).widened(0.05);
    Interval y = data.targetRange(target).widened(0.08);
    int dots = (int) (DOTS * Math.max(1, width * height / (WIDTH * HEIGHT) / 2));
    int stride = Math.max(1, data.size() / dots);
    for (int row = 0; row < data.size(); row += stride) {
      Circle dot =
          new Circle(
              (data.input(row, input) - x.low()) / x.length() * width,
              (y.high() - data.target(row, target)) / y.length() * height,
              RADIUS);
      dot.getStyleClass().add("dot");
      getChildren().add(dot);
    }
  }
}
