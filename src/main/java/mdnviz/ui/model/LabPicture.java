package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.DensityFrame;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.experiment.ComponentSummary;

/// The small density picture of a run, and what its network makes of its components. Made only
/// while it is seen.
///
/// JavaFX thread only.
public final class LabPicture {
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private final ObjectProperty<GridSpec> grid = new SimpleObjectProperty<>();
  private final ObjectProperty<FramePainter> painter =
      new SimpleObjectProperty<>(FramePainter.NONE);
  private final ReadOnlyObjectWrapper<Optional<DensityFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ComponentSummary>> summary =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Of which step the summary is; −1 before the first.
  private long summaryStep = -1;

  /// Makes a picture that nobody has seen yet.
  LabPicture() {}

  /// @return whether someone looks at it
  public BooleanProperty seenProperty() {
    return seen;
  }

  /// @return where to evaluate; null until the plot was laid out
  public ObjectProperty<GridSpec> gridProperty() {
    return grid;
  }

  /// @return what paints over the heatmap
  public ObjectProperty<FramePainter> painterProperty() {
    return painter;
  }

  /// @return the newest picture; empty before the first
  public ReadOnlyObjectProperty<Optional<DensityFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /// @return the newest summary of the components, some behind the picture; empty before the first
  public ReadOnlyObjectProperty<Optional<ComponentSummary>> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// @param step optimizer steps done
  /// @return whether the summary is of that moment
  boolean isSummedUpAt(long step) {
    return summaryStep == step;
  }

  /// Takes over what was finished.
  ///
  /// @param answer the newest
  void show(LabPictures.Answer answer) {
    if (!Optional.of(answer.frame()).equals(frame.get())) {
      frame.set(Optional.of(answer.frame()));
    }
    answer
        .summary()
        .ifPresent(
            newest -> {
              summaryStep = answer.frame().step();
              summary.set(Optional.of(newest));
            });
  }
}
