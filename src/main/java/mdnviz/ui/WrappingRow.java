package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/// A row of controls that goes into two where the window is too narrow, instead of cutting them
/// off. Children that grow ({@link HBox#setHgrow}) take what is left of their row and are never
/// narrower than their least width; all others have the width they want.
class WrappingRow extends Pane {
  private final double gap;
  private final double rowGap;

  /// @param gap between two controls, logical pixels
  /// @param rowGap between two rows, logical pixels
  /// @param controls from left to right
  WrappingRow(double gap, double rowGap, Node... controls) {
    this.gap = gap;
    this.rowGap = rowGap;
    getChildren().addAll(controls);
  }

  private static boolean grows(Node child) {
    return HBox.getHgrow(child) == Priority.ALWAYS;
  }

  private static double least(Node child) {
    return Math.ceil(grows(child) ? child.minWidth(-1) : child.prefWidth(-1));
  }

  private List<List<Node>> rows(double width) {
    List<List<Node>> rows = new ArrayList<>();
    double used = 0;
    for (Node child : getManagedChildren()) {
      double wanted = least(child);
      if (rows.isEmpty() || used + gap + wanted > width) {
        rows.add(new ArrayList<>());
        used = -gap;
      }
      rows.getLast().add(child);
      used += gap + wanted;
    }
    return rows;
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private static double height(List<Node> row) {
    return row.stream().mapToDouble(child -> Math.ceil(child.prefHeight(-1))).max().orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    double widest = getManagedChildren().stream().mapToDouble(WrappingRow::least).max().orElse(0);
    return widest + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = 0;
    for (Node child : getManagedChildren()) {
      sum += Math.ceil(child.prefWidth(-1)) + gap;
    }
    return Math.max(0, sum - gap) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double sum = -rowGap;
    for (List<Node> row : rows(width < 0 ? Double.MAX_VALUE : inner(width))) {
      sum += height(row) + rowGap;
    }
    return Math.max(0, sum) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double y = snappedTopInset();
    double width = inner(getWidth());
    for (List<Node> row : rows(width)) {
      double height = height(row);
      double left = width + gap;
      int growing = 0;
      for (Node child : row) {
        left -= least(child) + gap;
        growing += grows(child) ? 1 : 0;
      }
      place(row, y, height, growing == 0 ? 0 : Math.max(0, Math.floor(left / growing)));
      y += height + rowGap;
    }
  }

  private void place(List<Node> row, double y, double height, double share) {
    double x = snappedLeftInset();
    for (Node child : row) {
      double width = least(child) + (grows(child) ? share : 0);
      double tall = Math.min(height, Math.ceil(child.prefHeight(-1)));
      child.resizeRelocate(x, Math.floor(y + (height - tall) / 2), width, tall);
      x += width + gap;
    }
  }
}
