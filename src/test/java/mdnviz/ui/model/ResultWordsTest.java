package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.RunResult;
import mdnviz.experiment.VariedFactor;
import mdnviz.training.StopReason;
import org.junit.jupiter.api.Test;

final class ResultWordsTest {
  private final List<RunResult> results = new ArrayList<>();

  /// Adds the runs of one combination: test NLL `center` plus and minus `spread` over the seeds.
  private void add(String levels, double center, double spread, int seeds) {
    add(levels, center, spread, seeds, 0, 0);
  }

  private void add(
      String levels, double center, double spread, int seeds, int diverged, double dead) {
    for (int seed = 0; seed < seeds; seed++) {
      Map<Measure, Double> measures = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        measures.put(measure, Double.NaN);
      }
      double place = seeds == 1 ? 0 : 2.0 * seed / (seeds - 1) - 1;
      measures.put(Measure.TEST, center + spread * place);
      measures.put(Measure.DEAD_COMPONENTS, dead);
      results.add(
          new RunResult(
              results.size(),
              List.of(levels.split(" ", -1)),
              seed + 1,
              measures,
              seed < diverged ? StopReason.Kind.DIVERGENCE : StopReason.Kind.LAST_EPOCH,
              1));
    }
  }

  private String sentence(String... varied) {
    return ResultWords.sentence(
        List.of(varied).stream().map(VariedFactor::parse).toList(), ResultCell.of(results));
  }

  /// The medians and quartiles of the table in the README.
  @Test
  void theThirdComponentIsEnoughForTheInverseSine() {
    add("1", -0.6123, 0.003, 10);
    add("2", -1.0664, 0.004, 10);
    add("3", -1.1089, 0.002, 10);
    add("5", -1.1134, 0.006, 10);
    add("10", -1.1334, 0.010, 10);
    String text = sentence("components=1,2,3,5,10");
    assertTrue(
        text.startsWith(
            "From K = 3 on the test NLL hardly falls any more: the third component is enough."),
        text);
    assertTrue(text.endsWith("Medians over 10 seeds."), text);
  }

  @Test
  void aGainWithinTheSpreadIsNone() {
    add("1", 0, 0.01, 5);
    add("2", -1, 0.4, 5);
    add("3", -1.1, 0.4, 5);
    assertTrue(
        sentence("components=1,2,3")
            .startsWith("From K = 2 on the test NLL no longer falls: the second component"),
        () -> sentence("components=1,2,3"));
  }

  @Test
  void wherePeaksAreStillGainedNoComponentIsCalledEnough() {
    add("1", 0, 0.01, 5);
    add("2", -1, 0.01, 5);
    add("3", -2, 0.01, 5);
    assertTrue(
        sentence("components=1,2,3").startsWith("The test NLL falls up to K = 3 (−2.000)."),
        () -> sentence("components=1,2,3"));
  }

  @Test
  void whereOneGaussianIsRightItIsEnough() {
    add("1", 2, 0.05, 5);
    add("2", 1.99, 0.05, 5);
    add("3", 2.01, 0.05, 5);
    assertTrue(
        sentence("components=1,2,3").contains("K = 1 is enough"),
        () -> sentence("components=1,2,3"));
  }

  @Test
  void theOrderOfTheLevelsDoesNotMatter() {
    add("3", -1.1089, 0.002, 4);
    add("1", -0.6123, 0.003, 4);
    add("2", -1.0664, 0.004, 4);
    assertTrue(
        sentence("components=3,1,2").startsWith("The test NLL falls up to K = 3"),
        () -> sentence("components=3,1,2"));
  }

  @Test
  void whichClippingDivergesIsCounted() {
    add("none", 0.5, 0.3, 10, 4, 0);
    add("norm:1", -0.9, 0.02, 10);
    String text = sentence("clip=none,norm:1");
    assertTrue(
        text.startsWith("Without clipping 4 of 10 runs diverged; with norm ≤ 1 none did."), text);
    assertTrue(
        text.contains("Lowest test NLL: −0.900 with norm ≤ 1; highest: 0.500 with no"), text);
    assertTrue(text.contains("more apart than the quartiles over the seeds (0.300)"), text);
  }

  @Test
  void severalDivergingLevelsAreNamedEach() {
    add("none", 0.5, 0.3, 10, 10, 0);
    add("value:0.1", 0.2, 0.3, 10, 1, 0);
    add("norm:1", -0.9, 0.02, 10);
    add("norm:5", -0.9, 0.02, 10);
    add("head:1", -0.8, 0.02, 10);
    String text = sentence("clip=none,value:0.1,norm:1,norm:5,head:1");
    assertTrue(
        text.startsWith(
            "Without clipping 10 of 10 runs diverged, with value ≤ 0.1 1 of 10; with the others"
                + " none did."),
        text);
  }

  @Test
  void whoLosesComponentsWithoutDivergingIsToldToo() {
    add("none", -0.2, 0.1, 10, 0, 2);
    add("norm:1", -0.97, 0.02, 10);
    assertTrue(
        sentence("clip=none,norm:1")
            .startsWith("Without clipping 10 of 10 runs lost components; with norm ≤ 1 none did."),
        () -> sentence("clip=none,norm:1"));
  }

  @Test
  void oneSeedIsNotMistakenForEvidence() {
    add("0.1", -0.2, 0, 1);
    add("0.01", -0.9, 0, 1);
    String text = sentence("learning-rate=0.1,0.01");
    assertTrue(text.contains("−0.900 with η = 0.01; highest: −0.200 with η = 0.1."), text);
    assertTrue(text.endsWith("One seed only: whether another would say the same is not known."));
    assertFalse(text.contains("quartiles"), text);
  }

  @Test
  void theFirstRunThatEndsIsToldAlone() {
    add("none", 3, 0, 1, 1, 0);
    assertTrue(
        sentence("clip=none,norm:1").startsWith("Without clipping the run diverged. One seed"),
        () -> sentence("clip=none,norm:1"));
  }

  @Test
  void aSingleRunIsCalledTheRun() {
    add("none", 3, 0, 1, 1, 0);
    add("value:0.1", 2, 0, 1, 1, 0);
    add("norm:1", -0.9, 0, 1);
    assertTrue(
        sentence("clip=none,value:0.1,norm:1")
            .startsWith(
                "Without clipping the run diverged, with value ≤ 0.1 too; with norm ≤ 1 none did."),
        () -> sentence("clip=none,value:0.1,norm:1"));
  }

  @Test
  void aDifferenceBelowTheSpreadIsCalledNone() {
    add("tanh", -0.9, 0.2, 8);
    add("relu", -0.95, 0.2, 8);
    assertTrue(
        sentence("activation=tanh,relu").contains("no difference can be told"),
        () -> sentence("activation=tanh,relu"));
  }

  @Test
  void twoFactorsAreToldByClippingAndNamedTogether() {
    add("0.1 none", 3, 0.3, 4, 4, 0);
    add("0.1 norm:1", -0.7, 0.02, 4);
    add("0.01 none", -0.6, 0.02, 4, 1, 0);
    add("0.01 norm:1", -0.9, 0.02, 4);
    String text = sentence("learning-rate=0.1,0.01", "clip=none,norm:1");
    assertTrue(text.startsWith("Without clipping 5 of 8 runs diverged; with norm ≤ 1 none"), text);
    assertTrue(text.contains("−0.900 with η = 0.01, norm ≤ 1; highest: 3.000 with η = 0.1"), text);
  }

  @Test
  void beforeTheFirstRunHasEndedNothingIsClaimed() {
    assertEquals("No run has ended yet.", sentence("components=1,2,3"));
  }
}
