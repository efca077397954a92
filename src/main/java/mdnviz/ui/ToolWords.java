package mdnviz.ui;

import java.util.BitSet;
import javafx.scene.input.KeyCode;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.ui.model.Figures;

/// How a painting tool is called, what it does, and its key.
///
/// @param name for people
/// @param hint one or two short sentences
/// @param key takes the tool up
record ToolWords(String name, String hint, KeyCode key) {
  /// What to do next.
  ///
  /// @param tool in hand
  /// @param chosen rows. Not modified.
  /// @return a line for the foot of the window
  static String next(DrawingTool tool, BitSet chosen) {
    if (!chosen.isEmpty()) {
      return "%s chosen: drag or nudge them with the arrow keys, Delete, Ctrl+D copies, Esc drops"
          .formatted(Figures.count(chosen.cardinality()));
    }
    return tool == DrawingTool.LASSO
        ? "Lasso: circle the points to choose"
        : of(tool).name() + ": press on the plot; the right button erases, B ends";
  }

  static ToolWords of(DrawingTool tool) {
    return switch (tool) {
      case AIR_BRUSH ->
          new ToolWords(
              "Air-brush",
              "Sprays points for as long as you press, normally distributed within the circle.",
              KeyCode.A);
      case PEN ->
          new ToolWords(
              "Pen",
              "Sets a point exactly where you click; dragged, the next each time the pointer leaves"
                  + " the circle.",
              KeyCode.D);
      case CURVE ->
          new ToolWords(
              "Curve",
              "Leaves points along your stroke with a spread as wide as the circle; Shift draws a"
                  + " straight line.",
              KeyCode.V);
      case ERASER ->
          new ToolWords(
              "Eraser",
              "Takes points away, or thins them below 100 %: thin one branch and watch its π"
                  + " fall.",
              KeyCode.E);
      case LASSO ->
          new ToolWords(
              "Lasso",
              "Chooses the points you circle; drag them, nudge them with the arrow keys, Delete,"
                  + " Ctrl+D duplicates, Shift chooses more.",
              KeyCode.L);
      case JITTER ->
          new ToolWords(
              "Jitter",
              "Shakes the points within the circle for as long as you press: watch σ grow.",
              KeyCode.J);
      case MAGNET ->
          new ToolWords(
              "Magnet",
              "Draws the points within the circle together: watch σ shrink. Shift pushes them"
                  + " apart.",
              KeyCode.M);
    };
  }
}
