package mdnviz.cli;

/// A command ends without its result; the message is one line for people and says what to do.
final class CommandException extends Exception {
  /// The exit code of a wrong option or input file.
  static final int WRONG_INPUT = 2;

  /// The exit code of a run that failed.
  static final int FAILED_RUN = 1;

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// @param message which option or file, what is wrong with it, what to do
  /// @return an end with exit code 2
  static CommandException wrongInput(String message) {
    return new CommandException(WRONG_INPUT, message);
  }

  /// @param message what went wrong and what to do
  /// @return an end with exit code 1
  static CommandException failedRun(String message) {
    return new CommandException(FAILED_RUN, message);
  }

  /// @return what the process should end with
  int exitCode() {
    return exitCode;
  }
}
