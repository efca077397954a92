package mdnviz.mixture;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Plain composite Simpson sums, the naive way to check closed forms.
final class Quadrature {
  private Quadrature() {}

  static double integrate(DoubleUnaryOperator function, double low, double high, int panels) {
    double step = (high - low) / (2 * panels);
    double sum = function.applyAsDouble(low) + function.applyAsDouble(high);
    for (int i = 1; i < 2 * panels; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * function.applyAsDouble(low + i * step);
    }
    return sum * step / 3;
  }

  static double integrate(DoubleBinaryOperator function, double low, double high, int panels) {
    return integrate(
        x -> integrate(y -> function.applyAsDouble(x, y), low, high, panels), low, high, panels);
  }
}
