package mdnviz.ui;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.LabsModel;
import org.kordamp.ikonli.feather.Feather;

/// The part of the top bar that belongs to the Compare workspace: start, pause, stop, and how far
/// all runs have come.
final class CompareBar extends HBox {
  private static final double SECONDS_A_MINUTE = 60;

  private final LabsModel labs;
  private final CompareModel compare;
  private final Button start = new Button();
  private final Button stop = new Button("Stop", Icons.of(Feather.SQUARE));
  private final Button again = new Button("Start again", Icons.of(Feather.ROTATE_CCW));
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  /// @param labs whose runs
  CompareBar(LabsModel labs) {
    this.labs = labs;
    compare = labs.compare();
    getStyleClass().add("compare-bar");
    setAlignment(Pos.CENTER_LEFT);
    makeButtons();
    words.setId("compare-progress");
    words.getStyleClass().add("metric-name");
    words.setMinWidth(0);
    bar.setAccessibleText("Progress of all runs");
    VBox progress = new VBox(bar, words);
    progress.getStyleClass().add("compare-progress");
    progress.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(start, stop, again, progress);
    compare.stateProperty().subscribe(this::show);
    compare.progressProperty().subscribe(_ -> tell());
  }

  /// @return the button to press next
  Button startButton() {
    return start;
  }

  private void makeButtons() {
    start.setId("lab-start");
    start.getStyleClass().addAll("accent", "run-button");
    start.setOnAction(_ -> labs.toggle());
    stop.setId("lab-stop");
    stop.setOnAction(_ -> compare.stop());
    Icons.describe(
        stop,
        "Stop all runs",
        "End the runs where they are; their pictures stay, and each can be opened in Explore.");
    again.setId("lab-again");
    again.setOnAction(_ -> labs.start());
    Icons.describe(
        again,
        "Start again",
        "Forget these runs and start what is set up on the left, from fresh weights.");
    for (Button button : new Button[] {start, stop, again}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  private void show(LabState state) {
    boolean running = state == LabState.RUNNING;
    boolean paused = state == LabState.PAUSED;
    start.setText(running ? "Pause" : paused ? "Resume" : "Start");
    start.setGraphic(Icons.of(running ? Feather.PAUSE : Feather.PLAY));
    Icons.describe(
        start,
        running ? "Pause all runs" : paused ? "Resume all runs" : "Start the runs",
        running
            ? "Stop after the current steps; every run can go on later. Space"
            : paused
                ? "Go on with every run from where it stands. Space"
                : "Train all runs together, epoch by epoch, and watch them part. Space");
    stop.setDisable(!running && !paused);
    again.setDisable(!running && !paused);
    tell();
  }

  private void tell() {
    bar.setProgress(compare.progressProperty().get());
    bar.setManaged(compare.stateProperty().get() != LabState.WAITING);
    words.setText(text());
  }

  private String text() {
    int runs = compare.runs().size();
    String count = Figures.several(runs, "run");
    return switch (compare.stateProperty().get()) {
      case WAITING -> "Nothing started yet";
      case RUNNING -> count + ", " + epochs() + left(compare.secondsLeft());
      case PAUSED -> count + " paused, " + epochs();
      case STOPPED -> count + " stopped, " + epochs();
      case FINISHED, DIVERGED, FAILED -> count + " done" + lost();
    };
  }

  private String lost() {
    long diverged = count(LabState.DIVERGED);
    long failed = count(LabState.FAILED);
    return (diverged > 0 ? ", %d diverged".formatted(diverged) : "")
        + (failed > 0 ? ", %d failed".formatted(failed) : "");
  }

  private long count(LabState state) {
    return compare.runs().stream().filter(run -> run.stateProperty().get() == state).count();
  }

  /// Where the slowest of the runs that are not over stands; they are kept together.
  private String epochs() {
    double slowest =
        compare.runs().stream()
            .filter(run -> !run.stateProperty().get().isOver())
            .mapToDouble(LabRun::epochs)
            .min()
            .orElseGet(() -> compare.runs().stream().mapToDouble(LabRun::epochs).max().orElse(0));
    return "epoch " + Figures.count((long) slowest);
  }

  private static String left(OptionalDouble seconds) {
    if (seconds.isEmpty()) {
      return "";
    }
    double left = Math.ceil(seconds.getAsDouble());
    return left < 1.5 * SECONDS_A_MINUTE
        ? ", %.0f s left".formatted(left)
        : ", %.0f min left".formatted(Math.ceil(left / SECONDS_A_MINUTE));
  }
}
