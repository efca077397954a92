package mdnviz.ui;

import java.util.List;
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
  private static final Caption COLUMNWISE =
      new Caption(
          "Colour by column",
          "",
          "The strongest colour is each column's own peak, so that the shape of p(y|x) shows also"
              + " where it is broad.");

  private ViewSection() {}

  /// @param view what is set
  /// @return the section
  static Section of(ViewSettings view) {
    return new Section(
        "View",
        SettingRow.choice(view.colorMap(), COLOR_MAP, List.of(ColorMap.values()), ColorMap::title),
        SettingRow.onOff(view.logarithmicColor(), LOGARITHMIC),
        SettingRow.onOff(view.columnwiseColor(), COLUMNWISE));
  }
}
