package mdnviz.ui;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.ToolSettings;
import mdnviz.ui.model.TypedSetting;
import org.kordamp.ikonli.feather.Feather;

/// The painting tools above the plot, while they are up: which is in hand, how large it is, how
/// much it does, and whether points keep to the grid. Wraps where there is no room for one line.
final class DrawingBar extends FlowPane {
  private static final String SIZE_HINT =
      "Radius of the circle in pixels. Ctrl+wheel, or the keys [ and ]";
  private static final String INTENSITY_HINT =
      "How much the tool does: many points or few, all or a share, strong or gentle.";
  private static final String IN_SECTIONS =
      " In a section it touches only points near it, not the faint ones.";

  private final DrawingModel drawing;
  private final HBox editors = new HBox();

  /// @param drawing the tools
  /// @param extra controls at the right end
  DrawingBar(DrawingModel drawing, Node... extra) {
    this.drawing = drawing;
    setId("drawing-bar");
    getStyleClass().add("drawing-bar");
    HBox tools = new HBox();
    tools.getStyleClass().add("tools");
    for (DrawingTool tool : DrawingTool.values()) {
      tools.getChildren().add(button(tool));
    }
    editors.getStyleClass().add("tool-editors");
    editors.setAlignment(Pos.CENTER_LEFT);
    HBox sheet = new HBox(snapping());
    sheet.getStyleClass().add("tools");
    sheet.getChildren().addAll(extra);
    getChildren().addAll(tools, editors, sheet);
    setAlignment(Pos.CENTER_LEFT);
    visibleProperty().bind(drawing.activeProperty());
    managedProperty().bind(visibleProperty());
    drawing.toolProperty().subscribe(this::showEditors);
  }

  private ToggleButton button(DrawingTool tool) {
    ToolWords words = ToolWords.of(tool);
    ToggleButton button = new ToggleButton(null, ToolIcons.of(tool));
    button.setId("tool-" + tool.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.getStyleClass().addAll("button-icon", "tool");
    Icons.describe(
        button,
        words.name(),
        "%s. %s%s Key %s"
            .formatted(
                words.name(),
                words.hint(),
                tool.changesPoints() ? IN_SECTIONS : "",
                words.key().getName()));
    button.setOnAction(
        _ -> {
          drawing.toolProperty().set(tool);
          button.setSelected(true);
        });
    drawing.toolProperty().subscribe(inHand -> button.setSelected(inHand == tool));
    return button;
  }

  private void showEditors(DrawingTool tool) {
    ToolSettings settings = drawing.settings(tool);
    ToolSettings.Strength strength = settings.strength();
    Slider size =
        SettingEditors.logarithmic(
            settings.size(), ToolSettings.LEAST_SIZE, ToolSettings.MOST_SIZE);
    Caption sizes = new Caption("Size", "", SIZE_HINT);
    editors.getChildren().setAll(editor("tool-size", sizes, settings.size(), size));
    if (settings.hasIntensity()) {
      Slider intensity =
          SettingEditors.logarithmic(settings.intensity(), strength.least(), strength.most());
      Caption strengths = new Caption(strength.unit(), "", INTENSITY_HINT);
      editors
          .getChildren()
          .add(editor("tool-intensity", strengths, settings.intensity(), intensity));
    }
  }

  private static HBox editor(
      String id, Caption caption, TypedSetting<Double> setting, Slider slider) {
    Label name = new Label(caption.name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(slider);
    SettingField<Double> field = new SettingField<>(setting);
    field.setId(id);
    field.setTooltip(Icons.tooltip(caption.hint()));
    field.setAccessibleText(caption.spoken());
    slider.setId(id + "-slider");
    slider.getStyleClass().add("small");
    slider.setTooltip(Icons.tooltip(caption.hint()));
    slider.setAccessibleText(caption.spoken());
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox editor = new HBox(name, slider, field);
    editor.getStyleClass().add("tool-editor");
    editor.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(editor, Priority.ALWAYS);
    return editor;
  }

  private ToggleButton snapping() {
    ToggleButton snap = new ToggleButton(null, Icons.of(Feather.GRID));
    snap.setId("snap");
    snap.getStyleClass().addAll("button-icon", "tool");
    snap.selectedProperty().bindBidirectional(drawing.snappingProperty());
    Icons.describe(
        snap,
        "Snap to grid",
        "New and moved points keep to the axes and the grid; Shift keeps a stroke to one axis."
            + " Key G");
    return snap;
  }
}
