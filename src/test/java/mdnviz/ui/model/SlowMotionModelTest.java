package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.training.StepAnatomy;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With the real threads; the test's thread takes the part of JavaFX's.
@Timeout(120)
final class SlowMotionModelTest {
  private final Semaphore news = new Semaphore(0);
  private final ExploreModel explore = new ExploreModel(news::release);
  private final SlowMotionModel slowMotion = explore.slowMotion();

  @AfterEach
  void endThreads() {
    explore.close();
  }

  private void until(BooleanSupplier reached) {
    explore.receive();
    while (!reached.getAsBoolean()) {
      news.acquireUninterruptibly();
      news.drainPermits();
      explore.receive();
    }
  }

  private TrainingSnapshot live(Predicate<TrainingSnapshot> wanted) {
    until(() -> explore.liveProperty().get().filter(wanted).isPresent());
    return explore.liveProperty().get().orElseThrow();
  }

  private StepScene scene(Predicate<StepScene> wanted) {
    until(() -> slowMotion.sceneProperty().get().filter(wanted).isPresent());
    return slowMotion.sceneProperty().get().orElseThrow();
  }

  private void walkToTheEndOfAStep() {
    for (StepPhase phase : StepPhase.values()) {
      slowMotion.next();
      scene(seen -> seen.phase() == phase);
    }
  }

  @Test
  void onePressAfterAnotherWalksThroughTheStepAndThenDoesIt() {
    live(_ -> true);
    walkToTheEndOfAStep();
    StepAnatomy first = scene(_ -> true).anatomy();
    assertEquals(0, live(_ -> true).step(), "nothing is done while one looks");
    slowMotion.next();
    StepScene second = scene(seen -> seen.anatomy().report().step() == 2);
    assertEquals(StepPhase.FORWARD, second.phase());
    TrainingSnapshot after = live(now -> now.step() == 1);
    assertEquals(first.report(), after.lastStep().orElseThrow());
    StepAnatomy.Change change = first.change();
    for (int place = 0; place < change.inputs().length; place += 40) {
      assertEquals(change.after().mixture(place), after.model().mixtureAt(change.inputs()[place]));
    }
  }

  @Test
  void aTrainingWatchedInSlowMotionHasTheBitsOfOneThatNobodyWatched() {
    live(_ -> true);
    for (int step = 1; step <= 4; step++) {
      walkToTheEndOfAStep();
      slowMotion.back();
      slowMotion.next();
      slowMotion.next();
      int next = step + 1;
      scene(seen -> seen.anatomy().report().step() == next);
      slowMotion.leave();
    }
    explore.step();
    TrainingSnapshot watched = live(now -> now.step() == 5);
    Trainer alone =
        new Trainer(
            TrainingRequest.fresh(
                explore.data().dataset(),
                explore.model().configuration(),
                explore.training().configuration()));
    for (int step = 0; step < 5; step++) {
      alone.step();
    }
    assertArrayEquals(
        alone.mark().orElseThrow().snapshot().model().network().parameters(),
        watched.model().network().parameters());
  }

  @Test
  void beginningPausesAndRunningLeaves() {
    explore.run();
    live(now -> now.step() > 5);
    slowMotion.next();
    assertFalse(explore.runningProperty().get());
    long step = scene(_ -> true).anatomy().report().step();
    assertEquals(step, live(_ -> true).step() + 1);
    explore.run();
    assertEquals(Optional.empty(), slowMotion.phaseProperty().get());
    assertEquals(Optional.empty(), slowMotion.sceneProperty().get());
    live(now -> now.step() > step);
  }

  @Test
  void backGoesBackAtMostToTheFirstPhase() {
    live(_ -> true);
    slowMotion.back();
    assertFalse(slowMotion.isOn());
    slowMotion.next();
    slowMotion.next();
    slowMotion.back();
    slowMotion.back();
    assertEquals(Optional.of(StepPhase.FORWARD), slowMotion.phaseProperty().get());
  }

  @Test
  void anotherClippingIsSeenAtOnceInTheSamePhase() {
    live(_ -> true);
    slowMotion.next();
    slowMotion.show(StepPhase.CLIP);
    for (Kind kind : Kind.values()) {
      explore.training().clipping().kind().set(kind);
      StepScene shown = scene(seen -> seen.anatomy().training().clipping().kind() == kind);
      assertEquals(StepPhase.CLIP, shown.phase());
    }
  }

  @Test
  void aStepByTheArrowKeyKeepsThePhase() {
    live(_ -> true);
    slowMotion.next();
    slowMotion.show(StepPhase.GRADIENT);
    explore.step();
    assertEquals(StepPhase.GRADIENT, scene(seen -> seen.anatomy().report().step() == 2).phase());
  }

  @Test
  void otherDataLeaveAndALookBackLeaves() {
    live(_ -> true);
    slowMotion.next();
    scene(_ -> true);
    explore.choose(DataGallery.CHOICES.getLast());
    assertFalse(slowMotion.isOn());
    explore.run();
    until(() -> explore.timeline().isUsable());
    slowMotion.next();
    scene(_ -> true);
    explore.timeline().first();
    assertFalse(slowMotion.isOn());
    slowMotion.next();
    assertTrue(explore.timeline().shownProperty().get().isEmpty(), "one looks at now again");
  }

  @Test
  void afterTheEndOfATrainingTheReasonIsTold() {
    explore.training().maximumEpochs().set(1);
    explore.run();
    live(now -> now.stopReason().isPresent());
    slowMotion.next();
    until(() -> !slowMotion.isOn());
    String told = explore.notices().current().orElseThrow().text();
    assertEquals("There is no next step: Finished after 1 epochs.", told);
  }

  @Test
  void ofTwoInputsAndTwoTargetsTheSectionIsShown() {
    explore.choose(
        DataGallery.CHOICES.stream()
            .filter(choice -> choice.id().equals("robot-arm"))
            .findFirst()
            .orElseThrow());
    live(now -> now.model().inputDimension() == 2);
    slowMotion.next();
    StepScene first = scene(_ -> true);
    StepAnatomy.Point point = first.anatomy().points().getFirst();
    assertEquals(point.input()[0], first.x(point));
    assertEquals(point.target()[0], first.y(point));
    explore.section().swapInputs();
    explore.section().showTarget(1);
    StepScene other =
        scene(
            seen ->
                seen.section().target() == 1
                    && seen.anatomy().change().inputs()[0][1]
                        != seen.anatomy().change().inputs()[1][1]);
    point = other.anatomy().points().getFirst();
    assertEquals(point.input()[1], other.x(point));
    assertEquals(point.target()[1], other.y(point));
    assertEquals(3, other.index(1));
    assertTrue(StepWords.of(other).sentence().endsWith("know every input and target."));
  }
}
