package mdnviz.mixture;

import java.util.Arrays;

/// A local maximum of a mixture density.
///
/// @param location L numbers, data units; copied in and out
/// @param logDensity ln p there
public record MixtureMode(double[] location, double logDensity) {
  /// Copies the location.
  public MixtureMode {
    location = location.clone();
  }

  /// @return a copy of the location, L numbers, data units
  @Override
  public double[] location() {
    return location.clone();
  }

  /// @param dimension zero-based target
  /// @return that coordinate, data units
  public double coordinate(int dimension) {
    return location[dimension];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MixtureMode that
        && Arrays.equals(location, that.location)
        && logDensity == that.logDensity;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(location) + Double.hashCode(logDensity);
  }

  @Override
  public String toString() {
    return "MixtureMode[location=%s, logDensity=%s]"
        .formatted(Arrays.toString(location), logDensity);
  }
}
