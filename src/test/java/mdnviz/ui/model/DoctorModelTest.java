package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mdnviz.data.DrawingEdit;
import mdnviz.doctor.Cure;
import mdnviz.doctor.Finding;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With the real threads; the test's thread takes the part of JavaFX's.
@Timeout(120)
final class DoctorModelTest {
  private static final double TINY = 1e-4;

  private final Semaphore news = new Semaphore(0);
  private final ExploreModel explore = new ExploreModel(news::release);
  private final DoctorModel doctor = explore.doctor();

  @AfterEach
  void endThreads() {
    explore.close();
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    explore.receive();
    while (!reached.getAsBoolean()) {
      news.tryAcquire(1, TimeUnit.SECONDS);
      explore.receive();
    }
  }

  private Optional<TrainingSnapshot> snapshot() {
    return explore.snapshotProperty().get();
  }

  private boolean tells(Finding.Kind kind) {
    return finding(kind).isPresent();
  }

  private Optional<Finding> finding(Finding.Kind kind) {
    return doctor.findingsProperty().get().stream()
        .filter(finding -> finding.kind() == kind)
        .findFirst();
  }

  /// The geyser's night durations are exactly 2, 3 or 4 minutes.
  private void trainOnTies() throws InterruptedException {
    explore.choose(DataGallery.CHOICES.getLast());
    explore.model().mix(8);
    explore.model().standardDeviationFloor().set(TINY);
    explore.run();
    until(() -> tells(Finding.Kind.SCALE_AT_FLOOR));
  }

  @Test
  void aCureChangesTheSettingAndGoesOnRunningFromTheSameWeights() throws InterruptedException {
    trainOnTies();
    long before = snapshot().orElseThrow().step();
    explore
        .treatments()
        .treat(finding(Finding.Kind.SCALE_AT_FLOOR).flatMap(Finding::cure).orElseThrow());
    assertEquals(0.05, explore.model().standardDeviationFloor().get());
    until(() -> snapshot().filter(now -> floor(now.model()) == 0.05).isPresent());
    TrainingSnapshot treated = snapshot().orElseThrow();
    assertEquals(TrainingStatus.RUNNING, treated.status());
    assertTrue(treated.step() >= before, "the counters go on");
    explore.pause();
    until(() -> snapshot().orElseThrow().status() == TrainingStatus.PAUSED);
    assertTrue(!tells(Finding.Kind.SCALE_AT_FLOOR));
  }

  private static double floor(TrainedModel model) {
    return model.network().head().standardDeviationFloor();
  }

  @Test
  void takingACureBackRestoresNetworkAndSettings() throws InterruptedException {
    trainOnTies();
    explore.pause();
    until(() -> snapshot().orElseThrow().status() == TrainingStatus.PAUSED);
    TrainedModel before = snapshot().orElseThrow().model();
    ModelConfiguration settings = explore.model().configuration();
    explore.treatments().treat(new Cure.RaiseFloor(0.05));
    until(() -> floor(snapshot().orElseThrow().model()) == 0.05);
    explore.notices().current().flatMap(Notice::action).orElseThrow().run().run();
    until(() -> floor(snapshot().orElseThrow().model()) == TINY);
    TrainedModel after = snapshot().orElseThrow().model();
    assertEquals(settings, explore.model().configuration());
    assertEquals(before.mixtureAt(60).logDensity(4), after.mixtureAt(60).logDensity(4));
    assertEquals(before.step(), after.step());
    assertTrue(doctor.untreatedProperty().get().isEmpty());
  }

  @Test
  void otherDataEndTheOfferToTakeBackAndTheFindings() throws InterruptedException {
    trainOnTies();
    explore.treatments().treat(new Cure.ClipByNorm(2));
    assertEquals(2.0, explore.training().clipping().maximumNorm().get());
    explore.choose(DataGallery.CHOICES.getFirst());
    assertTrue(doctor.untreatedProperty().get().isEmpty());
    assertTrue(explore.notices().current().isEmpty());
    assertEquals(List.of(), doctor.findingsProperty().get());
  }

  @Test
  void whoLooksBackHearsOfTheEpochLookedAtAndTreatsNothing() throws InterruptedException {
    trainOnTies();
    explore.timeline().first();
    until(() -> doctor.findingsProperty().get().isEmpty());
    long seen = live().step();
    until(() -> live().step() > seen + 5000);
    assertEquals(List.of(), doctor.findingsProperty().get(), "at the start nothing was wrong");
    explore.treatments().treat(new Cure.RaiseFloor(0.05));
    assertEquals(TINY, explore.model().standardDeviationFloor().get());
    assertTrue(doctor.untreatedProperty().get().isEmpty());
    assertTrue(
        explore.notices().current().orElseThrow().text().startsWith("Go back to now or continue"));
    explore.timeline().live();
    until(() -> tells(Finding.Kind.SCALE_AT_FLOOR));
    explore.timeline().earlier();
    until(() -> tells(Finding.Kind.SCALE_AT_FLOOR));
    assertTrue(explore.timeline().shownProperty().get().isPresent());
  }

  private TrainingSnapshot live() {
    return explore.liveProperty().get().orElseThrow();
  }

  @Test
  void anEpochTrainedOnOtherExamplesIsNotJudged() throws InterruptedException {
    trainOnTies();
    explore.pause();
    until(() -> snapshot().orElseThrow().status() == TrainingStatus.PAUSED);
    explore.data().edit(new DrawingEdit.Remove(0, 1, 2));
    until(() -> explore.data().dataset().isKnownBy(live().model().dataHash()));
    explore.timeline().earlier();
    assertFalse(doctor.isOfDataAtHand(snapshot().orElseThrow()));
    assertEquals(List.of(), doctor.findingsProperty().get());
    explore.timeline().live();
    until(() -> tells(Finding.Kind.SCALE_AT_FLOOR));
  }

  @Test
  void aNetworkThatHasNotBeenTrainedIsTreatedByNobody() throws InterruptedException {
    until(() -> snapshot().isPresent());
    assertEquals(List.of(), doctor.findingsProperty().get());
    assertTrue(doctor.untreatedProperty().get().isEmpty());
  }
}
