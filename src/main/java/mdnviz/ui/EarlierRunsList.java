package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.EarlierRun;
import mdnviz.ui.model.EarlierRuns;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;

/// The runs before this one: a switch for each, in which settings it differs from the present one,
/// its last loss. Takes no room while there is none.
final class EarlierRunsList extends VBox {
  private final ExploreModel explore;
  private List<String> written = List.of();

  /// @param explore whose runs
  EarlierRunsList(ExploreModel explore) {
    this.explore = explore;
    setId("earlier-runs");
    getStyleClass().add("earlier-runs");
    managedProperty().bind(visibleProperty());
    explore.earlierRuns().keptProperty().subscribe(_ -> show());
    explore.snapshotProperty().subscribe(_ -> show());
  }

  /// Settings may change with every snapshot, but rarely do: rows are made anew only then.
  private void show() {
    List<EarlierRuns.Kept> runs = explore.earlierRuns().keptProperty().get();
    setVisible(!runs.isEmpty());
    List<String> wanted =
        runs.stream().map(kept -> kept.shown() + description(kept.run())).toList();
    if (wanted.equals(written)) {
      return;
    }
    written = wanted;
    getChildren().setAll(head());
    runs.forEach(kept -> getChildren().add(row(kept)));
  }

  private HBox head() {
    Label title = new Label("Earlier runs");
    title.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button clear = new Button("Clear");
    clear.setId("clear-runs");
    clear.getStyleClass().addAll("small", "flat");
    clear.setOnAction(_ -> explore.earlierRuns().clear());
    Icons.describe(clear, "Forget the earlier runs", "Takes the curves of earlier runs away.");
    HBox head = new HBox(title, space, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox row(EarlierRuns.Kept kept) {
    EarlierRun run = kept.run();
    String text = description(run);
    CheckBox shown = new CheckBox(run.number() + "  " + text);
    shown.setId("run-" + run.number());
    shown.setSelected(kept.shown());
    shown.setTextOverrun(OverrunStyle.ELLIPSIS);
    shown.setMaxWidth(Double.MAX_VALUE);
    shown.setMinWidth(0);
    shown.setTooltip(
        Icons.tooltip("Run %d, %s: shows or hides its curve.".formatted(run.number(), text)));
    shown.setOnAction(_ -> explore.earlierRuns().setShown(run, shown.isSelected()));
    HBox.setHgrow(shown, Priority.ALWAYS);
    Label loss = new Label(Figures.nats(run.lastLoss()));
    loss.getStyleClass().add("number");
    loss.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(4, shown, loss);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String description(EarlierRun run) {
    String differences =
        explore
            .snapshotProperty()
            .get()
            .map(TrainingSnapshot::model)
            .map(run::differencesFrom)
            .orElse(run.dataName());
    return differences.isEmpty() ? "same settings" : differences;
  }
}
