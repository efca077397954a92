package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.export.ModelJson;
import mdnviz.training.Scoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  @TempDir private Path folder;

  private Path model;

  @BeforeEach
  void trainAModel() {
    model = folder.resolve("m.json");
    CapturedCommandLine.run(
            "train", "--generator", "inverse-sine", "--count", 300, "--epochs", 5, "--out", model)
        .succeeded();
  }

  @Test
  void freshExamplesAreDrawnAndScored() throws IOException {
    JsonNode line =
        CapturedCommandLine.run(
                "evaluate",
                "--model",
                model,
                "--generator",
                "inverse-sine",
                "--count",
                400,
                "--seed",
                9,
                "--json")
            .succeeded()
            .json();
    Dataset fresh = Generators.byId("inverse-sine").generate(400, 9);
    assertEquals(
        Scoring.negativeLogLikelihood(ModelJson.read(model).network(), fresh),
        line.get("negativeLogLikelihood").doubleValue());
    assertEquals(400, line.get("examples").intValue());
    assertTrue(line.get("seconds").doubleValue() >= 0);
    assertFalse(line.get("trainedOnTheseExamples").booleanValue());
  }

  @Test
  void aNumberOfTheGeneratorCanBeChanged() throws IOException {
    JsonNode line =
        CapturedCommandLine.run(
                "evaluate",
                "--model",
                model,
                "--generator",
                "inverse-sine",
                "--set",
                "noise=0.2",
                "--set",
                "amplitude=0.25",
                "--count",
                100,
                "--json")
            .succeeded()
            .json();
    DataGenerator sine = Generators.byId("inverse-sine");
    DataGenerator changed = sine.with(sine.parameters().with("noise", 0.2).with("amplitude", 0.25));
    assertEquals(
        changed.referenceScores().oracle().orElseThrow(),
        line.get("oracleNegativeLogLikelihood").doubleValue());
    assertFalse(line.get("trainedOnTheseExamples").booleanValue());
  }

  @Test
  void theModelKnowsItsColumns() throws IOException {
    Dataset fresh = Generators.byId("inverse-sine").generate(50, 9);
    String x = fresh.inputNames().getFirst();
    String t = fresh.targetNames().getFirst();
    Path csv = write(fresh, "%s,other,%s".formatted(t, x));
    JsonNode line =
        CapturedCommandLine.run("evaluate", "--model", model, "--data", csv, "--json")
            .succeeded()
            .json();
    assertEquals(
        Scoring.negativeLogLikelihood(ModelJson.read(model).network(), fresh),
        line.get("negativeLogLikelihood").doubleValue());
  }

  @Test
  void otherColumnNamesCanBeGiven() throws IOException {
    Dataset fresh = Generators.byId("inverse-sine").generate(50, 9);
    Path csv = write(fresh, "answer,other,question");
    CapturedCommandLine.run("evaluate", "--model", model, "--data", csv)
        .assertComplains(2, "there is no column");
    CapturedCommandLine run =
        CapturedCommandLine.run(
                "evaluate",
                "--model",
                model,
                "--data",
                csv,
                "--input",
                "question",
                "--target",
                "answer")
            .succeeded();
    assertTrue(run.out().contains("50 examples"), run.out());
  }

  @Test
  void examplesTheModelWasTrainedOnAreTold() {
    CapturedCommandLine run =
        CapturedCommandLine.run(
                "evaluate", "--model", model, "--generator", "inverse-sine", "--seed", 1)
            .succeeded();
    assertTrue(run.out().contains("NLL"), run.out());
    assertTrue(run.err().contains("was trained on these examples"), run.err());
  }

  @Test
  void aModelOfOtherDimensionsIsTold() {
    CapturedCommandLine.run("evaluate", "--model", model, "--generator", "robot-arm")
        .assertComplains(2, "the model takes 1 input and 1 target columns, robot-arm has 2 and 2");
  }

  @Test
  void aFileThatIsNoModelIsTold() throws IOException {
    Path csv = Files.writeString(folder.resolve("no.json"), "x,y\n1,2\n");
    CapturedCommandLine.run("evaluate", "--model", csv, "--generator", "inverse-sine")
        .assertComplains(2, "this is not JSON");
    CapturedCommandLine.run(
            "evaluate", "--model", folder.resolve("absent"), "--generator", "inverse-sine")
        .assertComplains(2, "there is no file");
  }

  private Path write(Dataset dataset, String header) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int row = 0; row < dataset.size(); row++) {
      text.append("%s,0,%s%n".formatted(dataset.target(row, 0), dataset.input(row, 0)));
    }
    return Files.writeString(folder.resolve("fresh.csv"), text);
  }
}
