package mdnviz.data.drawing;

/// Places on a {@link DrawingPlane}, in their order.
public interface PointSequence {
  /// No places.
  PointSequence NONE = new PlanePoints();

  /// @return number of places
  int size();

  /// @param index zero-based
  /// @return across, data units
  double across(int index);

  /// @param index zero-based
  /// @return upwards, data units
  double up(int index);
}
