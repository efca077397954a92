package mdnviz.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import mdnviz.data.drawing.DrawingTool;

/// Icons of the painting tools, drawn in the manner of the other icons: lines of two pixels with
/// round ends on a square of 24, shown at 16.
final class ToolIcons {
  private static final double DRAWN = 24;
  private static final double SHOWN = 16;

  private ToolIcons() {}

  /// @param tool any
  /// @return a new icon
  static Node of(DrawingTool tool) {
    SVGPath path = new SVGPath();
    path.setContent(outline(tool));
    path.getStyleClass().add("tool-icon");
    Group group = new Group(path);
    group.getTransforms().add(new Scale(SHOWN / DRAWN, SHOWN / DRAWN, 0, 0));
    StackPane icon = new StackPane(new Group(group));
    icon.setMinSize(SHOWN, SHOWN);
    icon.setPrefSize(SHOWN, SHOWN);
    icon.setMaxSize(SHOWN, SHOWN);
    return icon;
  }

  private static String outline(DrawingTool tool) {
    return switch (tool) {
      case AIR_BRUSH ->
          "M9 11h12v11h-12z M11 11V6.5h8V11 M15 6.5V3 M7 5h.01 M3 3h.01 M3 7h.01 M6 9h.01";
      case PEN -> "M17 3a2.83 2.83 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5z";
      case CURVE ->
          "M2 17C7 3 11 6 13 12s6 7 9-5 M4 8h.01 M10 14h.01 M14 6h.01 M20 17h.01 M8 20h.01";
      case ERASER ->
          "M21 21H8l-5-5a2 2 0 0 1 0-3L12.5 3.5a2 2 0 0 1 3 0l5 5a2 2 0 0 1 0 3L11 21 M8 8l8 8";
      case LASSO ->
          "M12 3c5 0 9.5 2.5 9.5 6s-4.5 6-9.5 6-9.5-2.5-9.5-6 4.5-6 9.5-6z"
              + " M6 13.5c-3 1.5-2 5 0.5 5s2 2.5 0.5 4";
      case JITTER -> "M2 12l3-7 4.5 14 5-14 4.5 14 3-7";
      case MAGNET -> "M5 3v9a7 7 0 0 0 14 0V3h-4.5v9a2.5 2.5 0 0 1-5 0V3z M5 8h4.5 M14.5 8h4.5";
    };
  }
}
