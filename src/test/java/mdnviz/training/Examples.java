package mdnviz.training;

import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;

/// Small data sets and settings for tests.
final class Examples {
  /// A network small enough to train in a test.
  static final ModelConfiguration SMALL =
      ModelConfiguration.DEFAULT.withComponentCount(3).withHiddenLayers(List.of(9, 8));

  /// Minibatches of 64 with everything that draws random numbers.
  static final TrainingConfiguration NOISY =
      TrainingConfiguration.DEFAULT
          .withBatchSize(64)
          .withRegularization(new Regularization(0.1, 0.05, true, 0.01));

  private Examples() {}

  /// Bishop's inverse problem: t ~ U(0, 1), x = t + 0.3 sin 2πt + U(−0.1, 0.1).
  ///
  /// @param count number of examples
  /// @return the data set
  static Dataset inverseSine(int count) {
    return inverseSine(count, 1, 0, 1, 0);
  }

  /// The same in other units.
  ///
  /// @param count number of examples
  /// @param inputScale what x is multiplied by
  /// @param inputShift what is then added
  /// @param targetScale what t is multiplied by
  /// @param targetShift what is then added
  /// @return the data set
  static Dataset inverseSine(
      int count, double inputScale, double inputShift, double targetScale, double targetShift) {
    SeededRandom random = new SeededRandom(17);
    double[][] columns = new double[2][count];
    for (int i = 0; i < count; i++) {
      double t = random.nextDouble();
      double x = t + 0.3 * StrictMath.sin(2 * Math.PI * t) + random.nextDouble(-0.1, 0.1);
      columns[0][i] = inputScale * x + inputShift;
      columns[1][i] = targetScale * t + targetShift;
    }
    return Dataset.of("inverse-sine", List.of("x"), List.of("t"), columns);
  }

  /// Targets of which many are coded exactly 2 or 4, as the night durations of the geyser data.
  ///
  /// @param count number of examples
  /// @return the data set
  static Dataset ties(int count) {
    SeededRandom random = new SeededRandom(23);
    double[][] columns = new double[2][count];
    for (int i = 0; i < count; i++) {
      boolean late = random.nextDouble() < 0.6;
      columns[0][i] = random.nextDouble(40, 100);
      columns[1][i] = random.nextDouble() < 0.7 ? (late ? 4 : 2) : random.nextDouble(1.5, 5);
    }
    return Dataset.of("ties", List.of("waiting"), List.of("duration"), columns);
  }

  /// @param request what to train
  /// @param steps how many
  /// @return a trainer that has done them, or all it could
  static Trainer trained(TrainingRequest request, int steps) {
    Trainer trainer = new Trainer(request);
    for (int step = 0; step < steps; step++) {
      if (!trainer.step()) {
        break;
      }
    }
    return trainer;
  }

  /// @param trainer in any state
  /// @return its parameters
  static float[] parameters(Trainer trainer) {
    return snapshot(trainer).model().network().parameters();
  }

  /// @param trainer in any state
  /// @return what it would publish
  static TrainingSnapshot snapshot(Trainer trainer) {
    return trainer.snapshot(TrainingStatus.PAUSED, 0);
  }
}
