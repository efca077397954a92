package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.SampleSettings;
import mdnviz.ui.model.TypedSetting;
import mdnviz.ui.model.ViewSettings;
import org.kordamp.ikonli.feather.Feather;

/// How points are drawn from the model; there only while their layer is. Wraps where there is no
/// room for one line.
final class SampleBar extends FlowPane {
  /// @param samples what is set
  /// @param view whether the layer is shown
  SampleBar(SampleSettings samples, ViewSettings view) {
    getStyleClass().add("sample-bar");
    setAlignment(Pos.CENTER_LEFT);
    visibleProperty().bind(view.layer(PlotLayer.SAMPLES));
    managedProperty().bind(visibleProperty());
    Button anew = new Button("New sample", Icons.of(Feather.SHUFFLE));
    anew.setId("new-sample");
    anew.getStyleClass().add("small");
    anew.setOnAction(_ -> samples.drawAnew());
    Icons.describe(anew, "New sample", "Draw other points; the same seed draws the same ones.");
    getChildren()
        .addAll(
            labelled(
                "draw",
                "sample-count",
                samples.count(),
                "How many points are drawn at the inputs of the data."),
            labelled(
                "π temperature",
                "sample-mixing",
                samples.mixingTemperature(),
                "0 takes the most probable component, 1 the model's weights, more evens them out."),
            labelled(
                "σ temperature",
                "sample-scale",
                samples.scaleTemperature(),
                "Factor of the variances: 0 draws the centres, 1 what the model says."),
            anew);
  }

  private static HBox labelled(String name, String id, TypedSetting<?> setting, String hint) {
    Label label = new Label(name);
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    SettingField<?> field = new SettingField<>(setting);
    field.setId(id);
    field.setAccessibleText(name);
    field.setTooltip(Icons.tooltip(hint));
    field.getStyleClass().add("narrow");
    label.setLabelFor(field);
    HBox pair = new HBox(label, field);
    pair.getStyleClass().add("sample-pair");
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }
}
