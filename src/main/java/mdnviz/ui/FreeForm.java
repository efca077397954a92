package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import mdnviz.experiment.Factor;
import mdnviz.ui.model.FactorWords;
import mdnviz.ui.model.FreeSetup;
import mdnviz.ui.model.LevelsSetting;

/// The set-up of the free comparison: one or two settings with their levels, seeds, epochs.
final class FreeForm {
  private static final String LEVELS =
      "Levels with commas between them, written as the options of mdnviz train are.";

  private FreeForm() {}

  /// @param setup what is set
  /// @param exports takes the command away
  /// @return from top to bottom
  static VBox of(FreeSetup setup, ViewExports exports) {
    VBox form =
        new VBox(
            new Section(
                "Vary",
                row(setup.first(), "First levels", "first-factor", "Setting to vary"),
                row(setup.second(), "Second levels", "second-factor", "Second setting to vary")),
            new Section(
                "Repeat",
                RepeatRows.seeds(setup.repeats()),
                RepeatRows.epochs(setup.repeats()),
                new SetupSummary(setup, exports)));
    form.getStyleClass().add("lab-form");
    return form;
  }

  private static LevelsRow row(LevelsSetting levels, String name, String id, String spoken) {
    List<Optional<Factor>> offered = new ArrayList<>();
    offered.add(Optional.empty());
    for (Factor factor : Factor.values()) {
      offered.add(Optional.of(factor));
    }
    ComboBox<Optional<Factor>> choice =
        SettingEditors.choice(levels.factor(), offered, FreeForm::title);
    choice.setId(id);
    choice.setAccessibleText(spoken);
    choice.setTooltip(
        Icons.tooltip("What differs between runs; the levels beneath show what it does."));
    return new LevelsRow(levels.levels(), new Caption(name, "", LEVELS), choice);
  }

  private static String title(Optional<Factor> factor) {
    return factor.map(FactorWords::title).orElse("nothing else");
  }
}
