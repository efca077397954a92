package mdnviz.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;

/// The right column: above the views of training, beneath those of the distribution at the cursor.
/// The line between them can be dragged; a group without views takes no room.
final class ViewColumn extends SplitPane {
  private static final double UPPER_SHARE = 0.5;

  private final TabGroup training = new TabGroup("Views of training");
  private final TabGroup distribution = new TabGroup("Views of the distribution");

  /// Makes an empty column.
  ViewColumn() {
    getStyleClass().add("view-column");
    setOrientation(Orientation.VERTICAL);
    training.setId("training-views");
    distribution.setId("distribution-views");
    for (TabGroup group : new TabGroup[] {training, distribution}) {
      group.getTabs().addListener((ListChangeListener<Tab>) _ -> showGroupsInUse());
    }
  }

  private void showGroupsInUse() {
    getItems().setAll(training, distribution);
    getItems().removeIf(group -> ((TabGroup) group).getTabs().isEmpty());
    setDividerPositions(UPPER_SHARE);
  }

  /// @return how training goes
  TabGroup training() {
    return training;
  }

  /// @return what the network says
  TabGroup distribution() {
    return distribution;
  }
}
