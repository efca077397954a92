package mdnviz;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import mdnviz.cli.BenchCommand;
import mdnviz.cli.DemoCommand;
import mdnviz.cli.EvaluateCommand;
import mdnviz.cli.MdnvizCommandLine;
import mdnviz.cli.PaceCommand;
import mdnviz.cli.ReproduceCommand;
import mdnviz.cli.ScreenshotsCommand;
import mdnviz.cli.SweepCommand;
import mdnviz.cli.Terminal;
import mdnviz.cli.TrainCommand;
import mdnviz.ui.MdnApplication;
import mdnviz.ui.Screenshots;

/// Starts the program: without arguments the window, or `demo` where no window can open; with
/// arguments a command.
public final class Main {
  /// Held here, because loggers nobody holds forget their level.
  private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

  private final Terminal terminal;
  private final MdnvizCommandLine commands;

  /// @param terminal where to talk to
  Main(Terminal terminal) {
    this.terminal = terminal;
    this.commands =
        new MdnvizCommandLine(
            terminal,
            List.of(
                new TrainCommand(terminal, Pictures::plot),
                new EvaluateCommand(terminal),
                new DemoCommand(terminal, Pictures::plot, Pictures::window),
                new PaceCommand(terminal, Pace::measure, Pace::compare),
                new ScreenshotsCommand(terminal, Screenshots::write),
                new BenchCommand(terminal),
                new ReproduceCommand(terminal),
                new SweepCommand(terminal)));
  }

  /// Runs the program and ends the process: 0 done, 1 a run failed, 2 a wrong option or file.
  ///
  /// @param args of the command line
  public static void main(String[] args) {
    // JavaFX warns of being on the class path, where this program has it on purpose.
    JAVAFX_LOGGER.setLevel(Level.SEVERE);
    Terminal terminal = Terminal.ofProcess();
    int code;
    try {
      code = new Main(terminal).start(args);
    } catch (OutOfMemoryError e) {
      terminal.complain("memory ran out; use fewer examples or a smaller network");
      code = 1;
    } catch (Exception | Error e) {
      terminal.complain("an unexpected fault, please report it: " + e);
      code = 1;
    }
    System.exit(code);
  }

  private int start(String... args) {
    boolean wantsWindow = args.length == 0 || args[0].equals("pace");
    if (!wantsWindow) {
      drawWithoutDisplay();
      return commands.run(args);
    }
    Desktop desktop =
        Desktop.of(System.getenv(), System.getProperty("os.name"), new Desktop.NativeProbe());
    if (args.length > 0) {
      if (desktop != Desktop.READY) {
        drawWithoutDisplay();
      }
      return commands.run(args);
    }
    if (desktop != Desktop.READY) {
      return demonstrate(desktop);
    }
    Application.launch(MdnApplication.class);
    return 0;
  }

  /// Does without a window what the window would have shown.
  ///
  /// @param desktop why there is no window
  /// @param options of the demo
  /// @return the exit code
  int demonstrate(Desktop desktop, String... options) {
    terminal.out().println(desktop.explanation() + ": training without a window.");
    drawWithoutDisplay();
    String[] args = new String[options.length + 1];
    args[0] = "demo";
    System.arraycopy(options, 0, args, 1, options.length);
    return commands.run(args);
  }

  /// Lets JavaFX and AWT draw without a display; must come before the first picture.
  private static void drawWithoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }
}
