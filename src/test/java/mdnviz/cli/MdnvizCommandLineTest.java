package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generators;
import mdnviz.export.EnumText;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.OutputBiasInitialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MdnvizCommandLineTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | a command is missing",
        "traim | 'traim' is not known here, did you mean train; see mdnviz --help",
        "--frobnicate | '--frobnicate' is not known here",
        "train | say where the examples come from",
        "evaluate --generator circle | --model",
        "train --generator inverse-sin | there is no generator \"inverse-sin\"; choose one of",
        "train --generator circle --data x.csv | mutually exclusive",
        "train --generator circle --epoch 3 | '--epoch' is not known here, did you mean --epochs",
        "train --generator circle --epochs | --epochs",
        "train --generator circle --epochs three | 'three' is not a whole number",
        "train --generator circle --epochs 0 | epochs must be at least 1",
        "train --generator circle --epochs 99999999999 | '99999999999' is too large",
        "train --generator circle --components 0 | must lie between 1 and 100, was 0",
        "train --generator circle --components 1.5 | '1.5' is not a whole number",
        "train --generator circle --hidden 32;32 | '32;32' is not a whole number",
        "train --generator circle --hidden 1,2,3,4,5 | at most 4 hidden layers, found 5",
        "train --generator circle --activation tan | 'tan' is not known, choose one of tanh, relu",
        "train --generator circle --scale-map exq | choose one of exp, softplus, elu-plus-one",
        "train --generator circle --floor -1 | the floor under sigma must be at least 0",
        "train --generator circle --learning-rate NaN | 'NaN' is not a number",
        "train --generator circle --learning-rate -1 | learning rate must be positive",
        "train --generator circle --clip 5 | write none, value:1, norm:5 or head:1",
        "train --generator circle --clip norm:0 | the clip threshold must be positive",
        "train --generator circle --validation 1 | below 1 together",
        "train --generator circle --batch-size 0 | batch size must lie between",
        "train --generator circle --count 0 | --count must lie between 1",
        "train --generator circle --input x | --input and --target go with --data",
        "train --generator circle --set wobble=1 | choose one of noise, radius",
        "train --generator circle --set noise=9 | noise must lie between 0.1 and 3.0, was 9.0",
        "train --generator circle --set noise | noise",
        "train --data datasets/geyser.csv --set noise=1 | --set goes with --generator",
        "train --generator circle --count 2 --validation 0.5 | at least 2 examples are needed",
        "train --generator robot-arm --plot p.png | --plot needs one input and one target",
        "train --data absent.csv | there is no such file",
        "train --data datasets/geyser.csv --count 5 | --count goes with --generator",
        "train --data datasets/geyser.csv --input waiting | --input and --target go together",
        "train --data datasets/geyser.csv --input a --target b | there is no column",
        "train --data datasets/geyser.csv --input waiting --target waiting | chosen twice",
      })
  void aWrongOptionOrFileIsToldInOneLine(String args, String expected) {
    Object[] words = args.isEmpty() ? new Object[0] : args.split(" ", -1);
    CapturedCommandLine.run(words).assertComplains(2, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "train --help", "evaluate --help", "demo --help", "--version"})
  void helpGoesToStandardOutput(String args) {
    CapturedCommandLine run = CapturedCommandLine.run((Object[]) args.split(" ", -1)).succeeded();
    assertTrue(run.out().contains("mdnviz"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void helpNamesEveryChoice() {
    String help = CapturedCommandLine.run("train", "--help").out().replaceAll("\\s+", " ");
    Stream.of(
            Activation.class,
            Baseline.class,
            CovarianceType.class,
            ScaleMap.class,
            Initialization.class,
            OutputBiasInitialization.class,
            OptimizerKind.class,
            LearningRateSchedule.Kind.class)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(choice -> EnumText.of((Enum<?>) choice))
        .forEach(name -> assertTrue(help.contains(name), name));
    List<String> generators = Generators.all().stream().map(DataGenerator::id).toList();
    generators.forEach(name -> assertTrue(help.contains(name), name));
  }

  @Test
  void aDemoLeavesItsFilesAndItsScore() throws IOException {
    CapturedCommandLine run =
        CapturedCommandLine.run("demo", "--folder", folder.resolve("a/b"), "--epochs", 3)
            .succeeded();
    for (String name : List.of("window.png", "density.png", "model.json", "model.onnx")) {
      Path file = folder.resolve("a/b").resolve(name);
      assertTrue(Files.size(file) > 0, name);
      assertTrue(run.out().contains(file.toString()), run.out());
    }
    assertTrue(run.out().contains("best possible -1.28"), run.out());
    assertTrue(run.err().contains("epoch 3/3"), run.err());
    assertTrue(run.err().contains("NLL train -"), run.err());
  }

  @Test
  void aDemoThatCannotMakeItsFolderIsAFailedRun() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CapturedCommandLine.run("demo", "--folder", file.resolve("inside"))
        .assertComplains(1, "cannot make the folder");
  }
}
