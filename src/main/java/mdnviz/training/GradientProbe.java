package mdnviz.training;

import java.util.Arrays;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.ParameterGroups;

/// Looks at the gradient of a training without taking part in it. A pure function; some
/// milliseconds.
public final class GradientProbe {
  private GradientProbe() {}

  /// Computes the gradient of a minibatch, the first examples of the training share without noise,
  /// and takes two elements out.
  ///
  /// @param model with the weights to look at
  /// @param dataset it is trained on
  /// @return the longest element and the longest of another head
  public static GradientSlice slice(TrainedModel model, Dataset dataset) {
    MixtureDensityNetwork network = model.network();
    MixtureHead head = network.head();
    ParameterLayout layout = network.layout();
    TrainingConfiguration training = model.trainingConfiguration();
    MinibatchGradient minibatch =
        new MinibatchGradient(
            new StandardizedExamples(
                dataset, network.inputStandardization(), network.targetStandardization()),
            new BatchPart.Shape(
                layout, network.activation(), head, model.modelConfiguration().objective()),
            Regularization.NONE,
            training.seed(),
            network.parameters(),
            new WorkerTeam(1));
    int[] rows = DataSplit.of(dataset.size(), training.shares(), training.seed()).training();
    minibatch.compute(rows, 0, Math.min(rows.length, training.batchSize()), 1);
    return slice(model.step(), minibatch.gradient(), layout, head);
  }

  private static GradientSlice slice(
      long step, float[] gradient, ParameterLayout layout, MixtureHead head) {
    ParameterGroups groups = HeadGroup.groups(layout, head);
    int[] longest = new int[groups.groupCount()];
    double[] squares = new double[groups.groupCount()];
    Arrays.fill(longest, -1);
    for (ParameterGroups.Range range : groups.ranges()) {
      for (int i = range.from(); i < range.to(); i++) {
        int group = range.group();
        squares[group] += (double) gradient[i] * gradient[i];
        if (longest[group] < 0 || Math.abs(gradient[i]) > Math.abs(gradient[longest[group]])) {
          longest[group] = i;
        }
      }
    }
    int first = largest(gradient, longest, -1);
    int second = largest(gradient, longest, first);
    return new GradientSlice(
        step,
        gradient.length,
        Math.sqrt(Arrays.stream(squares).sum()),
        element(gradient, longest[first], squares[first], layout, head),
        element(gradient, longest[second], squares[second], layout, head));
  }

  private static int largest(float[] gradient, int[] longest, int except) {
    int found = -1;
    for (int group = 0; group < longest.length; group++) {
      if (group == except || longest[group] < 0) {
        continue;
      }
      if (found < 0 || Math.abs(gradient[longest[group]]) > Math.abs(gradient[longest[found]])) {
        found = group;
      }
    }
    return found;
  }

  private static GradientSlice.Element element(
      float[] gradient, int index, double square, ParameterLayout layout, MixtureHead head) {
    return new GradientSlice.Element(name(index, layout, head), gradient[index], Math.sqrt(square));
  }

  /// @param index of a parameter
  /// @param layout of the parameters
  /// @param head how the outputs are read
  /// @return what it leads from and to, numbered from 1
  static String name(int index, ParameterLayout layout, MixtureHead head) {
    int layer = 0;
    while (index >= layout.biasOffset(layer) + layout.outputs(layer)) {
      layer++;
    }
    boolean bias = index >= layout.biasOffset(layer);
    int offset = index - (bias ? layout.biasOffset(layer) : layout.weightOffset(layer));
    int output = bias ? offset : offset / layout.inputs(layer);
    boolean last = layer == layout.layerCount() - 1;
    String to = last ? outputName(output, head) : unitName(layer, output, layout);
    if (bias) {
      return "bias of " + to;
    }
    int input = offset % layout.inputs(layer);
    String from = layer == 0 ? "x" + (input + 1) : unitName(layer - 1, input, layout);
    return from + " → " + to;
  }

  private static String unitName(int layer, int unit, ParameterLayout layout) {
    String number = String.valueOf(unit + 1);
    return layout.layerCount() > 2 ? "h%d.%s".formatted(layer + 1, number) : "h" + number;
  }

  private static String outputName(int output, MixtureHead head) {
    List<String> names = List.of("π", "μ", "σ");
    int[] starts = {0, head.meansOffset(), head.scalesOffset(), head.outputDimension()};
    int part = output >= starts[2] ? 2 : output >= starts[1] ? 1 : 0;
    int each = (starts[part + 1] - starts[part]) / head.componentCount();
    int place = output - starts[part];
    String component = names.get(part) + (place / each + 1);
    return each == 1 ? component : component + "." + (place % each + 1);
  }
}
