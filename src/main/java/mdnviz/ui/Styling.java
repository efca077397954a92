package mdnviz.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// States that the style sheet knows, beside JavaFX's own.
final class Styling {
  private Styling() {}

  /// @param node gets or loses the state
  /// @param state name of the pseudo-class
  /// @param on whether the node is in it
  static void toggle(Node node, String state, boolean on) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), on);
  }
}
