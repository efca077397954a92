package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import mdnviz.training.TrainingStatus;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.TruthPicture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Choosing data sets, changing generators and looking at the truth, on the headless platform with
/// the real engine.
final class GenerateWindowTest extends WindowTest {
  @Test
  void theGalleryIsWalkedWithArrowKeysAndEnterLoads(FxRobot robot) {
    robot.type(KeyCode.G);
    until(() -> robot.lookup("#gallery-card").tryQuery().isPresent());
    for (var choice : DataGallery.CHOICES) {
      assertTrue(robot.lookup("#all-" + choice.id()).tryQuery().isPresent(), choice.id());
    }
    assertTrue(robot.lookup("#all-inverse-sine").query().isFocused());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT);
    assertTrue(robot.lookup("#all-econ-density").query().isFocused());
    robot.type(KeyCode.SPACE);
    until(() -> explore.data().dataset().name().equals("econ-density"));
    assertFalse(robot.lookup("#gallery-card").tryQuery().isPresent());
  }

  @Test
  void escapeLeavesTheGalleryAndTheDataAsTheyWere(FxRobot robot) {
    String before = explore.data().dataset().contentHash();
    robot.interact(() -> window.actions().openGallery());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#gallery-card").tryQuery().isPresent());
    assertEquals(before, explore.data().dataset().contentHash());
  }

  @Test
  void aSliderOfTheGeneratorChangesTheDataAndTheNetworkGoesOn(FxRobot robot) {
    robot.interact(explore::run);
    until(() -> explore.snapshotProperty().get().filter(now -> now.step() > 50).isPresent());
    robot.interact(explore::pause);
    until(() -> explore.snapshotProperty().get().orElseThrow().status() == TrainingStatus.PAUSED);
    double before = density();
    int components = explore.model().componentCount().get();
    String hash = explore.data().dataset().contentHash();
    robot.interact(() -> explore.view().generatorProperty().set(true));
    Slider noise =
        (Slider) robot.lookup("#noise").query().getParent().getParent().lookup(".slider");
    robot.interact(() -> noise.setValue(0.2));
    assertNotEquals(hash, explore.data().dataset().contentHash());
    assertEquals("Generator settings (1 changed)", label(robot, "#generator-fold"));
    until(
        () ->
            explore
                .snapshotProperty()
                .get()
                .orElseThrow()
                .model()
                .dataHash()
                .equals(explore.data().dataset().contentHash()));
    assertEquals(before, density());
    assertEquals(components, explore.model().componentCount().get());
    robot.interact(() -> explore.generator().restore());
    assertEquals(hash, explore.data().dataset().contentHash());
    assertEquals("Generator settings", label(robot, "#generator-fold"));
  }

  private double density() {
    return explore.snapshotProperty().get().orElseThrow().model().mixtureAt(0.4).logDensity(0.5);
  }

  @Test
  void regeneratingByKeyTakesTheNextSeed(FxRobot robot) {
    String before = explore.data().dataset().contentHash();
    robot.type(KeyCode.F5);
    assertEquals(2L, explore.generator().seed().get());
    assertNotEquals(before, explore.data().dataset().contentHash());
  }

  @Test
  void theTruthIsShownOverInsteadAndBeside(FxRobot robot) {
    until(() -> explore.density().gridProperty().get() != null);
    robot.clickOn("#layer-truth");
    until(() -> explore.truth().frameProperty().get().isPresent());
    robot.clickOn("#heatmap-both");
    assertTrue(robot.lookup("#truth-pane").query().isVisible());
    robot.clickOn("#heatmap-truth");
    assertFalse(robot.lookup("#truth-pane").query().isVisible());
    assertEquals(TruthPicture.TRUTH, explore.truth().pictureProperty().get());
    robot.interact(() -> explore.choose(DataGallery.byId("geyser")));
    assertFalse(robot.lookup("#truth-bar").query().isVisible());
    assertTrue(explore.truth().frameProperty().get().isEmpty());
  }

  @Test
  void theTestShareIsScoredWhenTrainingRests(FxRobot robot) {
    robot.interact(() -> explore.training().holdOut().test().set(0.2));
    until(() -> !explore.testScore().textProperty().get().equals("–"));
    assertTrue(robot.lookup(".metric-test").query().isVisible());
    robot.interact(explore::run);
    until(() -> explore.testScore().textProperty().get().equals("–"));
    robot.interact(explore::pause);
    until(() -> !explore.testScore().textProperty().get().equals("–"));
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
