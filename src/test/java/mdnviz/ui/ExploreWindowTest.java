package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import mdnviz.data.Dataset;
import mdnviz.density.ComponentCurves;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.Objective;
import mdnviz.training.StopReason;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.ModelKind;
import mdnviz.ui.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does, on the headless platform with the real engine.
final class ExploreWindowTest extends WindowTest {
  @TempDir private Path folder;

  @Test
  void runPauseExportAndOpenAgainGivesTheSameModel(FxRobot robot) {
    double before = await(_ -> true).model().validationNegativeLogLikelihood();
    robot.clickOn("#run");
    await(now -> now.step() >= 200);
    robot.type(KeyCode.SPACE);
    TrainedModel trained = await(now -> now.status() == TrainingStatus.PAUSED).model();
    assertTrue(trained.validationNegativeLogLikelihood() < before);

    dialogs.answer = folder.resolve("model.json");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    awaitNotice(Notice.Kind.SUCCESS);
    robot.type(KeyCode.DIGIT7);
    await(now -> now.model().modelConfiguration().componentCount() == 7);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    TrainedModel opened =
        await(now -> now.model().modelConfiguration().componentCount() != 7).model();

    assertEquals(
        trained.validationNegativeLogLikelihood(), opened.validationNegativeLogLikelihood());
    assertEquals(trained.mixtureAt(0.4).logDensity(0.5), opened.mixtureAt(0.4).logDensity(0.5));
  }

  @Test
  void tenPaintedPointsCanBeUndoneAndRedone(FxRobot robot) {
    int before = explore.data().dataset().size();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(new double[] {0.1 * i, 0.4});
    }
    robot.interact(() -> explore.data().paint(points));
    assertEquals(Figures.count(before + 10) + " rows", label(robot, "#data-rows"));
    robot.clickOn("#undo");
    assertEquals(before, explore.data().dataset().size());
    robot.clickOn("#redo");
    assertEquals(before + 10, explore.data().dataset().size());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, explore.data().dataset().size());
  }

  @Test
  void swappingMakesTheInverseProblemAndSwappingAgainUndoesIt(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    String before = label(robot, "#data-columns");
    Dataset original = explore.data().dataset();
    robot.clickOn("#swap");
    assertNotEquals(before, label(robot, "#data-columns"));
    String swapped = explore.data().dataset().contentHash();
    await(now -> now.model().dataHash().equals(swapped));
    robot.type(KeyCode.X);
    assertEquals(before, label(robot, "#data-columns"));
    assertEquals(original.contentHash(), explore.data().dataset().contentHash());
  }

  @Test
  void theBrushPaintsWhereThePointerDrags(FxRobot robot) {
    await(_ -> true);
    int before = explore.data().dataset().size();
    robot.clickOn("#brush");
    robot.drag("#density-plot").moveBy(40, 30).moveBy(20, 10).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(explore.data().dataset().size() > before);
    assertTrue(explore.data().canUndoProperty().get());
  }

  @Test
  void aFileWithoutATableIsToldAndTheDataStay(FxRobot robot) throws Exception {
    Dataset before = explore.data().dataset();
    dialogs.answer = Files.writeString(folder.resolve("broken.csv"), "\n\n");
    robot.push(KeyCode.CONTROL, KeyCode.O);
    awaitNotice(Notice.Kind.ERROR);
    assertTrue(explore.notices().current().orElseThrow().text().contains("roken.csv"));
    assertTrue(robot.lookup("#notice").query().isVisible());
    assertEquals(before, explore.data().dataset());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void anotherNumberOfComponentsWhileRunningGoesOnRunning(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    await(now -> now.step() > 20);
    robot.type(KeyCode.DIGIT5);
    await(now -> now.model().modelConfiguration().componentCount() == 5 && now.step() > 0);
    assertTrue(explore.runningProperty().get());
    assertEquals("Pause", robot.lookup("#run").queryAs(Button.class).getText());
  }

  /// What a teacher shows: one band, and its mean between the branches.
  @Test
  void leastSquaresShowsOneBandOfOneWidth(FxRobot robot) {
    assertTrue(isShown(robot.lookup("#components").query()));
    choose(robot, "#model", ModelKind.LEAST_SQUARES);
    assertFalse(isShown(robot.lookup("#components").query()));
    robot.interact(() -> robot.lookup("#run").query().requestFocus());
    robot.type(KeyCode.SPACE);
    await(
        now ->
            now.model().modelConfiguration().objective() == Objective.LEAST_SQUARES
                && now.step() > 300);
    until(
        () ->
            explore
                .density()
                .frameProperty()
                .get()
                .filter(frame -> frame.curves().componentCount() == 1)
                .isPresent());
    ComponentCurves curves = explore.density().frameProperty().get().orElseThrow().curves();
    assertEquals(1, curves.componentCount());
    assertEquals(curves.standardDeviation(0, 0), curves.standardDeviation(0, curves.columns() - 1));
    robot.type(KeyCode.DIGIT4);
    await(now -> now.model().modelConfiguration().componentCount() == 4);
    assertTrue(isShown(robot.lookup("#components").query()));
  }

  @Test
  void invalidLayersTurnTheFieldAndSayWhy(FxRobot robot) {
    TextField field = robot.lookup("#hidden-layers").queryAs(TextField.class);
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("32, x").type(KeyCode.ENTER);
    assertEquals(List.of(32, 32), explore.model().hiddenLayers().get());
    assertEquals("32, x", field.getText());
    assertTrue(
        robot
            .lookup(".complaint")
            .match((Label complaint) -> complaint.isVisible() && complaint.getText().contains("x"))
            .tryQuery()
            .isPresent());
    robot.type(KeyCode.ESCAPE);
    assertEquals("32, 32", field.getText());
  }

  @Test
  void advancedSettingsUnfoldAndTrainingObeysThem(FxRobot robot) {
    assertFalse(isShown(robot.lookup("#optimizer").query()));
    robot.clickOn("#more-training");
    until(() -> isShown(robot.lookup("#optimizer").query()));
    assertTrue(isShown(robot.lookup("#least-divisor").query()));
    assertFalse(isShown(robot.lookup("#drop-every").query()));
    choose(robot, "#optimizer", OptimizerKind.SGD);
    assertFalse(isShown(robot.lookup("#least-divisor").query()));
    choose(robot, "#schedule", LearningRateSchedule.Kind.STEP);
    type(robot, "#drop-every", "2");
    type(robot, "#early-stopping", "4");
    robot.interact(() -> robot.lookup("#run").query().requestFocus());
    robot.type(KeyCode.SPACE);
    TrainingSnapshot ended = await(now -> now.stopReason().isPresent());
    TrainingConfiguration obeyed = ended.model().trainingConfiguration();
    assertEquals(StopReason.Kind.EARLY_STOPPING, ended.stopReason().orElseThrow().kind());
    assertEquals(OptimizerKind.SGD, obeyed.optimizer().kind());
    assertEquals(LearningRateSchedule.Kind.STEP, obeyed.schedule().kind());
    assertEquals(2, obeyed.schedule().periodEpochs());
    robot.interact(() -> explore.view().moreTrainingProperty().set(false));
    assertEquals(
        "More… (4 changed)", robot.lookup("#more-training").queryAs(Labeled.class).getText());
  }

  /// With the keyboard alone.
  private static <T> void choose(FxRobot robot, String query, T wanted) {
    ComboBox<T> box = robot.lookup(query).queryComboBox();
    robot.interact(box::requestFocus);
    int presses = box.getItems().indexOf(wanted) - box.getItems().indexOf(box.getValue());
    for (int i = 0; i < Math.abs(presses); i++) {
      robot.type(presses < 0 ? KeyCode.UP : KeyCode.DOWN);
    }
    assertEquals(wanted, box.getValue());
  }

  private static void type(FxRobot robot, String query, String text) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text).type(KeyCode.ENTER);
  }

  @Test
  void theThemeChangesEverywhere(FxRobot robot) {
    Color light = (Color) field(robot).getScene().getFill();
    robot.type(KeyCode.T);
    Color dark = (Color) field(robot).getScene().getFill();
    assertTrue(dark.getBrightness() < light.getBrightness());
    assertNotEquals(light, dark);
  }

  @Test
  void questionMarkShowsTheKeysAndEscapeGivesTheFocusBack(FxRobot robot) {
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
    robot.type(KeyCode.R, KeyCode.ESCAPE);
    assertTrue(robot.lookup("#shortcuts").tryQuery().isEmpty());
    assertTrue(robot.lookup("#run").query().isFocused());
  }

  @Test
  void everyButtonAndFieldHasANameForScreenReaders(FxRobot robot) {
    robot
        .lookup(node -> node.isFocusTraversable() && isShown(node) && node instanceof Region)
        .queryAll()
        .forEach(
            node -> {
              String text = node instanceof Labeled labeled ? labeled.getText() : null;
              String name = node.getAccessibleText() == null ? text : node.getAccessibleText();
              assertTrue(name != null && !name.isBlank(), node::toString);
            });
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private static Region field(FxRobot robot) {
    return robot.lookup("#run").queryAs(Button.class);
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private TrainingSnapshot await(Predicate<TrainingSnapshot> condition) {
    until(() -> explore.snapshotProperty().get().filter(condition).isPresent());
    return explore.snapshotProperty().get().orElseThrow();
  }

  private void awaitNotice(Notice.Kind kind) {
    until(() -> explore.notices().current().filter(notice -> notice.kind() == kind).isPresent());
  }
}
