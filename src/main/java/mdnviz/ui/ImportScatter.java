package mdnviz.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.ui.model.ImportCheck;
import mdnviz.ui.model.TableImport;

/// Small pictures of the chosen columns, each input against each target.
final class ImportScatter extends FlowPane {
  private static final double WIDTH = 228;
  private static final double HALF = 110;
  private static final double GAP = 8;

  /// @param table whose columns
  ImportScatter(TableImport table) {
    setId("import-scatter");
    setHgap(GAP);
    setVgap(GAP);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setPrefWrapLength(WIDTH);
    setAlignment(Pos.TOP_LEFT);
    table.checkProperty().subscribe(this::show);
  }

  private void show(Optional<ImportCheck> check) {
    getChildren().clear();
    check.map(ImportCheck::dataset).ifPresent(this::draw);
  }

  private void draw(Dataset data) {
    boolean alone = data.inputDimension() == 1 && data.targetDimension() == 1;
    double size = alone ? WIDTH : HALF;
    for (int target = 0; target < data.targetDimension(); target++) {
      for (int input = 0; input < data.inputDimension(); input++) {
        getChildren().add(picture(data, input, target, size));
      }
    }
  }

  private static Node picture(Dataset data, int input, int target, double size) {
    Label names = new Label(data.inputNames().get(input) + " → " + data.targetNames().get(target));
    names.getStyleClass().addAll("muted", "small-label");
    names.setMaxWidth(size);
    VBox box =
        new VBox(2, new DataThumbnail(data, input, target, size, Math.min(size, 170)), names);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }
}
