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
  private final Terminal terminal;
  private final PaceReport.Measurement measurement;

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

  /// @param terminal where to talk to
  /// @param measurement opens and measures the window
  public PaceCommand(Terminal terminal, PaceReport.Measurement measurement) {
    this.terminal = terminal;
    this.measurement = measurement;
  }

  @Override
  public Integer call() throws CommandException {
    if (!(seconds >= 1 && seconds <= 600)) {
      throw CommandException.wrongInput("--seconds must lie between 1 and 600");
    }
    if (points < 0 || points > 1_000_000) {
      throw CommandException.wrongInput("--points must lie between 0 and 1,000,000");
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
