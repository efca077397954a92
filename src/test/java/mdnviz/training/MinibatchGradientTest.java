package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.NetworkShape;
import mdnviz.network.Problem;
import mdnviz.network.ReferenceNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole minibatches, cut into blocks and parts, against the naive network.
final class MinibatchGradientTest {
  private static final int MOST = 530;
  private static final double ENTROPY_BONUS = 0.1;

  private static NetworkShape shape(List<Integer> layers) {
    MixtureHead head = new MixtureHead(4, 2, CovarianceType.DIAGONAL, ScaleMap.EXP, 0.02);
    return new NetworkShape(3, layers, Activation.TANH, head);
  }

  private static final NetworkShape NARROW = shape(List.of(9, 7));

  private static MinibatchGradient minibatch(
      NetworkShape shape, Problem problem, Regularization regularization) {
    Dataset dataset =
        Dataset.of(
            "drawn",
            List.of("a", "b", "c"),
            List.of("s", "t"),
            columns(problem.inputs(), problem.targets()));
    return new MinibatchGradient(
        new StandardizedExamples(dataset, Standardization.identity(3), Standardization.identity(2)),
        new BatchPart.Shape(shape.layout(), shape.activation(), shape.head()),
        regularization,
        5,
        problem.floatParameters(),
        new WorkerTeam(1));
  }

  private static double[][] columns(double[][] inputs, double[][] targets) {
    double[][] columns = new double[5][inputs.length];
    for (int n = 0; n < inputs.length; n++) {
      for (int column = 0; column < 5; column++) {
        columns[column][n] = column < 3 ? inputs[n][column] : targets[n][column - 3];
      }
    }
    return columns;
  }

  private static Problem first(Problem problem, int count) {
    return new Problem(
        problem.parameters(),
        Arrays.copyOf(problem.inputs(), count),
        Arrays.copyOf(problem.targets(), count));
  }

  private static final Regularization BONUS = new Regularization(0, 0, false, ENTROPY_BONUS);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 63, 64, 65, 130, 256, 257, 530})
  void lossAndGradientAreTheMeansOfTheReference(int size) {
    agrees(NARROW, size);
  }

  /// Networks wider than 128 units run in larger blocks.
  @ParameterizedTest
  @ValueSource(ints = {1, 127, 129, 300})
  void wideNetworksAgreeToo(int size) {
    agrees(shape(List.of(130)), size);
  }

  private static void agrees(NetworkShape shape, int size) {
    Problem problem = first(Problem.draw(shape, MOST, 2), size);
    ReferenceNetwork reference = new ReferenceNetwork(shape, ENTROPY_BONUS);
    MinibatchGradient minibatch = minibatch(shape, problem, BONUS);
    minibatch.compute(IntStream.range(0, size).toArray(), 0, size, 1);
    double loss = reference.negativeLogLikelihood(problem);
    assertEquals(loss, minibatch.loss(), 1e-5 * Math.abs(loss));
    assertClose(reference.gradient(problem), minibatch.gradient());
  }

  private static void assertClose(double[] expected, float... gradient) {
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += (gradient[i] - expected[i]) * (gradient[i] - expected[i]);
      norm += expected[i] * expected[i];
    }
    double error = Math.sqrt(difference / norm);
    assertTrue(error <= 2e-5, () -> "relative error of the gradient " + error);
  }

  @Test
  void rowsAreThoseNamedBetweenTheIndices() {
    Problem problem = Problem.draw(NARROW, MOST, 2);
    int[] rows = {7, 300, 2, 529, 11, 2};
    Problem chosen =
        new Problem(
            problem.parameters(),
            new double[][] {problem.inputs()[2], problem.inputs()[529], problem.inputs()[11]},
            new double[][] {problem.targets()[2], problem.targets()[529], problem.targets()[11]});
    MinibatchGradient minibatch = minibatch(NARROW, problem, BONUS);
    minibatch.compute(rows, 2, 5, 1);
    ReferenceNetwork reference = new ReferenceNetwork(NARROW, ENTROPY_BONUS);
    assertEquals(reference.negativeLogLikelihood(chosen), minibatch.loss(), 1e-5);
    assertClose(reference.gradient(chosen), minibatch.gradient());
  }

  /// What an earlier, larger minibatch left behind in blocks and parts never leaks.
  @Test
  void minibatchesDoNotDependOnThoseBefore() {
    Problem problem = Problem.draw(NARROW, MOST, 2);
    int[] rows = IntStream.range(0, MOST).toArray();
    Regularization noisy = new Regularization(0.2, 0.1, false, 0);
    MinibatchGradient used = minibatch(NARROW, problem, noisy);
    for (int size : new int[] {530, 1, 130, 17, 65, 2, 256}) {
      used.compute(rows, 0, size, size);
      MinibatchGradient fresh = minibatch(NARROW, problem, noisy);
      fresh.compute(rows, 0, size, size);
      assertEquals(fresh.loss(), used.loss());
      assertArrayEquals(fresh.gradient(), used.gradient());
    }
  }

  @Test
  void noiseIsNewInEveryStepAndTheSameInTheSameStep() {
    Problem problem = Problem.draw(NARROW, MOST, 2);
    int[] rows = IntStream.range(0, 40).toArray();
    MinibatchGradient minibatch = minibatch(NARROW, problem, new Regularization(0.2, 0, false, 0));
    minibatch.compute(rows, 0, 40, 1);
    double first = minibatch.loss();
    minibatch.compute(rows, 0, 40, 2);
    assertTrue(first != minibatch.loss(), "the noise of step 2 is that of step 1");
    minibatch.compute(rows, 0, 40, 1);
    assertEquals(first, minibatch.loss());
    assertEquals(minibatch(NARROW, problem, BONUS).score(rows), minibatch.score(rows));
  }

  @Test
  void targetNoiseHasTheSpreadAskedFor() {
    MixtureHead head = new MixtureHead(1, 2, CovarianceType.ISOTROPIC, ScaleMap.EXP, 0);
    NetworkShape shape = new NetworkShape(3, List.of(), Activation.TANH, head);
    Problem zero =
        new Problem(new double[shape.layout().size()], new double[512][3], new double[512][2]);
    MinibatchGradient minibatch = minibatch(shape, zero, new Regularization(0, 0.5, false, 0));
    double squares = 0;
    int[] rows = IntStream.range(0, 512).toArray();
    for (int step = 1; step <= 40; step++) {
      minibatch.compute(rows, 0, 512, step);
      squares += 2 * (minibatch.loss() - Math.log(2 * Math.PI));
    }
    assertEquals(2 * 0.25, squares / 40, 0.02);
  }
}
