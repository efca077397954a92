package mdnviz.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// States that the style sheet knows, beside JavaFX's own, and whether nodes are there.
final class Styling {
  private Styling() {}

  /// Takes something away while it is not wanted, and its room with it.
  ///
  /// @param node there or not
  /// @param wanted whether it is there
  static void showWhile(Node node, ObservableValue<Boolean> wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(wanted);
  }

  /// @param node gets or loses the state
  /// @param state name of the pseudo-class
  /// @param on whether the node is in it
  static void toggle(Node node, String state, boolean on) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), on);
  }
}
