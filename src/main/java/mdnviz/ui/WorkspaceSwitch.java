package mdnviz.ui;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.Workspace;
import org.kordamp.ikonli.feather.Feather;

/// Switches between the workspaces; one of them is always chosen.
final class WorkspaceSwitch extends HBox {
  private final ObjectProperty<Workspace> shown;
  private final ToggleGroup group = new ToggleGroup();

  /// @param shown which workspace
  /// @param compared what the runs of the lab do, told while one looks elsewhere
  WorkspaceSwitch(ObjectProperty<Workspace> shown, ObservableValue<LabState> compared) {
    this.shown = shown;
    getStyleClass().add("workspace-switch");
    setAlignment(Pos.CENTER_LEFT);
    for (Workspace workspace : Workspace.values()) {
      getChildren().add(button(workspace));
    }
    getChildren().getFirst().getStyleClass().add("left-pill");
    getChildren().getLast().getStyleClass().add("right-pill");
    setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton compare = (ToggleButton) getChildren().get(Workspace.COMPARE.ordinal());
    compared.subscribe(
        state -> {
          boolean running = state == LabState.RUNNING;
          compare.setGraphic(running ? Icons.of(Feather.ACTIVITY) : null);
          compare.setAccessibleText(
              Workspace.COMPARE.title() + " workspace" + (running ? ", runs are training" : ""));
        });
  }

  private ToggleButton button(Workspace workspace) {
    ToggleButton button = new ToggleButton(workspace.title());
    button.setId("workspace-" + workspace.title().toLowerCase(Locale.ROOT));
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Icons.describe(button, workspace.title() + " workspace", workspace.hint());
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          shown.set(workspace);
        });
    shown.subscribe(now -> button.setSelected(now == workspace));
    return button;
  }
}
