package mdnviz.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import org.kordamp.ikonli.feather.Feather;

/// Where a run of a lab stands: a sign and a few words.
final class RunBadge extends Label {
  /// Of the sign alone.
  private static final double LEAST_WIDTH = 16;

  private final LabRun run;
  private final Tooltip hint = Icons.tooltip("");

  /// @param run of the lab
  RunBadge(LabRun run) {
    this.run = run;
    getStyleClass().add("run-badge");
    setMinWidth(LEAST_WIDTH);
    setTooltip(hint);
    run.stateProperty().subscribe(_ -> show());
    run.snapshotProperty().subscribe(_ -> show());
  }

  private void show() {
    LabState state = run.stateProperty().get();
    if (!state.equals(getUserData())) {
      setUserData(state);
      setGraphic(Icons.of(sign(state)));
      Styling.toggle(this, "wrong", state == LabState.DIVERGED || state == LabState.FAILED);
      Styling.toggle(this, "done", state == LabState.FINISHED);
    }
    setText(words(state));
    hint.setText(words(state));
  }

  private static Feather sign(LabState state) {
    return switch (state) {
      case WAITING -> Feather.CLOCK;
      case RUNNING -> Feather.ACTIVITY;
      case PAUSED -> Feather.PAUSE;
      case STOPPED -> Feather.SQUARE;
      case FINISHED -> Feather.CHECK_CIRCLE;
      case DIVERGED -> Feather.ALERT_TRIANGLE;
      case FAILED -> Feather.X_OCTAGON;
    };
  }

  private String words(LabState state) {
    int epoch = run.snapshotProperty().get().map(TrainingSnapshot::epoch).orElse(0);
    String count = Figures.count(epoch);
    return switch (state) {
      case WAITING -> "waiting";
      case RUNNING -> "epoch " + count;
      case PAUSED -> "paused at " + count;
      case STOPPED -> "stopped at " + count;
      case FINISHED -> Figures.several(epoch, "epoch");
      case DIVERGED -> "diverged";
      case FAILED -> "failed";
    };
  }
}
