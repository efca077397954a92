package mdnviz.ui;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.Setting;
import mdnviz.ui.model.TrainingSettings;
import mdnviz.ui.model.Workspace;
import org.kordamp.ikonli.feather.Feather;

/// What the runs of a lab take from Explore: examples and settings, and the way there.
final class BaseSection {
  private final ExploreModel explore;
  private final GridPane rows = new GridPane();

  private BaseSection(ExploreModel explore) {
    this.explore = explore;
    rows.getStyleClass().add("base-rows");
    row("Data", this::data);
    row("Layers", () -> layers(explore.model().configuration()));
    row("Training", this::steps);
    row("Clipping", () -> clipping(explore.training().configuration().clipping()));
    row("Seed", () -> String.valueOf(explore.training().seed().get()));
  }

  /// @param explore whose examples and settings
  /// @return the section
  static Section of(ExploreModel explore) {
    Button change = new Button("Change in Explore", Icons.of(Feather.SLIDERS));
    change.setId("change-in-explore");
    change.getStyleClass().add("small");
    change.setOnAction(_ -> explore.view().workspaceProperty().set(Workspace.EXPLORE));
    Icons.describe(
        change,
        "Change data and settings in Explore",
        "Go to Explore to choose other data or settings; runs that are done stay here.");
    return new Section("From Explore", new BaseSection(explore).rows, change);
  }

  private void row(String name, Supplier<String> value) {
    int row = rows.getRowCount();
    Label caption = new Label(name);
    caption.getStyleClass().add("muted");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(caption, VPos.TOP);
    rows.addRow(row, caption, text);
    Runnable show = () -> text.setText(value.get());
    explore.data().datasetProperty().subscribe(_ -> show.run());
    explore.data().titleProperty().subscribe(_ -> show.run());
    all().forEach(setting -> setting.valueProperty().subscribe(_ -> show.run()));
  }

  private Stream<Setting<?>> all() {
    TrainingSettings training = explore.training();
    return Stream.concat(
        Stream.concat(explore.model().settings().stream(), training.rebuilding()),
        Stream.concat(training.clipping().settings().stream(), Stream.of(training.learningRate())));
  }

  private String data() {
    return "%s, %s"
        .formatted(
            explore.data().titleProperty().get(),
            Figures.several(explore.data().dataset().size(), "example"));
  }

  private static String layers(ModelConfiguration model) {
    String units =
        model.hiddenLayers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return model.hiddenLayers().isEmpty()
        ? "no hidden layer"
        : "%s, %s".formatted(units, model.activation().title());
  }

  private String steps() {
    TrainingConfiguration training = explore.training().configuration();
    return "%s, η %s, batches of %s"
        .formatted(
            training.optimizer().kind().title(),
            Figures.plain(training.learningRate()),
            Figures.count(training.batchSize()));
  }

  private static String clipping(GradientClipping clipping) {
    return clipping.kind() == GradientClipping.Kind.NONE
        ? clipping.kind().title()
        : "%s %s".formatted(clipping.kind().title(), Figures.plain(clipping.threshold()));
  }
}
