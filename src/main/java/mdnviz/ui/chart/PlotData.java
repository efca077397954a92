package mdnviz.ui.chart;

import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;

/// The examples a density plot shows: the first input against the first target.
///
/// @param dataset any size, also empty
/// @param split of its rows
record PlotData(Dataset dataset, DataSplit split) {
  /// Room around the data, as a share of their range.
  static final double ROOM = 0.08;

  private static final Interval UNIT = new Interval(0, 1);

  Interval xRange() {
    return dataset.size() == 0 ? UNIT : dataset.inputRange(0).widened(ROOM);
  }

  Interval yRange() {
    return dataset.size() == 0 ? UNIT : dataset.targetRange(0).widened(ROOM);
  }

  String xName() {
    return dataset.inputNames().getFirst();
  }

  String yName() {
    return dataset.targetNames().getFirst();
  }

  /// @return whether the axes have the same names as with other data
  boolean sameNames(PlotData other) {
    return xName().equals(other.xName()) && yName().equals(other.yName());
  }

  /// @return whether every example lies within the ranges
  boolean fits(Interval x, Interval y) {
    if (dataset.size() == 0) {
      return true;
    }
    Interval inputs = dataset.inputRange(0);
    Interval targets = dataset.targetRange(0);
    return x.contains(inputs.low())
        && x.contains(inputs.high())
        && y.contains(targets.low())
        && y.contains(targets.high());
  }
}
