package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import mdnviz.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Data on their way in and out, as a person brings them.
final class ImportSheetTest extends WindowTest {
  @TempDir private Path folder;

  @Test
  void aWrongDelimiterIsCorrectedByHand(FxRobot robot) throws Exception {
    openFile(robot, "a|b,c|d\n1|2,5|4\n2|3,5|6\n3|1,5|9\n");
    choose(robot, "#import-delimiter", ',');
    until(() -> !text(robot, "#import-problem").isEmpty());
    assertTrue(robot.lookup("#import-open").queryAs(Button.class).isDisabled());
    assertEquals(2, preview(robot).getColumns().size());
    choose(robot, "#import-delimiter", '|');
    choose(robot, "#import-decimal", ',');
    until(() -> !robot.lookup("#import-open").queryAs(Button.class).isDisabled());
    assertEquals(List.of("a", "b,c", "d"), columns(robot));
    choose(robot, "#import-input", "a");
    choose(robot, "#import-target", "b,c");
    until(() -> text(robot, "#import-open").equals("Open 3 rows"));
    robot.clickOn("#import-open");
    assertEquals(3.5, explore.data().dataset().target(1, 0));
    assertEquals("a → b,c", text(robot, "#data-columns"));
  }

  @Test
  void whatWasChangedCanBeReadAsDetectedAgain(FxRobot robot) throws Exception {
    openFile(robot, "x;y\n1;2\n3;4\n");
    assertFalse(robot.lookup("#import-restore").query().isVisible());
    choose(robot, "#import-delimiter", ',');
    until(() -> !text(robot, "#import-problem").isEmpty());
    robot.clickOn("#import-restore");
    until(() -> text(robot, "#import-problem").isEmpty());
    assertEquals(';', robot.lookup("#import-delimiter").queryComboBox().getValue());
  }

  @Test
  void rowsWithBadCellsAreCountedNamedListedAndSkipped(FxRobot robot) throws Exception {
    openFile(robot, "time,height\n4,2\n2,n/a\n3,4\n7,1\n8\n9,\n");
    until(() -> !text(robot, "#import-skipped").isEmpty());
    assertEquals(
        "Line 3, column height: \"n/a\" is not a number; 3 such rows are skipped.",
        text(robot, "#import-skipped"));
    robot.clickOn("#import-show-problems");
    ListView<?> problems = robot.lookup("#import-problems").queryListView();
    assertTrue(problems.isVisible());
    assertEquals(3, problems.getItems().size());
    assertEquals("Open 3 of 6 rows", text(robot, "#import-open"));
    robot.clickOn("#import-open");
    assertEquals(3, explore.data().dataset().size());
  }

  @Test
  void twoInputsAndTwoTargetsCanBeChosen(FxRobot robot) throws Exception {
    openFile(robot, "a,b,c,d\n1,2,3,4\n5,6,7,9\n2,1,3,8\n");
    choose(robot, "#import-input2", "c");
    choose(robot, "#import-target2", "d");
    until(() -> !robot.lookup("#import-open").queryAs(Button.class).isDisabled());
    robot.clickOn("#import-swap");
    until(() -> "c".equals(robot.lookup("#import-target2").queryComboBox().getValue()));
    until(() -> !robot.lookup("#import-open").queryAs(Button.class).isDisabled());
    robot.clickOn("#import-open");
    assertEquals(List.of("b", "d"), explore.data().dataset().inputNames());
    assertEquals(List.of("a", "c"), explore.data().dataset().targetNames());
  }

  @Test
  void cellsCopiedFromASpreadsheetArePasted(FxRobot robot) {
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, "x\ty\n1\t2,5\n2\t3,5\n4\t1,5\n")));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    awaitSheet(robot);
    robot.clickOn("#import-open");
    assertEquals(3, explore.data().dataset().size());
    assertEquals(2.5, explore.data().dataset().target(0, 0));
    assertEquals("pasted table", explore.data().dataset().name());
  }

  @Test
  void paintedPointsAreSavedAndLoadedBitForBit(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          explore.data().clear();
          explore.data().paint(List.of(new double[] {0.1, 1 / 3.0}, new double[] {0.2, -1e-7}));
        });
    Dataset painted = explore.data().dataset();
    dialogs.answer = folder.resolve("painted.csv");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    until(() -> explore.notices().current().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.O);
    awaitSheet(robot);
    robot.clickOn("#import-open");
    assertEquals(painted.contentHash(), explore.data().dataset().contentHash());
  }

  @Test
  void aFileOpenedOnceIsAmongTheRecentOnes(FxRobot robot) throws Exception {
    openFile(robot, "x,y\n1,2\n3,4\n5,1\n");
    robot.clickOn("#import-open");
    MenuButton menu = robot.lookup("#data-menu").queryAs(MenuButton.class);
    assertEquals(List.of(dialogs.answer), window.files().recent().files());
    assertTrue(
        menu.getItems().stream()
            .anyMatch(item -> "recent-files".equals(item.getId()) && !item.isDisable()));
    Files.delete(dialogs.answer);
    robot.interact(() -> window.actions().openRecent(dialogs.answer));
    until(() -> explore.notices().current().isPresent());
    assertTrue(explore.notices().current().orElseThrow().text().contains("there is no such file"));
    assertTrue(window.files().recent().files().isEmpty());
  }

  @Test
  void whatWasFoundIsToldBeforeAndAfterAndCuredByOnePress(FxRobot robot) throws Exception {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 200; i++) {
      text.append(i * 0.37)
          .append(',')
          .append(i % 4 == 0 ? 2 : i * i % 83 + i / 1000.0)
          .append('\n');
    }
    openFile(robot, text.toString());
    until(() -> robot.lookup("#import-findings").query().isVisible());
    robot.clickOn("#import-open");
    until(() -> robot.lookup("#health").query().isVisible());
    robot.clickOn("#health-head");
    robot.clickOn("#health-cure");
    assertEquals(0.05, explore.model().standardDeviationFloor().get());
    until(() -> !robot.lookup("#health").query().isVisible());
  }

  @Test
  void escapeLeavesTheDataAsTheyAre(FxRobot robot) throws Exception {
    Dataset before = explore.data().dataset();
    openFile(robot, "x,y\n1,2\n3,4\n");
    robot.type(KeyCode.ESCAPE);
    assertTrue(window.files().tableProperty().get().isEmpty());
    assertEquals(before, explore.data().dataset());
  }

  private void openFile(FxRobot robot, String content) throws Exception {
    dialogs.answer = Files.writeString(folder.resolve("points.csv"), content);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    awaitSheet(robot);
  }

  private static void awaitSheet(FxRobot robot) {
    until(
        () ->
            robot
                .lookup("#import-open")
                .match((Button open) -> !open.isDisabled())
                .tryQuery()
                .isPresent());
  }

  private static <T> void choose(FxRobot robot, String query, T wanted) {
    ComboBox<T> box = robot.lookup(query).queryComboBox();
    robot.interact(box::requestFocus);
    int presses = box.getItems().indexOf(wanted) - box.getItems().indexOf(box.getValue());
    for (int i = 0; i < Math.abs(presses); i++) {
      robot.type(presses < 0 ? KeyCode.UP : KeyCode.DOWN);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(wanted, box.getValue());
  }

  private static TableView<List<String>> preview(FxRobot robot) {
    return robot.lookup("#import-preview").queryTableView();
  }

  private static List<String> columns(FxRobot robot) {
    return preview(robot).getColumns().stream()
        .map(column -> String.valueOf(column.getUserData()))
        .toList();
  }

  private static String text(FxRobot robot, String query) {
    Labeled labeled = robot.lookup(query).queryAs(Labeled.class);
    return labeled instanceof Label && !labeled.isVisible() ? "" : labeled.getText();
  }
}
