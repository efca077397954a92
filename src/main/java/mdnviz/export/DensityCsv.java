package mdnviz.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.density.Slice;
import mdnviz.mixture.GaussianMixture;
import mdnviz.training.TrainedModel;

/// The density on a grid as a table of three columns: x, y and p(y|x), in data units and with the
/// digits of double precision, so that any program can draw or integrate it.
public final class DensityCsv {
  private DensityCsv() {}

  /// Writes the table, column by column of the grid.
  ///
  /// @param model any D and L
  /// @param section fits the model
  /// @param grid where
  /// @param file where to; replaced at once
  /// @throws FileWriteException if it cannot be written
  public static void write(TrainedModel model, Section section, GridSpec grid, Path file)
      throws FileWriteException {
    AtomicFile.write(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write(
              "%s,%s,density\n"
                  .formatted(
                      quoted(model.inputNames().get(section.input())),
                      quoted(model.targetNames().get(section.target()))));
          for (int column = 0; column < grid.columns(); column++) {
            writeColumn(model, section, grid, column, text);
          }
          text.flush();
        });
  }

  private static void writeColumn(
      TrainedModel model, Section section, GridSpec grid, int column, Writer text)
      throws IOException {
    double x = grid.xAt(column);
    GaussianMixture mixture = Slice.mixtureAt(model, section, x);
    for (int row = grid.rows() - 1; row >= 0; row--) {
      double y = grid.yAt(row);
      text.write(x + "," + y + "," + mixture.density(y) + "\n");
    }
  }

  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
