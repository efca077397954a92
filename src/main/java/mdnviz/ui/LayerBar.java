package mdnviz.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.TruthModel;
import mdnviz.ui.model.ViewSettings;

/// Switches of the plot's layers, above the plot: those used most as chips, the rest in a menu that
/// stays open while one tries them and says how many of them are on. Where there is no room for a
/// row they go into two.
final class LayerBar extends FlowPane {
  private static final Set<PlotLayer> CHIPS =
      EnumSet.of(
          PlotLayer.HEATMAP,
          PlotLayer.REGIONS,
          PlotLayer.DATA,
          PlotLayer.COMPONENTS,
          PlotLayer.MEAN,
          PlotLayer.MODES,
          PlotLayer.SAMPLES,
          PlotLayer.TRUTH);

  private static final double ONE_ROW = 800;

  private final ViewSettings view;
  private final MenuButton more = new MenuButton();
  private final List<BooleanProperty> inMenu = new ArrayList<>();

  /// @param view what is shown
  /// @param truth whether there is a true density to show
  LayerBar(ViewSettings view, TruthModel truth) {
    this.view = view;
    getStyleClass().add("layer-bar");
    view.presentingProperty()
        .subscribe(on -> setPrefWrapLength(on ? Presenting.FACTOR * ONE_ROW : ONE_ROW));
    setAlignment(Pos.CENTER_LEFT);
    for (PlotLayer layer : PlotLayer.values()) {
      if (CHIPS.contains(layer)) {
        ToggleButton chip = chip(view, layer);
        if (layer == PlotLayer.TRUTH) {
          chip.visibleProperty().bind(truth.availableProperty());
          chip.managedProperty().bind(chip.visibleProperty());
        }
        getChildren().add(chip);
      } else {
        inMenu.add(view.layer(layer));
        more.getItems().add(item(layer));
      }
    }
    more.setId("more-layers");
    more.setPopupSide(Side.BOTTOM);
    more.getStyleClass().addAll("small", "layer");
    more.setMinWidth(Region.USE_PREF_SIZE);
    Icons.describe(more, "More layers", "Layers that are needed less often.");
    getChildren().add(more);
    view.layersProperty().subscribe(_ -> countMore());
  }

  private void countMore() {
    long shown = inMenu.stream().filter(BooleanProperty::get).count();
    more.setText(shown == 0 ? "More" : "More (" + shown + ")");
  }

  /// @param view what is shown
  /// @param layer of the plot
  /// @return switches it
  static ToggleButton chip(ViewSettings view, PlotLayer layer) {
    ToggleButton chip = new ToggleButton(layer.title());
    chip.setId(id(layer));
    chip.getStyleClass().addAll("small", "layer");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.selectedProperty().bindBidirectional(view.layer(layer));
    Icons.describe(chip, "Show layer " + layer.title(), layer.hint());
    return chip;
  }

  private CustomMenuItem item(PlotLayer layer) {
    CheckBox box = new CheckBox(layer.title());
    box.setId(id(layer));
    box.selectedProperty().bindBidirectional(view.layer(layer));
    Icons.describe(box, "Show layer " + layer.title(), layer.hint());
    return new CustomMenuItem(box, false);
  }

  private static String id(PlotLayer layer) {
    return "layer-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
