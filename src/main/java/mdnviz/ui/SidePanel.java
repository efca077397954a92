package mdnviz.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExploreModel;

/// Everything that can be set, on the left: data, model, training, view.
final class SidePanel extends ScrollPane {
  /// @param explore what is set
  SidePanel(ExploreModel explore) {
    getStyleClass().add("side-panel");
    VBox sections =
        new VBox(
            new DataSection(explore),
            ModelSection.of(explore.model()),
            TrainingSection.of(explore.training()),
            ViewSection.of(explore.view()));
    sections.getStyleClass().add("sections");
    setContent(sections);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }
}
