package mdnviz.ui;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Small multiples of one size in rows: in so many columns that they are as large as can be, and
/// lower than that only where they would not be readable; then they take more height than is seen.
final class MultiplesGrid extends Pane {
  private static final double GAP = 8;
  private static final double LEAST_WIDTH = 184;
  private static final double LEAST_HEIGHT = 256;

  /// Beside the plot: the head and the numbers.
  private static final double AROUND = 112;

  /// Height of a plot to its width, at most.
  private static final double TALLEST = 1.3;

  private final DoubleProperty seenHeight = new SimpleDoubleProperty(LEAST_HEIGHT);

  MultiplesGrid() {
    getStyleClass().add("multiples-grid");
    seenHeight.subscribe(_ -> requestLayout());
  }

  /// @return how much of the height is seen at once
  DoubleProperty seenHeightProperty() {
    return seenHeight;
  }

  /// How the multiples are laid out.
  private record Fit(int columns, double width, double height) {
    double area() {
      return width * height;
    }
  }

  private Fit fit(double width) {
    int count = Math.max(1, getChildren().size());
    int most = (int) Math.clamp((width + GAP) / (LEAST_WIDTH + GAP), 1, count);
    Fit best = fit(width, most);
    for (int columns = 1; columns < most; columns++) {
      Fit other = fit(width, columns);
      boolean seen = heightOf(other) <= seenHeight.get();
      if (seen && (heightOf(best) > seenHeight.get() || other.area() > best.area())) {
        best = other;
      }
    }
    return best;
  }

  private Fit fit(double width, int columns) {
    double cell = Math.floor((width - GAP * (columns - 1)) / columns);
    int rows = rows(columns);
    double share = Math.floor((seenHeight.get() - GAP * (rows - 1)) / rows);
    double tallest = Math.max(LEAST_HEIGHT, cell * TALLEST + AROUND);
    return new Fit(columns, cell, Math.clamp(share, LEAST_HEIGHT, tallest));
  }

  private int rows(int columns) {
    return Math.ceilDiv(Math.max(1, getChildren().size()), columns);
  }

  private double heightOf(Fit fit) {
    int rows = rows(fit.columns());
    return rows * fit.height() + GAP * (rows - 1);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightOf(fit(width < 0 ? getWidth() : width));
  }

  @Override
  protected void layoutChildren() {
    Fit fit = fit(getWidth());
    List<Node> cells = getChildren();
    for (int i = 0; i < cells.size(); i++) {
      double x = i % fit.columns() * (fit.width() + GAP);
      double y = Math.floorDiv(i, fit.columns()) * (fit.height() + GAP);
      cells.get(i).resizeRelocate(x, y, fit.width(), fit.height());
    }
  }
}
