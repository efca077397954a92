package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The program's commands with captured streams and renderers that write a word instead of a
/// picture.
final class CapturedCommandLine {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final int exitCode;

  private CapturedCommandLine(boolean interactive, String... args) {
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive);
    PlotRenderer plot = (model, dataset, file) -> Files.writeString(file, "plot");
    WindowRenderer window = (end, dataset, file) -> Files.writeString(file, "window");
    ScreenshotWriter screenshots =
        (folder, whenWritten) -> {
          Path file = folder.resolve("one.png");
          Files.writeString(file, "window");
          whenWritten.accept(file);
        };
    List<Object> commands =
        List.of(
            new TrainCommand(terminal, plot),
            new EvaluateCommand(terminal),
            new DemoCommand(terminal, plot, window),
            new ScreenshotsCommand(terminal, screenshots),
            new BenchCommand(terminal),
            new ReproduceCommand(terminal),
            new SweepCommand(terminal));
    exitCode = new MdnvizCommandLine(terminal, commands).run(args);
  }

  /// @param args of the process
  /// @return what happened
  static CapturedCommandLine run(Object... args) {
    return new CapturedCommandLine(false, texts(args));
  }

  /// @param args of the process
  /// @return what happened on a terminal
  static CapturedCommandLine runOnTerminal(Object... args) {
    return new CapturedCommandLine(true, texts(args));
  }

  private static String[] texts(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return texts;
  }

  /// @return the exit code
  int exitCode() {
    return exitCode;
  }

  /// @return standard output
  String out() {
    return out.toString();
  }

  /// @return standard error
  String err() {
    return err.toString();
  }

  /// @return the same, the run having succeeded
  CapturedCommandLine succeeded() {
    assertEquals(0, exitCode, err());
    return this;
  }

  /// @return the one line of JSON on standard output
  JsonNode json() throws JsonProcessingException {
    assertEquals(1, out().lines().count(), out());
    return new ObjectMapper().readTree(out());
  }

  /// Requires a complaint of one line and no result.
  ///
  /// @param code the exit code
  /// @param expected part of the complaint
  void assertComplains(int code, String expected) {
    assertEquals(code, exitCode, err());
    assertEquals(1, err().lines().count(), err());
    assertTrue(err().startsWith("mdnviz: "), err());
    assertTrue(err().contains(expected), err());
    assertFalse(err().contains("Exception") || err().contains("\tat "), err());
    assertEquals("", out());
  }
}
