package mdnviz.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every optimizer against the rule of its paper in double precision, on gradients drawn at random.
final class OptimizerTest {
  private static final int SIZE = 37;
  private static final int DECAYED = 30;
  private static final int STEPS = 40;
  private static final double RATE = 0.01;

  private static final ParameterGroups GROUPS =
      new ParameterGroups(
          List.of(
              new ParameterGroups.Range(0, DECAYED, 0, true),
              new ParameterGroups.Range(DECAYED, SIZE, 0, false)),
          1);

  private static OptimizerConfiguration configuration(OptimizerKind kind, double weightDecay) {
    return new OptimizerConfiguration(kind, 0.9, 0.99, 1e-6, weightDecay);
  }

  /// The rules, one number at a time.
  private static final class Naive {
    private final OptimizerConfiguration c;
    private final double[] p;
    private final double[] m = new double[SIZE];
    private final double[] v = new double[SIZE];
    private int step;

    Naive(OptimizerConfiguration configuration, float... start) {
      c = configuration;
      p = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        p[i] = start[i];
      }
    }

    void update(float[] gradient, double rate) {
      step++;
      for (int i = 0; i < SIZE; i++) {
        double decay = i < DECAYED ? c.weightDecay() : 0;
        boolean decoupled = c.kind() == OptimizerKind.ADAMW;
        double g = gradient[i] + (decoupled ? 0 : decay * p[i]);
        p[i] -= decoupled ? rate * decay * p[i] : 0;
        p[i] -= rate * direction(i, g);
      }
    }

    private double direction(int i, double g) {
      double b1 = c.firstMomentDecay();
      double b2 = c.secondMomentDecay();
      return switch (c.kind()) {
        case SGD -> g;
        case MOMENTUM -> {
          m[i] = b1 * m[i] + g;
          yield m[i];
        }
        case NESTEROV -> {
          m[i] = b1 * m[i] + g;
          yield b1 * m[i] + g;
        }
        case RMSPROP -> {
          v[i] = b2 * v[i] + (1 - b2) * g * g;
          yield g / (Math.sqrt(v[i]) + c.epsilon());
        }
        case ADAM, ADAMW -> {
          m[i] = b1 * m[i] + (1 - b1) * g;
          v[i] = b2 * v[i] + (1 - b2) * g * g;
          double mean = m[i] / (1 - Math.pow(b1, step));
          double square = v[i] / (1 - Math.pow(b2, step));
          yield mean / (Math.sqrt(square) + c.epsilon());
        }
      };
    }
  }

  private static float[] draw(SeededRandom random) {
    float[] values = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource
  void updatesFollowThePaper(OptimizerKind kind) {
    for (double weightDecay : new double[] {0, 0.1}) {
      SeededRandom random = new SeededRandom(3);
      float[] parameters = draw(random);
      Optimizer optimizer = new Optimizer(configuration(kind, weightDecay), GROUPS);
      Naive naive = new Naive(configuration(kind, weightDecay), parameters);
      for (int step = 0; step < STEPS; step++) {
        float[] gradient = draw(random);
        double rate = RATE / (1 + step % 3);
        naive.update(gradient, rate);
        optimizer.update(parameters, gradient, rate);
        for (int i = 0; i < SIZE; i++) {
          assertEquals(naive.p[i], parameters[i], 1e-5, kind + " step " + step);
        }
      }
    }
  }

  /// Adam's first step is η in every direction, whatever the size of the gradient.
  @Test
  void adamCorrectsTheBiasOfItsFirstSteps() {
    float[] parameters = new float[SIZE];
    float[] gradient = draw(new SeededRandom(1));
    float[] signs = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      gradient[i] *= 1000;
      signs[i] = (float) (-RATE * Math.signum(gradient[i]));
    }
    new Optimizer(OptimizerConfiguration.DEFAULT, GROUPS).update(parameters, gradient, RATE);
    assertArrayEquals(signs, parameters, 1e-7f);
  }

  @ParameterizedTest
  @EnumSource
  void weightDecayShrinksWeightsAndLeavesBiases(OptimizerKind kind) {
    float[] parameters = new float[SIZE];
    java.util.Arrays.fill(parameters, 1f);
    Optimizer optimizer = new Optimizer(configuration(kind, 0.5), GROUPS);
    optimizer.update(parameters, new float[SIZE], RATE);
    for (int i = 0; i < SIZE; i++) {
      assertTrue(i < DECAYED ? parameters[i] < 1 : parameters[i] == 1, "parameter " + i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void restoredStateGoesOnWithTheSameBits(OptimizerKind kind) {
    SeededRandom random = new SeededRandom(8);
    float[] parameters = draw(random);
    Optimizer first = new Optimizer(configuration(kind, 0.01), GROUPS);
    for (int step = 0; step < 5; step++) {
      first.update(parameters, draw(random), RATE);
    }
    Optimizer second = new Optimizer(configuration(kind, 0.01), GROUPS);
    second.restore(first.state());
    float[] copy = parameters.clone();
    for (int step = 0; step < 5; step++) {
      float[] gradient = draw(random);
      first.update(parameters, gradient.clone(), RATE);
      second.update(copy, gradient.clone(), RATE);
    }
    assertArrayEquals(parameters, copy);
  }

  @Test
  void stateIsACopyThatLaterStepsDoNotChange() {
    SeededRandom random = new SeededRandom(9);
    Optimizer optimizer = new Optimizer(OptimizerConfiguration.DEFAULT, GROUPS);
    float[] parameters = draw(random);
    optimizer.update(parameters, draw(random), RATE);
    Optimizer.State state = optimizer.state();
    float[] gradient = draw(random);
    float[] expected = parameters.clone();
    optimizer.update(expected, gradient.clone(), RATE);
    optimizer.update(expected.clone(), draw(random), RATE);
    Optimizer resumed = new Optimizer(OptimizerConfiguration.DEFAULT, GROUPS);
    resumed.restore(state);
    resumed.update(parameters, gradient, RATE);
    assertArrayEquals(expected, parameters);
  }

  @Test
  void constantsOutOfRangeAreRefused() {
    OptimizerKind adam = OptimizerKind.ADAM;
    assertRefused(() -> new OptimizerConfiguration(adam, 1, 0.9, 1e-8, 0));
    assertRefused(() -> new OptimizerConfiguration(adam, 0.9, -0.1, 1e-8, 0));
    assertRefused(() -> new OptimizerConfiguration(adam, 0.9, 0.9, 0, 0));
    assertRefused(() -> new OptimizerConfiguration(adam, 0.9, 0.9, 1e-8, Double.NaN));
    assertRefused(
        () ->
            new ParameterGroups(List.of(new ParameterGroups.Range(1, 2, 0, true)), 1));
  }

  private static void assertRefused(Runnable construction) {
    assertThrows(IllegalArgumentException.class, construction::run);
  }
}
