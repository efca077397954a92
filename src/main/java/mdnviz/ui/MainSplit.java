package mdnviz.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The picture and, to its right, a column that keeps its width until it is dragged wider.
final class MainSplit extends SplitPane {
  private static final double COLUMN_WIDTH = 312;

  /// @param picture gets what room there is
  /// @param column to its right
  MainSplit(Region picture, Region column) {
    super(picture, column);
    getStyleClass().add("main-split");
    setResizableWithParent(column, false);
    widthProperty().subscribe(this::placeDivider);
  }

  /// JavaFX shares the room out in halves at first; the column wants its own width once.
  private void placeDivider(Number before, Number now) {
    if (before.doubleValue() == 0 && now.doubleValue() > 0) {
      setDividerPositions(1 - COLUMN_WIDTH / now.doubleValue());
    }
  }
}
