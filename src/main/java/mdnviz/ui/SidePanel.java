package mdnviz.ui;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.HealthModel;

/// Everything that can be set, on the left: data, model, training, view.
final class SidePanel extends ScrollPane {
  /// @param explore what is set
  /// @param health what to know about the data
  /// @param actions opens the gallery, or an empty sheet
  SidePanel(ExploreModel explore, HealthModel health, WindowActions actions) {
    getStyleClass().add("side-panel");
    VBox sections =
        new VBox(
            new DataSection(explore, health, actions),
            ModelSection.of(explore.model(), explore.view().moreModelProperty()),
            TrainingSection.of(explore.training(), explore.view().moreTrainingProperty()),
            ViewSection.of(explore.view()));
    sections.getStyleClass().add("sections");
    setContent(sections);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    revealWhen(explore.view().generatorProperty(), "#generator-fold");
    revealWhen(explore.view().moreModelProperty(), "#more-model");
    revealWhen(explore.view().moreTrainingProperty(), "#more-training");
  }

  /// Scrolls down to what was unfolded, so that it is not left below the edge.
  private void revealWhen(BooleanProperty unfolded, String fold) {
    unfolded.subscribe(
        (_, open) -> {
          if (open) {
            applyCss();
            layout();
            reveal(lookup(fold).getParent());
          }
        });
  }

  /// Scrolls no further than to the top of what is to be seen.
  private void reveal(Node target) {
    Node content = getContent();
    Bounds shown = content.sceneToLocal(target.localToScene(target.getLayoutBounds()));
    double room = content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    double offset = getVvalue() * Math.max(0, room);
    double wanted = Math.min(shown.getMinY(), shown.getMaxY() - getViewportBounds().getHeight());
    if (room > 0 && wanted > offset) {
      setVvalue(Math.min(1, wanted / room));
    }
  }
}
