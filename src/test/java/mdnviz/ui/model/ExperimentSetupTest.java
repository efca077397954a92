package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mdnviz.experiment.Factor;
import mdnviz.experiment.RunPlan;
import mdnviz.optim.GradientClipping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExperimentSetupTest {
  private final ExploreModel explore = new ExploreModel(() -> {});
  private final FreeSetup free = new FreeSetup(explore);
  private final ClippingSetup clipping = new ClippingSetup(explore);

  @AfterEach
  void endThreads() {
    explore.close();
  }

  @Test
  void everySuggestedLevelIsPossible() {
    for (Factor factor : Factor.values()) {
      free.first().factor().set(Optional.of(factor));
      free.second().factor().set(Optional.empty());
      assertEquals(LevelsSetting.usual(factor), free.first().levels().get());
      assertTrue(free.summary().endsWith("trained together."), factor + ": " + free.summary());
    }
  }

  @Test
  void aLevelThatIsNoneIsRefusedInWordsAndTheOthersStay() {
    assertFalse(free.first().levels().enter("0.1, fast"));
    assertEquals(
        "Learning-rate=fast: 'fast' is not a number.",
        free.first().levels().complaintProperty().get());
    assertEquals(LevelsSetting.usual(Factor.LEARNING_RATE), free.first().levels().get());
    assertTrue(free.first().levels().enter("0.1, 0.02"));
    assertEquals(List.of("0.1", "0.02"), free.first().levels().get());
  }

  @Test
  void theSameSettingTwiceIsRefusedInWords() {
    free.second().factor().set(Optional.of(Factor.LEARNING_RATE));
    assertEquals("Learning-rate is varied twice; name its levels together.", free.summary());
    assertEquals("", free.command());
  }

  @Test
  void moreRunsThanTheWindowDoesAreLeftToTheCommand() {
    free.repeats().seeds().set(100);
    free.second().factor().set(Optional.of(Factor.CLIP));
    assertTrue(free.summary().startsWith("1,600 runs are too many for the window"), free.summary());
    assertTrue(free.command().startsWith("mdnviz sweep --generator inverse-sine"), free.command());
  }

  @Test
  void theFreePlanTakesWhatExploreIsSetTo() {
    explore.model().componentCount().set(7);
    free.repeats().epochs().set(12);
    RunPlan first = free.plan().experiment().plan(0);
    assertEquals(7, first.settings().model().componentCount());
    assertEquals(12, first.settings().training().maximumEpochs());
    assertEquals(0.001, first.settings().training().learningRate());
    assertEquals("12 runs: 4 combinations × 3 seeds, trained together.", free.summary());
  }

  @Test
  void everyPresetBringsItsRateAndEndAndComparesFourWays() {
    for (ClippingPreset preset : ClippingPreset.values()) {
      clipping.preset().set(Optional.of(preset));
      assertEquals(List.of(preset.learningRate()), clipping.rates().get());
      assertEquals(preset.epochs(), clipping.repeats().epochs().get());
      assertEquals(4, clipping.plan().experiment().runCount());
      assertEquals(
          GradientClipping.NONE,
          clipping.plan().experiment().plan(0).settings().training().clipping());
    }
  }

  @Test
  void severalLearningRatesMakeATableOfTwoSettings() {
    assertTrue(clipping.rates().enter("0.01, 0.06"));
    assertEquals(
        List.of(Factor.LEARNING_RATE, Factor.CLIP),
        clipping.plan().experiment().varied().stream().map(f -> f.factor()).toList());
    assertEquals("8 runs: 8 combinations × 1 seed, trained together.", clipping.summary());
  }

  @Test
  void withoutAPresetTheClippingLabTakesExplore() {
    explore.model().componentCount().set(2);
    clipping.preset().set(Optional.empty());
    RunPlan plan = clipping.plan().experiment().plan(1);
    assertEquals(2, plan.settings().model().componentCount());
    assertEquals(0.005, plan.settings().training().learningRate());
    assertEquals(GradientClipping.byValue(0.1), plan.settings().training().clipping());
  }
}
