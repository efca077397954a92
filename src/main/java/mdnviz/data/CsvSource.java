package mdnviz.data;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Where the text of a CSV file comes from; may be opened more than once.
///
/// @param name for messages, usually the file's name
/// @param opener opens it
public record CsvSource(String name, Opener opener) {
  /// Opens a source from its beginning.
  @FunctionalInterface
  public interface Opener {
    /// @return a fresh stream; the caller closes it
    /// @throws IOException if it cannot be opened
    InputStream open() throws IOException;
  }

  /// @param file a path
  /// @return the file as a source, named without its folders
  public static CsvSource of(Path file) {
    Path last = file.getFileName();
    return new CsvSource(last == null ? file.toString() : last.toString(), () -> open(file));
  }

  /// @param name for messages, for example `clipboard`
  /// @param text of a CSV file
  /// @return the text as a source
  public static CsvSource of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FolderException(file.toString());
    }
    return Files.newInputStream(file);
  }

  /// Says what an input error means.
  ///
  /// @param error while opening or reading this source
  /// @return the same for people
  DataFormatException explain(IOException error) {
    DataFormatException.Place place = DataFormatException.Place.of(name);
    return switch (error) {
      case NoSuchFileException missing ->
          new DataFormatException(
              DataFormatException.Place.of(missing.getFile()),
              "there is no such file",
              "Check the path.");
      case FileNotFoundException missing ->
          new DataFormatException(place, "there is no such file", "Check the path.");
      case FolderException folder ->
          new DataFormatException(
              DataFormatException.Place.of(folder.getMessage()),
              "this is a folder",
              "Choose a CSV file in it.");
      case AccessDeniedException denied ->
          new DataFormatException(
              place, "the file may not be read", "Change its permissions, or copy it.");
      default ->
          new DataFormatException(
              place,
              "reading failed (%s)".formatted(error.getMessage()),
              "Copy the file to this computer and open the copy.");
    };
  }

  /// The path names a folder.
  private static final class FolderException extends IOException {
    private static final long serialVersionUID = 1;

    FolderException(String path) {
      super(path);
    }
  }
}
