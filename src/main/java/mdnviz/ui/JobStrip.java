package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.BackgroundTasks;

/// Tells what a job is doing, how far it has come, and offers to stop it.
final class JobStrip {
  private final HBox strip;

  /// @param tasks whose jobs
  JobStrip(BackgroundTasks tasks) {
    JobProgress progress = new JobProgress(tasks::cancelCurrent);
    strip = new HBox(progress);
    strip.setId("job");
    strip.getStyleClass().addAll("strip", "information");
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    strip.visibleProperty().bind(progress.visibleProperty());
    strip.managedProperty().bind(progress.visibleProperty());
    tasks.currentProperty().subscribe(progress::follow);
  }

  /// @return what is to be put into the window
  Node node() {
    return strip;
  }
}
