package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mdnviz.density.GridSpec;
import mdnviz.density.Slice;
import mdnviz.math.Interval;
import mdnviz.training.TimelineEntry;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the views show while one looks back, with the real threads.
final class LookingBackTest {
  private static final long PATIENCE_SECONDS = 20;
  private static final int SEVERAL = 8;

  private final Semaphore news = new Semaphore(0);
  private final ExploreModel explore = new ExploreModel(news::release);

  @AfterEach
  void endThreads() {
    explore.close();
  }

  private void until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      try {
        boolean some = news.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(some && System.nanoTime() < end, "it does not come to pass");
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      explore.receive();
    }
  }

  private void runFor(int entries) {
    explore.run();
    until(
        () ->
            explore.timeline().entriesProperty().get().size() >= entries
                && explore.snapshotProperty().get().filter(now -> now.step() > 0).isPresent());
  }

  private TrainedModel lookAt(double place) {
    explore.timeline().showAt(place);
    TimelineEntry entry = explore.timeline().shownProperty().get().orElseThrow();
    TrainedModel shown = explore.snapshotProperty().get().orElseThrow().model();
    assertEquals(entry.step(), shown.step());
    return shown;
  }

  @Test
  void everyViewFollowsThePlaceOneDragsToWhileTrainingRuns() {
    explore.choose(DataGallery.byId("robot-arm-noisy"));
    List<Interval> inputs = explore.section().variablesProperty().get().inputRanges();
    explore.planes().map().areaProperty().set(new GridSpec(inputs.get(0), inputs.get(1), 64, 64));
    explore.planes().map().watchedProperty().set(true);
    explore.diagram().watchedProperty().set(true);
    runFor(SEVERAL);
    assertTrue(explore.movingProperty().get());
    for (double place : new double[] {0.7, 0.3, 0.5}) {
      lookAt(place);
    }
    assertFalse(explore.movingProperty().get());
    assertTrue(explore.runningProperty().get());
    TrainedModel last = explore.snapshotProperty().get().orElseThrow().model();
    double x = explore.cursor().coordinate(0);
    assertEquals(
        Slice.of(last, explore.section().sectionProperty().get(), x).mixture(),
        explore.slice().sliceProperty().get().orElseThrow().mixture());
    until(
        () ->
            explore
                .planes()
                .map()
                .frameProperty()
                .get()
                .filter(map -> map.step() == last.step())
                .isPresent());
    until(() -> explore.diagram().isUpToDate());
    explore.timeline().live();
    assertTrue(explore.movingProperty().get());
  }

  @Test
  void anEpochBeforeThePaintingIsJudgedByTheExamplesOfNow() {
    explore.calibration().watchedProperty().set(true);
    runFor(SEVERAL);
    explore.pause();
    until(
        () ->
            explore
                .snapshotProperty()
                .get()
                .filter(now -> now.status() == TrainingStatus.PAUSED)
                .isPresent());
    explore.data().paint(List.of(new double[] {0.5, 0.5}, new double[] {0.6, 0.5}));
    int painted = explore.data().dataset().size();
    until(() -> explore.snapshotProperty().get().orElseThrow().model().dataSize() == painted);
    TrainedModel before = lookAt(0.4);
    assertTrue(before.dataSize() < painted);
    until(
        () ->
            explore
                .calibration()
                .resultProperty()
                .get()
                .filter(found -> found.request().model().step() == before.step())
                .isPresent());
    assertEquals(
        explore.data().dataset(),
        explore.calibration().resultProperty().get().orElseThrow().request().dataset());
  }
}
