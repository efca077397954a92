package mdnviz.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MixtureDensityNetworkTest {
  private static NetworkShape shape(int inputs, int targets, ScaleMap map) {
    MixtureHead head = new MixtureHead(4, targets, CovarianceType.FULL, map, 0.05);
    return new NetworkShape(inputs, List.of(9, 5), Activation.TANH, head);
  }

  private static MixtureDensityNetwork network(
      NetworkShape shape, Problem problem, Standardization targets) {
    return new MixtureDensityNetwork(
        shape.hiddenLayers(),
        shape.activation(),
        shape.head(),
        Standardization.identity(shape.inputDimension()),
        targets,
        problem.floatParameters());
  }

  @ParameterizedTest
  @EnumSource
  void densityIntegratesToOneForEveryInput(ScaleMap map) {
    NetworkShape shape = shape(1, 1, map);
    Standardization units = new Standardization(new double[] {-40}, new double[] {25});
    for (int seed = 0; seed < 8; seed++) {
      MixtureDensityNetwork network = network(shape, Problem.draw(shape, 1, seed), units);
      for (double x : new double[] {-30, -1, 0, 0.7, 100}) {
        assertEquals(1, integral(network.mixtureAt(x)), 1e-6);
      }
    }
  }

  /// The trapezoidal rule, which is exact to rounding for smooth functions that vanish at both
  /// ends.
  private static double integral(GaussianMixture mixture) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double narrowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < mixture.componentCount(); k++) {
      double sigma = mixture.standardDeviation(k, 0);
      low = Math.min(low, mixture.mean(k, 0) - 9 * sigma);
      high = Math.max(high, mixture.mean(k, 0) + 9 * sigma);
      narrowest = Math.min(narrowest, sigma);
    }
    int steps = (int) Math.ceil((high - low) / narrowest * 2);
    double step = (high - low) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      sum += mixture.density(low + i * step);
    }
    return sum * step;
  }

  @Test
  void meanLogDensityIsTheLossOfTheReference() {
    NetworkShape shape = shape(3, 2, ScaleMap.SOFTPLUS);
    Problem problem = Problem.draw(shape, 70, 4);
    MixtureDensityNetwork network = network(shape, problem, Standardization.identity(2));
    double sum = 0;
    for (int n = 0; n < problem.size(); n++) {
      sum -= network.mixtureAt(problem.inputs()[n]).logDensity(problem.targets()[n]);
    }
    double expected = new ReferenceNetwork(shape, 0).negativeLogLikelihood(problem);
    assertEquals(expected, sum / problem.size(), 1e-5 * expected);
  }

  @Test
  void mixturesOfManyRowsAreTheSameBitsAsOneByOne() {
    NetworkShape shape = shape(2, 2, ScaleMap.EXP);
    Problem problem = Problem.draw(shape, 131, 5);
    MixtureDensityNetwork network = network(shape, problem, Standardization.identity(2));
    double[] inputs = Arrays.stream(problem.inputs()).flatMapToDouble(Arrays::stream).toArray();
    var batch = network.mixturesAt(inputs, 131);
    for (int row = 0; row < 131; row++) {
      assertEquals(network.mixtureAt(problem.inputs()[row]), batch.mixture(row));
    }
  }

  @Test
  void parametersAreCopiedBothWays() {
    NetworkShape shape = shape(1, 1, ScaleMap.EXP);
    float[] parameters = Problem.draw(shape, 1, 6).floatParameters();
    MixtureDensityNetwork network =
        new MixtureDensityNetwork(
            shape.hiddenLayers(),
            shape.activation(),
            shape.head(),
            Standardization.identity(1),
            Standardization.identity(1),
            parameters);
    float[] before = parameters.clone();
    parameters[0] = 99;
    network.parameters()[1] = 99;
    assertArrayEquals(before, network.parameters());
  }

  @Test
  void shapesThatDisagreeAreRefused() {
    NetworkShape shape = shape(1, 1, ScaleMap.EXP);
    Problem problem = Problem.draw(shape, 1, 6);
    assertThrows(
        IllegalArgumentException.class, () -> network(shape, problem, Standardization.identity(2)));
    NetworkShape wider = shape(2, 1, ScaleMap.EXP);
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> network(wider, problem, Standardization.identity(1)));
    assertTrue(refusal.getMessage().contains(String.valueOf(problem.parameters().length)));
    MixtureDensityNetwork network = network(shape, problem, Standardization.identity(1));
    assertThrows(IllegalArgumentException.class, () -> network.mixtureAt(1, 2));
  }
}
