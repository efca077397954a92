package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generators;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.ResultFile;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.SweepLine;
import mdnviz.experiment.VariedFactor;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.LearningRateSchedule.Kind;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Preset;
import mdnviz.training.Regularization;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command that the window shows for an experiment asks for that experiment.
final class SweepLineTest {
  private static final ExperimentData GEYSER =
      ExperimentData.recorded(BuiltInDataset.byId("geyser").load());

  @TempDir private Path folder;

  private static ExperimentData drawn(DataGenerator generator) {
    return ExperimentData.drawn(generator, 150);
  }

  private static Experiment experiment(
      ExperimentData data, RunSettings base, long lastSeed, String... varied) {
    return new Experiment(
        data,
        base,
        Stream.of(varied).map(VariedFactor::parse).toList(),
        LongStream.rangeClosed(1, lastSeed).boxed().toList());
  }

  private static RunSettings settings(ModelConfiguration model, TrainingConfiguration training) {
    return new RunSettings(model, training);
  }

  private static Experiment asked(Experiment experiment) throws Exception {
    List<String> words = SweepLine.words(experiment, "r.csv").orElseThrow();
    assertEquals(List.of("mdnviz", "sweep"), words.subList(0, 2));
    PrintWriter nobody = new PrintWriter(new StringWriter());
    SweepCommand command = new SweepCommand(new Terminal(nobody, nobody, false));
    CommandLine line = new CommandLine(command);
    Choices.register(line);
    line.parseArgs(words.subList(2, words.size()).toArray(String[]::new));
    return command.experiment();
  }

  /// The head of a file of results says all there is to an experiment.
  private String head(Experiment experiment) throws Exception {
    Path file = folder.resolve("head.csv");
    ResultFile.write(file, experiment, List.of());
    return Files.readString(file);
  }

  private String assertAsksForIt(Experiment experiment) throws Exception {
    assertEquals(head(experiment), head(asked(experiment)));
    return SweepLine.text(SweepLine.words(experiment, "r.csv").orElseThrow());
  }

  @Test
  void usualSettingsNeedNoOption() throws Exception {
    Preset preset = Preset.of("inverse-sine");
    String line =
        assertAsksForIt(
            experiment(
                drawn(Generators.byId("inverse-sine")),
                settings(preset.model(), preset.settling(preset.epochs())),
                10,
                "components=1,2,3"));
    assertEquals(
        "mdnviz sweep --generator inverse-sine --count 150 --vary components=1,2,3 --seeds 1..10"
            + " --out r.csv",
        line);
  }

  @Test
  void aConstantRateAndAnotherEndAreSaid() throws Exception {
    RunSettings base =
        settings(ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT.withMaximumEpochs(40));
    String line =
        assertAsksForIt(
            experiment(
                drawn(Generators.byId("inverse-sine")), base, 1, "clip=none,norm:1", "floor=0"));
    assertTrue(line.contains("--epochs 40 --schedule constant --vary clip"), line);
    assertTrue(line.contains("--seeds 1 "), line);
  }

  @Test
  void everySettingIsSaid() throws Exception {
    ModelConfiguration model =
        new ModelConfiguration(
            4,
            List.of(7, 5),
            Activation.RELU,
            CovarianceType.ISOTROPIC,
            ScaleMap.SOFTPLUS,
            0.0125,
            Initialization.HE,
            OutputBiasInitialization.QUANTILES,
            Objective.LIKELIHOOD);
    TrainingConfiguration training =
        TrainingConfiguration.DEFAULT
            .withLearningRate(0.03)
            .withSchedule(new LearningRateSchedule(Kind.WARM_UP_COSINE, 31, 0.1, 3))
            .withOptimizer(new OptimizerConfiguration(OptimizerKind.ADAMW, 0.8, 0.9, 1e-6, 0.01))
            .withClipping(new GradientClipping(GradientClipping.Kind.PER_HEAD, 0.75))
            .withBatchSize(50)
            .withMaximumEpochs(33)
            .withRegularization(new Regularization(0.1, 0.05, true, 0.02))
            .withEarlyStoppingEpochs(9);
    assertAsksForIt(experiment(GEYSER, settings(model, training), 3, "learning-rate=0.1,0.01"));
  }

  @Test
  void theBaselineOfLeastSquaresIsSaid() throws Exception {
    RunSettings base =
        settings(
            ModelConfiguration.DEFAULT.withComponentCount(1).leastSquares(),
            TrainingConfiguration.DEFAULT.withMaximumEpochs(5));
    assertAsksForIt(experiment(GEYSER, base, 1, "hidden=8,16x16,none"));
  }

  @Test
  void changedNumbersOfAGeneratorAreSaid() throws Exception {
    DataGenerator generator = Generators.byId("inverse-sine");
    DataGenerator changed = generator.with(generator.parameters().with("noise", 0.02));
    RunSettings base =
        settings(ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT.withMaximumEpochs(5));
    String line = assertAsksForIt(experiment(drawn(changed), base, 2, "components=2"));
    assertTrue(line.contains("--set noise=0.02"), line);
  }

  @Test
  void seedsWithGapsCannotBeSaid() {
    Experiment experiment =
        new Experiment(
            GEYSER,
            settings(ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT),
            List.of(),
            List.of(1L, 3L));
    assertFalse(SweepLine.words(experiment, "r.csv").isPresent());
  }

  @Test
  void drawnExamplesThatAreKeptForEverySeedCannotBeSaid() {
    DataGenerator generator = Generators.byId("inverse-sine");
    ExperimentData kept = ExperimentData.recorded(generator.generate(50, 1), generator);
    RunSettings base = settings(ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT);
    assertFalse(SweepLine.words(experiment(kept, base, 1, "floor=0"), "r.csv").isPresent());
  }

  @Test
  void wordsAShellWouldTakeApartAreQuoted() {
    assertEquals("a 'b c' 'it'\\''s' d=1,2", SweepLine.text(List.of("a", "b c", "it's", "d=1,2")));
  }
}
