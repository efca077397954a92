package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import mdnviz.data.Dataset;
import mdnviz.data.DrawingEdit;
import mdnviz.mixture.ScaleMap;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.StopReason;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With the real threads; the test's thread takes the part of JavaFX's.
@Timeout(120)
final class ExploreModelTest {
  private final Semaphore news = new Semaphore(0);
  private final ExploreModel explore = new ExploreModel(news::release);
  private final FileActions files = new FileActions(explore, BackgroundTasks.inline());

  @TempDir private Path folder;

  @AfterEach
  void endThreads() {
    explore.close();
  }

  @Test
  void opensReadyWithANetworkForTheFirstDataSet() {
    TrainingSnapshot ready = await(now -> true);
    assertEquals(TrainingStatus.READY, ready.status());
    assertEquals(explore.data().dataset().contentHash(), ready.model().dataHash());
    assertFalse(explore.runningProperty().get());
  }

  @Test
  void runningLowersTheLossAndPausingStops() {
    double before = await(now -> true).model().validationNegativeLogLikelihood();
    explore.run();
    assertTrue(explore.runningProperty().get());
    double after = await(now -> now.step() >= 300).model().validationNegativeLogLikelihood();
    explore.pause();
    await(now -> now.status() == TrainingStatus.PAUSED);
    assertTrue(after < before, () -> after + " is not below " + before);
  }

  @Test
  void aStepTrainsOnOneMinibatch() {
    explore.step();
    TrainingSnapshot stepped = await(now -> now.status() == TrainingStatus.PAUSED);
    assertEquals(1, stepped.step());
    assertEquals("1", explore.numbers().stepProperty().get());
  }

  @Test
  void anotherNumberOfComponentsRebuildsAndGoesOnRunning() {
    explore.run();
    await(now -> now.step() > 20);
    explore.model().componentCount().set(6);
    TrainingSnapshot rebuilt =
        await(now -> now.model().modelConfiguration().componentCount() == 6 && now.step() > 0);
    assertEquals(TrainingStatus.RUNNING, rebuilt.status());
    assertTrue(explore.runningProperty().get());
  }

  @Test
  void learningRateAndClippingChangeWithoutAReset() {
    explore.run();
    await(now -> now.step() > 20);
    explore.training().learningRate().set(0.001);
    explore.training().clipping().kind().set(Kind.NONE);
    TrainingSnapshot changed =
        await(now -> now.model().trainingConfiguration().clipping().kind() == Kind.NONE);
    assertEquals(0.001, changed.model().trainingConfiguration().learningRate());
    assertTrue(changed.step() > 20);
  }

  @Test
  void everyOtherOptionRebuildsAndGoesOnRunning() {
    explore.run();
    await(now -> now.step() > 20);
    explore.training().optimizer().kind().set(OptimizerKind.SGD);
    explore.training().schedule().kind().set(LearningRateSchedule.Kind.STEP);
    explore.training().schedule().periodEpochs().set(1);
    explore.training().holdOut().test().set(0.1);
    explore.model().scaleMap().set(ScaleMap.SOFTPLUS);
    TrainingSnapshot rebuilt =
        await(
            now ->
                now.model().modelConfiguration().scaleMap() == ScaleMap.SOFTPLUS
                    && now.epoch() > 1);
    assertEquals(explore.training().configuration(), rebuilt.model().trainingConfiguration());
    assertEquals(OptimizerKind.SGD, rebuilt.model().trainingConfiguration().optimizer().kind());
    double rate = explore.training().learningRate().get();
    assertTrue(rebuilt.lastStep().orElseThrow().learningRate() < rate);
    assertTrue(explore.runningProperty().get());
  }

  @Test
  void earlyStoppingEndsTheTrainingWithTheBestWeights() {
    explore.training().earlyStoppingEpochs().set(3);
    explore.run();
    TrainingSnapshot ended = await(now -> now.stopReason().isPresent());
    assertEquals(StopReason.Kind.EARLY_STOPPING, ended.stopReason().orElseThrow().kind());
    assertFalse(explore.runningProperty().get());
  }

  @Test
  void normsOfTheHeadsAndTheClipAngleAreTold() {
    explore.training().clipping().kind().set(Kind.PER_HEAD);
    explore.training().clipping().headNorm().set(1e-3);
    explore.step();
    await(now -> now.lastStep().isPresent());
    String heads = explore.numbers().headNormsProperty().get();
    assertTrue(heads.matches("π [\\d.]+ +μ [\\d.]+ +σ [\\d.]+"), heads);
    String angle = explore.numbers().clipAngleProperty().get();
    assertTrue(angle.matches("[\\d.]+°") && !angle.equals("0°"), angle);
    explore.data().clear();
    assertEquals("–", explore.numbers().headNormsProperty().get());
  }

  @Test
  void resetGoesBackToTheSameFreshWeights() {
    double fresh = await(now -> true).model().validationNegativeLogLikelihood();
    explore.run();
    await(now -> now.step() > 50);
    explore.reset();
    TrainingSnapshot again = await(now -> now.status() == TrainingStatus.READY);
    assertEquals(0, again.step());
    assertEquals(fresh, again.model().validationNegativeLogLikelihood());
  }

  @Test
  void aSavedModelOpenedAgainScoresTheSame() {
    explore.run();
    await(now -> now.step() >= 100);
    explore.pause();
    TrainedModel saved = await(now -> now.status() == TrainingStatus.PAUSED).model();
    Path file = folder.resolve("model.json");
    files.exportModel(file);
    assertEquals(Notice.Kind.SUCCESS, explore.notices().current().orElseThrow().kind());
    explore.model().componentCount().set(9);
    await(now -> now.model().modelConfiguration().componentCount() == 9);
    files.openModel(file);
    TrainedModel opened =
        await(now -> now.model().modelConfiguration().componentCount() != 9).model();
    assertEquals(saved.mixtureAt(0.4).logDensity(0.5), opened.mixtureAt(0.4).logDensity(0.5));
    assertEquals(saved.modelConfiguration(), explore.model().configuration());
  }

  @Test
  void aModelOfOtherDataSaysSo() {
    await(now -> true);
    Path file = folder.resolve("sine.json");
    files.exportModel(file);
    explore.choose(DataGallery.CHOICES.getLast());
    await(now -> now.model().dataName().equals("geyser"));
    files.openModel(file);
    String told = explore.notices().current().orElseThrow().text();
    assertTrue(told.contains("inverse-sine") && told.contains("geyser"), told);
  }

  @Test
  void aFileWithoutATableIsToldAndTheDataStay() throws Exception {
    Dataset before = explore.data().dataset();
    Path file = Files.writeString(folder.resolve("broken.csv"), "[{\"a\": 1,");
    files.open(file);
    Notice notice = explore.notices().current().orElseThrow();
    assertEquals(Notice.Kind.ERROR, notice.kind());
    assertTrue(notice.text().contains("roken.csv"), notice.text());
    assertEquals(before, explore.data().dataset());
  }

  @Test
  void anEmptySheetHasNoNetworkUntilPointsArePainted() {
    await(now -> true);
    explore.data().clear();
    assertFalse(explore.trainableProperty().get());
    assertTrue(explore.snapshotProperty().get().isEmpty());
    explore.run();
    assertFalse(explore.runningProperty().get());
    explore.data().paint(List.of(new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 3}));
    assertEquals(3, await(now -> true).model().dataSize());
  }

  @Test
  void paintingGoesOnFromTheNetworkAsItIs() {
    explore.run();
    await(now -> now.step() >= 200);
    explore.pause();
    TrainedModel before = await(now -> now.status() == TrainingStatus.PAUSED).model();
    explore.data().paint(List.of(new double[] {0.5, 0.5}));
    TrainedModel after = await(now -> now.model().dataSize() != before.dataSize()).model();
    assertEquals(before.mixtureAt(0.4).logDensity(0.5), after.mixtureAt(0.4).logDensity(0.5));
  }

  @Test
  void paintingAndErasingWhileItRunsGoOnWithCountersAndHistory() {
    explore.run();
    long before = await(now -> now.step() >= 100).step();
    explore.data().paint(List.of(new double[] {0.5, 0.5}, new double[] {0.6, 0.5}));
    int painted = explore.data().dataset().size();
    TrainingSnapshot warm = await(now -> now.model().dataSize() == painted);
    assertTrue(warm.step() >= before);
    assertEquals(warm.step(), warm.history().stepCount());
    assertEquals(TrainingStatus.RUNNING, warm.status());
    explore.data().edit(new DrawingEdit.Remove(0, 1, 2));
    TrainingSnapshot fewer = await(now -> now.model().dataSize() == painted - 3);
    assertTrue(fewer.step() >= warm.step());
    explore.data().undo();
    assertTrue(await(now -> now.model().dataSize() == painted).step() >= fewer.step());
    assertTrue(explore.runningProperty().get());
  }

  @Test
  void trainingThatRanWhenTheSheetWasClearedRunsAgainWithNewPoints() {
    explore.run();
    await(now -> now.step() > 20);
    explore.data().clear();
    assertFalse(explore.runningProperty().get());
    explore.data().paint(List.of(new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 3}));
    await(now -> now.model().dataSize() == 3 && now.step() > 5);
    assertTrue(explore.runningProperty().get());
  }

  @Test
  void aDivergenceStopsTheRunAndTheCureStartsItAgain() {
    explore.training().clipping().kind().set(Kind.NONE);
    explore.training().learningRate().set(1.0);
    explore.run();
    TrainingSnapshot diverged = await(now -> now.stopReason().isPresent());
    assertEquals(StopReason.Kind.DIVERGENCE, diverged.stopReason().orElseThrow().kind());
    assertFalse(explore.runningProperty().get());
    explore.restartCured();
    assertEquals(Kind.BY_GLOBAL_NORM, explore.training().clipping().kind().get());
    assertTrue(explore.runningProperty().get());
  }

  @Test
  void choosingADataSetTakesItsPresetAndWaits() {
    explore.run();
    explore.choose(DataGallery.CHOICES.getLast());
    TrainingSnapshot ready = await(now -> now.model().dataName().equals("geyser"));
    assertEquals(TrainingStatus.READY, ready.status());
    assertFalse(explore.model().componentCount().changed().get());
  }

  private TrainingSnapshot await(Predicate<TrainingSnapshot> condition) {
    while (explore.snapshotProperty().get().filter(condition).isEmpty()) {
      news.acquireUninterruptibly();
      explore.receive();
    }
    return explore.snapshotProperty().get().orElseThrow();
  }
}
