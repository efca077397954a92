package mdnviz.ui;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.ViewSettings;

/// Switches of the plot's layers, above the plot.
final class LayerBar extends HBox {
  /// @param view what is shown
  LayerBar(ViewSettings view) {
    getStyleClass().add("layer-bar");
    for (PlotLayer layer : PlotLayer.values()) {
      getChildren().add(chip(layer, view));
    }
  }

  private static ToggleButton chip(PlotLayer layer, ViewSettings view) {
    ToggleButton chip = new ToggleButton(layer.title());
    chip.setId("layer-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    chip.getStyleClass().addAll("small", "layer");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.selectedProperty().bindBidirectional(view.layer(layer));
    Icons.describe(chip, "Show layer " + layer.title(), layer.hint());
    return chip;
  }
}
