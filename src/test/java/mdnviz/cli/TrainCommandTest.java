package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Generators;
import mdnviz.export.ModelJson;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Preset;
import mdnviz.training.Regularization;
import mdnviz.training.Scoring;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
  @TempDir private Path folder;

  @Test
  void everyOptionReachesTheModel() throws IOException {
    Path out = folder.resolve("m.json");
    String options =
        "train --generator inverse-wave --count 60 --components 4 --hidden 6,5,4 --activation silu"
            + " --covariance isotropic --scale-map elu-plus-one --floor 0.02 --initialization he"
            + " --output-biases random --learning-rate 0.002 --optimizer adamw --beta1 0.8"
            + " --beta2 0.95 --epsilon 1e-7 --weight-decay 0.01 --clip head:2.5 --batch-size 16"
            + " --epochs 3 --early-stopping 2 --schedule step --schedule-period 2"
            + " --schedule-factor 0.25 --warm-up 1 --input-noise 0.1 --target-noise 0.2"
            + " --noise-scaling --entropy-bonus 0.01 --validation 0.25 --test 0.1 --seed 42 --out "
            + out;
    CapturedCommandLine.run((Object[]) options.split(" ", -1)).succeeded();
    TrainedModel model = ModelJson.read(out);
    assertEquals(
        new ModelConfiguration(
            4,
            List.of(6, 5, 4),
            Activation.SILU,
            CovarianceType.ISOTROPIC,
            ScaleMap.ELU_PLUS_ONE,
            0.02,
            Initialization.HE,
            OutputBiasInitialization.RANDOM,
            Objective.LIKELIHOOD),
        model.modelConfiguration());
    assertEquals(
        new TrainingConfiguration(
            0.002,
            new LearningRateSchedule(LearningRateSchedule.Kind.STEP, 2, 0.25, 1),
            new OptimizerConfiguration(OptimizerKind.ADAMW, 0.8, 0.95, 1e-7, 0.01),
            new GradientClipping(GradientClipping.Kind.PER_HEAD, 2.5),
            16,
            3,
            new Regularization(0.1, 0.2, true, 0.01),
            2,
            new DataSplit.Shares(0.25, 0.1),
            42),
        model.trainingConfiguration());
    assertEquals("inverse-wave", model.dataName());
    assertEquals(60, model.dataSize());
  }

  /// One mean, one deviation for every x, in both files.
  @Test
  void leastSquaresIsTrainedWrittenAndScoredLikeAnyModel() throws IOException {
    Path out = folder.resolve("m.json");
    CapturedCommandLine run =
        CapturedCommandLine.run(
                "train",
                "--generator",
                "inverse-sine",
                "--count",
                600,
                "--epochs",
                40,
                "--baseline",
                "least-squares",
                "--out",
                out,
                "--onnx",
                folder.resolve("m.onnx"))
            .succeeded();
    assertTrue(run.out().contains("least squares"), run.out());
    TrainedModel model = ModelJson.read(out);
    assertEquals(Objective.LEAST_SQUARES, model.modelConfiguration().objective());
    assertEquals(1, model.mixtureAt(0.5).componentCount());
    assertEquals(
        model.mixtureAt(0.1).standardDeviation(0, 0), model.mixtureAt(0.9).standardDeviation(0, 0));
    CapturedCommandLine.run("evaluate", "--model", out, "--generator", "inverse-sine").succeeded();
  }

  @Test
  void singleGaussianIsAMixtureOfOne() throws IOException {
    Path out = folder.resolve("m.json");
    CapturedCommandLine.run(
            "train",
            "--generator",
            "inverse-sine",
            "--baseline",
            "single-gaussian",
            "--epochs",
            1,
            "--out",
            out)
        .succeeded();
    assertEquals(
        Preset.of("inverse-sine").model().withComponentCount(1),
        ModelJson.read(out).modelConfiguration());
  }

  @Test
  void baselineWithSeveralComponentsIsRefused() {
    CapturedCommandLine run =
        CapturedCommandLine.run(
            "train",
            "--generator",
            "inverse-sine",
            "--baseline",
            "least-squares",
            "--components",
            3,
            "--out",
            folder.resolve("m.json"));
    run.assertComplains(2, "a baseline has one component");
  }

  @Test
  void whatNoOptionSaysIsThePresets() throws IOException {
    Path out = folder.resolve("m.json");
    CapturedCommandLine.run("train", "--generator", "circle", "--epochs", 2, "--out", out)
        .succeeded();
    Preset preset = Preset.of("circle");
    TrainedModel model = ModelJson.read(out);
    assertEquals(preset.model(), model.modelConfiguration());
    assertEquals(preset.settling(2), model.trainingConfiguration());
    assertEquals(preset.count(), model.dataSize());
    assertEquals(2, model.epoch());
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    for (String name : List.of("a", "b")) {
      train(name, 7);
    }
    train("c", 8);
    assertArrayEquals(bytes("a.json"), bytes("b.json"));
    assertArrayEquals(bytes("a.onnx"), bytes("b.onnx"));
    assertFalse(Arrays.equals(bytes("a.json"), bytes("c.json")));
  }

  private void train(String name, long seed) {
    CapturedCommandLine.run(
            "train",
            "--generator",
            "inverse-sine",
            "--count",
            200,
            "--epochs",
            4,
            "--seed",
            seed,
            "--out",
            folder.resolve(name + ".json"),
            "--onnx",
            folder.resolve(name + ".onnx"))
        .succeeded();
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  @Test
  void oneLineOfJsonHoldsScoresAndCounts() throws IOException {
    Path out = folder.resolve("m.json");
    JsonNode line =
        CapturedCommandLine.run(
                "train",
                "--generator",
                "inverse-sine",
                "--count",
                500,
                "--epochs",
                3,
                "--test",
                0.1,
                "--json",
                "--out",
                out)
            .succeeded()
            .json();
    TrainedModel model = ModelJson.read(out);
    assertEquals(500, line.get("examples").intValue());
    assertEquals(350, line.get("trainExamples").intValue());
    assertEquals(100, line.get("validationExamples").intValue());
    assertEquals(50, line.get("testExamples").intValue());
    assertEquals(3, line.get("epochs").intValue());
    assertEquals(model.step(), line.get("steps").longValue());
    assertTrue(line.get("seconds").doubleValue() > 0);
    assertEquals("test", line.get("scoredOn").textValue());
    assertEquals("last-epoch", line.get("stopReason").textValue());
    assertEquals(out.toString(), line.get("model").textValue());
    assertTrue(line.get("onnx").isNull());
    double oracle = Generators.byId("inverse-sine").oracleNegativeLogLikelihood().orElseThrow();
    assertEquals(oracle, line.get("oracleNegativeLogLikelihood").doubleValue());
    double test =
        Scoring.negativeLogLikelihood(
            model.network(),
            Generators.byId("inverse-sine").generate(500, 1),
            DataSplit.of(500, new DataSplit.Shares(0.2, 0.1), 1).test());
    assertEquals(test, line.get("negativeLogLikelihood").doubleValue());
    assertEquals(test, line.get("testNegativeLogLikelihood").doubleValue());
  }

  @Test
  void aFileIsTrainedOnByItsColumns() throws IOException {
    Path csv = csv();
    Path out = folder.resolve("m.json");
    CapturedCommandLine.run(
            "train", "--data", csv, "--input", "b,a", "--target", "c", "--epochs", 1, "--out", out)
        .succeeded();
    TrainedModel model = ModelJson.read(out);
    assertEquals(List.of("b", "a"), model.inputNames());
    assertEquals(List.of("c"), model.targetNames());
    assertEquals("numbers", model.dataName());
  }

  @Test
  void aKnownFileNeedsNoColumnNames() throws IOException {
    Path out = folder.resolve("m.json");
    CapturedCommandLine.run("train", "--data", "datasets/geyser.csv", "--epochs", 1, "--out", out)
        .succeeded();
    TrainedModel model = ModelJson.read(out);
    assertEquals(List.of("waiting"), model.inputNames());
    assertEquals(List.of("duration"), model.targetNames());
    assertEquals(Preset.of("geyser").model(), model.modelConfiguration());
  }

  @Test
  void rowsWithHolesCanBeLeftOut() throws IOException {
    Path csv = folder.resolve("holes.csv");
    Files.writeString(csv, "x,y\n1,2\n2,\n3,4\n4,5\nn/a,6\n");
    CapturedCommandLine.run("train", "--data", csv, "--epochs", 1)
        .assertComplains(2, "holes.csv, line 3");
    JsonNode line =
        CapturedCommandLine.run(
                "train", "--data", csv, "--epochs", 1, "--skip-incomplete", "--json")
            .succeeded()
            .json();
    assertEquals(3, line.get("examples").intValue());
  }

  @Test
  void thePlotIsDrawnByTheRenderer() throws IOException {
    Path plot = folder.resolve("p.png");
    CapturedCommandLine run =
        CapturedCommandLine.run(
                "train", "--generator", "inverse-sine", "--epochs", 1, "--plot", plot)
            .succeeded();
    assertEquals("plot", Files.readString(plot));
    assertTrue(run.out().contains("wrote " + plot), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theProgressBarGoesToStandardErrorOfATerminal() {
    String[] args = {"train", "--generator", "inverse-sine", "--epochs", "2", "--json"};
    CapturedCommandLine run = CapturedCommandLine.runOnTerminal((Object[]) args).succeeded();
    assertTrue(run.err().contains("epoch 2/2"), run.err());
    assertFalse(run.out().contains("epoch 2/2"), run.out());
  }

  @Test
  void aDivergedTrainingIsAFailedRun() {
    CapturedCommandLine.run(
            "train",
            "--generator",
            "inverse-sine",
            "--learning-rate",
            100,
            "--clip",
            "none",
            "--optimizer",
            "sgd",
            "--floor",
            0,
            "--epochs",
            50)
        .assertComplains(1, "training failed");
  }

  @Test
  void filesThatCannotBeWrittenAreToldBeforeTraining() {
    Path absent = folder.resolve("absent/m.json");
    CapturedCommandLine.run(
            "train", "--generator", "inverse-sine", "--epochs", 1_000_000, "--out", absent)
        .assertComplains(1, "there is no folder");
    CapturedCommandLine.run(
            "train", "--generator", "inverse-sine", "--epochs", 1_000_000, "--onnx", folder)
        .assertComplains(1, "it is a folder");
  }

  private Path csv() throws IOException {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int row = 0; row < 40; row++) {
      text.append("%d,%d,%d\n".formatted(row, row * row, (row * 7) % 11));
    }
    return Files.writeString(folder.resolve("numbers.csv"), text);
  }
}
