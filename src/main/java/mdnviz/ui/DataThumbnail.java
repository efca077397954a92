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
    getStyleClass().add("thumbnail");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setMouseTransparent(true);
    Dataset data = choice.source().load(SEED);
    Interval x = data.inputRange(0).widened(0.05);
    Interval y = data.targetRange(0).widened(0.08);
    int stride = Math.max(1, data.size() / DOTS);
    for (int row = 0; row < data.size(); row += stride) {
      Circle dot =
          new Circle(
              (data.input(row, 0) - x.low()) / x.length() * WIDTH,
              (y.high() - data.target(row, 0)) / y.length() * HEIGHT,
              RADIUS);
      dot.getStyleClass().add("dot");
      getChildren().add(dot);
    }
  }
}
