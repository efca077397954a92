package mdnviz.ui;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.ViewSettings;

/// Switches of the plot's layers, above the plot.
final class LayerBar extends HBox {
  /// @param view what is shown
  LayerBar(ViewSettings view) {
    getStyleClass().add("layer-bar");
    getChildren()
        .addAll(
            layer(
                "Density",
                view.densityProperty(),
                "The heatmap of p(y|x): each column is the density of y the network gives that x."),
            layer(
                "Data",
                view.pointsProperty(),
                "The examples: those trained on, and those held back for validation."),
            layer(
                "Components",
                view.componentsProperty(),
                "A ribbon for each Gaussian: line μ(x), band ± σ(x), stronger where its share π(x)"
                    + " is larger."),
            layer(
                "Mean",
                view.conditionalMeanProperty(),
                "The conditional mean, what least squares would say: see where no example is near"
                    + " it."));
  }

  private static ToggleButton layer(String name, BooleanProperty shown, String hint) {
    ToggleButton layer = new ToggleButton(name);
    layer.setId("layer-" + name.toLowerCase(Locale.ROOT));
    layer.getStyleClass().addAll("small", "layer");
    layer.setMinWidth(Region.USE_PREF_SIZE);
    layer.selectedProperty().bindBidirectional(shown);
    Icons.describe(layer, "Show layer " + name, hint);
    return layer;
  }
}
