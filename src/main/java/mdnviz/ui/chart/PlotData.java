package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// The examples a density plot shows: an input against a target.
///
/// @param dataset any size, also empty
/// @param split of its rows
/// @param section which input and target; fits the data set
record PlotData(Dataset dataset, DataSplit split, Section section) implements Scatter {
  /// Room around the data, as a share of their range.
  static final double ROOM = 0.08;

  private static final Interval UNIT = new Interval(0, 1);
  private static final double REACH = 6;

  Interval xRange() {
    return dataset.size() == 0 ? UNIT : dataset.inputRange(section.input()).widened(ROOM);
  }

  Interval yRange() {
    return dataset.size() == 0 ? UNIT : dataset.targetRange(section.target()).widened(ROOM);
  }

  /// @return where there are examples along x; empty if there are none
  Optional<Interval> knownRange() {
    return dataset.size() == 0
        ? Optional.empty()
        : Optional.of(dataset.inputRange(section.input()));
  }

  /// Rows at whose inputs points are drawn from the model.
  ///
  /// @param count of draws
  /// @param seed of the choice
  /// @return x of each draw, data units
  double[] drawInputs(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    double[] inputs = new double[dataset.size() == 0 ? 0 : count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = x(random.nextInt(dataset.size()));
    }
    return inputs;
  }

  /// @param x data units
  /// @param y data units
  /// @param scale data units to pixels
  /// @return the row of the example nearest by pixels, if it is near enough to be meant
  OptionalInt nearest(double x, double y, PlotScale scale) {
    double best = REACH * REACH;
    int found = -1;
    for (int row = 0; row < dataset.size(); row++) {
      double across = (x(row) - x) / scale.x().length() * scale.width();
      double down = (y(row) - y) / scale.y().length() * scale.height();
      double squared = across * across + down * down;
      if (squared < best) {
        best = squared;
        found = row;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
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

  @Override
  public PlotData without(BitSet rows) {
    return new PlotData(dataset, split.without(rows), section);
  }

  /// @return whether a picture of another section has the same axes
  boolean shows(Section other) {
    return other.input() == section.input()
        && other.target() == section.target()
        && other.inputDimension() == section.inputDimension();
  }
}
