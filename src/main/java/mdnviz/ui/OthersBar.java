package mdnviz.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.geometry.Pos;
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

/// What new points get in the columns that the plot does not show: the other target, and a spread.
/// Takes no room for one input and one target, or while the tools are down.
final class OthersBar extends HBox {
  private static final double STEPS = 50;

  private final DrawingModel drawing;
  private final SectionModel section;
  private final Label lead = new Label();
  private final Slider slider = new Slider();
  private final SettingField<Double> field;

  /// @param drawing the tools
  /// @param section what the plot shows
  OthersBar(DrawingModel drawing, SectionModel section) {
    this.drawing = drawing;
    this.section = section;
    DrawnOthers others = drawing.others();
    getStyleClass().add("others-bar");
    setAlignment(Pos.CENTER_LEFT);
    lead.setMinWidth(Region.USE_PREF_SIZE);
    field = field("others-target", others);
    slider.setId("others-target-slider");
    slider.getStyleClass().add("small");
    HBox.setHgrow(slider, Priority.ALWAYS);
    others.target().valueProperty().subscribe(value -> slider.setValue(value));
    slider.valueProperty().subscribe((_, value) -> take(value.doubleValue()));
    Label plusMinus = new Label("±");
    SettingField<Double> spread = new SettingField<>(others.spread());
    spread.setId("others-spread");
    spread.setAccessibleText("Spread of the other columns");
    spread.setTooltip(
        Icons.tooltip(
            "Standard deviation of new points in the columns not shown, as a share of their"
                + " range."));
    getChildren().addAll(lead, slider, field, plusMinus, spread);
    drawing.activeProperty().subscribe(_ -> show());
    section.variablesProperty().subscribe(_ -> show());
    section.sectionProperty().subscribe(_ -> show());
  }

  private static SettingField<Double> field(String id, DrawnOthers others) {
    SettingField<Double> field = new SettingField<>(others.target());
    field.setId(id);
    field.setAccessibleText("Other target of new points");
    field.setTooltip(Icons.tooltip("Where new points stand along the target not shown."));
    return field;
  }

  private void take(double value) {
    boolean dragged = slider.isValueChanging() || slider.isFocused();
    if (dragged) {
      double rounded = new BigDecimal(value).round(new MathContext(3)).doubleValue();
      drawing.others().target().set(rounded);
    }
  }

  private void show() {
    Variables columns = section.variablesProperty().get();
    boolean shown = drawing.activeProperty().get() && !columns.are(1, 1);
    setVisible(shown);
    setManaged(shown);
    boolean target = drawing.others().hiddenTarget().isPresent();
    slider.setVisible(target);
    slider.setManaged(target);
    field.setVisible(target);
    field.setManaged(target);
    drawing.others().hiddenTarget().ifPresent(hidden -> showTarget(columns, hidden));
    if (!target) {
      lead.setText("New points stand at the other input shown below");
    }
  }

  private void showTarget(Variables columns, int hidden) {
    Interval range = columns.targetRanges().get(hidden);
    String name = columns.targetNames().get(hidden);
    lead.setText("New points stand at " + name);
    slider.setMin(Math.min(range.low(), drawing.others().target().get()));
    slider.setMax(Math.max(range.high(), drawing.others().target().get()));
    slider.setBlockIncrement(range.length() / STEPS);
    slider.setAccessibleText(name + " of new points");
    slider.setTooltip(Icons.tooltip("Where new points stand along " + name + "."));
  }
}
