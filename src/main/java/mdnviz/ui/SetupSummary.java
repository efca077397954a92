package mdnviz.ui;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExperimentSetup;
import org.kordamp.ikonli.feather.Feather;

/// What a set-up comes to: how many runs, or why it cannot begin, and the command that does the
/// same without a window.
final class SetupSummary extends VBox {
  private static final int ROWS = 4;

  private final ExperimentSetup setup;
  private final Label words = new Label();
  private final TextArea command = new TextArea();
  private final Button copy = new Button("Copy command", Icons.of(Feather.TERMINAL));

  /// @param setup what is set up
  /// @param exports takes the command away
  SetupSummary(ExperimentSetup setup, ViewExports exports) {
    this.setup = setup;
    getStyleClass().add("setup-summary");
    words.setId("setup-summary");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    command.setId("setup-command");
    command.getStyleClass().add("setup-command");
    command.setEditable(false);
    command.setWrapText(true);
    command.setPrefRowCount(ROWS);
    command.setAccessibleText("The same without a window");
    copy.setId("setup-copy");
    copy.getStyleClass().add("small");
    copy.setOnAction(_ -> exports.copyText(command.getText(), "Command"));
    Icons.describe(
        copy,
        "Copy the command",
        "Copy the command line that does the same without a window, with the same bits. A table"
            + " that is no file yet must be saved under the name it says.");
    getChildren().addAll(words, command, copy);
    Stream.concat(setup.settings().stream(), setup.explored())
        .forEach(setting -> setting.valueProperty().subscribe((_, _) -> show()));
    setup.datasetProperty().subscribe(_ -> show());
    sceneProperty().subscribe(_ -> show());
  }

  /// A plan draws its examples: nothing to do behind a slider of another workspace.
  private void show() {
    if (getScene() == null) {
      return;
    }
    words.setText(setup.summary());
    String text = setup.command();
    command.setText(text);
    boolean some = !text.isEmpty();
    command.setVisible(some);
    command.setManaged(some);
    copy.setVisible(some);
    copy.setManaged(some);
  }
}
