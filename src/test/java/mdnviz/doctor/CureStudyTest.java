package mdnviz.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.data.Dataset;
import mdnviz.doctor.Finding.Kind;
import mdnviz.math.SeededRandom;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each cure, over ten seeds of training, mends what it says it mends.
final class CureStudyTest {
  private static final int SEEDS = 10;
  private static final int STEPS = 1500;

  private static Patient sick(Kind kind, long seed) {
    return switch (kind) {
      case DEAD_COMPONENT ->
          Networks.constant(
              0, new double[] {0, 0, -30}, new double[] {-1, 1, 0}, new double[] {.2, .2, .2});
      case DUPLICATE_COMPONENTS ->
          Networks.constant(0, new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 1});
      case COLLAPSE ->
          Networks.constant(0, new double[] {0, -30}, new double[] {0, 9}, new double[] {1.02, .2});
      case SCALE_AT_FLOOR ->
          Networks.constant(
              1e-3, new double[] {0, 0}, new double[] {-1, 1}, new double[] {1e-4, .2});
      case TOO_NARROW ->
          Networks.constant(0, new double[] {0, 0}, new double[] {-1, 1}, new double[] {.1, .1});
      case OVER_FIT -> overFit(seed);
      default -> throw new IllegalArgumentException(kind.title());
    };
  }

  private static Patient overFit(long seed) {
    SeededRandom random = new SeededRandom(100 + seed);
    double[][] columns = new double[2][60];
    for (int i = 0; i < 60; i++) {
      columns[0][i] = random.nextDouble(-1, 1);
      columns[1][i] = columns[0][i] + 0.5 * random.nextGaussian();
    }
    Dataset few = Dataset.of("line", List.of("x"), List.of("t"), columns);
    TrainingRequest request =
        TrainingRequest.fresh(
            few, ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT.withSeed(seed));
    return Networks.patient(Networks.trained(request, 3000), few, OptionalDouble.empty());
  }

  private static Optional<Finding> find(Kind kind, Patient patient) {
    return Doctor.examine(patient).stream().filter(found -> found.kind() == kind).findFirst();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TOO_WIDE", "EXPLODING_GRADIENT"})
  void theCureMendsWhatItSaysForEachOfTenSeeds(Kind kind) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Patient patient = sick(kind, seed);
      Finding finding = find(kind, patient).orElseThrow();
      Treatment treatment = Treatment.of(finding.cure().orElseThrow(), patient);
      TrainingRequest request =
          new TrainingRequest(
              patient.data(),
              treatment.model(),
              treatment.training().withSeed(seed),
              treatment.start());
      Patient treated =
          Networks.patient(
              Networks.trained(request, kind == Kind.OVER_FIT ? 2 * STEPS : STEPS),
              patient.data(),
              OptionalDouble.empty());
      assertEquals(Optional.empty(), find(kind, treated), "seed " + seed);
    }
  }
}
