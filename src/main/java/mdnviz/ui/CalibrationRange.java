package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.math.Interval;
import mdnviz.ui.model.CalibrationWindow;
import mdnviz.ui.model.RangeSetting;
import mdnviz.ui.model.SectionModel;
import mdnviz.ui.model.TypedSetting;

/// Which stretch of the input is judged: two thumbs to drag, two fields to type into, and beneath
/// them what is wrong with what was typed.
///
/// JavaFX thread only.
final class CalibrationRange extends VBox {
  private static final String HINT =
      "Only examples whose input lies between the thumbs: see where calibration fails.";

  private final CalibrationWindow window;
  private final RangeSetting ends;
  private final Label name = new Label();
  private final RangeSlider slider = new RangeSlider("calibration-range");
  private final SettingField<Double> low;
  private final SettingField<Double> high;
  private boolean showing;

  /// @param window chosen
  /// @param section tells of other data and other inputs
  CalibrationRange(CalibrationWindow window, SectionModel section) {
    this.window = window;
    ends = new RangeSetting(window.rangeProperty().get());
    low = field("calibration-from", ends.low());
    high = field("calibration-to", ends.high());
    getStyleClass().add("calibration-range");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setOnChange(window::choose);
    HBox row = new HBox(name, low, slider, high);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("input-slider");
    Label complaint = new Label();
    complaint.getStyleClass().add("complaint");
    complaint.textProperty().bind(ends.complaintProperty());
    complaint.setWrapText(true);
    complaint.visibleProperty().bind(ends.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    getChildren().addAll(row, complaint);
    for (TypedSetting<Double> end : List.of(ends.low(), ends.high())) {
      end.valueProperty().subscribe((_, _) -> take());
    }
    section.sectionProperty().subscribe(_ -> show());
    section.variablesProperty().subscribe(_ -> show());
    window.rangeProperty().subscribe(_ -> show());
  }

  private static SettingField<Double> field(String id, TypedSetting<Double> end) {
    SettingField<Double> field = new SettingField<>(end);
    field.setId(id);
    field.setTooltip(Icons.tooltip(HINT));
    return field;
  }

  private void take() {
    if (!showing) {
      ends.range().ifPresent(window::choose);
    }
  }

  private void show() {
    showing = true;
    Interval range = window.rangeProperty().get();
    ends.set(range);
    showing = false;
    name.setText(window.inputName());
    low.setAccessibleText("Lower end of " + window.inputName());
    high.setAccessibleText("Upper end of " + window.inputName());
    slider.setName(window.inputName());
    slider.show(window.whole(), range);
  }

  /// @return a switch for the window around the cursor
  ToggleButton nearSwitch() {
    ToggleButton near = new ToggleButton("near x₀");
    near.setId("calibration-near");
    near.getStyleClass().addAll("small", "layer");
    near.selectedProperty().bindBidirectional(window.nearCursor().valueProperty());
    Icons.describe(
        near,
        "Only examples near the cursor",
        "Only examples whose input lies within 5 % of the range around the cursor in the plot: see"
            + " where calibration fails.");
    return near;
  }
}
