package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ClippingPreset;
import mdnviz.ui.model.ClippingSetup;

/// The set-up of the clipping lab.
final class ClippingForm {
  private static final Caption CLIPPINGS =
      new Caption(
          "Clippings",
          "",
          "Ways to clip, with commas between them: none, value:0.1 (each element), norm:1 (the"
              + " whole gradient), head:1 (each head apart).");
  private static final Caption RATES =
      new Caption(
          "Learning rates",
          "η",
          "One learning rate, or several with commas between them: then the heat strip shows how"
              + " far up each way of clipping goes.");

  private ClippingForm() {}

  /// @param setup what is set
  /// @param exports takes the command away
  /// @return from top to bottom
  static VBox of(ClippingSetup setup, ViewExports exports) {
    Section broken = new Section("Break it", presets(setup), hint(setup));
    Section varied =
        new Section(
            "Compare",
            LevelsRow.named(setup.clippings(), CLIPPINGS),
            LevelsRow.named(setup.rates(), RATES),
            RepeatRows.seeds(setup.repeats()),
            RepeatRows.epochs(setup.repeats()),
            new SetupSummary(setup, exports));
    VBox form = new VBox(broken, varied);
    form.getStyleClass().add("lab-form");
    return form;
  }

  private static FlowPane presets(ClippingSetup setup) {
    List<Node> buttons = new ArrayList<>();
    for (ClippingPreset preset : ClippingPreset.values()) {
      buttons.add(button(setup, Optional.of(preset), preset.title(), preset.hint(), preset.name()));
    }
    buttons.add(
        button(
            setup,
            Optional.empty(),
            "From Explore",
            "The data and settings of the Explore workspace.",
            "explore"));
    FlowPane presets = new FlowPane();
    presets.getChildren().setAll(buttons);
    presets.getStyleClass().add("lab-choice");
    return presets;
  }

  private static ToggleButton button(
      ClippingSetup setup, Optional<ClippingPreset> preset, String title, String hint, String id) {
    ToggleButton button = new ToggleButton(title);
    button.setId("preset-" + id.toLowerCase(Locale.ROOT).replace('_', '-'));
    button.getStyleClass().addAll("small", "layer");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          setup.preset().set(preset);
        });
    setup.preset().valueProperty().subscribe(now -> button.setSelected(now.equals(preset)));
    Icons.describe(button, title, hint);
    return button;
  }

  private static Label hint(ClippingSetup setup) {
    Label hint = new Label();
    hint.setId("preset-hint");
    hint.getStyleClass().addAll("note", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.textProperty()
        .bind(
            setup
                .preset()
                .valueProperty()
                .map(
                    preset ->
                        preset
                            .map(ClippingPreset::hint)
                            .orElse("The data and settings below, clipped in several ways.")));
    return hint;
  }
}
