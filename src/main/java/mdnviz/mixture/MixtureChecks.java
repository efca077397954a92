package mdnviz.mixture;

/// What may go into a {@link GaussianMixture} and what may be asked of it.
final class MixtureChecks {
  private MixtureChecks() {}

  static void requireShapes(
      double[] mixingWeights, double[] means, double[] choleskyFactors, int targetDimension) {
    if (targetDimension < 1) {
      throw new IllegalArgumentException(
          "a mixture needs at least one target, was " + targetDimension);
    }
    if (mixingWeights.length == 0) {
      throw new IllegalArgumentException("a mixture needs at least one component");
    }
    int count = mixingWeights.length;
    requireLength("means", means, count * targetDimension);
    requireLength(
        "Cholesky factors", choleskyFactors, count * GaussianMixture.packedLength(targetDimension));
  }

  static void requireLength(String what, double[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%s: %d numbers wanted, %d given".formatted(what, length, values.length));
    }
  }

  static double[] normalizedWeights(double[] mixingWeights, double tolerance) {
    double sum = 0;
    for (int k = 0; k < mixingWeights.length; k++) {
      if (!(mixingWeights[k] >= 0)) {
        throw new IllegalArgumentException(
            "mixing weight %d must be at least 0, was %s".formatted(k, mixingWeights[k]));
      }
      sum += mixingWeights[k];
    }
    if (!(Math.abs(sum - 1) <= tolerance)) {
      throw new IllegalArgumentException("the mixing weights must sum to 1, their sum is " + sum);
    }
    double[] weights = mixingWeights.clone();
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  static double[] boundedCopy(String what, double[] values, double limit) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= limit)) {
        throw new IllegalArgumentException(
            "%s %d must be a number of at most %s in size, was %s"
                .formatted(what, i, limit, values[i]));
      }
    }
    return values.clone();
  }

  static void requireTarget(double[] target, int targetDimension) {
    requireLength("target", target, targetDimension);
    for (double value : target) {
      requireFinite("target", value);
    }
  }

  static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("%s must be finite, was %s".formatted(what, value));
    }
  }

  static void requireProbability(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s must lie between 0 and 1, was %s".formatted(what, value));
    }
  }

  static void requireOneTarget(GaussianMixture mixture) {
    if (mixture.targetDimension() != 1) {
      throw new IllegalArgumentException(
          "this is defined for one target, the mixture has " + mixture.targetDimension());
    }
  }
}
