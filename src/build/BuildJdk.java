import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the home of the JDK that runs this into a file, for the launcher to try first.
final class BuildJdk {
  private BuildJdk() {}

  /// Writes the file.
  ///
  /// @param args the file to write
  /// @throws IOException if it cannot be written
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), System.getProperty("java.home") + System.lineSeparator());
  }
}
