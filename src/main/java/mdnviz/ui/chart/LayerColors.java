package mdnviz.ui.chart;

import javafx.scene.paint.Color;

/// Colours of the density plot's layers that no other chart has.
///
/// @param mode the modes
/// @param mostProbable the centre of the most probable component
/// @param sample points drawn from the model
record LayerColors(Color mode, Color mostProbable, Color sample) {
  private static final LayerColors ON_LIGHT =
      new LayerColors(Color.web("#b3005e"), Color.web("#6639ba"), Color.web("#0550ae"));
  private static final LayerColors ON_DARK =
      new LayerColors(Color.web("#ff80c8"), Color.web("#d2a8ff"), Color.web("#79c0ff"));

  /// @param theme of the plot
  /// @return the colours that go with it
  static LayerColors of(ChartTheme theme) {
    return theme.dark() ? ON_DARK : ON_LIGHT;
  }
}
