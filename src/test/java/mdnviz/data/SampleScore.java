package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The mean negative log-likelihood of a generator's own examples under its true density.
///
/// @param generator drew and scores them
/// @param mean nats
/// @param error standard error of the mean
record SampleScore(DataGenerator generator, double mean, double error) {
  private static final long SEED = 11;

  static SampleScore of(DataGenerator generator, int count) {
    Dataset sample = generator.generate(count, SEED);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < count; row++) {
      double loss =
          -generator.trueLogDensity(input(sample, row), target(sample, row)).orElseThrow();
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / count;
    double variance = Math.max(0, squares / count - mean * mean);
    return new SampleScore(generator, mean, Math.sqrt(variance / count));
  }

  /// Within four and a half standard errors: with so many generators one in some thousands lies
  /// beyond four by chance.
  void assertIsTheOracle() {
    double oracle = generator.referenceScores().oracle().orElseThrow();
    String name = generator.id() + " " + generator.parameters().values();
    assertEquals(oracle, mean, 4.5 * error + 1e-9, name);
  }

  private static double[] input(Dataset sample, int row) {
    double[] input = new double[sample.inputDimension()];
    for (int i = 0; i < input.length; i++) {
      input[i] = sample.input(row, i);
    }
    return input;
  }

  private static double[] target(Dataset sample, int row) {
    double[] target = new double[sample.targetDimension()];
    for (int i = 0; i < target.length; i++) {
      target[i] = sample.target(row, i);
    }
    return target;
  }
}
