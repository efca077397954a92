package mdnviz.data;

import mdnviz.math.Interval;

/// One number that defines a generator.
///
/// @param id short name used in commands, for example `noise`
/// @param name shown to people
/// @param symbol as in the generator's formula
/// @param hint one sentence: what to look for when it changes
/// @param standard the value of the published data set
/// @param range what is allowed; within it sampling, density and scores stay finite
public record GeneratorParameter(
    String id, String name, String symbol, String hint, double standard, Interval range) {
  /// Checks that the standard value is allowed.
  ///
  /// @throws IllegalArgumentException if it is not
  public GeneratorParameter {
    check(id, range, standard);
  }

  /// Checks a value.
  ///
  /// @param value data units
  /// @throws IllegalArgumentException if it is outside the range or NaN
  void check(double value) {
    check(id, range, value);
  }

  private static void check(String id, Interval range, double value) {
    if (!range.contains(value)) {
      throw new IllegalArgumentException(
          "%s must lie between %s and %s, was %s".formatted(id, range.low(), range.high(), value));
    }
  }
}
