package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;

/// The line at the bottom: where training stands, and how fast it is.
final class StatusLine extends HBox {
  /// @param explore what is told
  StatusLine(ExploreModel explore) {
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    Label status = new Label();
    status.setId("status");
    status.textProperty().bind(status(explore));
    Label brush = new Label();
    brush.textProperty().bind(hint(explore.drawing()));
    brush.visibleProperty().bind(explore.drawing().activeProperty());
    brush.managedProperty().bind(brush.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label speed = new Label();
    speed
        .textProperty()
        .bind(Bindings.concat(explore.numbers().stepsPerSecondProperty(), " steps/s"));
    speed.visibleProperty().bind(explore.movingProperty());
    Label keys = new Label("? shows all keys");
    getChildren()
        .addAll(
            status,
            brush,
            space,
            speed,
            new DoctorButton(explore.doctor(), explore.timeline()),
            keys);
  }

  private static StringBinding hint(DrawingModel drawing) {
    return Bindings.createStringBinding(
        () -> ToolWords.next(drawing.toolProperty().get(), drawing.selectionProperty().get()),
        drawing.toolProperty(),
        drawing.selectionProperty());
  }

  private static StringBinding status(ExploreModel explore) {
    return Bindings.createStringBinding(
        () -> explore.liveProperty().get().map(StatusLine::text).orElse("Waiting for points"),
        explore.liveProperty());
  }

  private static String text(TrainingSnapshot snapshot) {
    String step = Figures.count(snapshot.step());
    return switch (snapshot.status()) {
      case READY -> "Ready";
      case RUNNING -> "Training";
      case PAUSED -> "Paused at step " + step;
      case FINISHED -> "Finished at step " + step;
      case DIVERGED -> "Diverged at step " + step;
      case FAILED -> "Stopped by a fault at step " + step;
    };
  }
}
