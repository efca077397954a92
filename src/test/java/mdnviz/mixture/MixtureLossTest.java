package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The float head as mathematics: what holds for every mixture, at ordinary places and at extreme
/// ones.
final class MixtureLossTest {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /// Loss and gradient of one example.
  ///
  /// @param loss nats
  /// @param delta one a network output
  private record Result(double loss, double[] delta) {
    static Result of(MixtureHead head, double entropyBonus, double[] output, double... target) {
      FMatrixRMaj block = column(output);
      FMatrixRMaj delta = new FMatrixRMaj(output.length, Kernels.COLUMNS);
      MixtureLoss loss = new MixtureLoss(head, entropyBonus);
      double value = loss.lossAndDelta(Kernels.active(), block, column(target), 1, 1f, delta);
      double[] gradient = new double[output.length];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = delta.get(i, 0);
      }
      return new Result(value, gradient);
    }

    void assertFinite() {
      assertTrue(Double.isFinite(loss), () -> "loss " + loss);
      assertTrue(Arrays.stream(delta).allMatch(Double::isFinite), () -> Arrays.toString(delta));
    }
  }

  private static FMatrixRMaj column(double... values) {
    FMatrixRMaj block = new FMatrixRMaj(values.length, Kernels.COLUMNS);
    for (int i = 0; i < values.length; i++) {
      block.set(i, 0, (float) values[i]);
    }
    return block;
  }

  private static MixtureHead head(int components, int targets, CovarianceType covariance) {
    return new MixtureHead(components, targets, covariance, ScaleMap.EXP, 0);
  }

  private static MixtureHead oneTarget(int components, double floor) {
    return new MixtureHead(components, 1, CovarianceType.DIAGONAL, ScaleMap.EXP, floor);
  }

  private static double[] randomOutput(MixtureHead head, long seed) {
    SeededRandom random = new SeededRandom(seed);
    double[] output = new double[head.outputDimension()];
    for (int i = 0; i < output.length; i++) {
      output[i] = (float) random.nextDouble(-1.5, 1.5);
    }
    return output;
  }

  @Test
  void logitsOfPlusAndMinus800GiveFiniteLossAndGradient() {
    for (double first : new double[] {-800, 0, 800}) {
      for (double second : new double[] {-800, 0, 800}) {
        double[] output = {first, second, -1, 1, 0.1, -0.2};
        for (double bonus : new double[] {0, 1}) {
          Result result = Result.of(oneTarget(2, 0), bonus, output, 0.9);
          result.assertFinite();
          ReferenceHead reference = new ReferenceHead(oneTarget(2, 0));
          double expected = reference.negativeLogLikelihood(output, new double[] {0.9});
          assertEquals(expected, result.loss, 1e-4 * Math.max(1, expected));
          assertArrayEquals(
              reference.gradient(output, new double[] {0.9}, bonus), result.delta, 1e-5);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void responsibilitiesSumToOneSoThatLogitDeltasSumToZero(CovarianceType covariance) {
    for (int components : new int[] {1, 2, 5, 100}) {
      MixtureHead head = head(components, 2, covariance);
      Result result = Result.of(head, 0, randomOutput(head, components), 0.3, -0.7);
      double sum = Arrays.stream(result.delta).limit(components).sum();
      assertEquals(0, sum, 2e-6);
    }
  }

  /// −ln N = ln σ + ½ z² + ½ ln 2π: the full normaliser, once a target.
  @Test
  void oneComponentIsTheGaussianOfTheTextbook() {
    MixtureHead head = head(1, 2, CovarianceType.DIAGONAL);
    double[] output = {4, 0.5, -1, Math.log(0.25), Math.log(2)};
    Result result = Result.of(head, 0, output, 1, 2);
    double expected = Math.log(0.25) + 0.5 * 4 + Math.log(2) + 0.5 * 2.25 + 2 * HALF_LOG_TWO_PI;
    assertEquals(expected, result.loss, 1e-6 * expected);
    double[] gradient = {0, -0.5 / 0.0625, -3 / 4.0, 1 - 4, 1 - 2.25};
    assertArrayEquals(gradient, result.delta, 1e-5);
  }

  @Test
  void standardNormalAtItsMeanCostsHalfLogTwoPiATarget() {
    for (int targets = 1; targets <= 9; targets++) {
      for (CovarianceType covariance : CovarianceType.values()) {
        MixtureHead head = head(1, targets, covariance);
        double[] output = new double[head.outputDimension()];
        Result result = Result.of(head, 0, output, new double[targets]);
        assertEquals(targets * HALF_LOG_TWO_PI, result.loss, 1e-6);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void lossIsMinusTheLogDensityOfTheMixtureRead(CovarianceType covariance) {
    for (ScaleMap map : ScaleMap.values()) {
      for (int targets = 1; targets <= 4; targets++) {
        MixtureHead head = new MixtureHead(5, targets, covariance, map, 0.02);
        double[] output = randomOutput(head, targets);
        double[] target = new double[targets];
        Arrays.setAll(target, l -> 0.4f * l - 0.6f);
        GaussianMixture mixture = read(head, Standardization.identity(targets), output);
        double loss = Result.of(head, 0, output, target).loss;
        assertEquals(-mixture.logDensity(target), loss, 3e-6 * Math.max(1, Math.abs(loss)));
      }
    }
  }

  private static GaussianMixture read(MixtureHead head, Standardization targets, double... output) {
    int components = head.componentCount();
    int dimension = head.targetDimension();
    MixtureBatch batch =
        new MixtureBatch(
            1,
            components,
            dimension,
            new double[components],
            new double[components * dimension],
            new double[components * dimension * (dimension + 1) / 2]);
    new HeadReader(head, targets).read(column(output), 0, batch, 0);
    return batch.mixture(0);
  }

  /// In data units every mean, factor and log-density moves with the standardisation.
  @ParameterizedTest
  @EnumSource
  void readingInDataUnitsShiftsTheLogDensityByTheLogScales(CovarianceType covariance) {
    MixtureHead head = new MixtureHead(3, 2, covariance, ScaleMap.SOFTPLUS, 0.1);
    double[] output = randomOutput(head, 11);
    Standardization units = new Standardization(new double[] {5, -3}, new double[] {4, 0.01});
    GaussianMixture standardized = read(head, Standardization.identity(2), output);
    GaussianMixture mixture = read(head, units, output);
    double[] target = {5 + 4 * 0.3, -3 + 0.01 * -0.8};
    assertEquals(
        standardized.logDensity(0.3, -0.8) - units.logScaleSum(),
        mixture.logDensity(target),
        1e-10);
  }

  /// With the floor inside the map, σ could run to 0 all the same.
  @ParameterizedTest
  @EnumSource
  void floorStandsOutsideTheMap(ScaleMap map) {
    double floor = 0.25;
    MixtureHead head = new MixtureHead(1, 1, CovarianceType.DIAGONAL, map, floor);
    for (double raw : new double[] {-800, -87, -20, -1, 0, 1, 20}) {
      double[] output = {0, 0, raw};
      double sigma = read(head, Standardization.identity(1), output).standardDeviation(0, 0);
      assertTrue(sigma >= floor, () -> "sigma " + sigma);
      double atMean = Result.of(head, 0, output, 0).loss - HALF_LOG_TWO_PI;
      assertEquals(Math.log(sigma), atMean, 1e-6 * Math.max(1, raw));
      assertTrue(atMean >= Math.log(floor) - 1e-6, () -> "ln sigma " + atMean);
    }
    double[] low = {0, 0, -30};
    assertEquals(floor, read(head, Standardization.identity(1), low).standardDeviation(0, 0), 1e-9);
  }

  /// What is drawn and exported is what was trained, wherever the network strays.
  @ParameterizedTest
  @EnumSource
  void trainingAndReadingAgreeOnSigmaAtTheExtremes(ScaleMap map) {
    MixtureHead head = new MixtureHead(1, 1, CovarianceType.FULL, map, 0);
    for (double raw : new double[] {-1e30, -800, -100, -20, 20, 100, 800, 1e30}) {
      double[] output = {0, 0, raw};
      double sigma = read(head, Standardization.identity(1), output).standardDeviation(0, 0);
      double atMean = Result.of(head, 0, output, 0).loss - HALF_LOG_TWO_PI;
      assertEquals(Math.log(sigma), atMean, 1e-5 * Math.abs(atMean), () -> "raw " + raw);
    }
  }

  /// A component's log-probability is never cut off: however far an outlier, it pulls with its
  /// distance.
  @Test
  void farOutliersKeepPulling() {
    double[] one = {0, 0, 0};
    double[] two = {0, 0, -1, 1, 0, 0};
    for (double distance : new double[] {10, 100, 1e4, 1e6, 1e9}) {
      Result alone = Result.of(oneTarget(1, 0), 0, one, distance);
      assertEquals(-distance, alone.delta[1], 1e-6 * distance);
      assertEquals(1 - distance * distance, alone.delta[2], 1e-6 * distance * distance);
      assertEquals(0.5 * distance * distance, alone.loss, 1e-4 * alone.loss + 1);
    }
    for (double distance : new double[] {10, 100, 1e4, 1e6}) {
      Result nearer = Result.of(oneTarget(2, 0), 0, two, distance);
      assertEquals(1 - distance, nearer.delta[3], 1e-6 * distance);
    }
  }

  @Test
  void weightsOfExactlyZeroGiveNumbers() {
    double never = -1e30;
    double[] output = {never, 0, never, -1, 0.5, 1, 0, 0, 0};
    for (double bonus : new double[] {0, 0.1}) {
      Result result = Result.of(oneTarget(3, 0), bonus, output, 0.25);
      result.assertFinite();
      double[] gaussian = {0, 0.5, 0};
      double alone = Result.of(oneTarget(1, 0), 0, gaussian, 0.25).loss;
      assertEquals(alone, result.loss, 1e-6);
      assertEquals(0, result.delta[3], 1e-12);
    }
    GaussianMixture mixture = read(oneTarget(3, 0), Standardization.identity(1), output);
    assertEquals(0, mixture.mixingWeight(0));
    assertTrue(Double.isFinite(mixture.logDensity(0.25)));
    assertEquals(List.of(0.0, 1.0, 0.0), doubles(mixture.responsibilities(0.25)));
    assertEquals(0, mixture.entropyOfMixingWeights());
  }

  private static List<Double> doubles(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /// A component that underflows beside a nearer one is dropped without harm.
  @Test
  void componentsFarFromTheTargetGetNoGradient() {
    double[] output = {0, 0, 0, 50, Math.log(0.01), 0};
    Result result = Result.of(oneTarget(2, 0), 0, output, 50);
    result.assertFinite();
    assertEquals(0, result.delta[2], 1e-20);
    assertEquals(0, result.delta[4], 1e-20);
    assertEquals(-0.5, result.delta[1], 1e-6);
  }

  /// NaN anywhere in the outputs or the target shows in the loss: nothing hides it from the
  /// trainer.
  @ParameterizedTest
  @EnumSource
  void notANumberIsNeverHidden(ScaleMap map) {
    for (CovarianceType covariance : CovarianceType.values()) {
      MixtureHead head = new MixtureHead(3, 2, covariance, map, 0.01);
      for (int i = 0; i < head.outputDimension(); i++) {
        double[] output = randomOutput(head, 3);
        output[i] = Double.NaN;
        int index = i;
        double loss = Result.of(head, 0.1, output, 0, 0).loss;
        assertTrue(Double.isNaN(loss), () -> covariance + " output " + index + ": " + loss);
      }
      Result result = Result.of(head, 0, randomOutput(head, 3), 0, Double.NaN);
      assertTrue(Double.isNaN(result.loss));
    }
  }

  @Test
  void lossAloneIsTheLossBesideTheGradient() {
    MixtureHead head = head(4, 3, CovarianceType.FULL);
    double[] output = randomOutput(head, 5);
    MixtureLoss loss = new MixtureLoss(head, 0.5);
    double alone = loss.loss(Kernels.active(), column(output), column(1, 0, -1), 1);
    assertEquals(Result.of(head, 0.5, output, 1, 0, -1).loss, alone);
  }

  @Test
  void scaleMultipliesTheGradientAndNotTheLoss() {
    MixtureHead head = head(2, 1, CovarianceType.DIAGONAL);
    double[] output = randomOutput(head, 6);
    FMatrixRMaj delta = new FMatrixRMaj(output.length, Kernels.COLUMNS);
    MixtureLoss loss = new MixtureLoss(head, 0.2);
    double value =
        loss.lossAndDelta(Kernels.active(), column(output), column(0.5), 1, 0.25f, delta);
    Result whole = Result.of(head, 0.2, output, 0.5);
    assertEquals(whole.loss, value);
    for (int i = 0; i < output.length; i++) {
      assertEquals(0.25 * whole.delta[i], delta.get(i, 0), 1e-7);
    }
  }

  @Test
  void scaleMapsAreInvertedAndDifferentiated() {
    for (ScaleMap map : ScaleMap.values()) {
      for (double raw : new double[] {-30, -3, -0.5, 0.5, 3, 30}) {
        assertEquals(raw, map.inverse(map.apply(raw)), 1e-9 * Math.abs(raw), map::name);
        double slope = (map.apply(raw + 1e-5) - map.apply(raw - 1e-5)) / 2e-5;
        assertEquals(slope, map.derivative(raw), 1e-8 * Math.max(1e-2, slope), map::name);
      }
    }
  }
}
