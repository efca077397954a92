package mdnviz.ui.model;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.density.Slice;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// The distribution at the cursor. Follows the cursor at once, and the network fifteen times a
/// second while it trains.
///
/// JavaFX thread only.
public final class SliceModel {
  /// How near to x₀ an example counts as near, as a share of the range of x.
  private static final double NEAR = 0.02;

  private static final long PAUSE = 66_000_000;

  private final ExploreModel explore;
  private final ReadOnlyObjectWrapper<Optional<Slice>> slice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long shown = System.nanoTime() - PAUSE;
  private boolean watched = true;

  /// @param explore network, data, section and cursor
  SliceModel(ExploreModel explore) {
    this.explore = explore;
    explore.snapshotProperty().subscribe((_, _) -> networkChanged());
    explore.section().sectionProperty().subscribe((_, _) -> update());
    for (int input = 0; input < 2; input++) {
      explore.cursor().coordinateProperty(input).subscribe((_, _) -> update());
    }
  }

  private void networkChanged() {
    long now = System.nanoTime();
    if (!explore.movingProperty().get() || now - shown >= PAUSE) {
      update();
    }
  }

  /// @param isWatched whether anybody sees the slice; it is not computed while nobody does
  public void setWatched(boolean isWatched) {
    watched = isWatched;
    update();
  }

  private void update() {
    if (!watched) {
      return;
    }
    shown = System.nanoTime();
    Section section = explore.section().sectionProperty().get();
    slice.set(
        explore
            .snapshotProperty()
            .get()
            .map(TrainingSnapshot::model)
            .filter(model -> fits(section, model))
            .map(model -> Slice.of(model, section, explore.cursor().coordinate(section.input()))));
  }

  private static boolean fits(Section section, TrainedModel model) {
    return section.fits(model.inputDimension(), model.targetDimension());
  }

  /// @return the slice; empty while there is no network
  public ReadOnlyObjectProperty<Optional<Slice>> sliceProperty() {
    return slice.getReadOnlyProperty();
  }

  /// @return targets of the examples whose input is near x₀, data units
  public double[] near() {
    Dataset data = explore.data().dataset();
    Section section = explore.section().sectionProperty().get();
    if (data.size() == 0 || !section.fits(data.inputDimension(), data.targetDimension())) {
      return new double[0];
    }
    double reach = NEAR * data.inputRange(section.input()).length();
    double x = explore.cursor().coordinate(section.input());
    double[] near = new double[data.size()];
    int count = 0;
    for (int row = 0; row < near.length; row++) {
      if (Math.abs(data.input(row, section.input()) - x) <= reach) {
        near[count++] = data.target(row, section.target());
      }
    }
    return Arrays.copyOf(near, count);
  }
}
