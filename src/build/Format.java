import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Checks or rewrites every Java source below a folder with google-java-format, which is expected
/// on the class path. Exit code 1 where a check finds a file that is not formatted.
final class Format {
  private Format() {}

  /// Runs the formatter.
  ///
  /// @param args `--check` or `--replace`, then the folder
  /// @throws IOException if the folder cannot be read
  public static void main(String[] args) throws IOException {
    boolean check = args[0].equals("--check");
    List<String> arguments =
        new ArrayList<>(
            check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0 && check) {
      System.err.println("The files above are not formatted: run mvn -q -Pformat");
    }
    System.exit(status);
  }
}
