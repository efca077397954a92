package mdnviz.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.math.Interval;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.DrawnOthers;
import mdnviz.ui.model.SectionModel;
import mdnviz.ui.model.SectionModel.Variables;
import mdnviz.ui.model.TypedSetting;

/// What new points get in the columns that a plane does not show: the targets, and a spread. The
/// inputs have their sliders elsewhere. Takes no room for one input and one target, or while the
/// tools are down.
final class OthersBar extends WrappingRow {
  private static final double STEPS = 50;

  private final DrawingModel drawing;
  private final SectionModel section;
  private final HBox spread;
  private final Label lead = new Label("New points at");
  private final List<TargetEditor> targets = new ArrayList<>();
  private List<Integer> held = List.of();

  /// @param drawing the tools
  /// @param section what the plot shows
  OthersBar(DrawingModel drawing, SectionModel section) {
    super(12, 4);
    this.drawing = drawing;
    this.section = section;
    getStyleClass().add("others-bar");
    lead.setTooltip(
        Icons.tooltip(
            "Where new points stand in columns that a plot does not show. Inputs stand where you"
                + " look: where the line or the dot is, or the slider."));
    spread = new HBox(new Label("±"), spread(drawing.others()));
    spread.getStyleClass().add("tool-editor");
    spread.setAlignment(Pos.CENTER_LEFT);
    drawing.activeProperty().subscribe(_ -> show());
    section.variablesProperty().subscribe(_ -> showTargets());
    section
        .sectionProperty()
        .subscribe(
            _ -> {
              if (!held.equals(drawing.others().heldTargets())) {
                showTargets();
              }
            });
  }

  private static SettingField<Double> spread(DrawnOthers others) {
    SettingField<Double> spread = new SettingField<>(others.spread());
    spread.setId("others-spread");
    spread.setAccessibleText("Spread of the columns not shown");
    spread.setTooltip(
        Icons.tooltip(
            "Standard deviation of new points in the columns not shown, as a share of their"
                + " range."));
    return spread;
  }

  private void show() {
    boolean shown = drawing.activeProperty().get() && !section.variablesProperty().get().are(1, 1);
    setVisible(shown);
    setManaged(shown);
  }

  private void showTargets() {
    held = drawing.others().heldTargets();
    Variables columns = section.variablesProperty().get();
    while (targets.size() < columns.targetDimension()) {
      targets.add(new TargetEditor(targets.size(), drawing.others().target(targets.size())));
    }
    held.forEach(target -> targets.get(target).show(columns));
    List<Node> parts = new ArrayList<>(List.of(lead));
    held.forEach(target -> parts.add(targets.get(target)));
    parts.add(spread);
    getChildren().setAll(parts);
    show();
  }

  /// Where new points stand along one target.
  private static final class TargetEditor extends HBox {
    private final int target;
    private final TypedSetting<Double> setting;
    private final Label label = new Label();
    private final Slider slider = new Slider();
    private final SettingField<Double> field;

    TargetEditor(int target, TypedSetting<Double> setting) {
      this.target = target;
      this.setting = setting;
      field = new SettingField<>(setting);
      field.setId("others-target-" + (target + 1));
      slider.setId("others-target-slider-" + (target + 1));
      slider.getStyleClass().add("small");
      HBox.setHgrow(slider, Priority.ALWAYS);
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.setLabelFor(slider);
      setting.valueProperty().subscribe(value -> slider.setValue(value));
      slider.valueProperty().subscribe((_, value) -> take(value.doubleValue()));
      getStyleClass().add("tool-editor");
      setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(this, Priority.ALWAYS);
      getChildren().addAll(label, slider, field);
    }

    private void take(double value) {
      boolean dragged = slider.isValueChanging() || slider.isFocused();
      if (dragged) {
        setting.set(new BigDecimal(value).round(new MathContext(3)).doubleValue());
      }
    }

    void show(Variables columns) {
      Interval range = columns.targetRanges().get(target);
      String name = columns.targetNames().get(target);
      String hint = "Where new points stand along " + name + " on planes that do not show it.";
      label.setText(name);
      slider.setMin(Math.min(range.low(), setting.get()));
      slider.setMax(Math.max(range.high(), setting.get()));
      slider.setValue(setting.get());
      slider.setBlockIncrement(range.length() / STEPS);
      for (Control control : List.of(slider, field)) {
        control.setAccessibleText(name + " of new points");
        control.setTooltip(Icons.tooltip(hint));
      }
    }
  }
}
