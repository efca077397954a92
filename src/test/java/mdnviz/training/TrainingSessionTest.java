package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.optim.GradientClipping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TrainingSessionTest {
  private static final TrainingRequest REQUEST =
      TrainingRequest.fresh(Examples.inverseSine(200), Examples.SMALL, Examples.NOISY);

  private final SessionProbe probe = new SessionProbe();
  private final TrainingSession session = probe.session();

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void nothingIsKnownBeforeTheFirstRequest() {
    session.run();
    session.step();
    session.pause();
    assertEquals(Optional.empty(), session.latest());
    assertEquals(Optional.empty(), session.rejection());
  }

  @Test
  void resetBuildsAndWaits() {
    session.reset(REQUEST);
    TrainingSnapshot snapshot = probe.await(any -> true);
    assertEquals(TrainingStatus.READY, snapshot.status());
    assertEquals(0, snapshot.step());
    assertEquals(Optional.empty(), snapshot.lastStep());
    assertEquals(0, snapshot.clippedShare());
  }

  @Test
  void commandsAreObeyedInTheirOrder() {
    session.reset(REQUEST);
    session.setClipping(GradientClipping.NONE);
    session.step();
    session.step();
    session.setClipping(GradientClipping.byGlobalNorm(1e-9));
    session.setLearningRate(0.25);
    session.step();
    TrainingSnapshot snapshot = probe.await(seen -> seen.step() == 3);
    assertEquals(TrainingStatus.PAUSED, snapshot.status());
    assertEquals(1, snapshot.history().clippedCount());
    assertTrue(snapshot.history().value(LossHistory.Series.CLIPPED_NORM, 1) > 1e-6);
    assertEquals(1e-9f, snapshot.history().value(LossHistory.Series.CLIPPED_NORM, 2));
    assertEquals(0.25, snapshot.lastStep().orElseThrow().learningRate());
    assertEquals(1.0 / 3, snapshot.clippedShare(), 1e-12);
  }

  @Test
  void otherExamplesEnterWhileItRuns() {
    session.reset(REQUEST);
    session.run();
    TrainingSnapshot before = probe.await(seen -> seen.step() > 10);
    Dataset more = Examples.inverseSine(260);
    session.exchange(TrainingRequest.fresh(more, Examples.SMALL, Examples.NOISY));
    TrainingSnapshot after = probe.await(seen -> seen.model().dataSize() == 260);
    assertEquals(TrainingStatus.RUNNING, after.status());
    assertTrue(after.step() >= before.step());
    assertEquals(after.step(), after.history().stepCount());
    probe.await(seen -> seen.step() > after.step());
  }

  @Test
  void otherExamplesEnterWhileItRests() {
    session.reset(REQUEST);
    session.step();
    session.step();
    probe.await(seen -> seen.step() == 2);
    session.exchange(
        TrainingRequest.fresh(Examples.inverseSine(260), Examples.SMALL, Examples.NOISY));
    TrainingSnapshot after = probe.await(seen -> seen.model().dataSize() == 260);
    assertEquals(TrainingStatus.PAUSED, after.status());
    assertEquals(2, after.step());
    assertEquals(Optional.empty(), session.rejection());
  }

  @Test
  void aTreatedTrainingGoesOnAndIsTakenBackBitForBit() {
    session.reset(REQUEST);
    session.step();
    session.step();
    TrainedModel before = probe.await(seen -> seen.step() == 2).model();
    ModelConfiguration higher = Examples.SMALL.withStandardDeviationFloor(0.25);
    MixtureDensityNetwork lifted = before.network().withHead(higher.head(1));
    session.treat(
        new TrainingRequest(
            REQUEST.dataset(),
            higher,
            Examples.NOISY.withClipping(GradientClipping.byValue(0.5)),
            Optional.of(before.withNetwork(lifted))));
    session.step();
    TrainingSnapshot treated = probe.await(seen -> seen.step() == 3);
    assertEquals(0.25, treated.model().network().head().standardDeviationFloor());
    assertEquals(3, treated.history().stepCount());
    assertEquals(GradientClipping.byValue(0.5), treated.model().trainingConfiguration().clipping());
    session.takeBack();
    session.step();
    TrainingSnapshot back =
        probe.await(
            seen -> seen.step() == 3 && seen.model().modelConfiguration().equals(Examples.SMALL));
    assertArrayEquals(
        Examples.parameters(Examples.trained(REQUEST, 3)), back.model().network().parameters());
  }

  @Test
  void aRefusedTreatmentChangesNothing() {
    session.reset(REQUEST);
    session.step();
    TrainedModel before = probe.await(seen -> seen.step() == 1).model();
    session.treat(
        new TrainingRequest(
            REQUEST.dataset(),
            Examples.SMALL.withComponentCount(9),
            Examples.NOISY,
            Optional.of(before)));
    session.takeBack();
    session.step();
    probe.await(seen -> seen.step() == 2);
    assertTrue(session.rejection().isPresent());
  }

  @Test
  void runStepsUntilPause() {
    session.reset(REQUEST);
    session.run();
    TrainingSnapshot running = probe.await(seen -> seen.step() > 10);
    assertEquals(TrainingStatus.RUNNING, running.status());
    session.pause();
    TrainingSnapshot paused = probe.await(seen -> seen.status() == TrainingStatus.PAUSED);
    session.setLearningRate(0.125);
    TrainingSnapshot later =
        probe.await(seen -> seen.model().trainingConfiguration().learningRate() == 0.125);
    assertEquals(paused.step(), later.step());
    assertEquals(0, later.stepsPerSecond());
    session.run();
    probe.await(seen -> seen.step() > paused.step());
  }

  /// The thread, its pauses and its snapshots change no bit.
  @Test
  void sessionTrainsTheBitsOfTheLoopWithoutAThread() {
    session.reset(REQUEST);
    session.run();
    probe.await(seen -> seen.step() > 20);
    session.pause();
    session.step();
    session.pause();
    TrainingSnapshot snapshot = probe.await(seen -> seen.status() == TrainingStatus.PAUSED);
    Trainer trainer = Examples.trained(REQUEST, (int) snapshot.step());
    assertArrayEquals(Examples.parameters(trainer), snapshot.model().network().parameters());
  }

  @Test
  void snapshotsDoNotChangeWhileTrainingGoesOn() {
    session.reset(REQUEST);
    session.step();
    TrainingSnapshot early = probe.await(seen -> seen.step() == 1);
    float[] parameters = early.model().network().parameters();
    float loss = early.history().value(LossHistory.Series.LOSS, 0);
    session.run();
    probe.await(seen -> seen.step() > 2000);
    assertArrayEquals(parameters, early.model().network().parameters());
    assertEquals(1, early.history().stepCount());
    assertEquals(loss, early.history().value(LossHistory.Series.LOSS, 0));
  }

  @Test
  void refusedRequestKeepsTheTrainingBefore() {
    session.reset(REQUEST);
    session.step();
    TrainingSnapshot before = probe.await(seen -> seen.step() == 1);
    Dataset tiny = Dataset.of("tiny", List.of("x"), List.of("t"), new double[][] {{1}, {2}});
    session.reset(TrainingRequest.fresh(tiny, Examples.SMALL, TrainingConfiguration.DEFAULT));
    probe.awaitState(() -> session.rejection().isPresent());
    assertTrue(session.rejection().orElseThrow().contains("tiny"));
    session.step();
    TrainingSnapshot after = probe.await(seen -> seen.step() == 2);
    assertEquals("inverse-sine", after.model().dataName());
    assertEquals(
        before.history().value(LossHistory.Series.LOSS, 0),
        after.history().value(LossHistory.Series.LOSS, 0));
    session.reset(REQUEST);
    probe.await(seen -> seen.step() == 0);
    assertEquals(Optional.empty(), session.rejection());
  }

  @Test
  void trainingEndsByItselfAndIsNotRunAgain() {
    TrainingConfiguration two = Examples.NOISY.withMaximumEpochs(2);
    session.reset(TrainingRequest.fresh(Examples.inverseSine(200), Examples.SMALL, two));
    session.run();
    TrainingSnapshot done = probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    assertEquals(2, done.epoch());
    session.run();
    session.step();
    session.setLearningRate(0.125);
    TrainingSnapshot later =
        probe.await(seen -> seen.model().trainingConfiguration().learningRate() == 0.125);
    assertEquals(TrainingStatus.FINISHED, later.status());
    assertEquals(done.step(), later.step());
  }

  @Test
  void closingEndsTheThreadEvenWhileItRuns() {
    session.reset(REQUEST);
    session.run();
    probe.await(seen -> seen.step() > 5);
    Thread thread = probe.thread();
    assertEquals("mdn-trainer", thread.getName());
    session.close();
    assertFalse(thread.isAlive());
    TrainingSnapshot last = session.latest().orElseThrow();
    session.step();
    assertSame(last, session.latest().orElseThrow());
  }

  /// A data set whose columns vanish under the trainer stands for any fault of the program.
  @Test
  void faultStopsTheTrainingAndNotTheThread() {
    double[][] columns = {{1, 2, 3, 4, 5}, {1, 2, 1, 2, 1}};
    Dataset broken = Dataset.of("broken", List.of("x"), List.of("t"), columns);
    session.reset(TrainingRequest.fresh(broken, Examples.SMALL, TrainingConfiguration.DEFAULT));
    probe.await(seen -> true);
    columns[1] = null;
    session.run();
    TrainingSnapshot failed = probe.await(seen -> seen.status() == TrainingStatus.FAILED);
    StopReason reason = failed.stopReason().orElseThrow();
    assertEquals(StopReason.Kind.FAULT, reason.kind());
    assertTrue(reason.message().startsWith("Step 1:"), reason::message);
    session.reset(REQUEST);
    session.step();
    assertEquals("inverse-sine", probe.await(seen -> seen.step() == 1).model().dataName());
  }
}
