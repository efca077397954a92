package mdnviz.ui;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import mdnviz.ui.model.TruthModel;
import mdnviz.ui.model.TruthPicture;

/// Whose density the heatmap shows, the network's or the generator's. Seen only while something of
/// the truth is.
final class TruthBar extends WrappingRow {
  /// @param truth what is known
  /// @param outline whether the outline of the truth is shown
  TruthBar(TruthModel truth, BooleanProperty outline) {
    super(4, 4);
    setId("truth-bar");
    visibleProperty()
        .bind(
            truth
                .availableProperty()
                .and(outline.or(truth.pictureProperty().isNotEqualTo(TruthPicture.FIT))));
    managedProperty().bind(visibleProperty());
    Label heatmap = new Label("heatmap of");
    heatmap.getStyleClass().addAll("muted", "note");
    heatmap.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(heatmap);
    for (TruthPicture picture : TruthPicture.values()) {
      getChildren().add(pictureChip(truth, picture));
    }
  }

  private static ToggleButton pictureChip(TruthModel truth, TruthPicture picture) {
    ToggleButton chip =
        chip(picture.title(), "heatmap-" + picture.title().toLowerCase(Locale.ROOT));
    truth.pictureProperty().subscribe(shown -> chip.setSelected(shown == picture));
    chip.setOnAction(
        _ -> {
          truth.pictureProperty().set(picture);
          chip.setSelected(true);
        });
    Icons.describe(chip, "Heatmap of " + picture.title(), picture.hint());
    return chip;
  }

  private static ToggleButton chip(String text, String id) {
    ToggleButton chip = new ToggleButton(text);
    chip.setId(id);
    chip.getStyleClass().addAll("small", "layer");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }
}
