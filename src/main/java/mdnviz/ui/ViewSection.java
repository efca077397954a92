package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.density.ColorMap;
import mdnviz.ui.model.ViewSettings;

/// The picture: colours of the heatmap. Its layers are switched above the plot.
final class ViewSection {
  private static final Caption COLOR_MAP =
      new Caption(
          "Colour map",
          "",
          "Colours of the density, all even to the eye and safe for colour-blind readers.");
  private static final Caption LOGARITHMIC =
      new Caption(
          "Log colour",
          "",
          "Colour follows the logarithm of the density, so that faint tails show.");

  private ViewSection() {}

  /// @param view what is set
  /// @return the section
  static Section of(ViewSettings view) {
    CheckBox logarithmic = new CheckBox();
    logarithmic.setId("log-colour");
    logarithmic.setAccessibleText(LOGARITHMIC.name());
    logarithmic.setTooltip(Icons.tooltip(LOGARITHMIC.hint()));
    logarithmic.selectedProperty().bindBidirectional(view.logarithmicColor().valueProperty());
    HBox editor = new HBox(logarithmic);
    editor.setAlignment(Pos.CENTER_RIGHT);
    editor.setMinWidth(Region.USE_PREF_SIZE);
    return new Section(
        "View",
        SettingRow.choice(view.colorMap(), COLOR_MAP, List.of(ColorMap.values()), ColorMap::title),
        new SettingRow(view.logarithmicColor(), LOGARITHMIC, editor));
  }
}
