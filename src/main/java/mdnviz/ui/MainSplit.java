package mdnviz.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The picture and, to its right, a column that keeps its width until it is dragged wider.
final class MainSplit extends SplitPane {
  private static final double COLUMN_WIDTH = 312;

  private final Region column;
  private double columnWidth;
  private boolean returning;

  /// @param picture gets what room there is
  /// @param column to its right
  MainSplit(Region picture, Region column) {
    super(picture, column);
    this.column = column;
    getStyleClass().add("main-split");
    setResizableWithParent(column, false);
    widthProperty().subscribe(this::placeDivider);
  }

  /// Takes the column away or brings it back as wide as it was.
  ///
  /// @param folded whether the picture has all the room
  void foldColumn(boolean folded) {
    if (folded && getItems().size() > 1) {
      columnWidth = getWidth() * (1 - getDividerPositions()[0]);
      getItems().remove(column);
    } else if (!folded && getItems().size() == 1) {
      getItems().add(column);
      returning = true;
    }
  }

  /// JavaFX gives a column that comes back its least width, in the room it then finds; its own it
  /// can only be given afterwards.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (returning) {
      returning = false;
      setDividerPositions(1 - columnWidth / getWidth());
      super.layoutChildren();
    }
  }

  /// JavaFX shares the room out in halves at first; the column wants its own width once.
  private void placeDivider(Number before, Number now) {
    if (before.doubleValue() == 0 && now.doubleValue() > 0) {
      setDividerPositions(1 - COLUMN_WIDTH / now.doubleValue());
    }
  }
}
