package mdnviz.ui;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import mdnviz.ui.model.BackgroundTasks.Job;

/// A job's title, how far it has come, the time left and Cancel; shown only if it takes longer than
/// half a second. Looks ten times a second, and only while there is a job.
final class JobProgress extends HBox {
  private static final Duration PATIENCE = Duration.millis(500);
  private static final Duration LOOK = Duration.millis(100);

  private final Label title = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Timeline watch = new Timeline(new KeyFrame(LOOK, _ -> look()));
  private Optional<Job> job = Optional.empty();
  private int looks;

  /// @param cancel ends the job
  JobProgress(Runnable cancel) {
    getStyleClass().add("job-progress");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    title.setMinWidth(USE_PREF_SIZE);
    bar.setPrefWidth(120);
    bar.setAccessibleText("Progress");
    Button stop = new Button("Stop");
    stop.getStyleClass().add("small");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setTooltip(Icons.tooltip("End this work at once and drop its result."));
    stop.setOnAction(_ -> cancel.run());
    getChildren().addAll(bar, title, stop);
    watch.setCycleCount(Animation.INDEFINITE);
  }

  /// @param next the job to show; empty for none
  void follow(Optional<Job> next) {
    job = next;
    looks = 0;
    setVisible(false);
    if (next.isPresent()) {
      watch.playFromStart();
    } else {
      watch.stop();
    }
  }

  private void look() {
    looks++;
    job.ifPresent(
        running -> {
          double fraction = running.fraction();
          bar.setProgress(fraction > 0 ? fraction : ProgressBar.INDETERMINATE_PROGRESS);
          title.setText(running.title() + "…" + timeLeft(running));
        });
    setVisible(LOOK.multiply(looks).greaterThanOrEqualTo(PATIENCE));
  }

  private static String timeLeft(Job running) {
    double seconds = running.secondsLeft().orElse(0);
    if (seconds < 1) {
      return "";
    }
    return seconds < 90
        ? " %.0f s left".formatted(seconds)
        : " %.0f min left".formatted(Math.ceil(seconds / 60));
  }
}
