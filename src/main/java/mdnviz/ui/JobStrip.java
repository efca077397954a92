package mdnviz.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.BackgroundTasks.Job;
import org.kordamp.ikonli.feather.Feather;

/// Tells what a job is doing and offers Cancel, if it takes longer than half a second.
final class JobStrip {
  private static final Duration PATIENCE = Duration.millis(500);

  private final Strip strip;
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  /// @param tasks whose jobs
  JobStrip(BackgroundTasks tasks) {
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(_ -> tasks.cancelCurrent());
    strip = new Strip("job", cancel);
    strip.setVisible(false);
    tasks.currentProperty().subscribe(this::follow);
  }

  /// @return what is to be put into the window
  Node node() {
    return strip;
  }

  private void follow(Optional<Job> job) {
    wait.stop();
    strip.setVisible(false);
    job.ifPresent(
        running -> {
          wait.setOnFinished(_ -> strip.show(Feather.LOADER, "information", running.title() + "…"));
          wait.playFromStart();
        });
  }
}
