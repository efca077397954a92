package mdnviz.ui.model;

import java.util.function.Supplier;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.DataGenerator;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.data.ReferenceScores;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.RunSettings;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;

/// Trainings that break without clipping and go on with it. What each says of itself was counted
/// over ten seeds; `ClippingPresetTest` counts again.
public enum ClippingPreset {
  /// Steps ten times too long.
  HIGH_RATE(
      "High learning rate",
      "Momentum at η = 0.06, ten times too long. Without clipping 10 of 10 seeds diverge within 100"
          + " epochs; clipped by value, norm or head none does.",
      "0.06",
      100,
      ClippingPreset::inverseSine,
      OptimizerKind.MOMENTUM),
  /// Targets that repeat exactly.
  TIES(
      "Geyser's ties",
      "Night eruptions are coded exactly 2, 3 or 4 minutes: without a floor σ shrinks there and"
          + " 1/σ² explodes. Without clipping 10 of 10 seeds diverge; clipped none does.",
      "0.06",
      200,
      ClippingPreset::geyser,
      OptimizerKind.MOMENTUM),
  /// Narrow bands and no floor.
  TINY_FLOOR(
      "Tiny σ floor",
      "A band of width 0.02 and no floor under σ. Without clipping components die: the median test"
          + " NLL ends near −0.4, clipped between −2.0 and −2.4. A floor of 0.05 saves it too.",
      "0.01",
      100,
      ClippingPreset::narrow,
      OptimizerKind.MOMENTUM),
  /// One wrong example.
  OUTLIER(
      "An outlier",
      "One of 501 examples is 20 where the others lie between 0 and 1. Its error enters the"
          + " gradient squared: without clipping 9 of 10 seeds diverge; clipped none does.",
      "0.3",
      200,
      ClippingPreset::outlier,
      OptimizerKind.SGD);

  private static final int COUNT = 1000;
  private static final int OUTLIER_COUNT = 500;
  private static final double OUTLIER_INPUT = 0.5;
  private static final double OUTLIER_TARGET = 20;
  private static final double NARROW = 0.01;
  private static final String INVERSE_SINE = "inverse-sine";

  private final String title;
  private final String hint;
  private final String learningRate;
  private final int epochs;
  private final Supplier<Example> example;
  private final OptimizerKind optimizer;

  ClippingPreset(
      String title,
      String hint,
      String learningRate,
      int epochs,
      Supplier<Example> example,
      OptimizerKind optimizer) {
    this.title = title;
    this.hint = hint;
    this.learningRate = learningRate;
    this.epochs = epochs;
    this.example = example;
    this.optimizer = optimizer;
  }

  /// Data and what is trained on them.
  ///
  /// @param data the examples
  /// @param settings network and training, before optimizer and learning rate
  /// @param references what models of them can be scored against
  record Example(ExperimentData data, RunSettings settings, ReferenceScores references) {}

  private static Example inverseSine() {
    return drawn(Generators.byId(INVERSE_SINE), ModelConfiguration.DEFAULT);
  }

  private static Example narrow() {
    DataGenerator generator = Generators.byId(INVERSE_SINE);
    return drawn(
        generator.with(generator.parameters().with("noise", NARROW)),
        ModelConfiguration.DEFAULT.withStandardDeviationFloor(0));
  }

  private static Example drawn(DataGenerator generator, ModelConfiguration model) {
    return new Example(
        ExperimentData.drawn(generator, COUNT),
        new RunSettings(model.withComponentCount(3), TrainingConfiguration.DEFAULT),
        generator.referenceScores());
  }

  private static Example geyser() {
    return new Example(
        ExperimentData.recorded(BuiltInDataset.byId("geyser").load()),
        new RunSettings(
            ModelConfiguration.DEFAULT.withComponentCount(8).withStandardDeviationFloor(0),
            TrainingConfiguration.DEFAULT.withBatchSize(16)),
        ReferenceScores.UNKNOWN);
  }

  /// All examples are trained on, so that the outlier is among them with every seed.
  private static Example outlier() {
    Dataset clean = Generators.byId(INVERSE_SINE).generate(OUTLIER_COUNT, 1);
    double[] x = new double[OUTLIER_COUNT + 1];
    double[] t = new double[OUTLIER_COUNT + 1];
    for (int row = 0; row < OUTLIER_COUNT; row++) {
      x[row] = clean.input(row, 0);
      t[row] = clean.target(row, 0);
    }
    x[OUTLIER_COUNT] = OUTLIER_INPUT;
    t[OUTLIER_COUNT] = OUTLIER_TARGET;
    return new Example(
        ExperimentData.recorded(
            Dataset.of("outlier", clean.inputNames(), clean.targetNames(), new double[][] {x, t})),
        new RunSettings(
            ModelConfiguration.DEFAULT.withComponentCount(3),
            TrainingConfiguration.DEFAULT.withShares(new DataSplit.Shares(0, 0))),
        ReferenceScores.UNKNOWN);
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return what happens, with what was counted
  public String hint() {
    return hint;
  }

  /// @return η, as typed
  String learningRate() {
    return learningRate;
  }

  /// @return passes after which it has happened
  int epochs() {
    return epochs;
  }

  /// @return data and settings, optimizer and learning rate among them
  Example example() {
    Example base = example.get();
    TrainingConfiguration training =
        base.settings()
            .training()
            .withLearningRate(Double.parseDouble(learningRate))
            .withOptimizer(OptimizerConfiguration.DEFAULT.withKind(optimizer));
    return new Example(
        base.data(), new RunSettings(base.settings().model(), training), base.references());
  }
}
