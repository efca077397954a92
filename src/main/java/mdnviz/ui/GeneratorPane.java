package mdnviz.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.GeneratorSettings;
import mdnviz.ui.model.GeneratorSettings.Parameter;
import org.kordamp.ikonli.feather.Feather;

/// The numbers of the generator, folded away beneath the gallery; there only while a generator's
/// examples are shown.
final class GeneratorPane extends VBox {
  private static final Caption COUNT =
      new Caption(
          "Examples",
          "n",
          "How many are drawn: with few the network learns the accidents of the draw.");
  private static final Caption SEED =
      new Caption("Data seed", "", "Which of all possible draws: change it to see what is chance.");

  private final GeneratorSettings settings;
  private final VBox parameters = new VBox();

  /// @param explore whose generator
  GeneratorPane(ExploreModel explore) {
    settings = explore.generator();
    getStyleClass().add("more");
    visibleProperty().bind(explore.data().drawableProperty());
    managedProperty().bind(visibleProperty());
    parameters.getStyleClass().add("more-rows");
    VBox content = new VBox(parameters, countRow(), SettingRow.typed(settings.seed(), SEED));
    content.getChildren().add(buttons(explore));
    content.getStyleClass().add("more-rows");
    content.visibleProperty().bind(explore.view().generatorProperty());
    content.managedProperty().bind(content.visibleProperty());
    settings.parametersProperty().subscribe(this::show);
    getChildren().addAll(fold(explore), content);
  }

  private void show(List<Parameter> shown) {
    parameters.getChildren().setAll(shown.stream().map(GeneratorPane::row).toList());
  }

  private static Node row(Parameter parameter) {
    Caption caption =
        new Caption(
            parameter.definition().name(),
            parameter.definition().symbol(),
            parameter.definition().hint());
    return SettingRow.typed(parameter.value(), caption)
        .with(SettingEditors.even(parameter.value(), parameter.definition().range()), caption);
  }

  private SettingRow countRow() {
    return SettingRow.typed(settings.count(), COUNT)
        .with(
            SettingEditors.logarithmicCount(
                settings.count(),
                GeneratorSettings.LEAST_EXAMPLES,
                GeneratorSettings.MOST_EXAMPLES),
            COUNT);
  }

  private HBox buttons(ExploreModel explore) {
    Button regenerate = new Button("Regenerate", Icons.of(Feather.REFRESH_CW));
    regenerate.setId("regenerate");
    regenerate.getStyleClass().add("small");
    regenerate.setOnAction(_ -> explore.data().regenerate());
    Icons.describe(
        regenerate,
        "Regenerate",
        "Draw fresh examples of the next seed and start from fresh weights, to see what is chance."
            + " F5");
    Button restore = new Button("As published", Icons.of(Feather.CORNER_UP_LEFT));
    restore.setId("generator-restore");
    restore.getStyleClass().add("small");
    restore.setOnAction(_ -> settings.restore());
    restore.disableProperty().bind(settings.changedCountProperty().isEqualTo(0));
    Icons.describe(restore, "As published", "Take every number of the generator back.");
    HBox buttons = new HBox(regenerate, restore);
    buttons.setSpacing(8);
    return buttons;
  }

  private ToggleButton fold(ExploreModel explore) {
    ToggleButton fold = new ToggleButton();
    fold.setId("generator-fold");
    fold.getStyleClass().add("fold");
    fold.selectedProperty().bindBidirectional(explore.view().generatorProperty());
    explore
        .view()
        .generatorProperty()
        .subscribe(
            open -> fold.setGraphic(Icons.of(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN)));
    fold.textProperty().bind(settings.changedCountProperty().map(GeneratorPane::text));
    settings
        .changedCountProperty()
        .subscribe(count -> Styling.toggle(fold, "changed", count.intValue() > 0));
    Icons.describe(
        fold,
        "Generator settings",
        "Noise, number and seed of the examples: move a slider and watch the network follow.");
    return fold;
  }

  private static String text(Number changed) {
    return changed.intValue() == 0
        ? "Generator settings"
        : "Generator settings (%d changed)".formatted(changed.intValue());
  }
}
