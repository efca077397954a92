package mdnviz.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.HeadReader;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.GradientClipper;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.Optimizer;
import mdnviz.optim.ParameterGroups;

/// Takes a step apart with the code that will do it, on copies: no parameter, running mean or
/// counter of the training changes.
///
/// Belongs to the thread of its trainer.
final class StepExaminer {
  private final TrainedModel model;
  private final MinibatchGradient minibatch;
  private final ParameterGroups groups;
  private final Optimizer optimizer;

  /// @param model as it is before the step
  /// @param minibatch computes the gradient; what it computed before is overwritten
  /// @param groups of the parameters
  /// @param optimizer a copy of the trainer's. Modified.
  StepExaminer(
      TrainedModel model,
      MinibatchGradient minibatch,
      ParameterGroups groups,
      Optimizer optimizer) {
    this.model = model;
    this.minibatch = minibatch;
    this.groups = groups;
    this.optimizer = optimizer;
  }

  /// The step to come.
  ///
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the minibatch's first example
  /// @param to index after its last
  /// @param number of the step
  /// @param rate η after the schedule
  record Next(int[] rows, int from, int to, long number, double rate) {}

  /// Examines a step.
  ///
  /// @param next which
  /// @param place where in the pass it stands
  /// @param inputs rows of D numbers at which the change of the mixtures is wanted, data units. Not
  ///   modified.
  /// @return the step, or that its gradient is not finite
  StepExamination examine(Next next, StepAnatomy.Minibatch place, double[][] inputs) {
    minibatch.compute(next.rows(), next.from(), next.to(), next.number());
    double loss = minibatch.loss();
    float[] raw = minibatch.gradient().clone();
    float[] clipped = raw.clone();
    GradientClipper clipper = new GradientClipper(groups);
    boolean finite = clipper.clip(model.trainingConfiguration().clipping(), clipped);
    if (!finite || !Divergence.isBounded(loss)) {
      return StepExamination.refused(
          "The next minibatch has no finite gradient: step once to read why training ends there.");
    }
    StepReport report = StepReport.of(next.number(), recorded(loss), clipper, next.rate());
    StepAnatomy.Gradient gradient = gradient(raw, clipped, norms(clipper));
    float[] after = model.network().parameters();
    optimizer.update(after, clipped, next.rate());
    MixtureDensityNetwork updated = model.network().withParameters(after);
    List<StepAnatomy.Point> points = points(next);
    return StepExamination.of(
        new StepAnatomy(
            report,
            place,
            model.modelConfiguration(),
            model.trainingConfiguration(),
            points,
            gradient,
            change(inputs, points, updated)));
  }

  /// As the history keeps it.
  private float recorded(double loss) {
    return (float) (loss + model.network().targetStandardization().logScaleSum());
  }

  private StepAnatomy.Gradient gradient(
      float[] raw, float[] clipped, StepAnatomy.GroupNorms norms) {
    GradientClipper measuring = new GradientClipper(groups);
    measuring.clip(GradientClipping.NONE, clipped);
    int cut = 0;
    for (int i = 0; i < raw.length; i++) {
      cut += raw[i] == clipped[i] ? 0 : 1;
    }
    return new StepAnatomy.Gradient(
        meanBiases(raw), meanBiases(clipped), norms, norms(measuring), cut, raw.length);
  }

  private float[] meanBiases(float[] gradient) {
    ParameterLayout layout = model.network().layout();
    MixtureHead head = model.network().head();
    int biases = layout.biasOffset(layout.layerCount() - 1);
    return Arrays.copyOfRange(gradient, biases + head.meansOffset(), biases + head.scalesOffset());
  }

  private static StepAnatomy.GroupNorms norms(GradientClipper clipper) {
    return new StepAnatomy.GroupNorms(
        clipper.groupNorm(HeadGroup.HIDDEN),
        clipper.groupNorm(HeadGroup.MIXING_WEIGHTS),
        clipper.groupNorm(HeadGroup.MEANS),
        clipper.groupNorm(HeadGroup.SCALES));
  }

  private List<StepAnatomy.Point> points(Next next) {
    List<StepAnatomy.Point> points = new ArrayList<>();
    int size = next.to() - next.from();
    minibatch.read(
        next.rows(),
        next.from(),
        next.to(),
        next.number(),
        block -> {
          for (int column = 0; column < block.count(); column++) {
            int index = block.at() - next.from() + column;
            if (isKept(index, size)) {
              points.add(point(next.rows()[block.at() + column], block, column));
            }
          }
        });
    return points;
  }

  private static boolean isKept(int index, int size) {
    long kept = Math.min(size, StepAnatomy.MOST_POINTS);
    return (index + 1) * kept / size > index * kept / size;
  }

  private StepAnatomy.Point point(int row, BatchPart.Block block, int column) {
    MixtureHead head = model.network().head();
    double[] input = new double[model.inputDimension()];
    double[] target = new double[model.targetDimension()];
    for (int d = 0; d < input.length; d++) {
      double value = block.input().get(d, column);
      input[d] = model.network().inputStandardization().restore(d, value);
    }
    for (int l = 0; l < target.length; l++) {
      double value = block.target().get(l, column);
      target[l] = model.network().targetStandardization().restore(l, value);
    }
    float[] pull = new float[head.scalesOffset() - head.meansOffset()];
    for (int i = 0; i < pull.length; i++) {
      pull[i] = block.delta().get(head.meansOffset() + i, column);
    }
    GaussianMixture mixture = mixture(block, column);
    return new StepAnatomy.Point(
        row,
        input,
        target,
        mixture,
        -mixture.logDensity(target),
        mixture.responsibilities(target),
        pull);
  }

  private GaussianMixture mixture(BatchPart.Block block, int column) {
    MixtureHead head = model.network().head();
    MixtureBatch one = MixtureBatch.ofSize(1, head.componentCount(), head.targetDimension());
    new HeadReader(head, model.network().targetStandardization())
        .read(block.output(), column, one, 0);
    return one.mixture(0);
  }

  private StepAnatomy.Change change(
      double[][] inputs, List<StepAnatomy.Point> points, MixtureDensityNetwork updated) {
    double[] wanted = Arrays.stream(inputs).flatMapToDouble(Arrays::stream).toArray();
    double[] pointed =
        points.stream().flatMapToDouble(point -> Arrays.stream(point.input())).toArray();
    return new StepAnatomy.Change(
        inputs,
        model.network().mixturesAt(wanted, inputs.length),
        updated.mixturesAt(wanted, inputs.length),
        updated.mixturesAt(pointed, points.size()));
  }
}
