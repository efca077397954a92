package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private static final TrainingRequest REQUEST =
      TrainingRequest.fresh(
          Examples.inverseSine(200),
          Examples.SMALL,
          Examples.NOISY.withSchedule(
              new LearningRateSchedule(LearningRateSchedule.Kind.REDUCE_ON_PLATEAU, 2, 0.5, 0)));

  /// Trains and records as a session does.
  private static Trainer train(Trainer trainer, Timeline timeline, int epochs) {
    mark(trainer, timeline);
    while (trainer.epochCount() < epochs) {
      trainer.step();
      mark(trainer, timeline);
    }
    return trainer;
  }

  private static void mark(Trainer trainer, Timeline timeline) {
    if (trainer.isBetweenEpochs() && timeline.wants(trainer.epochCount())) {
      timeline.record(trainer.mark().orElseThrow());
    }
  }

  private static int[] epochs(Timeline timeline) {
    return timeline.entries().stream().mapToInt(TimelineEntry::epoch).toArray();
  }

  @Test
  void everyEpochIsKeptAtFirstAndThenEverLongerParts() {
    Timeline timeline = new Timeline();
    train(new Trainer(REQUEST), timeline, 200);
    int[] epochs = epochs(timeline);
    for (int i = 0; i <= 64; i++) {
      assertEquals(i, epochs[i]);
    }
    assertEquals(66, epochs[65]);
    assertEquals(68, epochs[66]);
    assertEquals(191, epochs[epochs.length - 2]);
    assertEquals(196, epochs[epochs.length - 1]);
  }

  @Test
  void whereThereIsNoRoomTheFirstAndTheNewestStayAndTheRestIsSpreadEvenly() {
    Timeline timeline = new Timeline(Timeline.MOST_BYTES, 9);
    train(new Trainer(REQUEST), timeline, 60);
    int[] epochs = epochs(timeline);
    assertEquals(9, epochs.length);
    assertEquals(0, epochs[0]);
    assertEquals(60, epochs[8]);
    for (int i = 1; i < 8; i++) {
      double across = (32.0 + epochs[i + 1]) / (32 + epochs[i - 1]);
      assertTrue(across < 1.5, "a gap of %s about %d".formatted(across, epochs[i]));
    }
  }

  @Test
  void bytesAreBoundedAndEveryStateIsCounted() {
    Trainer trainer = new Trainer(REQUEST);
    Timeline all = new Timeline();
    long one = 4L * Examples.parameters(trainer).length;
    train(trainer, all, 20);
    assertTrue(all.bytes() >= 3 * one * all.entries().size(), "weights and two moments each");
    assertTrue(all.bytes() <= 5 * one * all.entries().size(), "nothing counted twice");
    Timeline bounded = new Timeline(40 * one, 600);
    train(new Trainer(REQUEST), bounded, 60);
    assertTrue(bounded.bytes() <= 40 * one, () -> bounded.bytes() + " bytes");
    assertTrue(bounded.entries().size() >= 7, () -> bounded.entries().size() + " entries");
  }

  @Test
  void twoEntriesStayHoweverLittleRoomThereIs() {
    Timeline timeline = new Timeline(1, 600);
    train(new Trainer(REQUEST), timeline, 10);
    assertArrayEquals(new int[] {0, 10}, epochs(timeline));
  }

  @Test
  void theSameRunLeavesTheSameTimeline() {
    Timeline one = new Timeline(200_000, 12);
    Timeline other = new Timeline(200_000, 12);
    train(new Trainer(REQUEST), one, 50);
    train(new Trainer(REQUEST), other, 50);
    assertArrayEquals(epochs(one), epochs(other));
    for (int i = 0; i < one.entries().size(); i++) {
      assertArrayEquals(
          one.entries().get(i).state().parameters(), other.entries().get(i).state().parameters());
    }
  }

  @Test
  void recordingChangesNoBit() {
    Trainer recorded = train(new Trainer(REQUEST), new Timeline(), 30);
    Trainer plain = Examples.trained(REQUEST, (int) recorded.stepCount());
    assertArrayEquals(Examples.parameters(plain), Examples.parameters(recorded));
  }

  @Test
  void weightsThatAreTheSameAreHeldOnceInAllEntries() {
    Timeline timeline = new Timeline();
    Trainer trainer = train(new Trainer(REQUEST), timeline, 40);
    trainer.branch(timeline.entries().get(17).state());
    timeline.cutAfter(17);
    train(trainer, timeline, 40);
    List<float[]> all =
        timeline.entries().stream()
            .map(TimelineEntry::state)
            .flatMap(
                state ->
                    Stream.of(state.parameters(), state.goodParameters(), state.bestParameters()))
            .toList();
    long contents = all.stream().map(Arrays::hashCode).distinct().count();
    Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    arrays.addAll(all);
    assertEquals(contents, arrays.size());
    assertTrue(contents < all.size() / 2, () -> contents + " of " + all.size());
  }

  @Test
  void aBranchWithNothingChangedIsTheRunThatNeverStopped() {
    Timeline timeline = new Timeline();
    Trainer trainer = train(new Trainer(REQUEST), timeline, 40);
    TrainingSnapshot straight = Examples.snapshot(trainer);
    for (int epoch : new int[] {0, 1, 17, 39}) {
      trainer.branch(timeline.entries().get(epoch).state());
      assertEquals(epoch, trainer.epochCount());
      train(trainer, new Timeline(), 40);
      TrainingSnapshot branched = Examples.snapshot(trainer);
      assertArrayEquals(
          straight.model().network().parameters(), branched.model().network().parameters());
      assertEquals(straight.step(), branched.step());
      assertEquals(
          straight.model().validationNegativeLogLikelihood(),
          branched.model().validationNegativeLogLikelihood());
      assertEquals(
          straight.bestValidationNegativeLogLikelihood(),
          branched.bestValidationNegativeLogLikelihood());
      assertEquals(losses(straight), losses(branched));
      assertFalse(branched.history().continues(straight.history()), "it is another run");
    }
  }

  private static List<Float> losses(TrainingSnapshot snapshot) {
    LossHistory.View history = snapshot.history();
    return IntStream.range(0, history.stepCount())
        .mapToObj(step -> history.value(LossHistory.Series.LOSS, step))
        .toList();
  }

  @Test
  void aBranchLeavesTheEarlierRunAsItWas() {
    Timeline timeline = new Timeline();
    Trainer trainer = train(new Trainer(REQUEST), timeline, 20);
    TrainingSnapshot before = Examples.snapshot(trainer);
    List<Float> losses = losses(before);
    float[] first = timeline.entries().get(5).state().parameters().clone();
    trainer.setLearningRate(1e-4);
    trainer.branch(timeline.entries().get(5).state());
    train(trainer, new Timeline(), 20);
    assertEquals(losses, losses(before));
    assertArrayEquals(first, timeline.entries().get(5).state().parameters());
    assertFalse(losses.equals(losses(Examples.snapshot(trainer))));
  }

  @Test
  void whatWasChangedByHandStaysChangedInTheBranch() {
    Timeline timeline = new Timeline();
    Trainer trainer = train(new Trainer(REQUEST), timeline, 10);
    trainer.setClipping(GradientClipping.byValue(0.125));
    trainer.branch(timeline.entries().get(4).state());
    TrainingConfiguration clipped = configuration(trainer);
    assertEquals(GradientClipping.byValue(0.125), clipped.clipping());
    assertEquals(REQUEST.training().schedule(), clipped.schedule());
    trainer.setLearningRate(0.0625);
    trainer.branch(timeline.entries().get(4).state());
    assertEquals(0.0625, configuration(trainer).learningRate());
    assertEquals(LearningRateSchedule.CONSTANT, configuration(trainer).schedule());
  }

  private static TrainingConfiguration configuration(Trainer trainer) {
    return Examples.snapshot(trainer).model().trainingConfiguration();
  }

  @Test
  void anEntryShowsTheTrainingAsItWas() {
    Timeline timeline = new Timeline();
    Trainer trainer = new Trainer(REQUEST);
    train(trainer, timeline, 7);
    TrainingSnapshot then = Examples.snapshot(trainer);
    train(trainer, timeline, 12);
    TrainingSnapshot entry = timeline.entries().get(7).snapshot();
    assertArrayEquals(then.model().network().parameters(), entry.model().network().parameters());
    assertEquals(then.model().withNetwork(entry.model().network()), entry.model());
    assertEquals(then.lastStep(), entry.lastStep());
    assertEquals(then.history().stepCount(), entry.history().stepCount());
    assertEquals(
        then.bestValidationNegativeLogLikelihood(), entry.bestValidationNegativeLogLikelihood());
    assertEquals(TrainingStatus.PAUSED, entry.status());
  }

  @Test
  void cuttingForgetsWhatCameLaterAndRecordsItAnew() {
    Timeline timeline = new Timeline();
    train(new Trainer(REQUEST), timeline, 10);
    TimelineEntry fourth = timeline.entries().get(4);
    timeline.cutAfter(4);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, epochs(timeline));
    assertSame(fourth, timeline.entries().getLast());
    assertFalse(timeline.wants(4));
    assertTrue(timeline.wants(5));
  }

  @Test
  void anEntryOfARunThatWasClearedIsNoLongerOne() {
    Timeline timeline = new Timeline();
    train(new Trainer(REQUEST), timeline, 3);
    TimelineEntry entry = timeline.entries().getLast();
    assertTrue(timeline.recorded(entry));
    timeline.clear();
    assertFalse(timeline.recorded(entry));
    assertTrue(timeline.wants(0));
  }
}
