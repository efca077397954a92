package mdnviz.data;

import java.util.OptionalDouble;

/// A synthetic data set with a known answer.
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

  /// Draws examples; the same arguments give the same bits on every machine.
  ///
  /// @param count how many, at least 1
  /// @param seed any value
  /// @return the data set, data units, named `id()`
  /// @throws IllegalArgumentException if `count` is below 1
  Dataset generate(int count, long seed);

  /// The conditional entropy h(t|x), the best mean negative log-likelihood any model can reach.
  ///
  /// @return nats per example, data units; empty where it has no finite value
  OptionalDouble oracleNegativeLogLikelihood();

  /// The best that one Gaussian with input-dependent mean and variance can do.
  ///
  /// @return nats per example, data units; empty where it is not known
  OptionalDouble singleGaussianNegativeLogLikelihood();

  /// The entropy h(t) of the target alone, what a model that ignores x can reach.
  ///
  /// @return nats per example, data units; empty where it is not known
  OptionalDouble marginalNegativeLogLikelihood();
}
