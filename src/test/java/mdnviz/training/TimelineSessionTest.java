package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimelineSessionTest {
  private static final TrainingRequest REQUEST =
      TrainingRequest.fresh(
          Examples.inverseSine(200), Examples.SMALL, Examples.NOISY.withMaximumEpochs(60));

  private final SessionProbe probe = new SessionProbe();
  private final TrainingSession session = probe.session();

  @AfterEach
  void close() {
    probe.close();
  }

  private TrainingSnapshot trainToTheEnd() {
    session.reset(REQUEST);
    session.run();
    return probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
  }

  private TimelineEntry entry(int epoch) {
    return session.timeline().stream()
        .filter(entry -> entry.epoch() == epoch)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStartAndTheEndsOfEpochsAreKept() {
    TrainingSnapshot end = trainToTheEnd();
    List<TimelineEntry> entries = session.timeline();
    assertEquals(60, end.epoch());
    assertEquals(60, entries.size(), "the start and each epoch, but the last, which is the end");
    for (int epoch = 0; epoch < 60; epoch++) {
      assertEquals(epoch, entries.get(epoch).epoch());
    }
    assertArrayEquals(
        Examples.parameters(new Trainer(REQUEST)),
        entries.getFirst().snapshot().model().network().parameters());
  }

  @Test
  void steppingByHandRecordsToo() {
    session.reset(REQUEST);
    for (int step = 0; step < 3; step++) {
      session.step(); // 160 examples in minibatches of at most 64
    }
    probe.await(seen -> seen.step() == 3);
    assertEquals(List.of(0, 1), session.timeline().stream().map(TimelineEntry::epoch).toList());
  }

  @Test
  void aRunThatEndedGoesOnFromAnEpochToTheSameEnd() {
    TrainingSnapshot straight = trainToTheEnd();
    session.branch(entry(20));
    TrainingSnapshot back = probe.await(seen -> seen.epoch() == 20);
    assertEquals(TrainingStatus.PAUSED, back.status());
    assertEquals(20, session.timeline().getLast().epoch());
    session.run();
    TrainingSnapshot again = probe.await(seen -> seen.status() == TrainingStatus.FINISHED);
    assertArrayEquals(
        straight.model().network().parameters(), again.model().network().parameters());
    assertEquals(60, session.timeline().size());
    assertFalse(again.history().continues(straight.history()));
  }

  @Test
  void anotherLearningRateMakesAnotherRun() {
    TrainingSnapshot straight = trainToTheEnd();
    session.setLearningRate(1e-4);
    session.branch(entry(20));
    session.run();
    TrainingSnapshot other =
        probe.await(
            seen ->
                seen.status() == TrainingStatus.FINISHED
                    && !seen.history().continues(straight.history()));
    assertEquals(1e-4, other.lastStep().orElseThrow().learningRate());
    assertEquals(
        straight.history().value(LossHistory.Series.LOSS, 59),
        other.history().value(LossHistory.Series.LOSS, 59));
  }

  @Test
  void afterPaintingTheOldWeightsGoOnWithTheNewExamples() {
    TrainingConfiguration endless = REQUEST.training().withMaximumEpochs(1_000_000);
    session.reset(TrainingRequest.fresh(REQUEST.dataset(), REQUEST.model(), endless));
    session.run();
    probe.await(seen -> seen.epoch() > 10);
    session.pause();
    session.exchange(TrainingRequest.fresh(Examples.inverseSine(260), REQUEST.model(), endless));
    probe.await(seen -> seen.model().dataSize() == 260);
    TimelineEntry fifth = entry(5);
    session.branch(fifth);
    TrainingSnapshot branched = probe.await(seen -> seen.epoch() == 5);
    assertEquals(260, branched.model().dataSize());
    assertArrayEquals(
        fifth.snapshot().model().network().parameters(), branched.model().network().parameters());
    assertEquals(fifth.step(), branched.history().stepCount());
  }

  @Test
  void anEntryOfARunThatWasResetIsIgnored() {
    trainToTheEnd();
    TimelineEntry old = entry(30);
    session.reset(small());
    session.branch(old);
    session.step();
    TrainingSnapshot stepped = probe.await(seen -> seen.step() == 1);
    assertEquals(2, stepped.model().modelConfiguration().componentCount());
    assertEquals(0, session.timeline().getFirst().epoch());
  }

  private static TrainingRequest small() {
    return TrainingRequest.fresh(
        REQUEST.dataset(), REQUEST.model().withComponentCount(2), REQUEST.training());
  }
}
