package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.network.ParameterLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StartingParametersTest {
  private static final TrainingConfiguration ALL =
      TrainingConfiguration.DEFAULT.withShares(new DataSplit.Shares(0, 0));

  /// Three clusters of t at −10, 0 and 30 with shares of 0.1, 0.2 and 0.7 and spreads 0.5, 2, 1.
  private static Dataset clusters(int dimension) {
    SeededRandom random = new SeededRandom(4);
    double[][] columns = new double[1 + dimension][1000];
    for (int i = 0; i < 1000; i++) {
      columns[0][i] = random.nextGaussian();
      int cluster = i < 100 ? 0 : i < 300 ? 1 : 2;
      for (int l = 1; l <= dimension; l++) {
        double spread = new double[] {0.5, 2, 1}[cluster];
        columns[l][i] = new double[] {-10, 0, 30}[cluster] + spread * random.nextGaussian();
      }
    }
    List<String> targets = IntStream.range(0, dimension).mapToObj(l -> "t" + l).toList();
    return Dataset.of("clusters", List.of("x"), targets, columns);
  }

  private static GaussianMixture start(Dataset dataset, ModelConfiguration model) {
    Trainer trainer = new Trainer(TrainingRequest.fresh(dataset, model, ALL));
    return Examples.snapshot(trainer).model().mixtureAt(0);
  }

  /// Were the shares themselves the logits instead of their logarithms, the weights would be nearly
  /// equal.
  @ParameterizedTest
  @EnumSource
  void componentsStartOnTheClustersWithTheirShares(CovarianceType covariance) {
    for (int dimension : new int[] {1, 2}) {
      ModelConfiguration model =
          Examples.SMALL.withCovariance(covariance).withHiddenLayers(List.of());
      GaussianMixture mixture = start(clusters(dimension), model);
      assertArrayEquals(new double[] {0.1, 0.2, 0.7}, mixture.mixingWeights(), 0.02);
      for (int l = 0; l < dimension; l++) {
        assertEquals(-10, mixture.mean(0, l), 1);
        assertEquals(0, mixture.mean(1, l), 1);
        assertEquals(30, mixture.mean(2, l), 1);
        assertEquals(2, mixture.standardDeviation(1, l), 0.6);
      }
    }
  }

  @Test
  void quantilesSpreadTheMeansEvenly() {
    double[][] columns = {
      IntStream.range(0, 400).mapToDouble(i -> i % 7).toArray(),
      IntStream.range(0, 400).mapToDouble(i -> i).toArray()
    };
    Dataset even = Dataset.of("even", List.of("x"), List.of("t"), columns);
    ModelConfiguration model =
        Examples.SMALL
            .withComponentCount(4)
            .withHiddenLayers(List.of())
            .withOutputBiases(OutputBiasInitialization.QUANTILES);
    GaussianMixture mixture = start(even, model);
    for (int k = 0; k < 4; k++) {
      assertEquals(0.25, mixture.mixingWeight(k), 0.05);
      assertEquals(50 + 100 * k, mixture.mean(k, 0), 25);
    }
  }

  @Test
  void randomMeansLieOnTargets() {
    ModelConfiguration model =
        Examples.SMALL
            .withHiddenLayers(List.of())
            .withOutputBiases(OutputBiasInitialization.RANDOM);
    GaussianMixture mixture = start(clusters(1), model);
    for (int k = 0; k < 3; k++) {
      double mean = mixture.mean(k, 0);
      assertTrue(mean > -14 && mean < 36, "mean " + mean);
    }
  }

  /// More components than different targets: no component is lost to NaN.
  @Test
  void tiesGiveEveryComponentAPlace() {
    double[][] columns = {new double[20], new double[20]};
    Arrays.setAll(columns[0], i -> i);
    Arrays.setAll(columns[1], i -> i % 2);
    Dataset ties = Dataset.of("ties", List.of("x"), List.of("t"), columns);
    for (OutputBiasInitialization biases : OutputBiasInitialization.values()) {
      GaussianMixture mixture =
          start(ties, ModelConfiguration.DEFAULT.withOutputBiases(biases).withComponentCount(20));
      for (int k = 0; k < 20; k++) {
        assertTrue(mixture.mixingWeight(k) > 0);
        assertTrue(mixture.standardDeviation(k, 0) > 0);
      }
    }
  }

  @Test
  void constantTargetsAreNoDivisionByZero() {
    double[][] columns = {{1, 2, 3, 4}, {5, 5, 5, 5}};
    Dataset constant = Dataset.of("constant", List.of("x"), List.of("t"), columns);
    assertEquals(5, start(constant, Examples.SMALL).conditionalMean(0), 0.5);
  }

  @ParameterizedTest
  @EnumSource
  void hiddenWeightsHaveTheVarianceNamed(Activation activation) {
    for (Initialization initialization : Initialization.values()) {
      double in = 60;
      double out = 50;
      double expected =
          switch (initialization) {
            case GLOROT -> 2 / (in + out);
            case HE -> 2 / in;
            case LECUN -> 1 / in;
            case BY_ACTIVATION ->
                switch (activation) {
                  case RELU, GELU, SILU -> 2 / in;
                  case SOFTPLUS -> 1 / in;
                  case TANH, SIGMOID, IDENTITY -> 2 / (in + out);
                };
          };
      float[] weights = secondLayer(activation, initialization);
      double sum = 0;
      double squares = 0;
      for (float weight : weights) {
        sum += weight;
        squares += (double) weight * weight;
      }
      assertEquals(0, sum / weights.length, 0.1 * Math.sqrt(expected));
      assertEquals(expected, squares / weights.length, 0.06 * expected);
    }
  }

  private static float[] secondLayer(Activation activation, Initialization initialization) {
    ModelConfiguration model =
        Examples.SMALL
            .withHiddenLayers(List.of(60, 50))
            .withActivation(activation)
            .withInitialization(initialization);
    MixtureHead head = model.head(1);
    ParameterLayout layout = new ParameterLayout(1, model.hiddenLayers(), head.outputDimension());
    Trainer trainer = new Trainer(TrainingRequest.fresh(clusters(1), model, ALL));
    return Arrays.copyOfRange(
        Examples.parameters(trainer), layout.weightOffset(1), layout.biasOffset(1));
  }
}
