package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.Nearness;

/// Examples as points of a plot, whatever their two coordinates are.
interface Scatter {
  /// @return which examples train and which validate
  DataSplit split();

  /// @param row zero-based example
  /// @return across, data units
  double x(int row);

  /// @param row zero-based example
  /// @return upwards, data units
  double y(int row);

  /// @return how strongly each example is drawn, from above 0 to 1, one number a row; empty if all
  ///   are drawn alike
  double[] nearness();

  /// @param rows left out. Not modified.
  /// @return the same without them
  Scatter without(BitSet rows);

  /// How near every example is to an input, see {@link Nearness}.
  ///
  /// @param dataset any
  /// @param inputs zero-based inputs d that count, ascending
  /// @param at where to be near to, as many numbers, data units
  /// @return one number a row; empty if no input counts
  static double[] nearness(Dataset dataset, List<Integer> inputs, List<Double> at) {
    if (inputs.isEmpty() || dataset.size() == 0) {
      return new double[0];
    }
    double[] nearness = new double[dataset.size()];
    for (int i = 0; i < inputs.size(); i++) {
      int d = inputs.get(i);
      double width = Nearness.width(dataset.inputRange(d));
      for (int row = 0; row < nearness.length; row++) {
        double z = (dataset.input(row, d) - at.get(i)) / width;
        nearness[row] += z * z;
      }
    }
    for (int row = 0; row < nearness.length; row++) {
      nearness[row] = Nearness.strength(nearness[row]);
    }
    return nearness;
  }
}
