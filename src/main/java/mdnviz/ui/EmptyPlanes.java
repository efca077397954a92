package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import mdnviz.ui.model.ExploreModel;

/// What stands in place of a plane of two columns without examples: nothing while the painting
/// tools are up, because it is painted on then.
final class EmptyPlanes {
  private EmptyPlanes() {}

  static ObservableValue<String> note(ExploreModel explore) {
    return Bindings.createStringBinding(
        () ->
            explore.trainableProperty().get() || explore.drawing().activeProperty().get()
                ? ""
                : "No examples to learn from yet.",
        explore.trainableProperty(),
        explore.drawing().activeProperty());
  }
}
