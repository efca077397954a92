package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.ui.model.DataModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.HealthModel;
import org.kordamp.ikonli.feather.Feather;

/// The examples: what they are, the gallery, the brush.
final class DataSection extends VBox {
  /// @param explore whose data
  /// @param health what to know about them
  /// @param actions opens the gallery, or an empty sheet
  DataSection(ExploreModel explore, HealthModel health, WindowActions actions) {
    DataModel data = explore.data();
    getChildren()
        .add(
            new Section(
                "Data",
                description(data),
                new HealthLines(health),
                new DataGalleryPane(explore),
                allButton(actions),
                new GeneratorPane(explore),
                new PaintRow(explore, actions::newSheet)));
  }

  private static Node description(DataModel data) {
    Label columns = new Label();
    columns.setId("data-columns");
    columns.textProperty().bind(data.datasetProperty().map(DataSection::columns));
    columns.getStyleClass().add("data-columns");
    Label rows = new Label();
    rows.setId("data-rows");
    rows.textProperty()
        .bind(data.datasetProperty().map(set -> Figures.count(set.size()) + " rows"));
    rows.setMinWidth(Region.USE_PREF_SIZE);
    rows.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button redraw =
        Icons.button(
            Feather.REFRESH_CW,
            "Draw other examples",
            "Draw fresh examples from the same generator, to see what is chance. F5",
            data::regenerate);
    redraw.getStyleClass().add("small");
    redraw.visibleProperty().bind(data.drawableProperty());
    HBox line = new HBox(columns, swap(data), space, rows, redraw);
    line.getStyleClass().add("setting-head");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Button allButton(WindowActions actions) {
    Button all = new Button("All data sets…", Icons.of(Feather.GRID));
    all.setId("all-data");
    all.getStyleClass().addAll("small", "flat");
    all.setOnAction(_ -> actions.openGallery());
    Icons.describe(
        all,
        "All data sets",
        "See every data set with what it teaches: drawn ones whose truth is known, and measured"
            + " ones. G");
    return all;
  }

  private static Button swap(DataModel data) {
    Button swap =
        Icons.button(
            Feather.REPEAT,
            "Swap x and y",
            "Ask for x given y instead: where one y has several x, one Gaussian fails and a mixture"
                + " does not. Again to swap back. X",
            data::swap);
    swap.setId("swap");
    swap.getStyleClass().add("small");
    return swap;
  }

  private static String columns(Dataset set) {
    return "%s → %s"
        .formatted(String.join(", ", set.inputNames()), String.join(", ", set.targetNames()));
  }
}
