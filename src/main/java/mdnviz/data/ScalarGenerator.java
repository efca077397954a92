package mdnviz.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;

/// A generator 1→1 whose joint density is known, and whose input density follows by integrating
/// over the target.
///
/// With it h(t|x) = h(x,t) − h(x) and the best single Gaussian scores E½ ln(2πe · Var(t|x)), least
/// squares ½ ln(2πe · E Var(t|x)), each one integral over x, split where the input density is not
/// smooth.
abstract class ScalarGenerator extends SyntheticGenerator {
  /// The change by the last halving; what is left after it is about its square.
  private static final double TOLERANCE = 1e-7;

  /// Breakpoints closer than this differ by rounding.
  private static final double SHORTEST = 1e-12;

  ScalarGenerator(
      Description description,
      GeneratorParameters parameters,
      Function<GeneratorParameters, DataGenerator> maker) {
    super(description, parameters, maker);
  }

  /// @param x input, data units
  /// @return its density and the variance of the target there
  abstract Slice sliceAt(double x);

  /// @param x input, data units
  /// @param t target, data units
  /// @return ln p(x,t), nats; −∞ where impossible
  abstract double jointLogDensity(double x, double t);

  /// @return h(x,t), nats
  abstract double jointEntropy();

  /// @return h(t), nats, given h(x)
  /// @param inputEntropy h(x), nats
  abstract double targetEntropy(double inputEntropy);

  /// @return ascending; the input density is smooth between them and 0 outside
  abstract double[] breakpoints();

  @Override
  final ReferenceScores computeScores() {
    double inputEntropy = inputEntropy();
    double singleGaussian = integrate(ScalarGenerator::gaussianScoreDensity);
    return ReferenceScores.ofScalar(
        jointEntropy() - inputEntropy,
        singleGaussian,
        integrate(ScalarGenerator::varianceDensity),
        OptionalDouble.of(targetEntropy(inputEntropy)));
  }

  @Override
  public final Optional<TrueConditional> trueConditional(double... input) {
    double x = input[0];
    double density = sliceAt(x).density();
    if (!(density > 0)) {
      return Optional.empty();
    }
    double logDensity = StrictMath.log(density);
    return Optional.of(TrueConditional.ofScalar(t -> jointLogDensity(x, t) - logDensity));
  }

  /// @return h(x), nats, by quadrature
  final double inputEntropy() {
    return integrate(ScalarGenerator::entropyDensity);
  }

  private double integrate(SliceFunction function) {
    double[] ends = breakpoints();
    double sum = 0;
    for (int i = 1; i < ends.length; i++) {
      Interval part = new Interval(ends[i - 1], ends[i]);
      if (part.length() > SHORTEST) {
        sum += Quadrature.tanhSinh(x -> function.apply(sliceAt(x)), part, TOLERANCE);
      }
    }
    return sum;
  }

  private static double entropyDensity(Slice slice) {
    return slice.density() > 0 ? -slice.density() * StrictMath.log(slice.density()) : 0;
  }

  private static double varianceDensity(Slice slice) {
    return slice.density() > 0 ? slice.density() * slice.variance() : 0;
  }

  private static double gaussianScoreDensity(Slice slice) {
    return slice.density() > 0 && slice.variance() > 0
        ? slice.density() * ReferenceScores.gaussianEntropy(slice.variance())
        : 0;
  }

  private interface SliceFunction {
    double apply(Slice slice);
  }

  /// What the joint distribution says at one input.
  ///
  /// @param density p(x), at least 0
  /// @param variance Var(t|x), at least 0, without meaning where the density is 0
  record Slice(double density, double variance) {
    /// Makes a slice of the moments of p(x,·).
    ///
    /// @param mass ∫ p(x,t) dt
    /// @param first ∫ t p(x,t) dt
    /// @param second ∫ t² p(x,t) dt
    /// @return the slice
    static Slice ofMoments(double mass, double first, double second) {
      double mean = first / mass;
      return mass > 0 ? new Slice(mass, second / mass - mean * mean) : new Slice(0, 0);
    }
  }
}
