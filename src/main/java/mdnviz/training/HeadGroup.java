package mdnviz.training;

import java.util.ArrayList;
import java.util.List;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.ParameterGroups;

/// The groups of parameters whose gradient norms are told apart: everything hidden, and the output
/// layer's rows of each head.
final class HeadGroup {
  static final int HIDDEN = 0;
  static final int MIXING_WEIGHTS = 1;
  static final int MEANS = 2;
  static final int SCALES = 3;
  static final int COUNT = 4;

  private HeadGroup() {}

  /// @param layout of the parameters
  /// @param head how the outputs are read
  /// @return which parameters belong together; weights decay, biases do not
  static ParameterGroups groups(ParameterLayout layout, MixtureHead head) {
    int last = layout.layerCount() - 1;
    List<ParameterGroups.Range> ranges = new ArrayList<>();
    for (int layer = 0; layer < last; layer++) {
      int biases = layout.biasOffset(layer);
      int end = biases + layout.outputs(layer);
      ranges.add(new ParameterGroups.Range(layout.weightOffset(layer), biases, HIDDEN, true));
      ranges.add(new ParameterGroups.Range(biases, end, HIDDEN, false));
    }
    addHeads(ranges, head, layout.weightOffset(last), layout.inputs(last));
    addHeads(ranges, head, layout.biasOffset(last), 0);
    return new ParameterGroups(ranges, COUNT);
  }

  /// Adds the output layer's weights, `inputs` an output, or its biases if `inputs` is 0.
  private static void addHeads(
      List<ParameterGroups.Range> ranges, MixtureHead head, int offset, int inputs) {
    int width = Math.max(1, inputs);
    int[] ends = {head.meansOffset(), head.scalesOffset(), head.outputDimension()};
    int from = 0;
    for (int group = 0; group < ends.length; group++) {
      ranges.add(
          new ParameterGroups.Range(
              offset + from * width,
              offset + ends[group] * width,
              MIXING_WEIGHTS + group,
              inputs > 0));
      from = ends[group];
    }
  }
}
