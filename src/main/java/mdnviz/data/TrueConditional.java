package mdnviz.data;

import java.util.function.DoubleUnaryOperator;

/// The true distribution of the target at one input of a generator. Immutable.
public interface TrueConditional {
  /// The density of the whole target.
  ///
  /// @param target t, L values, data units. Not modified.
  /// @return ln p(t|x), nats; −∞ where t is impossible
  double logDensity(double... target);

  /// The density of one target alone, the others integrated out.
  ///
  /// @param dimension zero-based target l
  /// @param value t_l, data units
  /// @return ln p(t_l|x), nats; −∞ where it is impossible
  double marginalLogDensity(int dimension, double value);

  /// The distribution of a single target.
  ///
  /// @param logDensity from t to ln p(t|x)
  /// @return the distribution; its only marginal is itself
  static TrueConditional ofScalar(DoubleUnaryOperator logDensity) {
    return new TrueConditional() {
      @Override
      public double logDensity(double... target) {
        return logDensity.applyAsDouble(target[0]);
      }

      @Override
      public double marginalLogDensity(int dimension, double value) {
        return logDensity.applyAsDouble(value);
      }
    };
  }
}
