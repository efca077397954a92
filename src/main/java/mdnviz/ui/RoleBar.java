package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ColumnRole;
import mdnviz.ui.model.TableImport;
import org.kordamp.ikonli.feather.Feather;

/// Which columns are inputs and which are targets, one or two of each.
final class RoleBar extends HBox {
  private static final String OPEN = "none";

  private final TableImport table;
  private boolean showing;

  /// @param table whose columns
  RoleBar(TableImport table) {
    this.table = table;
    setSpacing(12);
    setAlignment(Pos.BOTTOM_LEFT);
    Button swap =
        Icons.button(
            Feather.REPEAT,
            "Swap inputs and targets",
            "Make inputs of targets and targets of inputs: the inverse problem.",
            table::swap);
    swap.setId("import-swap");
    getChildren()
        .addAll(
            field("import-input", ColumnRole.INPUT, "What is given."),
            field("import-input2", ColumnRole.SECOND_INPUT, "A second thing given, if any."),
            swap,
            field("import-target", ColumnRole.TARGET, "What the density is of."),
            field(
                "import-target2",
                ColumnRole.SECOND_TARGET,
                "A second target, if any; the density is then of both together."));
  }

  private VBox field(String id, ColumnRole role, String hint) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId(id);
    choice.setPrefWidth(150);
    choice.setAccessibleText("Column for " + role.title());
    choice.setTooltip(Icons.tooltip(hint));
    choice
        .valueProperty()
        .subscribe(
            (_, column) -> {
              if (!showing && column != null) {
                table.choose(role, column.equals(OPEN) ? "" : column);
              }
            });
    table.readingProperty().subscribe(_ -> offer(choice, role));
    table.rolesProperty().subscribe(_ -> show(choice, role));
    Label name = new Label(role.title());
    name.setLabelFor(choice);
    name.getStyleClass().addAll("role-name", role.isInput() ? "input" : "target");
    return new VBox(2, name, choice);
  }

  private void offer(ComboBox<String> choice, ColumnRole role) {
    showing = true;
    List<String> offered = new ArrayList<>(table.offered());
    if (role == ColumnRole.SECOND_INPUT || role == ColumnRole.SECOND_TARGET) {
      offered.addFirst(OPEN);
    }
    choice.getItems().setAll(offered);
    choice.setDisable(table.offered().isEmpty());
    showing = false;
    show(choice, role);
  }

  private void show(ComboBox<String> choice, ColumnRole role) {
    showing = true;
    String column = table.rolesProperty().get().get(role);
    choice.setValue(column == null ? OPEN : column);
    showing = false;
  }
}
