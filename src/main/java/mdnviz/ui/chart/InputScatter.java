package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.BitSet;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;

/// The first input of each example against its second, faint enough to leave the map beneath to be
/// seen.
///
/// @param dataset D = 2
/// @param split of its rows
record InputScatter(Dataset dataset, DataSplit split) implements Scatter {
  private static final double STRENGTH = 0.4;

  @Override
  public double x(int row) {
    return dataset.input(row, 0);
  }

  @Override
  public double y(int row) {
    return dataset.input(row, 1);
  }

  @Override
  public InputScatter without(BitSet rows) {
    return new InputScatter(dataset, split.without(rows));
  }

  @Override
  public double[] nearness() {
    double[] faint = new double[dataset.size()];
    Arrays.fill(faint, STRENGTH);
    return faint;
  }
}
