package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import org.junit.jupiter.api.Test;

/// Whether what is held back stays out of sight: other values there must change nothing else.
final class HeldOutExamplesTest {
  private static final int SIZE = 200;
  private static final TrainingConfiguration TRAINING =
      TrainingConfiguration.DEFAULT
          .withLearningRate(0.02)
          .withShares(new DataSplit.Shares(0.3, 0.2))
          .withEarlyStoppingEpochs(40);
  private static final DataSplit SPLIT = DataSplit.of(SIZE, TRAINING.shares(), TRAINING.seed());
  private static final Dataset EXAMPLES = Examples.inverseSine(SIZE);

  @Test
  void otherTestExamplesChangeNoBitAndNotWhenTrainingEnds() {
    Trainer one = trained(EXAMPLES);
    Trainer other = trained(moved(SPLIT.test()));
    assertArrayEquals(Examples.parameters(one), Examples.parameters(other));
    assertEquals(one.stepCount(), other.stepCount());
    assertEquals(
        Examples.snapshot(one).bestValidationNegativeLogLikelihood(),
        Examples.snapshot(other).bestValidationNegativeLogLikelihood());
  }

  @Test
  void otherTrainingExamplesChangeTheNetwork() {
    float[] one = Examples.parameters(trained(EXAMPLES));
    float[] other = Examples.parameters(trained(moved(SPLIT.training())));
    assertFalse(Arrays.equals(one, other));
  }

  @Test
  void aResumedRunHoldsTheSameExamplesBack() {
    TrainingRequest request = TrainingRequest.fresh(EXAMPLES, Examples.SMALL, TRAINING);
    Trainer whole = Examples.trained(request, 60);
    TrainerState state = Examples.trained(request, 30).state().orElseThrow();
    Trainer resumed =
        new Trainer(TrainingRequest.fresh(moved(SPLIT.test()), Examples.SMALL, TRAINING));
    resumed.restore(state);
    for (int step = 30; step < 60; step++) {
      resumed.step();
    }
    assertArrayEquals(Examples.parameters(whole), Examples.parameters(resumed));
  }

  private static Trainer trained(Dataset dataset) {
    return Examples.trained(TrainingRequest.fresh(dataset, Examples.SMALL, TRAINING), 2000);
  }

  private static Dataset moved(int... rows) {
    double[][] columns = new double[2][SIZE];
    for (int row = 0; row < SIZE; row++) {
      double shift = Arrays.binarySearch(rows, row) >= 0 ? 5 : 0;
      columns[0][row] = EXAMPLES.input(row, 0) + shift;
      columns[1][row] = EXAMPLES.target(row, 0) - shift;
    }
    return Dataset.of("moved", List.of("x"), List.of("t"), columns);
  }
}
