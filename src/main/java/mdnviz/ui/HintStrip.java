package mdnviz.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import mdnviz.ui.model.ExploreModel;
import org.kordamp.ikonli.feather.Feather;

/// One line for the first minute; it goes away with the first step.
final class HintStrip {
  private final Strip strip;

  /// @param explore whose first step it waits for
  HintStrip(ExploreModel explore) {
    Button close = Icons.button(Feather.X, "Dismiss hint", "Dismiss.", this::leave);
    close.getStyleClass().add("small");
    strip = new Strip("hint", close);
    strip.show(
        Feather.PLAY_CIRCLE,
        "information",
        "Press Space to train: the density moves from a blur onto the branches of the data.");
    explore
        .snapshotProperty()
        .subscribe(now -> now.filter(snapshot -> snapshot.step() > 0).ifPresent(_ -> leave()));
    explore
        .drawing()
        .activeProperty()
        .subscribe(
            painting -> {
              if (painting) {
                leave(); // it would lie where one paints, and take the presses
              }
            });
  }

  /// @return what is to be put into the window
  Node node() {
    return strip;
  }

  private void leave() {
    strip.setVisible(false);
  }
}
