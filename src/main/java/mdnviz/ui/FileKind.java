package mdnviz.ui;

/// Kinds of files the window reads and writes.
public enum FileKind {
  /// A table of examples.
  CSV("Table of examples", "csv"),
  /// A model that can be opened again.
  MODEL("Model", "json"),
  /// A model for other programs.
  ONNX("ONNX model", "onnx"),
  /// A picture.
  PNG("Picture", "png"),
  /// A drawing.
  SVG("Drawing", "svg");

  private final String title;
  private final String extension;

  FileKind(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return without the dot
  public String extension() {
    return extension;
  }
}
