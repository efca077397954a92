package mdnviz.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mdnviz pace`: how lively the window stays while a network trains in it.
@Command(
    name = "pace",
    description = {
      "Open the window, train the default network in it, look at every view and switch every"
          + " layer,",
      "and measure pictures and steps a second.",
      "Uses the display if there is one, else JavaFX's headless platform."
    })
public final class PaceCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 24;

  private final Terminal terminal;
  private final PaceReport.Measurement measurement;
  private final ComparePaceReport.Measurement comparison;

  @Option(
      names = "--seconds",
      paramLabel = "<number>",
      defaultValue = "20",
      description = "How long to measure; default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--points",
      paramLabel = "<number>",
      defaultValue = "0",
      description = "How many examples are drawn and trained on; default as the window opens.")
  private int points;

  @Option(
      names = "--compare",
      paramLabel = "<runs>",
      defaultValue = "0",
      description = {
        "Train so many networks side by side instead (32, 32 tanh, K = 5, batches of 128 of 1,000",
        "examples of inverse-sine; another seed each) and measure pictures a second of each run,",
        "how far the runs come apart, and memory."
      })
  private int compare;

  /// @param terminal where to talk to
  /// @param measurement opens and measures the window
  /// @param comparison opens the window and measures runs side by side
  public PaceCommand(
      Terminal terminal,
      PaceReport.Measurement measurement,
      ComparePaceReport.Measurement comparison) {
    this.terminal = terminal;
    this.measurement = measurement;
    this.comparison = comparison;
  }

  @Override
  public Integer call() throws CommandException {
    if (!(seconds >= 1 && seconds <= 600)) {
      throw CommandException.wrongInput("--seconds must lie between 1 and 600");
    }
    if (points < 0 || points > 1_000_000) {
      throw CommandException.wrongInput("--points must lie between 0 and 1,000,000");
    }
    if (compare < 0 || compare > MOST_RUNS) {
      throw CommandException.wrongInput("--compare must lie between 1 and " + MOST_RUNS);
    }
    if (compare > 0) {
      terminal.out().print(comparison.measure(compare, seconds).text());
      terminal.out().flush();
      return 0;
    }
    PaceReport report = measurement.measure(seconds, points);
    List<Double> slices = report.sliceMillis();
    String longest =
        report.longest().stream()
            .map(PaceReport.Interval::toString)
            .collect(Collectors.joining(", "));
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "density pictures %.1f a second, pulses %.1f a second, %.2f %% of them over 50 ms%n"
                + "ten longest intervals between pulses, ms: %s%n"
                + "slice drawn after moving the cursor: median %.0f ms, longest %.0f ms%n"
                + "training %.0f steps/s with the window open, %.0f without: %.0f %%%n",
            report.framesPerSecond(),
            report.pulsesPerSecond(),
            100 * report.slowShare(),
            longest,
            slices.get(slices.size() / 2),
            slices.getFirst(),
            report.stepsPerSecond(),
            report.stepsPerSecondAlone(),
            100 * report.stepsPerSecond() / report.stepsPerSecondAlone());
    terminal.out().flush();
    return 0;
  }
}
