package mdnviz.data;

import java.util.Optional;
import java.util.OptionalDouble;

/// A synthetic data set with a known answer. Implementations are immutable: every thread may ask.
///
/// The reference scores are computed by quadrature when first asked for and kept; they take from
/// nothing to a few tenths of a second, so a window asks on a background thread.
public interface DataGenerator {
  /// @return short name used in commands and files, for example `inverse-sine`
  String id();

  /// @return name shown to people
  String title();

  /// @return what it teaches, one sentence
  String lesson();

  /// @return number of input columns D
  int inputDimension();

  /// @return number of target columns L
  int targetDimension();

  /// @return the numbers that define it; none if nothing can be changed
  GeneratorParameters parameters();

  /// The same kind of generator with other numbers.
  ///
  /// @param parameters of the definitions of `parameters()`
  /// @return a new generator; its reference scores are its own
  DataGenerator with(GeneratorParameters parameters);

  /// Draws examples; the same arguments give the same bits on every machine, and a smaller set is
  /// the beginning of a larger one.
  ///
  /// @param count how many, at least 1
  /// @param seed any value
  /// @return the data set, data units, named `id()`
  /// @throws IllegalArgumentException if `count` is below 1
  Dataset generate(int count, long seed);

  /// What a model of its examples can be scored against, by quadrature.
  ///
  /// @return the scores, computed when first asked for
  ReferenceScores referenceScores();

  /// The conditional entropy h(t|x), the best mean negative log-likelihood any model can reach.
  ///
  /// @return nats per example, data units; empty where it has no finite value
  default OptionalDouble oracleNegativeLogLikelihood() {
    return referenceScores().oracle();
  }

  /// The best that one Gaussian with input-dependent mean and (full) covariance can do.
  ///
  /// @return nats per example, data units; empty where it is not known
  default OptionalDouble singleGaussianNegativeLogLikelihood() {
    return referenceScores().fullGaussian();
  }

  /// The best that one Gaussian with input-dependent mean and one variance a target column can do;
  /// with a single target column the same as {@link #singleGaussianNegativeLogLikelihood()}.
  ///
  /// @return nats per example, data units; empty where it is not known
  default OptionalDouble diagonalGaussianNegativeLogLikelihood() {
    return referenceScores().diagonalGaussian();
  }

  /// The best that one Gaussian with input-dependent mean and one constant variance a target column
  /// can do, Σ_l ½ ln(2πe · E Var(t_l|x)): what least squares comes to.
  ///
  /// @return nats per example, data units; empty where it is not known
  default OptionalDouble leastSquaresNegativeLogLikelihood() {
    return referenceScores().leastSquares();
  }

  /// The entropy h(t) of the target alone, what a model that ignores x can reach.
  ///
  /// @return nats per example, data units; empty where it is not known
  default OptionalDouble marginalNegativeLogLikelihood() {
    return referenceScores().marginal();
  }

  /// @return whether p(t|x) is a density; a noise-free arm is one of two points instead
  boolean hasDensity();

  /// The true distribution p(t|x) that the examples are drawn from. Where p(x) takes a quadrature,
  /// it is done once here and not for every target.
  ///
  /// @param input x, D values, data units. Not modified.
  /// @return the distribution; empty where x itself is impossible or there is no density
  Optional<TrueConditional> trueConditional(double... input);

  /// The true conditional density ln p(t|x) that the examples are drawn from.
  ///
  /// @param input x, D values, data units. Not modified.
  /// @param target t, L values, data units. Not modified.
  /// @return nats, −∞ where t is impossible at x; empty where x itself is impossible or the
  ///   conditional distribution has no density
  default OptionalDouble trueLogDensity(double[] input, double[] target) {
    return trueConditional(input).stream().mapToDouble(at -> at.logDensity(target)).findFirst();
  }
}
