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

/// Where the text of a table comes from, a file or the clipboard; may be opened more than once.
///
/// @param name for messages, usually the file's name
/// @param opener opens it
/// @param size in bytes, 0 where not known; for progress only
public record TableSource(String name, Opener opener, long size) {
  /// A source of unknown size.
  ///
  /// @param name for messages, usually the file's name
  /// @param opener opens it
  public TableSource(String name, Opener opener) {
    this(name, opener, 0);
  }

  /// Opens a source from its beginning.
  @FunctionalInterface
  public interface Opener {
    /// @return a fresh stream; the caller closes it
    /// @throws IOException if it cannot be opened
    InputStream open() throws IOException;
  }

  /// @param file a path
  /// @return the file as a source, named without its folders
  public static TableSource of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    return new TableSource(name, () -> open(file), sizeOf(file));
  }

  /// @param name for messages, for example `clipboard`
  /// @param text of a CSV file
  /// @return the text as a source
  public static TableSource of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TableSource(name, () -> new ByteArrayInputStream(bytes), bytes.length);
  }

  /// Opens the source.
  ///
  /// @param progress told while it is read
  /// @return a fresh stream; the caller closes it
  /// @throws IOException if it cannot be opened
  InputStream open(ReadingProgress progress) throws IOException {
    return new CountedStream(opener.open(), size, progress);
  }

  /// Reads the beginning.
  ///
  /// @return its first {@value CsvSniffer#SAMPLE_BYTES} bytes, or all
  /// @throws DataFormatException if it cannot be read
  byte[] sample() throws DataFormatException {
    try (InputStream in = opener.open()) {
      return in.readNBytes(CsvSniffer.SAMPLE_BYTES);
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /// Where nothing is known, the error is told when the file is opened.
  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unknown) {
      return 0;
    }
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
              "Choose a file in it.");
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
