package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import mdnviz.density.GridSpec;
import mdnviz.optim.GradientClipping;
import mdnviz.training.StepAnatomy;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.StepPhase;
import mdnviz.ui.model.StepScene;
import mdnviz.ui.model.StepWords;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// One training step in slow motion, in the whole window with the real engine.
final class SlowMotionWindowTest extends WindowTest {
  private StepScene scene(Predicate<StepScene> wanted) {
    until(() -> explore.slowMotion().sceneProperty().get().filter(wanted).isPresent());
    return explore.slowMotion().sceneProperty().get().orElseThrow();
  }

  private TrainingSnapshot now(Predicate<TrainingSnapshot> wanted) {
    until(() -> explore.liveProperty().get().filter(wanted).isPresent());
    return explore.liveProperty().get().orElseThrow();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void train(FxRobot robot, long steps) {
    robot.clickOn("#run");
    now(seen -> seen.step() >= steps);
  }

  @Test
  void oneKeyWalksThroughAllPhasesAndTheStripSaysWhatTheCoreDid(FxRobot robot) {
    train(robot, 30);
    Node strip = robot.lookup("#slow-motion-strip").query();
    assertFalse(strip.isVisible());
    StepScene shown = null;
    for (StepPhase phase : StepPhase.values()) {
      robot.type(KeyCode.S);
      shown = scene(seen -> seen.phase() == phase);
      assertTrue(strip.isVisible());
      assertFalse(explore.runningProperty().get());
      StepWords words = StepWords.of(shown);
      assertEquals(words.sentence(), text(robot, "#slow-motion-sentence"));
      assertEquals(words.equation(), text(robot, "#slow-motion-equation"));
      for (StepPhase other : StepPhase.values()) {
        String chip = "#phase-" + other.title().toLowerCase(Locale.ROOT);
        assertEquals(other == phase, robot.lookup(chip).queryAs(ToggleButton.class).isSelected());
      }
    }
    StepAnatomy foretold = shown.anatomy();
    robot.type(KeyCode.S);
    TrainingSnapshot done = now(seen -> seen.step() == foretold.report().step());
    assertEquals(foretold.report(), done.lastStep().orElseThrow());
    scene(seen -> seen.anatomy().report().step() == foretold.report().step() + 1);
    assertEquals(Optional.of(StepPhase.FORWARD), explore.slowMotion().phaseProperty().get());
    robot.type(KeyCode.ESCAPE);
    assertFalse(strip.isVisible());
    assertFalse(strip.isManaged());
    assertFalse(robot.lookup("#slow-motion").queryAs(ToggleButton.class).isSelected());
  }

  @Test
  void shiftGoesBackAndTheClippingKeyShowsTheSameGradientClippedOtherwise(FxRobot robot) {
    robot.clickOn("#slow-motion");
    scene(_ -> true);
    robot.clickOn("#phase-update");
    robot.press(KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT);
    StepScene before = scene(seen -> seen.phase() == StepPhase.CLIP);
    assertEquals(
        GradientClipping.Kind.BY_GLOBAL_NORM, before.anatomy().training().clipping().kind());
    robot.interact(() -> explore.training().clipping().maximumNorm().set(0.01));
    StepScene clipped = scene(seen -> seen.anatomy().report().clipped());
    String norm = Figures.significant(before.anatomy().report().gradientNorm());
    assertTrue(
        text(robot, "#slow-motion-sentence")
            .startsWith("Norm %s, limit 0.01: every arrow shrinks to".formatted(norm)));
    robot.type(KeyCode.C);
    StepScene other =
        scene(
            seen -> seen.anatomy().training().clipping().kind() == GradientClipping.Kind.PER_HEAD);
    assertEquals(StepPhase.CLIP, other.phase());
    assertEquals(
        clipped.anatomy().report().gradientNorm(), other.anatomy().report().gradientNorm());
    assertTrue(text(robot, "#slow-motion-sentence").startsWith("Limit "));
  }

  @Test
  void pointingAtAPointReadsItsResponsibilities(FxRobot robot) {
    train(robot, 200);
    robot.type(KeyCode.S);
    StepScene shown = scene(_ -> true);
    StepAnatomy.Point worst = shown.worst();
    DensityPlot plot = robot.lookup("#density-plot").queryAs(DensityPlot.class);
    WaitForAsyncUtils.waitForFxEvents();
    Bounds area = plot.localToScreen(plot.dataArea());
    GridSpec grid = plot.gridSpec();
    robot.moveTo(
        area.getMinX() + (shown.x(worst) - grid.x().low()) / grid.x().length() * area.getWidth(),
        area.getMinY() + (grid.y().high() - shown.y(worst)) / grid.y().length() * area.getHeight());
    WaitForAsyncUtils.waitForFxEvents();
    Label note = robot.lookup("#plot-note").queryAs(Label.class);
    assertTrue(note.isVisible());
    assertEquals(StepWords.ofPoint(shown, worst), note.getText());
  }

  @Test
  void runningLeavesSlowMotion(FxRobot robot) {
    robot.type(KeyCode.S);
    scene(_ -> true);
    robot.clickOn("#run");
    until(() -> !explore.slowMotion().isOn());
    now(seen -> seen.step() > 3);
    assertFalse(robot.lookup("#slow-motion-strip").query().isVisible());
  }
}
