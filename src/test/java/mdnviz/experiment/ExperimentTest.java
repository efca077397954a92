package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.Generators;
import org.junit.jupiter.api.Test;

final class ExperimentTest {
  @Test
  void runsGoThroughSeedsFirstThenTheLastFactor() {
    Experiment experiment = SmallExperiments.of("components=1,2", "clip=none,norm:1,norm:2");
    assertEquals(12, experiment.runCount());
    assertPlan(experiment.plan(0), List.of("1", "none"), 1);
    assertPlan(experiment.plan(1), List.of("1", "none"), 2);
    assertPlan(experiment.plan(2), List.of("1", "norm:1"), 1);
    assertPlan(experiment.plan(11), List.of("2", "norm:2"), 2);
  }

  private static void assertPlan(RunPlan plan, List<String> levels, long seed) {
    assertEquals(levels, plan.levels());
    assertEquals(seed, plan.seed());
    assertEquals(seed, plan.settings().training().seed());
    assertEquals(Integer.parseInt(levels.getFirst()), plan.settings().model().componentCount());
  }

  @Test
  void withoutFactorsTheSeedsAreTheRuns() {
    Experiment experiment = SmallExperiments.of();
    assertEquals(2, experiment.runCount());
    assertEquals(List.of(), experiment.plan(1).levels());
  }

  @Test
  void everySeedDrawsItsOwnExamples() {
    Experiment experiment = SmallExperiments.of("components=1,2");
    var first = experiment.request(experiment.plan(0)).dataset().contentHash();
    assertNotEquals(first, experiment.request(experiment.plan(1)).dataset().contentHash());
    assertEquals(first, experiment.request(experiment.plan(2)).dataset().contentHash());
  }

  @Test
  void threeFactorsOrOneTwiceAreRefused() {
    assertRefused("at most 2 settings", "components=1", "clip=none", "floor=0");
    assertRefused("components is varied twice", "components=1", "components=2");
  }

  private static void assertRefused(String expected, String... varied) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> SmallExperiments.of(varied))
            .getMessage();
    assertTrue(message.contains(expected), message);
  }

  @Test
  void theSameSeedTwiceIsRefused() {
    ExperimentData data = ExperimentData.drawn(Generators.byId("circle"), 50);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Experiment(data, SmallExperiments.BASE, List.of(), List.of(1L, 1L)));
  }

  @Test
  void theDescriptionTellsEverySettingApart() {
    assertNotEquals(
        SmallExperiments.of("clip=none").description(),
        SmallExperiments.of("clip=norm:1").description());
    Experiment experiment = SmallExperiments.of();
    for (String change :
        List.of(
            "components=4",
            "clip=none",
            "learning-rate=0.1",
            "hidden=7",
            "activation=relu",
            "covariance=full",
            "scale-map=softplus",
            "floor=0.5",
            "initialization=he",
            "output-biases=random",
            "input-noise=0.1",
            "target-noise=0.1",
            "optimizer=sgd",
            "weight-decay=0.1",
            "batch-size=8",
            "epochs=9",
            "early-stopping=2")) {
      RunSettings other = VariedFactor.parse(change).set(experiment.base(), 0);
      assertNotEquals(experiment.base().text(), other.text(), change);
    }
  }
}
