package mdnviz.mixture;

import mdnviz.math.SeededRandom;

/// Draws targets from a mixture, hotter or colder than it is. Immutable; the random stream is the
/// caller's.
///
/// With the mixing temperature T_π and the scale temperature T_σ a draw comes from the mixture with
/// π_k ∝ π_k^(1/T_π) and σ_k ← σ_k √T_σ (Σ_k ← T_σ Σ_k). Both equal to τ is the temperature of
/// sketch-rnn, which divides the logits by τ and multiplies the variances by τ (D. Ha and D. Eck,
/// "A neural representation of sketch drawings", 2017, §3.3). 1 is the mixture itself; 0 is the
/// limit: the most probable components only (several alike share), the means only.
public final class MixtureSampler {
  private final GaussianMixture mixture;
  private final double[] cumulativeWeights;
  private final double scale;

  /// A sampler of the mixture as it is.
  ///
  /// @param mixture any K and L
  public MixtureSampler(GaussianMixture mixture) {
    this(mixture, 1, 1);
  }

  /// A sampler with temperatures.
  ///
  /// @param mixture any K and L
  /// @param mixingTemperature T_π ≥ 0, finite
  /// @param scaleTemperature T_σ ≥ 0, finite
  /// @throws IllegalArgumentException if a temperature is negative or not finite
  public MixtureSampler(
      GaussianMixture mixture, double mixingTemperature, double scaleTemperature) {
    requireTemperature(mixingTemperature);
    requireTemperature(scaleTemperature);
    this.mixture = mixture;
    this.scale = Math.sqrt(scaleTemperature);
    this.cumulativeWeights = temperedWeights(mixture, mixingTemperature);
    for (int k = 1; k < cumulativeWeights.length; k++) {
      cumulativeWeights[k] += cumulativeWeights[k - 1];
    }
  }

  /// Draws which component a target comes from. Takes one number from the stream.
  ///
  /// @param random the stream. Modified.
  /// @return zero-based k, never one of weight 0
  public int sampleComponent(SeededRandom random) {
    double last = cumulativeWeights[cumulativeWeights.length - 1];
    double point = random.nextDouble() * last;
    int component = 0;
    while (cumulativeWeights[component] <= point && cumulativeWeights[component] < last) {
      component++;
    }
    return component;
  }

  /// Draws one target: a component, then t = μ_k + √T_σ C_k z with z standard normal.
  ///
  /// @param random the stream. Modified.
  /// @return L numbers, data units
  public double[] sample(SeededRandom random) {
    int component = sampleComponent(random);
    double[] normal = new double[mixture.targetDimension()];
    for (int l = 0; l < normal.length; l++) {
      normal[l] = scale * random.nextGaussian();
    }
    double[] target = mixture.mean(component);
    for (int i = 0; i < target.length; i++) {
      for (int j = 0; j <= i; j++) {
        target[i] += mixture.choleskyFactor(component, i, j) * normal[j];
      }
    }
    return target;
  }

  /// Draws many targets.
  ///
  /// @param random the stream. Modified.
  /// @param count how many, ≥ 0
  /// @return count × L, row by row, data units
  /// @throws IllegalArgumentException if the count is negative
  public double[] sample(SeededRandom random, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("cannot draw %d targets".formatted(count));
    }
    int dimension = mixture.targetDimension();
    double[] targets = new double[Math.multiplyExact(count, dimension)];
    for (int row = 0; row < count; row++) {
      System.arraycopy(sample(random), 0, targets, row * dimension, dimension);
    }
    return targets;
  }

  private static void requireTemperature(double temperature) {
    if (!(temperature >= 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException(
          "a temperature must be at least 0, was %s".formatted(temperature));
    }
  }

  private static double[] temperedWeights(GaussianMixture mixture, double temperature) {
    double[] terms = mixture.mixingWeights();
    if (temperature == 1) {
      return terms;
    }
    double largest = terms[mixture.mostProbableComponent()];
    for (int k = 0; k < terms.length; k++) {
      if (terms[k] == 0) {
        terms[k] = Double.NEGATIVE_INFINITY;
      } else if (terms[k] == largest) {
        terms[k] = 0;
      } else {
        terms[k] = StrictMath.log(terms[k] / largest) / temperature;
      }
    }
    LogSumExp.normalize(terms);
    return terms;
  }
}
