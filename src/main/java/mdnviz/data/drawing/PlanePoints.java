package mdnviz.data.drawing;

import java.util.Arrays;

/// Places that grow in number.
///
/// Not thread-safe: one owner at a time.
final class PlanePoints implements PointSequence {
  private double[] places = new double[16];
  private int size;

  /// Adds a place behind the others.
  ///
  /// @param across data units
  /// @param up data units
  void add(double across, double up) {
    if (2 * size == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[2 * size] = across;
    places[2 * size + 1] = up;
    size++;
  }

  /// Moves a place.
  ///
  /// @param index zero-based
  /// @param across data units
  /// @param up data units
  void set(int index, double across, double up) {
    places[2 * index] = across;
    places[2 * index + 1] = up;
  }

  /// Forgets all places.
  void clear() {
    size = 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double across(int index) {
    return places[2 * index];
  }

  @Override
  public double up(int index) {
    return places[2 * index + 1];
  }
}
