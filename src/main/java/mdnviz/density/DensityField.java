package mdnviz.density;

import mdnviz.mixture.MixtureBatch;

/// The numbers of one picture before they become colours: the mixture of each pixel column and the
/// density at each pixel. Arrays are written once and must not be modified.
///
/// @param grid where the pixels lie
/// @param mixtures one a column, L = 1, data units
/// @param densities p(y|x) per unit of y, column-major: `columns × rows`, rows from the top
/// @param detail what the painter wanted beside
/// @param peak the density that the strongest colour stands for, per unit of y
@SuppressWarnings("ArrayRecordComponent") // half a million numbers are not copied
public record DensityField(
    GridSpec grid, MixtureBatch mixtures, float[] densities, DensityDetail detail, double peak) {
  /// @param column zero-based
  /// @param row zero-based from the top
  /// @return p(y|x) at the pixel's centre, per unit of y
  public float at(int column, int row) {
    return densities[column * grid.rows() + row];
  }
}
