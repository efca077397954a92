package mdnviz.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import mdnviz.data.Dataset;
import mdnviz.doctor.Finding.Kind;
import mdnviz.math.SeededRandom;
import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;

/// For each finding a network that has it and one that has not.
final class DoctorTest {
  private static final double[] EVEN = {0, 0};
  private static final double[] BRANCHES = {-1, 1};
  private static final double[] WIDTHS = {0.2, 0.2};

  private static Set<Kind> kinds(Patient patient) {
    return Doctor.examine(patient).stream().map(Finding::kind).collect(Collectors.toSet());
  }

  private static Finding only(Patient patient) {
    List<Finding> findings = Doctor.examine(patient);
    assertEquals(1, findings.size(), findings::toString);
    return findings.getFirst();
  }

  @Test
  void theTrueMixtureHasNoFindings() {
    assertEquals(List.of(), Doctor.examine(Networks.constant(0, EVEN, BRANCHES, WIDTHS)));
  }

  @Test
  void aNetworkNotTrainedYetHasNoFindings() {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                Networks.TWO_BRANCHES, ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT));
    Patient patient =
        Networks.patient(
            trainer.snapshot(TrainingStatus.READY, 0),
            Networks.TWO_BRANCHES,
            OptionalDouble.empty());
    assertEquals(List.of(), Doctor.examine(patient));
  }

  @Test
  void aComponentThatCarriesLessThanAThousandthIsDead() {
    Patient patient =
        Networks.constant(
            0, new double[] {0, 0, -9}, new double[] {-1, 1, 0}, new double[] {0.2, 0.2, 0.2});
    Finding dead = only(patient);
    assertEquals(Kind.DEAD_COMPONENT, dead.kind());
    assertEquals(List.of(2), dead.components());
    assertEquals(Optional.of(new Cure.Reseed(2)), dead.cure());
  }

  @Test
  void aComponentThatCarriesFewExamplesIsNotDead() {
    Patient patient =
        Networks.constant(
            0, new double[] {0, 0, -4}, new double[] {-1, 1, 1}, new double[] {0.2, 0.2, 0.6});
    assertEquals(Set.of(), kinds(patient));
  }

  @Test
  void componentsWithTheSameMeanAndWidthAreDuplicates() {
    Patient patient =
        Networks.constant(
            0,
            new double[] {0, -0.7, -0.7},
            new double[] {-1, 1, 1.02},
            new double[] {.2, .2, .21});
    Finding same = only(patient);
    assertEquals(Kind.DUPLICATE_COMPONENTS, same.kind());
    assertEquals(List.of(1, 2), same.components());
  }

  @Test
  void componentsWithTheSameMeanAndAnotherWidthAreNotDuplicates() {
    Patient patient =
        Networks.constant(
            0, new double[] {0, -0.5, -1}, new double[] {-1, 1, 1}, new double[] {.2, .2, .4});
    assertEquals(Set.of(), kinds(patient));
  }

  @Test
  void allWeightOnOneOfSeveralComponentsIsACollapse() {
    Patient patient =
        Networks.constant(0, new double[] {0, -30}, new double[] {0, 9}, new double[] {1.02, 0.2});
    assertTrue(kinds(patient).contains(Kind.COLLAPSE));
    assertTrue(!kinds(patient).contains(Kind.DEAD_COMPONENT), "one sentence is enough");
  }

  @Test
  void aSingleGaussianIsNotACollapsedMixture() {
    Patient patient = Networks.constant(0, new double[] {0}, new double[] {0}, new double[] {1.02});
    assertTrue(!kinds(patient).contains(Kind.COLLAPSE));
  }

  @Test
  void sigmaThatTheMapAddsLessThanTheFloorToStandsOnIt() {
    double[] thin = {1e-3, 0.2};
    assertTrue(kinds(Networks.constant(0.01, EVEN, BRANCHES, thin)).contains(Kind.SCALE_AT_FLOOR));
    assertTrue(
        !kinds(Networks.constant(0.01, EVEN, BRANCHES, WIDTHS)).contains(Kind.SCALE_AT_FLOOR));
  }

  @Test
  void densitiesTooNarrowOrTooWideForFreshExamplesAreToldApart() {
    Finding narrow = only(Networks.constant(0, EVEN, BRANCHES, new double[] {0.1, 0.1}));
    assertEquals(Kind.TOO_NARROW, narrow.kind());
    assertTrue(narrow.sentence().startsWith("Over-confident: "), narrow::sentence);
    assertTrue(narrow.cure().isPresent());
    Finding wide = only(Networks.constant(0, EVEN, BRANCHES, new double[] {0.5, 0.5}));
    assertEquals(Kind.TOO_WIDE, wide.kind());
    assertTrue(wide.sentence().startsWith("Too cautious: "), wide::sentence);
  }

  private static Dataset line(int count, double noise) {
    SeededRandom random = new SeededRandom(31);
    double[][] columns = new double[2][count];
    for (int i = 0; i < count; i++) {
      columns[0][i] = random.nextDouble(-1, 1);
      columns[1][i] = columns[0][i] + noise * random.nextGaussian();
    }
    return Dataset.of("line", List.of("x"), List.of("t"), columns);
  }

  @Test
  void learningFewExamplesByHeartIsOverFit() {
    Dataset few = line(60, 0.5);
    Dataset many = line(2000, 0.5);
    assertTrue(kinds(longTrained(few)).contains(Kind.OVER_FIT));
    assertTrue(!kinds(longTrained(many)).contains(Kind.OVER_FIT));
  }

  private static Patient longTrained(Dataset data) {
    TrainingRequest request =
        TrainingRequest.fresh(data, ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT);
    return Networks.patient(Networks.trained(request, 3000), data, OptionalDouble.empty());
  }

  @Test
  void aTrainingLossBelowTheOracleIsOverFit() {
    Patient patient = longTrained(line(2000, 0.5));
    double reached = patient.snapshot().model().trainNegativeLogLikelihood();
    assertTrue(kinds(withOracle(patient, reached + 0.2)).contains(Kind.OVER_FIT));
    assertTrue(!kinds(withOracle(patient, reached - 0.02)).contains(Kind.OVER_FIT));
  }

  private static Patient withOracle(Patient patient, double oracle) {
    return new Patient(
        patient.snapshot(), patient.data(), patient.split(), OptionalDouble.of(oracle));
  }

  @Test
  void aGradientFarLongerThanTheOthersExplodesUnlessItIsClipped() {
    Dataset ties = tied();
    ModelConfiguration model = ModelConfiguration.DEFAULT.withStandardDeviationFloor(1e-4);
    TrainingConfiguration wild =
        TrainingConfiguration.DEFAULT
            .withLearningRate(0.05)
            .withBatchSize(8)
            .withClipping(GradientClipping.NONE);
    TrainingConfiguration tame = wild.withClipping(GradientClipping.byGlobalNorm(5));
    assertTrue(kinds(afterTies(ties, model, wild)).contains(Kind.EXPLODING_GRADIENT));
    assertTrue(!kinds(afterTies(ties, model, tame)).contains(Kind.EXPLODING_GRADIENT));
  }

  private static Patient afterTies(
      Dataset ties, ModelConfiguration model, TrainingConfiguration training) {
    TrainingRequest request = TrainingRequest.fresh(ties, model, training);
    return Networks.patient(Networks.trained(request, 2000), ties, OptionalDouble.empty());
  }

  /// Targets of which most are coded exactly 2 or 4, as the night durations of the geyser.
  private static Dataset tied() {
    SeededRandom random = new SeededRandom(41);
    double[][] columns = new double[2][300];
    for (int i = 0; i < 300; i++) {
      boolean late = random.nextDouble() < 0.6;
      columns[0][i] = random.nextDouble(40, 100);
      columns[1][i] = random.nextDouble() < 0.7 ? (late ? 4 : 2) : random.nextDouble(1.5, 5);
    }
    return Dataset.of("ties", List.of("x"), List.of("t"), columns);
  }
}
