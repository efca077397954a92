package mdnviz.density;

import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;

/// Models, with full covariances unless told otherwise, trained for a moment on targets that depend
/// on the inputs.
final class TrainedExamples {
  private static final int SIZE = 200;
  private static final int STEPS = 60;

  private TrainedExamples() {}

  static TrainedModel model(int inputs, int targets) {
    return model(inputs, targets, ModelConfiguration.DEFAULT.withCovariance(CovarianceType.FULL));
  }

  static TrainedModel model(int inputs, int targets, ModelConfiguration built) {
    SeededRandom random = new SeededRandom(5);
    double[][] columns = new double[inputs + targets][SIZE];
    for (int row = 0; row < SIZE; row++) {
      double sum = 0;
      for (int d = 0; d < inputs; d++) {
        columns[d][row] = random.nextDouble();
        sum += columns[d][row];
      }
      double side = random.nextDouble() < 0.5 ? -1 : 1;
      for (int l = 0; l < targets; l++) {
        columns[inputs + l][row] = side * sum * (l + 1) / 2 + 0.2 * random.nextGaussian();
      }
    }
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                Dataset.of("branches", names("x", inputs), names("y", targets), columns),
                built,
                TrainingConfiguration.DEFAULT));
    for (int step = 0; step < STEPS; step++) {
      trainer.step();
    }
    return trainer.snapshot(TrainingStatus.PAUSED, 0).model();
  }

  private static List<String> names(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
  }
}
