package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.function.Predicate;
import mdnviz.optim.GradientClipping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Looking at the next step from another thread.
final class ExaminingSessionTest {
  private static final double[][] INPUTS = {{0.2}, {0.7}};
  private static final TrainingRequest REQUEST =
      TrainingRequest.fresh(
          Examples.inverseSine(200), Examples.SMALL, Examples.NOISY.withMaximumEpochs(20));

  private final SessionProbe probe = new SessionProbe();
  private final TrainingSession session = probe.session();

  @AfterEach
  void close() {
    probe.close();
  }

  private StepAnatomy anatomy(Predicate<StepAnatomy> wanted) {
    probe.awaitState(() -> found().filter(wanted).isPresent());
    return found().orElseThrow();
  }

  private Optional<StepAnatomy> found() {
    return session.examination().flatMap(StepExamination::anatomy);
  }

  @Test
  void everyCommandWhileTrainingRestsTakesTheNextStepApartAnew() {
    session.reset(REQUEST);
    session.examine(INPUTS);
    StepReport foretold = anatomy(seen -> seen.report().step() == 1).report();
    session.step();
    assertEquals(foretold, probe.await(seen -> seen.step() == 1).lastStep().orElseThrow());
    anatomy(seen -> seen.report().step() == 2);
    session.setClipping(GradientClipping.byValue(1e-3));
    StepAnatomy clipped =
        anatomy(seen -> seen.training().clipping().kind() == GradientClipping.Kind.BY_VALUE);
    assertEquals(2, clipped.report().step());
    session.stopExamining();
    probe.awaitState(() -> session.examination().isEmpty());
  }

  @Test
  void aTrainingLookedAtEndsWithTheBitsOfOneThatNobodyLookedAt() {
    session.reset(REQUEST);
    session.examine(INPUTS);
    for (int step = 1; step <= 7; step++) {
      session.step();
      int next = step + 1;
      anatomy(seen -> seen.report().step() == next);
    }
    session.run();
    TrainingSnapshot end = probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    Trainer unseen = Examples.trained(REQUEST, 1000);
    assertArrayEquals(Examples.parameters(unseen), end.model().network().parameters());
  }

  @Test
  void whileTrainingRunsNothingIsTakenApartAndAfterItsEndTheReasonIsSaid() {
    session.reset(REQUEST);
    session.examine(INPUTS);
    anatomy(_ -> true);
    session.run();
    probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    probe.awaitState(
        () -> session.examination().filter(seen -> !seen.refusal().isEmpty()).isPresent());
    assertFalse(found().isPresent());
  }
}
