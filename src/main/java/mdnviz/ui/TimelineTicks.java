package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import mdnviz.training.TimelineEntry;
import mdnviz.ui.model.TimelineModel;

/// A tick for every entry of the timeline, beneath the slider's line. Where they would run together
/// one stands for its neighbours.
final class TimelineTicks extends Region {
  /// Half of the slider's thumb, where its travel begins and ends.
  private static final double INSET = 8;

  private static final double HEIGHT = 4;
  private static final double LEAST_GAP = 3;

  private final TimelineModel timeline;
  private final Path path = new Path();

  /// @param timeline whose entries are marked
  TimelineTicks(TimelineModel timeline) {
    this.timeline = timeline;
    path.getStyleClass().add("timeline-ticks");
    path.setManaged(false);
    setMouseTransparent(true);
    getChildren().add(path);
    timeline.entriesProperty().subscribe(_ -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    double travel = getWidth() - 2 * INSET;
    double bottom = Math.floor(getHeight());
    List<PathElement> elements = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (TimelineEntry entry : timeline.entriesProperty().get()) {
      double x = Math.floor(INSET + travel * timeline.placeOf(entry.epoch())) + 0.5;
      if (x - last >= LEAST_GAP) {
        elements.add(new MoveTo(x, bottom - HEIGHT));
        elements.add(new LineTo(x, bottom));
        last = x;
      }
    }
    path.getElements().setAll(elements);
  }
}
