package mdnviz.ui;

import java.util.List;
import java.util.stream.Stream;

/// Kinds of files the window reads and writes.
public enum FileKind {
  /// A table of examples.
  CSV("Table of examples", "csv", "tsv", "txt", "dat", "json", "jsonl", "ndjson"),
  /// A model that can be opened again.
  MODEL("Model", "json"),
  /// A model for other programs.
  ONNX("ONNX model", "onnx"),
  /// Results of runs, as `mdnviz sweep` writes them.
  RESULTS("Table of results", "csv"),
  /// Densities on a grid.
  DENSITY("Table of densities", "csv"),
  /// A picture.
  PNG("Picture", "png"),
  /// A drawing.
  SVG("Drawing", "svg");

  private final String title;
  private final String extension;
  private final List<String> patterns;

  FileKind(String title, String extension, String... others) {
    this.title = title;
    this.extension = extension;
    this.patterns =
        Stream.concat(Stream.of(extension), Stream.of(others))
            .map(ending -> "*." + ending)
            .toList();
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return without the dot
  public String extension() {
    return extension;
  }

  /// @return of the names such files have, for example `*.csv`
  public List<String> patterns() {
    return patterns;
  }
}
