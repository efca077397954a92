package mdnviz.density;

import mdnviz.math.Interval;

/// One evaluated map over two inputs. The arrays are written once by the thread that made them and
/// must not be modified.
///
/// @param grid across the first input, upwards the second
/// @param quantity what is shown
/// @param target zero-based target it is shown of
/// @param values row-major from the top left
/// @param range of the colours: the quantity's smallest and largest value
/// @param pixels opaque ARGB, row-major from the top left
/// @param step optimizer steps done by the model shown
public record MapFrame(
    GridSpec grid,
    MapQuantity quantity,
    int target,
    double[] values,
    Interval range,
    int[] pixels,
    long step) {
  /// @param first the first input, data units
  /// @param second the second input, data units
  /// @return the quantity at the nearest pixel
  public double valueAt(double first, double second) {
    double across = (first - grid.x().low()) / grid.x().length() * grid.columns();
    double down = (grid.y().high() - second) / grid.y().length() * grid.rows();
    int column = (int) Math.clamp(across, 0, grid.columns() - 1.0);
    int row = (int) Math.clamp(down, 0, grid.rows() - 1.0);
    return values[row * grid.columns() + column];
  }
}
