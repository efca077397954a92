package mdnviz.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The measuring rod is itself measured: by central differences and a value worked out by hand.
final class ReferenceNetworkTest {
  private static final double STEP = 2e-5;

  /// Every activation × covariance × K ∈ {1, 2, 5} × L ∈ {1, 2}, the σ maps in turn so that every
  /// covariance meets every map.
  static List<NetworkShape> shapes() {
    List<NetworkShape> shapes = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (CovarianceType covariance : CovarianceType.values()) {
        for (int components : new int[] {1, 2, 5}) {
          for (int targets : new int[] {1, 2}) {
            ScaleMap map = ScaleMap.values()[(shapes.size() / 2 + activation.ordinal()) % 3];
            MixtureHead head = new MixtureHead(components, targets, covariance, map, 0.03);
            shapes.add(new NetworkShape(2, List.of(2, 3), activation, head));
          }
        }
      }
    }
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradientAgreesWithCentralDifferences(NetworkShape shape) {
    ReferenceNetwork network = new ReferenceNetwork(shape, 0.2);
    Problem problem = Problem.draw(shape, 2, 20);
    double[] gradient = network.gradient(problem);
    double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < gradient.length; i++) {
      double numeric = centralDifference(network, problem, i);
      double size = Math.max(Math.abs(gradient[i]), 1e-3 * largest);
      double error = Math.abs(gradient[i] - numeric) / size;
      assertTrue(
          error <= 1e-6,
          "parameter %d: %s by formula, %s by differences".formatted(i, gradient[i], numeric));
    }
  }

  /// Five points, error of the order of the fourth power of the step.
  private static double centralDifference(ReferenceNetwork network, Problem problem, int index) {
    double far =
        network.objective(problem.moved(index, 2 * STEP))
            - network.objective(problem.moved(index, -2 * STEP));
    double near =
        network.objective(problem.moved(index, STEP))
            - network.objective(problem.moved(index, -STEP));
    return (8 * near - far) / (12 * STEP);
  }

  @Test
  void lossOfOneUnitAndOneComponentIsTheValueWorkedOutByHand() {
    MixtureHead head = new MixtureHead(1, 1, CovarianceType.DIAGONAL, ScaleMap.EXP, 0.5);
    NetworkShape shape = new NetworkShape(1, List.of(1), Activation.RELU, head);
    // hidden: max(0, 2·3 + 1) = 7; outputs: logit 9, mean 0.5·7 − 1 = 2.5, raw scale 0
    double[] parameters = {2, 1, 0, 0.5, 0, 9, -1, 0};
    Problem problem = new Problem(parameters, new double[][] {{3}}, new double[][] {{5.5}});
    // σ = 0.5 + exp(0) = 1.5, z = 2: ln 1.5 + 2 + ½ ln 2π
    double expected = Math.log(1.5) + 2 + 0.5 * Math.log(2 * Math.PI);
    double loss = new ReferenceNetwork(shape, 0).negativeLogLikelihood(problem);
    assertEquals(expected, loss, 1e-14);
  }
}
