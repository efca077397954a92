package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.FileActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ViewFrameTest {
  private static final ViewHelp HELP =
      new ViewHelp("Loss", "The mean of something.", "E = mc²", "press Run.");

  private final FramePump pump = new FramePump();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final StringProperty emptyNote = new SimpleStringProperty("");
  private ExploreModel explore;
  private BackgroundTasks tasks;
  private Label content;

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    explore = new ExploreModel(() -> {});
    tasks = BackgroundTasks.onThread(pump);
    content = new Label("picture");
    ViewExports exports = new ViewExports(explore, new FileActions(explore, tasks), dialogs);
    ViewFrame frame = new ViewFrame(HELP, content, exports).withEmptyNote(emptyNote);
    stage.setScene(new Scene(frame, 400, 300));
    stage.show();
  }

  @AfterEach
  void endThreads(FxRobot robot) {
    robot.interact(
        () -> {
          explore.close();
          tasks.close();
        });
  }

  @Test
  void helpTellsWhatIsShownItsFormulaAndWhatToTry(FxRobot robot) {
    robot.clickOn(".view-help");
    List<String> texts =
        robot.lookup(".view-help-text .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertEquals(List.of("The mean of something.", "E = mc²", "Try: press Run."), texts);
  }

  @Test
  void aNoteStandsInForThePictureWhileThereIsNone(FxRobot robot) {
    robot.interact(() -> emptyNote.set("No data yet."));
    assertFalse(content.isVisible());
    assertTrue(robot.lookup("No data yet.").query().isVisible());
    robot.interact(() -> emptyNote.set(""));
    assertTrue(content.isVisible());
  }

  @Test
  void thePictureGoesToTheClipboardOrIntoAFile(FxRobot robot) throws Exception {
    robot.clickOn(".view-menu").clickOn("Copy as image");
    assertTrue(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().hasImage()).get());
    assertWrites(robot, "Export PNG…", folder.resolve("loss.png"));
    assertWrites(robot, "Export SVG…", folder.resolve("loss.svg"));
  }

  private void assertWrites(FxRobot robot, String entry, Path file) throws Exception {
    dialogs.answer = file;
    robot.clickOn(".view-menu").clickOn(entry);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
  }
}
