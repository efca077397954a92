package mdnviz.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mdnviz.data.Dataset;
import mdnviz.export.FileWriteException;
import mdnviz.export.ModelJson;
import mdnviz.export.OnnxExport;
import mdnviz.training.TrainedModel;
import picocli.CommandLine.Option;

/// Options that say which files a trained model is written to.
final class OutputOptions {
  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Write the model as JSON, for evaluate and for the window.")
  private Path model;

  @Option(
      names = "--onnx",
      paramLabel = "<file>",
      description = "Write the model as ONNX, for onnxruntime.")
  private Path onnx;

  @Option(
      names = "--plot",
      paramLabel = "<file>",
      description = "Draw the conditional density as a PNG; one input and one target only.")
  private Path plot;

  /// Looks before the training, not after it, whether the files can be written.
  ///
  /// @param dataset to be trained on
  /// @throws CommandException if the folder of a file is missing or a plot is not possible
  void check(Dataset dataset) throws CommandException {
    List<Path> files = Stream.of(model, onnx, plot).filter(Objects::nonNull).toList();
    for (Path file : files) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw CommandException.failedRun(
            "cannot write %s: there is no folder %s; create it first".formatted(file, folder));
      }
      if (Files.isDirectory(file)) {
        throw CommandException.failedRun(
            "cannot write %s: it is a folder; give the name of a file".formatted(file));
      }
      if (!Files.isWritable(folder)) {
        throw CommandException.failedRun(
            "cannot write %s: permission denied; choose another folder".formatted(file));
      }
    }
    if (files.size() != files.stream().map(Path::toAbsolutePath).distinct().count()) {
      throw CommandException.wrongInput("--out, --onnx and --plot must name different files");
    }
    if (plot != null && (dataset.inputDimension() != 1 || dataset.targetDimension() != 1)) {
      throw CommandException.wrongInput(
          "--plot needs one input and one target column, there are %d and %d"
              .formatted(dataset.inputDimension(), dataset.targetDimension()));
    }
  }

  /// Writes what was asked for.
  ///
  /// @param trained the model
  /// @param dataset it was trained on
  /// @param renderer draws the plot
  /// @return the files written
  /// @throws FileWriteException if one cannot be written
  List<Path> write(TrainedModel trained, Dataset dataset, PlotRenderer renderer)
      throws FileWriteException {
    List<Path> written = new ArrayList<>();
    if (model != null) {
      ModelJson.write(trained, model);
      written.add(model);
    }
    if (onnx != null) {
      OnnxExport.write(trained, onnx);
      written.add(onnx);
    }
    if (plot != null) {
      try {
        renderer.render(trained, dataset, plot);
      } catch (IOException e) {
        throw FileWriteException.of(plot, e);
      }
      written.add(plot);
    }
    return written;
  }

  /// @param line gets the names of the files. Modified.
  void describe(ObjectNode line) {
    line.put("model", text(model)).put("onnx", text(onnx)).put("plot", text(plot));
  }

  private static String text(Path file) {
    return file == null ? null : file.toString();
  }
}
