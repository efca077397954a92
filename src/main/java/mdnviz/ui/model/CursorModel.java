package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;

/// Where one looks: the input x₀ whose distribution every view shows. It follows the pointer until
/// it is pinned, and stays where it was when the pointer leaves.
///
/// JavaFX thread only.
public final class CursorModel {
  private final List<DoubleProperty> coordinates = new ArrayList<>();
  private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();

  /// @param input zero-based
  /// @return x₀ along that input, data units; to listen to, or to bind a slider to
  public DoubleProperty coordinateProperty(int input) {
    while (coordinates.size() <= input) {
      coordinates.add(new SimpleDoubleProperty());
    }
    return coordinates.get(input);
  }

  /// @param input zero-based
  /// @return x₀ along that input, data units
  public double coordinate(int input) {
    return coordinateProperty(input).get();
  }

  /// @return whether x₀ stays where it is when the pointer moves
  public ReadOnlyBooleanProperty pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /// @return whether x₀ stays where it is when the pointer moves
  public boolean isPinned() {
    return pinned.get();
  }

  /// Follows the pointer, unless pinned.
  ///
  /// @param input zero-based
  /// @param value data units; not finite ones are ignored
  public void follow(int input, double value) {
    if (!pinned.get()) {
      move(input, value);
    }
  }

  /// Looks elsewhere, pinned or not, as the arrow keys do.
  ///
  /// @param input zero-based
  /// @param value data units; not finite ones are ignored
  public void move(int input, double value) {
    if (Double.isFinite(value)) {
      coordinateProperty(input).set(value);
    }
  }

  /// Stays at a place until released.
  ///
  /// @param input zero-based
  /// @param value data units
  public void pin(int input, double value) {
    move(input, value);
    pinned.set(true);
  }

  /// What a click does: stays at a place, or follows the pointer again from there.
  ///
  /// @param input zero-based
  /// @param value data units
  public void togglePin(int input, double value) {
    if (pinned.get()) {
      release();
      follow(input, value);
    } else {
      pin(input, value);
    }
  }

  /// Follows the pointer again.
  public void release() {
    pinned.set(false);
  }

  /// Looks at the middle of a data set and follows the pointer.
  ///
  /// @param dataset another one than before; of an empty one the middle is 0.5, as the plot shows
  ///   the unit square then
  void centre(Dataset dataset) {
    release();
    for (int input = 0; input < dataset.inputDimension(); input++) {
      move(input, middle(dataset, input));
    }
  }

  private static double middle(Dataset dataset, int input) {
    if (dataset.size() == 0) {
      return 0.5;
    }
    Interval range = dataset.inputRange(input);
    return range.low() + range.length() / 2;
  }
}
