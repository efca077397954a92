package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;

/// The first target of each example against its second, the stronger the nearer its input is.
///
/// @param dataset L = 2
/// @param split of its rows
/// @param input x₀ to be near to, D numbers, data units
record TargetScatter(Dataset dataset, DataSplit split, List<Double> input) implements Scatter {
  @Override
  public double x(int row) {
    return dataset.target(row, 0);
  }

  @Override
  public double y(int row) {
    return dataset.target(row, 1);
  }

  @Override
  public TargetScatter without(BitSet rows) {
    return new TargetScatter(dataset, split.without(rows), input);
  }

  @Override
  public double[] nearness() {
    List<Integer> all = IntStream.range(0, dataset.inputDimension()).boxed().toList();
    return Scatter.nearness(dataset, all, input);
  }
}
