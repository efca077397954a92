package mdnviz.ui;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mdnviz.ui.model.PreferencesFolder;

/// The program with its window.
public final class MdnApplication extends Application {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private ExploreWindow window;

  /// Made by JavaFX.
  public MdnApplication() {}

  @Override
  public void start(Stage stage) {
    FileDialogs dialogs = new NativeFileDialogs(stage);
    window = new ExploreWindow(dialogs, this::showInFolder);
    window.files().recent().keepIn(PreferencesFolder.ofThisSystem().resolve("recent-files.txt"));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    window.show(stage, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    window.prepareViews();
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
  }

  private void showInFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    getHostServices().showDocument(folder.toUri().toString());
  }

  @Override
  public void stop() {
    window.close();
  }
}
