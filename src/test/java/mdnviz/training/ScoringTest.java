package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.data.Dataset;
import mdnviz.network.MixtureDensityNetwork;
import org.junit.jupiter.api.Test;

final class ScoringTest {
  private static final Dataset DATASET = Examples.inverseSine(200, 3, 7, 0.01, 500);

  private static MixtureDensityNetwork network() {
    TrainingRequest request =
        TrainingRequest.fresh(DATASET, Examples.SMALL, TrainingConfiguration.DEFAULT);
    return Examples.snapshot(Examples.trained(request, 30)).model().network();
  }

  /// In data units: the score adds Σ ln scale, the mixture is read in data units.
  @Test
  void scoreIsTheMeanOfMinusTheLogDensity() {
    MixtureDensityNetwork network = network();
    double sum = 0;
    for (int row = 0; row < DATASET.size(); row++) {
      sum -= network.mixtureAt(DATASET.input(row, 0)).logDensity(DATASET.target(row, 0));
    }
    double expected = sum / DATASET.size();
    assertEquals(expected, Scoring.negativeLogLikelihood(network, DATASET), 2e-6);
  }

  @Test
  void onlyTheRowsNamedCount() {
    MixtureDensityNetwork network = network();
    double both =
        -network.mixtureAt(DATASET.input(3, 0)).logDensity(DATASET.target(3, 0))
            - network.mixtureAt(DATASET.input(150, 0)).logDensity(DATASET.target(150, 0));
    assertEquals(both / 2, Scoring.negativeLogLikelihood(network, DATASET, 3, 150), 3e-6);
  }

  @Test
  void dataOfOtherDimensionsAreRefusedByName() {
    MixtureDensityNetwork network = network();
    Dataset wide =
        Dataset.of(
            "wide",
            java.util.List.of("a", "b"),
            java.util.List.of("t"),
            new double[][] {{1}, {2}, {3}});
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Scoring.negativeLogLikelihood(network, wide));
    assertTrue(refusal.getMessage().contains("wide"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Scoring.negativeLogLikelihood(network, DATASET, new int[0]));
  }
}
