package mdnviz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mdnviz.export.FileWriteException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mdnviz screenshots`: draws the documentation's pictures anew.
@Command(
    name = "screenshots",
    description = {
      "Draw the window as the documentation shows it, with freshly trained networks.",
      "No display is needed."
    })
public final class ScreenshotsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ScreenshotWriter writer;

  @Option(
      names = "--out",
      paramLabel = "<folder>",
      defaultValue = "screenshots",
      description = "Where the pictures go; default ${DEFAULT-VALUE}.")
  private Path folder;

  /// @param terminal where to talk to
  /// @param writer draws the pictures
  public ScreenshotsCommand(Terminal terminal, ScreenshotWriter writer) {
    this.terminal = terminal;
    this.writer = writer;
  }

  @Override
  public Integer call() throws FileWriteException {
    PrintWriter out = terminal.out();
    try {
      writer.write(
          folder,
          file -> {
            out.println("wrote " + file);
            out.flush();
          });
    } catch (IOException e) {
      throw FileWriteException.of(folder, e);
    }
    return 0;
  }
}
