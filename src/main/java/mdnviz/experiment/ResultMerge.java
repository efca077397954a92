package mdnviz.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import mdnviz.export.AtomicFile;

/// Joins the files of shards. Immutable.
///
/// @param factors names of the varied factors
/// @param runCount runs of the whole experiment
/// @param results of the finished ones, in its order
public record ResultMerge(List<String> factors, int runCount, List<RunResult> results) {
  /// Joins files into one that holds every row once, in the order of the experiment.
  ///
  /// @param parts files of one experiment, at least one
  /// @param target where to; may be one of them
  /// @return what the joined file holds
  /// @throws IOException if a part cannot be read, they are of several experiments, or the target
  ///   cannot be written; the target then stays as it was
  public static ResultMerge write(List<Path> parts, Path target) throws IOException {
    ResultText all = read(parts.getFirst());
    for (Path part : parts.subList(1, parts.size())) {
      all = all.joined(part, read(part));
    }
    byte[] bytes = all.text().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(target, out -> out.write(bytes));
    return new ResultMerge(all.factors(), all.runCount(), all.results());
  }

  private static ResultText read(Path part) throws IOException {
    try {
      return ResultText.parse(part, Files.readString(part));
    } catch (NoSuchFileException e) {
      throw new ResultFileException(part, "there is no such file; check the name");
    }
  }
}
