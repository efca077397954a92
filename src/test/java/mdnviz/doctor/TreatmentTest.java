package mdnviz.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.data.Dataset;
import mdnviz.doctor.Finding.Kind;
import mdnviz.optim.GradientClipping;
import mdnviz.training.TrainingRequest;
import org.junit.jupiter.api.Test;

/// Each cure mends what its finding says.
final class TreatmentTest {
  private static final Dataset DATA = Networks.TWO_BRANCHES;

  private static Optional<Finding> find(Kind kind, Patient patient) {
    return Doctor.examine(patient).stream().filter(found -> found.kind() == kind).findFirst();
  }

  private static Patient treated(Finding finding, Patient patient, int steps) {
    Treatment treatment = Treatment.of(finding.cure().orElseThrow(), patient);
    TrainingRequest request =
        new TrainingRequest(DATA, treatment.model(), treatment.training(), treatment.start());
    return Networks.patient(Networks.trained(request, steps), DATA, OptionalDouble.empty());
  }

  @Test
  void aReseededComponentCarriesExamplesAgainAndTheOthersKeepTheirs() {
    Patient patient =
        Networks.constant(
            0, new double[] {0, 0, -30}, new double[] {-1, 1, 0}, new double[] {0.2, 0.2, 0.2});
    Finding dead = find(Kind.DEAD_COMPONENT, patient).orElseThrow();
    Treatment treatment = Treatment.of(dead.cure().orElseThrow(), patient);
    var mixture = treatment.start().orElseThrow().mixtureAt(0.3);
    assertEquals(1.0 / 3, mixture.mixingWeight(2), 1e-6);
    assertEquals(-1, mixture.mean(0, 0), 1e-6);
    assertEquals(1, mixture.mean(1, 0), 1e-6);
    assertTrue(find(Kind.DEAD_COMPONENT, treated(dead, patient, 300)).isEmpty());
  }

  @Test
  void duplicatesPartAfterReseeding() {
    Patient patient =
        Networks.constant(0, new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 1});
    Finding same = find(Kind.DUPLICATE_COMPONENTS, patient).orElseThrow();
    assertTrue(find(Kind.DUPLICATE_COMPONENTS, treated(same, patient, 1000)).isEmpty());
  }

  @Test
  void aCollapsedMixtureStartsAnewFromClusters() {
    Patient patient =
        Networks.constant(0, new double[] {0, -30}, new double[] {0, 9}, new double[] {1.02, 0.2});
    Finding collapse = find(Kind.COLLAPSE, patient).orElseThrow();
    assertTrue(Treatment.of(collapse.cure().orElseThrow(), patient).start().isEmpty());
    assertTrue(find(Kind.COLLAPSE, treated(collapse, patient, 300)).isEmpty());
  }

  @Test
  void aRaisedFloorLiftsSigmaAtOnce() {
    Patient patient =
        Networks.constant(1e-3, new double[] {0, 0}, new double[] {-1, 1}, new double[] {1e-4, .2});
    Finding floor = find(Kind.SCALE_AT_FLOOR, patient).orElseThrow();
    Treatment treatment = Treatment.of(floor.cure().orElseThrow(), patient);
    double lifted = treatment.start().orElseThrow().mixtureAt(0).standardDeviation(0, 0);
    assertTrue(lifted >= ComponentChecks.HARMLESS_FLOOR, () -> "σ = " + lifted);
    assertTrue(find(Kind.SCALE_AT_FLOOR, treated(floor, patient, 100)).isEmpty());
  }

  @Test
  void noiseIsAddedToTheWeightsAtHand() {
    Patient patient =
        Networks.constant(0, new double[] {0, 0}, new double[] {-1, 1}, new double[] {0.1, 0.1});
    Finding narrow = find(Kind.TOO_NARROW, patient).orElseThrow();
    Treatment treatment = Treatment.of(narrow.cure().orElseThrow(), patient);
    assertTrue(treatment.training().regularization().targetNoise() > 0);
    assertTrue(treatment.start().isPresent());
    assertTrue(find(Kind.TOO_NARROW, treated(narrow, patient, 1000)).isEmpty());
  }

  @Test
  void clippingIsTurnedOnForTheWeightsAtHand() {
    Patient patient =
        Networks.constant(0, new double[] {0, 0}, new double[] {-1, 1}, new double[] {0.2, 0.2});
    Treatment treatment = Treatment.of(new Cure.ClipByNorm(5), patient);
    assertEquals(GradientClipping.byGlobalNorm(5), treatment.training().clipping());
    assertFalse(treatment.start().isEmpty());
  }
}
