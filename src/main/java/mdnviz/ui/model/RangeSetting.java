package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.math.Interval;

/// A range typed as its two ends.
///
/// JavaFX thread only.
public final class RangeSetting {
  private static final double FARTHEST = 1e12;

  private final TypedSetting<Double> low;
  private final TypedSetting<Double> high;
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

  /// @param initial first value and default
  public RangeSetting(Interval initial) {
    low = new TypedSetting<>(initial.low(), end("The lower end"));
    high = new TypedSetting<>(initial.high(), end("The upper end"));
    for (TypedSetting<Double> end : List.of(low, high)) {
      end.valueProperty().subscribe((_, _) -> check());
      end.complaintProperty().subscribe((_, _) -> check());
    }
  }

  private static TextFormat<Double> end(String name) {
    return TextFormat.number(name, -FARTHEST, FARTHEST);
  }

  private void check() {
    String mistyped =
        low.complaintProperty().get().isEmpty()
            ? high.complaintProperty().get()
            : low.complaintProperty().get();
    boolean order = low.get() < high.get();
    complaint.set(
        mistyped.isEmpty() && !order ? "The upper end must lie above the lower." : mistyped);
  }

  /// @param range comes into force
  public void set(Interval range) {
    low.set(range.low());
    high.set(range.high());
  }

  /// @return the range; empty while there is a complaint
  public Optional<Interval> range() {
    return complaint.get().isEmpty()
        ? Optional.of(new Interval(low.get(), high.get()))
        : Optional.empty();
  }

  /// @return the lower end
  public TypedSetting<Double> low() {
    return low;
  }

  /// @return the upper end
  public TypedSetting<Double> high() {
    return high;
  }

  /// @return why there is no range, one sentence; empty if there is one
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }
}
