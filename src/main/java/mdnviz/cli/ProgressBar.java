package mdnviz.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Shows how far a training is: epoch, NLL on training and validation examples, time left.
///
/// On a terminal one line is rewritten about ten times a second; elsewhere a line is added at every
/// tenth of the way.
final class ProgressBar {
  private static final int WIDTH = 24;
  private static final long NANOS_BETWEEN_UPDATES = 100_000_000;
  private static final int LINES = 10;

  private final PrintWriter out;
  private final boolean inPlace;
  private final int epochs;
  private final LongSupplier nanoTime;
  private final long start;
  private long lastUpdate;
  private int lastLine;
  private int lastLength;

  /// @param out where to
  /// @param inPlace whether the line may be rewritten
  /// @param epochs of the whole training
  /// @param nanoTime the clock
  ProgressBar(PrintWriter out, boolean inPlace, int epochs, LongSupplier nanoTime) {
    this.out = out;
    this.inPlace = inPlace;
    this.epochs = epochs;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.lastUpdate = start - NANOS_BETWEEN_UPDATES;
  }

  /// @param epoch passes completed
  /// @return whether it is time to show something
  boolean isDue(int epoch) {
    if (epoch >= epochs) {
      return true;
    }
    return inPlace
        ? nanoTime.getAsLong() - lastUpdate >= NANOS_BETWEEN_UPDATES
        : (long) epoch * LINES / epochs > lastLine;
  }

  /// Shows where training stands.
  ///
  /// @param epoch passes completed
  /// @param train NLL on the training examples, nats; NaN if there is none
  /// @param validation NLL on the validation examples, nats; NaN if there is none
  void show(int epoch, double train, double validation) {
    show(
        epoch,
        "epoch %,d/%,d".formatted(epoch, epochs),
        "NLL train %s  validation %s  ".formatted(Numbers.nll(train), Numbers.nll(validation)));
  }

  /// Shows where some work stands.
  ///
  /// @param epoch passes completed, of all trainings together
  /// @param before what stands left of the bar
  /// @param after what stands between the bar and the time left, with two spaces at its end
  void show(int epoch, String before, String after) {
    lastUpdate = nanoTime.getAsLong();
    lastLine = (int) ((long) epoch * LINES / epochs);
    String text = "%s  [%s]  %s%s left".formatted(before, bar(epoch), after, left(epoch));
    if (inPlace) {
      String blanks = " ".repeat(Math.max(0, lastLength - text.length()));
      out.print('\r' + text + blanks);
      lastLength = text.length();
    } else {
      out.println(text);
    }
    out.flush();
  }

  /// Ends the line.
  void finish() {
    if (inPlace && lastLength > 0) {
      out.println();
      out.flush();
    }
  }

  private String bar(int epoch) {
    int filled = (int) ((long) WIDTH * Math.min(epoch, epochs) / epochs);
    return "=".repeat(filled) + " ".repeat(WIDTH - filled);
  }

  private String left(int epoch) {
    if (epoch <= 0) {
      return "?";
    }
    double elapsed = (lastUpdate - start) / 1e9;
    return Numbers.duration(elapsed / epoch * Math.max(0, epochs - epoch));
  }
}
