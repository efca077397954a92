package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does who shows the window to a room.
final class PresentingTest extends WindowTest {
  PresentingTest() {
    super(1280, 720);
  }

  @Test
  void fromTheKeyTheWindowIsLargerAndWithoutSettingsAndComesBackAsItWas(FxRobot robot) {
    train(robot);
    robot.interact(
        () -> {
          robot.lookup(".side-panel").queryAs(ScrollPane.class).setVvalue(0.4);
          robot.lookup(".main-split").queryAs(SplitPane.class).setDividerPositions(0.6);
        });
    settle(robot);
    Looks before = looks(robot);

    robot.type(KeyCode.P);
    settle(robot);
    Looks presented = looks(robot);
    assertTrue(robot.lookup(".side-panel").tryQuery().isEmpty(), "settings are folded");
    assertTrue(robot.lookup(".view-column").tryQuery().isEmpty(), "so are the views");
    assertEquals(Presenting.FACTOR * before.chip(), presented.chip(), 0.01);
    assertTrue(presented.plot() > before.plot() + 500, before + " " + presented);
    assertEquals(1280, robot.lookup("#density-plot").query().getBoundsInLocal().getWidth(), 20);
    List<Label> numbers = numbers(robot);
    assertEquals(List.of("epoch", "NLL train", "validation"), names(robot));
    assertTrue(numbers.stream().allMatch(number -> number.getFont().getSize() == 36));
    assertEquals(explore.numbers().epochProperty().get(), numbers.getFirst().getText());
    assertEquals(explore.numbers().validationProperty().get(), numbers.getLast().getText());

    robot.type(KeyCode.P);
    settle(robot);
    assertEquals(before, looks(robot));
    robot.type(KeyCode.P);
    robot.type(KeyCode.ESCAPE);
    settle(robot);
    assertEquals(before, looks(robot), "Esc is a way out");
  }

  @Test
  void noLabelOfItsTopBarIsCutOff(FxRobot robot) {
    train(robot);
    robot.type(KeyCode.P);
    for (Workspace workspace : Workspace.values()) {
      robot.interact(() -> explore.view().workspaceProperty().set(workspace));
      settle(robot);
      for (String bar : List.of(".top-bar", ".timeline-bar", ".layer-bar")) {
        for (Text words : robot.lookup(bar + " .text").queryAllAs(Text.class)) {
          assertFalse(shown(words) && words.getText().endsWith("..."), words.getText());
        }
      }
    }
  }

  @Test
  void theButtonThatLeavesIsThereOnlyWhileOnePresents(FxRobot robot) {
    assertFalse(robot.lookup("#leave-presenting").query().isVisible());
    robot.interact(() -> explore.view().togglePresenting());
    settle(robot);
    robot.clickOn("#leave-presenting");
    assertFalse(explore.view().presentingProperty().get());
  }

  @Test
  void theLetterInAFieldIsALetter(FxRobot robot) {
    TextField field =
        robot.lookup(".side-panel .setting-field").queryAllAs(TextField.class).stream()
            .filter(PresentingTest::shown)
            .findFirst()
            .orElseThrow();
    robot.interact(field::requestFocus);
    robot.type(KeyCode.P);
    assertFalse(explore.view().presentingProperty().get());
    robot.interact(() -> robot.lookup("#run").query().requestFocus());
    robot.type(KeyCode.P);
    assertTrue(explore.view().presentingProperty().get());
  }

  @Test
  void compareHasItsSettingsFoldedToo(FxRobot robot) {
    robot.interact(() -> explore.view().workspaceProperty().set(Workspace.COMPARE));
    settle(robot);
    SplitPane split = robot.lookup(".centre-split").query();
    robot.interact(() -> split.setDividerPositions(0.4));
    settle(robot);
    double divider = split.getDividerPositions()[0];
    robot.type(KeyCode.P);
    settle(robot);
    assertTrue(robot.lookup(".side-panel").tryQuery().isEmpty());
    assertTrue(split.getDividerPositions()[0] > divider, "the runs are what one shows");
    robot.type(KeyCode.ESCAPE);
    settle(robot);
    assertTrue(robot.lookup(".side-panel").tryQuery().isPresent());
    assertEquals(divider, split.getDividerPositions()[0], 0.002);
  }

  private void train(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    until(() -> explore.snapshotProperty().get().orElseThrow().step() > 50);
    robot.interact(explore::pause);
    until(() -> !explore.runningProperty().get());
  }

  /// Style and layout come with the pulses after a change.
  private void settle(FxRobot robot) {
    Parent root = window.lookup(".top-bar").getScene().getRoot();
    for (int pulse = 0; pulse < 3; pulse++) {
      robot.interact(
          () -> {
            root.applyCss();
            root.layout();
          });
    }
  }

  /// What must come back as it was; a divider to a pixel's part.
  private record Looks(
      double chip, double plot, double scroll, long divider, double runWidth, boolean status) {}

  private static Looks looks(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          double[] dividers =
              robot.lookup(".main-split").queryAs(SplitPane.class).getDividerPositions();
          return new Looks(
              robot.lookup("#layer-heatmap").queryAs(Labeled.class).getFont().getSize(),
              Math.rint(robot.lookup("#density-plot").queryAs(DensityPlot.class).getWidth()),
              robot
                  .lookup(".side-panel")
                  .tryQueryAs(ScrollPane.class)
                  .map(ScrollPane::getVvalue)
                  .orElse(-1.0),
              dividers.length == 0 ? -1 : Math.round(1000 * dividers[0]),
              robot.lookup("#run").queryAs(Labeled.class).getWidth(),
              robot.lookup("#status").tryQuery().isPresent());
        });
  }

  private static boolean shown(Node node) {
    return node == null || (node.isVisible() && shown(node.getParent()));
  }

  private static List<Label> numbers(FxRobot robot) {
    return labels(robot, ".scoreboard .metric-value");
  }

  private static List<String> names(FxRobot robot) {
    return labels(robot, ".scoreboard .metric-name").stream().map(Label::getText).toList();
  }

  private static List<Label> labels(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Label.class).stream()
        .filter(PresentingTest::shown)
        .toList();
  }
}
