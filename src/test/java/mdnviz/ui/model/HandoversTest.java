package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import mdnviz.data.Generators;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Timeline;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With the real threads; the test's thread takes the part of JavaFX's.
@Timeout(120)
final class HandoversTest {
  private static final TrainingRequest OTHER =
      TrainingRequest.fresh(
          Generators.byId("inverse-wave").generate(200, 5),
          ModelConfiguration.DEFAULT.withComponentCount(2).withHiddenLayers(List.of(6)),
          TrainingConfiguration.DEFAULT
              .withLearningRate(0.02)
              .withMaximumEpochs(80)
              .withSchedule(
                  new LearningRateSchedule(LearningRateSchedule.Kind.COSINE, 80, 0.1, 3)));

  private final Semaphore news = new Semaphore(0);
  private final ExploreModel explore = new ExploreModel(news::release);
  private final Trainer trainer = new Trainer(OTHER);
  private final Timeline timeline = new Timeline();

  @AfterEach
  void endThreads() {
    explore.close();
  }

  private void train(int epochs) {
    timeline.follow(trainer);
    while (trainer.epochCount() < epochs && trainer.step()) {
      timeline.follow(trainer);
    }
  }

  @Test
  void aRunComesWithExamplesSettingsAndTimelineAndGoesOnToTheSameBits() {
    train(40);
    explore.handovers().takeOver(trainer.handOver(timeline), "K = 2");
    await(() -> shown().filter(now -> now.epoch() == 40).isPresent());
    assertTrue(explore.data().dataset().isKnownBy(OTHER.dataset().contentHash()));
    assertEquals(OTHER.model(), explore.model().configuration());
    assertEquals(OTHER.training(), explore.training().configuration());
    assertEquals(40, explore.timeline().entriesProperty().get().getLast().epoch());
    explore.timeline().showAt(0.5);
    int past = shown().orElseThrow().epoch();
    assertTrue(past > 0 && past < 40, () -> "epoch " + past);
    explore.continueFromHere();
    await(() -> shown().filter(now -> now.status() == TrainingStatus.FINISHED).isPresent());
    train(1000);
    assertArrayEquals(
        trainer.snapshot(TrainingStatus.PAUSED, 0).model().network().parameters(),
        shown().orElseThrow().model().network().parameters());
  }

  @Test
  void theTrainingBeforeComesBackWithItsExamples() {
    explore.training().seed().set(9L);
    await(() -> shown().filter(now -> now.step() == 0).isPresent());
    explore.step();
    await(() -> shown().filter(now -> now.step() == 1).isPresent());
    TrainingSnapshot own = shown().orElseThrow();
    train(10);
    explore.handovers().takeOver(trainer.handOver(timeline), "K = 2");
    await(() -> shown().filter(now -> now.epoch() == 10).isPresent());
    explore.notices().current().flatMap(Notice::action).orElseThrow().run().run();
    await(() -> shown().filter(now -> now.step() == 1).isPresent());
    assertArrayEquals(
        own.model().network().parameters(), shown().orElseThrow().model().network().parameters());
    assertEquals(
        own.model().trainingConfiguration(), shown().orElseThrow().model().trainingConfiguration());
    assertEquals(9, explore.training().seed().get());
    assertTrue(explore.data().generationProperty().get().isPresent(), "it can be drawn anew");
  }

  private Optional<TrainingSnapshot> shown() {
    return explore.snapshotProperty().get();
  }

  private void await(BooleanSupplier condition) {
    explore.receive();
    while (!condition.getAsBoolean()) {
      news.acquireUninterruptibly();
      explore.receive();
    }
  }
}
