package mdnviz.data;

import java.util.function.DoubleBinaryOperator;
import mdnviz.math.Interval;

/// Reference scores of a joint density p(x,t) by midpoint sums over a rectangle, with nothing
/// shared with the program's quadrature.
record PlaneSums(double oracle, double singleGaussian, double marginal) {
  private static final int CELLS = 3000;

  /// @param id of a generator of one input and one target
  /// @param p its parameters
  static PlaneSums of(String id, GeneratorParameters p) {
    double noise = p.value("noise");
    return switch (id) {
      case "inverse-sine" -> {
        double a = p.value("amplitude");
        yield sums(
            (x, t) ->
                Math.abs(x - t - a * Math.sin(2 * Math.PI * t)) <= noise ? 1 / (2 * noise) : 0,
            new Interval(-a - noise, 1 + a + noise),
            new Interval(0, 1));
      }
      case "inverse-wave" -> {
        double a = p.value("amplitude");
        double reach = a + 5.25 + 9 * noise;
        yield sums(
            (x, t) -> normal(x - a * Math.sin(0.75 * t) - 0.5 * t, noise) / 21,
            new Interval(-reach, reach),
            new Interval(-10.5, 10.5));
      }
      default -> {
        double radius = p.value("radius");
        double reach = radius + 9 * noise;
        yield sums(
            (x, t) -> {
              double r = Math.hypot(x, t);
              return (normal(r - radius, noise) + normal(r + radius, noise)) / (2 * Math.PI * r);
            },
            new Interval(-reach, reach),
            new Interval(-reach, reach));
      }
    };
  }

  private static PlaneSums sums(DoubleBinaryOperator joint, Interval inputs, Interval targets) {
    double dx = inputs.length() / CELLS;
    double dt = targets.length() / CELLS;
    double[] targetDensity = new double[CELLS];
    double jointEntropy = 0;
    double inputEntropy = 0;
    double gaussian = 0;
    for (int i = 0; i < CELLS; i++) {
      double x = inputs.low() + (i + 0.5) * dx;
      double mass = 0;
      double first = 0;
      double second = 0;
      for (int j = 0; j < CELLS; j++) {
        double t = targets.low() + (j + 0.5) * dt;
        double density = joint.applyAsDouble(x, t);
        mass += density * dt;
        first += density * dt * t;
        second += density * dt * t * t;
        jointEntropy += entropy(density) * dx * dt;
        targetDensity[j] += density * dx;
      }
      inputEntropy += entropy(mass) * dx;
      double variance = second / mass - (first / mass) * (first / mass);
      gaussian += variance > 0 ? mass * dx * 0.5 * Math.log(2 * Math.PI * Math.E * variance) : 0;
    }
    double marginal = 0;
    for (double density : targetDensity) {
      marginal += entropy(density) * dt;
    }
    return new PlaneSums(jointEntropy - inputEntropy, gaussian, marginal);
  }

  private static double entropy(double density) {
    return density > 0 ? -density * Math.log(density) : 0;
  }

  private static double normal(double residual, double deviation) {
    double z = residual / deviation;
    return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
  }
}
