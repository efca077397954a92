package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;

/// The examples a density plot shows: an input against a target.
///
/// @param dataset any size, also empty
/// @param split of its rows
/// @param section which input and target; fits the data set
record PlotData(Dataset dataset, DataSplit split, Section section) implements Scatter {
  /// Room around the data, as a share of their range.
  static final double ROOM = 0.08;

  private static final Interval UNIT = new Interval(0, 1);

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

  @Override
  public double x(int row) {
    return dataset.input(row, section.input());
  }

  @Override
  public double y(int row) {
    return dataset.target(row, section.target());
  }

  @Override
  public double[] nearness() {
    List<Integer> fixed =
        IntStream.range(0, dataset.inputDimension())
            .filter(d -> d != section.input())
            .boxed()
            .toList();
    return Scatter.nearness(dataset, fixed, section.others());
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
