package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;

/// The examples a density plot shows: an input against a target.
///
/// @param dataset any size, also empty
/// @param split of its rows
/// @param section which input and target; fits the data set
record PlotData(Dataset dataset, DataSplit split, Section section) {
  /// Room around the data, as a share of their range.
  static final double ROOM = 0.08;

  /// How near to a section an example has to be to be drawn at about half its strength, as a share
  /// of the range of the input that stands still.
  static final double NEAR = 0.08;

  private static final Interval UNIT = new Interval(0, 1);
  private static final double FAINTEST = 0.04;

  Interval xRange() {
    return dataset.size() == 0 ? UNIT : dataset.inputRange(section.input()).widened(ROOM);
  }

  Interval yRange() {
    return dataset.size() == 0 ? UNIT : dataset.targetRange(section.target()).widened(ROOM);
  }

  String xName() {
    return dataset.inputNames().get(section.input());
  }

  String yName() {
    return dataset.targetNames().get(section.target());
  }

  double x(int row) {
    return dataset.input(row, section.input());
  }

  double y(int row) {
    return dataset.target(row, section.target());
  }

  /// How near every example is to the section, by its inputs that stand still there: exp(−½ Σ (d /
  /// (NEAR · range))²), but never nothing.
  ///
  /// @return one number from above 0 to 1 a row; empty where no input stands still
  double[] nearness() {
    if (section.others().isEmpty() || dataset.size() == 0) {
      return new double[0];
    }
    double[] nearness = new double[dataset.size()];
    List<Integer> fixed = new ArrayList<>();
    for (int d = 0; d < dataset.inputDimension(); d++) {
      if (d != section.input()) {
        fixed.add(d);
      }
    }
    for (int i = 0; i < fixed.size(); i++) {
      double width = NEAR * Math.max(Double.MIN_NORMAL, dataset.inputRange(fixed.get(i)).length());
      for (int row = 0; row < nearness.length; row++) {
        double z = (dataset.input(row, fixed.get(i)) - section.others().get(i)) / width;
        nearness[row] += z * z;
      }
    }
    for (int row = 0; row < nearness.length; row++) {
      nearness[row] = FAINTEST + (1 - FAINTEST) * Math.exp(-0.5 * nearness[row]);
    }
    return nearness;
  }

  /// @return whether the axes stand for the same as with other data
  boolean sameAxes(PlotData other) {
    return xName().equals(other.xName()) && yName().equals(other.yName());
  }

  /// @param rows left out. Not modified.
  /// @return the same without them
  PlotData without(BitSet rows) {
    return new PlotData(dataset, split.without(rows), section);
  }

  /// @return whether a picture of another section has the same axes
  boolean shows(Section other) {
    return other.input() == section.input()
        && other.target() == section.target()
        && other.inputDimension() == section.inputDimension();
  }
}
