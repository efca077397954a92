package mdnviz.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Where a command talks to.
///
/// @param out results
/// @param err progress and complaints
/// @param interactive whether a person watches, so that a line may be rewritten in place
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
  /// @return the streams of this process
  public static Terminal ofProcess() {
    boolean watched = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Terminal(
        new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()),
        watched);
  }

  /// Writes one line of complaint, whatever the message holds.
  ///
  /// @param message what is wrong and what to do
  public void complain(String message) {
    err.println("mdnviz: " + message.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
