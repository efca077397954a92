package mdnviz.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.ui.model.DrawingModel;

/// The keys of the painting tools; without effect while the tools are down.
final class DrawingKeys {
  private static final double FAR = 10;

  private final DrawingModel drawing;
  private final Map<KeyCode, DrawingTool> tools = new EnumMap<>(KeyCode.class);

  /// @param drawing obeys
  DrawingKeys(DrawingModel drawing) {
    this.drawing = drawing;
    for (DrawingTool tool : DrawingTool.values()) {
      tools.put(ToolWords.of(tool).key(), tool);
    }
  }

  /// @param event a key that no text field wants
  /// @return what it does; empty if it is none of these keys
  Optional<Runnable> command(KeyEvent event) {
    if (!drawing.activeProperty().get() || event.isAltDown()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        event.isShortcutDown() ? withShortcutKey(event.getCode()) : plain(event));
  }

  private Runnable withShortcutKey(KeyCode code) {
    return switch (code) {
      case A -> drawing::selectAll;
      case D -> hasSelection() ? drawing::duplicateSelection : null;
      default -> null;
    };
  }

  private Runnable plain(KeyEvent event) {
    KeyCode code = event.getCode();
    if (tools.containsKey(code)) {
      return () -> drawing.toolProperty().set(tools.get(code));
    }
    return switch (code) {
      case G -> () -> drawing.snappingProperty().set(!drawing.snappingProperty().get());
      case OPEN_BRACKET -> () -> drawing.settings().resize(-1);
      case CLOSE_BRACKET -> () -> drawing.settings().resize(1);
      case ESCAPE ->
          drawing.stroke().isPresent() ? drawing::cancel : ofSelection(drawing::dropSelection);
      case DELETE, BACK_SPACE -> ofSelection(drawing::deleteSelection);
      case LEFT, KP_LEFT -> nudge(-1, 0, event);
      case RIGHT, KP_RIGHT -> nudge(1, 0, event);
      case UP, KP_UP -> nudge(0, 1, event);
      case DOWN, KP_DOWN -> nudge(0, -1, event);
      default -> null;
    };
  }

  private Runnable nudge(int right, int up, KeyEvent event) {
    double pixels = event.isShiftDown() ? FAR : 1;
    return ofSelection(
        drawing.snappingProperty().get()
            ? () -> drawing.nudgeOnGrid(right, up)
            : () -> drawing.nudge(right * pixels, up * pixels));
  }

  private Runnable ofSelection(Runnable action) {
    return hasSelection() ? action : null;
  }

  private boolean hasSelection() {
    return !drawing.selectionProperty().get().isEmpty();
  }
}
