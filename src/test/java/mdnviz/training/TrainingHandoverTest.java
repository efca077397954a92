package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TrainingHandoverTest {
  private static final TrainingRequest REQUEST =
      TrainingRequest.fresh(
          Examples.inverseSine(200), Examples.SMALL, Examples.NOISY.withMaximumEpochs(60));

  private final SessionProbe probe = new SessionProbe();
  private final TrainingSession session = probe.session();
  private final Trainer trainer = new Trainer(REQUEST);
  private final Timeline timeline = new Timeline();

  @AfterEach
  void close() {
    probe.close();
  }

  private void train(int steps) {
    timeline.follow(trainer);
    for (int i = 0; i < steps && trainer.step(); i++) {
      timeline.follow(trainer);
    }
  }

  @Test
  void theSessionGoesOnInTheMiddleOfAnEpochToTheSameBits() {
    train(50); // 3 a pass
    session.takeOver(trainer.handOver(timeline));
    TrainingSnapshot taken = probe.await(seen -> seen.step() == 50);
    assertEquals(TrainingStatus.PAUSED, taken.status());
    TrainingSnapshot here = trainer.snapshot(TrainingStatus.PAUSED, 0);
    assertEquals(here.lastStep(), taken.lastStep());
    assertEquals(50, taken.history().stepCount());
    assertEquals(17, session.timeline().size(), "the start and 16 epochs");
    session.run();
    TrainingSnapshot end = probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    train(1000);
    assertArrayEquals(Examples.parameters(trainer), end.model().network().parameters());
    assertEquals(60, session.timeline().size());
  }

  @Test
  void atItsEndATrainingIsShownAsEndedAndGoesOnFromAnEpoch() {
    train(1000);
    session.takeOver(trainer.handOver(timeline));
    TrainingSnapshot taken = probe.await(seen -> seen.epoch() == 60);
    assertEquals(TrainingStatus.FINISHED, taken.status());
    assertEquals(trainer.stopReason(), taken.stopReason());
    assertArrayEquals(Examples.parameters(trainer), taken.model().network().parameters());
    session.branch(session.timeline().get(20));
    probe.await(seen -> seen.epoch() == 20);
    session.run();
    TrainingSnapshot again = probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    assertArrayEquals(Examples.parameters(trainer), again.model().network().parameters());
  }

  @Test
  void aDivergedTrainingKeepsItsCause() {
    Trainer wild =
        new Trainer(
            TrainingRequest.fresh(
                REQUEST.dataset(), REQUEST.model(), Examples.NOISY.withLearningRate(100)));
    Timeline course = new Timeline();
    course.follow(wild);
    while (wild.step()) {
      course.follow(wild);
    }
    session.takeOver(wild.handOver(course));
    TrainingSnapshot taken = probe.await(seen -> seen.status() == TrainingStatus.DIVERGED);
    assertEquals(wild.stopReason(), taken.stopReason());
  }

  @Test
  void whatItPutAnEndToCanBeTakenUpAgain() {
    session.reset(REQUEST);
    for (int step = 0; step < 5; step++) {
      session.step();
    }
    TrainingSnapshot own = probe.await(seen -> seen.step() == 5);
    train(30);
    session.takeOver(trainer.handOver(timeline));
    probe.await(seen -> seen.step() == 30);
    session.takeOver(session.left().orElseThrow());
    TrainingSnapshot back = probe.await(seen -> seen.step() == 5);
    assertArrayEquals(own.model().network().parameters(), back.model().network().parameters());
    assertEquals(List.of(0, 1), session.timeline().stream().map(TimelineEntry::epoch).toList());
    assertTrue(session.rejection().isEmpty());
  }
}
