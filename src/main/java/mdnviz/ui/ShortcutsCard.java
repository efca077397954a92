package mdnviz.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The list of all keys.
final class ShortcutsCard {
  private static final String[][] KEYS = {
    {"Space", "Run or pause"},
    {"Ctrl 1 / Ctrl 2", "Explore / Compare"},
    {"→", "One step"},
    {"S / Shift S", "One step in slow motion: next phase / phase before"},
    {"R", "Reset to fresh weights"},
    {"1 … 9", "Number of components K"},
    {"C", "Next kind of clipping"},
    {"B", "Paint points"},
    {"A D V E L J M", "Tools: air-brush, pen, curve, eraser, lasso, jitter, magnet"},
    {"[  ]  G", "Smaller, larger tool; snap to grid"},
    {"Ctrl A / Ctrl D / Del", "Choose all / duplicate / remove chosen points"},
    {"← →  Enter", "On the plot: move and pin the slice"},
    {"+  −  0", "On the plot: zoom, show all"},
    {",  .  N", "Timeline: an entry earlier, later; now"},
    {"W", "Watch how the network got here"},
    {"Ctrl N", "New empty data set"},
    {"X", "Swap x and y"},
    {"Ctrl Z / Ctrl Y", "Undo / redo painting"},
    {"G", "All data sets"},
    {"F5", "Draw other examples"},
    {"Ctrl O", "Open data"},
    {"Ctrl V", "Paste a table"},
    {"Ctrl Shift S", "Save data as CSV"},
    {"Ctrl Shift O", "Open model"},
    {"Ctrl S", "Export model JSON"},
    {"Ctrl E", "Export ONNX"},
    {"Ctrl Shift E", "Export plot PNG"},
    {"H", "Doctor: what is wrong, what mends it"},
    {"T", "Light or dark theme"},
    {"P", "Presenter mode: larger, settings folded; P or Esc leaves"},
    {"F11", "Full screen"},
    {"?", "This list"},
  };

  private ShortcutsCard() {}

  /// @return the content of the card, in two columns
  static Node create() {
    GridPane grid = new GridPane();
    grid.setId("shortcuts");
    grid.getStyleClass().add("shortcuts");
    int rows = (KEYS.length + 1) / 2;
    for (int index = 0; index < KEYS.length; index++) {
      Label key = new Label(KEYS[index][0]);
      key.getStyleClass().add("key");
      int column = index < rows ? 0 : 2;
      grid.add(key, column, index % rows);
      grid.add(new Label(KEYS[index][1]), column + 1, index % rows);
    }
    return grid;
  }
}
