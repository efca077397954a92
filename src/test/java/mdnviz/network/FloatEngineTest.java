package mdnviz.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mdnviz.math.EveryKernel;
import mdnviz.math.Kernels;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The float engine against the naive double network.
final class FloatEngineTest {
  private static final double TOLERANCE = 1e-4;
  private static final int BLOCK = 64;

  static List<NetworkShape> grid() {
    return ReferenceNetworkTest.shapes();
  }

  @ParameterizedTest
  @MethodSource("grid")
  void lossAndGradientAgreeWithTheReference(NetworkShape shape) {
    agrees(shape, 17, 0);
  }

  @ParameterizedTest
  @MethodSource("grid")
  void entropyBonusAgreesWithTheReference(NetworkShape shape) {
    agrees(shape, 5, 0.3);
  }

  /// Batches around the lane and block borders, depths 0 to 4, widths around the tiles of four and
  /// eight, D to 9, L to 9, K to 100.
  static List<Odd> oddShapes() {
    List<Odd> odd = new ArrayList<>();
    List<List<Integer>> layers =
        List.of(
            List.of(),
            List.of(1),
            List.of(3, 7),
            List.of(8, 9, 20),
            List.of(33, 1, 7, 8),
            List.of(20),
            List.of(9, 33),
            List.of(7, 3, 1));
    int[] batches = {1, 2, 17, 63, 64, 65, 130};
    int[] components = {1, 2, 3, 4, 7, 20, 100};
    for (int i = 0; i < 56; i++) {
      int targets = i % 9 == 8 ? 9 : 1 + i % 3;
      CovarianceType covariance = CovarianceType.values()[i / 2 % 3];
      ScaleMap map = ScaleMap.values()[i % 3];
      int count = components[i / 8];
      MixtureHead head = new MixtureHead(count, targets, covariance, map, 0.01);
      Activation activation = Activation.values()[i % 7];
      NetworkShape shape = new NetworkShape(1 + i % 9, layers.get(i % 8), activation, head);
      int batch = batches[(i + i / 7) % 7];
      odd.add(new Odd(shape, count < 20 ? batch : Math.min(batch, 17)));
    }
    return odd;
  }

  /// @param shape of the network
  /// @param batch number of examples
  record Odd(NetworkShape shape, int batch) {}

  @ParameterizedTest
  @MethodSource("oddShapes")
  void oddShapesAgreeWithTheReference(Odd odd) {
    agrees(odd.shape(), odd.batch(), 0.05);
  }

  private static void agrees(NetworkShape shape, int batch, double entropyBonus) {
    Problem problem = Problem.draw(shape, batch, 7);
    ReferenceNetwork reference = new ReferenceNetwork(shape, entropyBonus);
    double loss = reference.negativeLogLikelihood(problem);
    double[] gradient = reference.gradient(problem);
    for (Kernels kernels : EveryKernel.there()) {
      FloatEngine engine = new FloatEngine(shape, kernels, entropyBonus, BLOCK).run(problem);
      assertEquals(loss, engine.loss(), TOLERANCE * Math.max(1, Math.abs(loss)));
      double error = engine.relativeError(gradient);
      assertTrue(error <= TOLERANCE, () -> "relative error of the gradient " + error + shape);
    }
  }

  @ParameterizedTest
  @MethodSource("oddShapes")
  void whatLiesInSurplusLanesChangesNothing(Odd odd) {
    Problem problem = Problem.draw(odd.shape(), odd.batch(), 8);
    for (Kernels kernels : EveryKernel.there()) {
      FloatEngine clean = new FloatEngine(odd.shape(), kernels, 0.05, BLOCK).run(problem);
      FloatEngine dirty =
          new FloatEngine(odd.shape(), kernels, 0.05, BLOCK).withRubbish(100f).run(problem);
      assertEquals(clean.loss(), dirty.loss());
      assertArrayEquals(clean.gradient(), dirty.gradient());
    }
  }

  @Test
  void everyKernelGivesTheSameBits() {
    for (Odd odd : oddShapes()) {
      Problem problem = Problem.draw(odd.shape(), odd.batch(), 9);
      FloatEngine first =
          new FloatEngine(odd.shape(), EveryKernel.there().getFirst(), 0.05, BLOCK).run(problem);
      FloatEngine last =
          new FloatEngine(odd.shape(), EveryKernel.there().getLast(), 0.05, BLOCK).run(problem);
      assertEquals(first.loss(), last.loss());
      assertArrayEquals(first.gradient(), last.gradient());
    }
  }

  @Test
  void blocksOfAnySizeGiveTheSameLossAndGradientUpToRounding() {
    MixtureHead head = new MixtureHead(3, 2, CovarianceType.FULL, ScaleMap.SOFTPLUS, 0.01);
    NetworkShape shape = new NetworkShape(3, List.of(9, 8), Activation.SILU, head);
    Problem problem = Problem.draw(shape, 130, 3);
    double[] gradient = new ReferenceNetwork(shape, 0).gradient(problem);
    for (int block : new int[] {1, 16, 17, 64}) {
      FloatEngine engine = new FloatEngine(shape, EveryKernel.there().getFirst(), 0, block);
      double error = engine.run(problem).relativeError(gradient);
      assertTrue(error <= TOLERANCE, () -> "blocks of " + block + ": " + error);
    }
  }
}
