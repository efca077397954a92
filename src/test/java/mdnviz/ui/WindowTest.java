package mdnviz.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mdnviz.ui.model.ExploreModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window, opened anew for each test and closed after it.
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {
  /// Both sides of the headless screen.
  static final double SCREEN = 1000;

  private static final long PATIENCE_SECONDS = 100;

  final ScriptedDialogs dialogs = new ScriptedDialogs();
  ExploreWindow window;
  ExploreModel explore;

  private final double width;
  private final double height;

  /// Opens it as large as the screen.
  WindowTest() {
    this(SCREEN, SCREEN);
  }

  /// @param width of the scene
  /// @param height of the scene
  WindowTest(double width, double height) {
    this.width = width;
    this.height = height;
  }

  @BeforeEach
  final void open() throws TimeoutException {
    FxToolkit.setupStage(
        stage -> {
          window = new ExploreWindow(dialogs, _ -> {});
          explore = window.explore();
          window.show(stage, width, height);
        });
  }

  @AfterEach
  final void endThreads(FxRobot robot) {
    robot.interact(window::close);
  }

  /// Waits for what comes to pass by itself.
  ///
  /// @param condition asked on the JavaFX thread
  static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException late) {
      throw new AssertionError("did not come to pass", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
