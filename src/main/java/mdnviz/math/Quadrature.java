package mdnviz.math;

import java.util.function.DoubleUnaryOperator;

/// One-dimensional numerical integration in double precision.
///
/// Two rules for two kinds of integrand: {@link #gaussLegendre} gives fixed nodes for smooth
/// integrands that are evaluated again and again with the same nodes; {@link #tanhSinh} refines
/// itself until it is accurate and does not mind infinite slopes or poles at the ends. Elementary
/// functions come from {@link StrictMath}: the same bits on every machine.
public final class Quadrature {
  private static final int MAXIMUM_LEVEL = 12;
  private static final int MINIMUM_LEVEL = 3;

  /// Beyond this argument the double-exponential weights are below 1e-20 of the largest.
  private static final double LAST_ARGUMENT = 4;

  private Quadrature() {}

  /// The composite Gauss–Legendre rule: the interval in equal panels, in each the zeros of the
  /// Legendre polynomial P_n, by Newton's method from the Chebyshev-like guess cos π(i − ¼)/(n + ½)
  /// (Press et al., Numerical Recipes, §4.6).
  ///
  /// Error: with n points a panel a polynomial of degree 2n − 1 is integrated exactly; otherwise
  /// the error falls like h^(2n) with the panel width h as long as the integrand has 2n
  /// derivatives, and only like h at a jump. There is no error estimate: compare with twice the
  /// panels.
  ///
  /// @param interval where to integrate
  /// @param panels number of equal parts, at least 1
  /// @param pointsPerPanel n, from 1 to 64
  /// @return nodes and weights, panels · n of them
  /// @throws IllegalArgumentException if a count is out of range
  public static Rule gaussLegendre(Interval interval, int panels, int pointsPerPanel) {
    if (panels < 1 || pointsPerPanel < 1 || pointsPerPanel > 64) {
      throw new IllegalArgumentException(
          "%d panels of %d points".formatted(panels, pointsPerPanel));
    }
    double[] unitNodes = new double[pointsPerPanel];
    double[] unitWeights = new double[pointsPerPanel];
    legendreZeros(unitNodes, unitWeights);
    double[] nodes = new double[panels * pointsPerPanel];
    double[] weights = new double[nodes.length];
    double half = interval.length() / panels / 2;
    for (int i = 0; i < nodes.length; i++) {
      double middle = interval.low() + (2 * (i / pointsPerPanel) + 1) * half;
      nodes[i] = middle + half * unitNodes[i % pointsPerPanel];
      weights[i] = half * unitWeights[i % pointsPerPanel];
    }
    return new Rule(nodes, weights);
  }

  /// Integrates by the double-exponential rule x = tanh(π/2 · sinh u) (Takahasi and Mori, 1974),
  /// with the step in u halved until two results agree. The ends themselves are never evaluated, so
  /// the integrand may be infinite or have an infinite slope there.
  ///
  /// Error: for an integrand analytic inside the interval each halving about doubles the correct
  /// digits. The result is taken when the last halving changed it by no more than `tolerance` times
  /// ∫|f|; the true error is then usually far smaller. A kink or jump inside the interval slows
  /// this to one bit or less a halving: split the interval there.
  ///
  /// @param integrand finite inside the interval
  /// @param interval where to integrate; of length zero gives 0
  /// @param tolerance largest accepted change, relative to ∫|f|, for example 1e-10
  /// @return the integral
  /// @throws ArithmeticException if the integrand is not finite at an inner point, or 2^12 points a
  ///   unit of u do not reach the tolerance
  public static double tanhSinh(
      DoubleUnaryOperator integrand, Interval interval, double tolerance) {
    if (interval.length() == 0) {
      return 0;
    }
    DoubleExponentialSum sum = new DoubleExponentialSum(integrand, interval);
    sum.addFrom(0, 1);
    double previous = sum.value;
    double step = 1;
    for (int level = 1; level <= MAXIMUM_LEVEL; level++) {
      step /= 2;
      sum.addFrom(step, 2 * step);
      double current = sum.value * step;
      if (level >= MINIMUM_LEVEL
          && Math.abs(current - previous) <= tolerance * sum.magnitude * step) {
        return current;
      }
      previous = current;
    }
    throw new ArithmeticException(
        "the integral over [%s, %s] did not reach the relative tolerance %s"
            .formatted(interval.low(), interval.high(), tolerance));
  }

  private static void legendreZeros(double[] nodes, double[] weights) {
    int count = nodes.length;
    for (int i = 0; i < (count + 1) / 2; i++) {
      double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (count + 0.5));
      double slope = 0;
      for (int iteration = 0; iteration < 8; iteration++) {
        double last = 1;
        double beforeLast = 0;
        for (int degree = 1; degree <= count; degree++) {
          double next = ((2 * degree - 1) * x * last - (degree - 1) * beforeLast) / degree;
          beforeLast = last;
          last = next;
        }
        slope = count * (x * last - beforeLast) / (x * x - 1);
        x -= last / slope;
      }
      nodes[i] = -x;
      nodes[count - 1 - i] = x;
      weights[i] = 2 / ((1 - x * x) * slope * slope);
      weights[count - 1 - i] = weights[i];
    }
  }

  /// Nodes and weights of a quadrature: ∫f ≈ Σᵢ wᵢ f(xᵢ). Kept, not copied: not to be modified.
  ///
  /// @param nodes ascending, inside the interval
  /// @param weights positive, as many, adding up to the interval's length
  @SuppressWarnings("ArrayRecordComponent") // read in the inner loops of double integrals
  public record Rule(double[] nodes, double[] weights) {
    /// @param integrand any function
    /// @return Σᵢ wᵢ f(xᵢ)
    public double integrate(DoubleUnaryOperator integrand) {
      double sum = 0;
      for (int i = 0; i < nodes.length; i++) {
        sum += weights[i] * integrand.applyAsDouble(nodes[i]);
      }
      return sum;
    }
  }

  /// The running sum of the double-exponential rule, without the step as a factor.
  private static final class DoubleExponentialSum {
    private final DoubleUnaryOperator integrand;
    private final Interval interval;
    private double value;
    private double magnitude;

    DoubleExponentialSum(DoubleUnaryOperator integrand, Interval interval) {
      this.integrand = integrand;
      this.interval = interval;
    }

    void addFrom(double first, double step) {
      for (double u = first; u <= LAST_ARGUMENT; u += step) {
        addPair(u);
      }
    }

    /// The points at ±u; their distance from the ends is computed, not their place, so that it
    /// keeps its digits.
    private void addPair(double u) {
      double share = 1 / (1 + StrictMath.exp(StrictMath.PI * StrictMath.sinh(u)));
      double distance = interval.length() * share;
      double weight = interval.length() * StrictMath.PI * StrictMath.cosh(u) * share * (1 - share);
      add(interval.low() + distance, weight);
      if (u != 0) {
        add(interval.high() - distance, weight);
      }
    }

    private void add(double x, double weight) {
      if (x <= interval.low() || x >= interval.high()) {
        return;
      }
      double f = integrand.applyAsDouble(x);
      if (!Double.isFinite(f)) {
        throw new ArithmeticException("the integrand is %s at %s".formatted(f, x));
      }
      value += weight * f;
      magnitude += weight * Math.abs(f);
    }
  }
}
