package mdnviz.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mdnviz.data.DataFormatException;
import mdnviz.export.ModelFormatException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program as commands: picks one, runs it, turns every failure into one line on standard error
/// and an exit code: 0 done, 1 a run failed, 2 a wrong option or file.
public final class MdnvizCommandLine {
  private final Terminal terminal;
  private final CommandLine root;

  /// @param terminal where to talk to
  /// @param commands objects annotated as picocli commands, in the order of the help
  public MdnvizCommandLine(Terminal terminal, List<?> commands) {
    this.terminal = terminal;
    this.root = new CommandLine(new Root());
    commands.forEach(root::addSubcommand);
    root.getSubcommands().values().forEach(MdnvizCommandLine::addHelpOption);
    root.addSubcommand(new HelpCommand());
    Choices.register(root);
    root.setOut(terminal.out());
    root.setErr(terminal.err());
    root.setAbbreviatedOptionsAllowed(false);
    root.setUsageHelpAutoWidth(true);
    root.setParameterExceptionHandler((e, args) -> complain(e));
    root.setExecutionExceptionHandler((e, command, parsed) -> complain(e));
  }

  private static void addHelpOption(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getCommandSpec().versionProvider(new Version());
    command.getCommandSpec().usageMessage().sortOptions(false);
  }

  /// Runs a command.
  ///
  /// @param args as given to the process. Not modified.
  /// @return what the process should end with
  public int run(String... args) {
    int code = root.execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private int complain(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.complain("%s; see %s --help".formatted(problem(e), name));
    return CommandException.WRONG_INPUT;
  }

  private static String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> alike = unmatched.getSuggestions();
      String unknown = unmatched.getUnmatched().getFirst();
      Optional<String> meant =
          alike.stream()
              .filter(name -> name.startsWith(unknown))
              .findFirst()
              .or(() -> alike.stream().findFirst());
      return meant
          .map(name -> "'%s' is not known here, did you mean %s".formatted(unknown, name))
          .orElse("'%s' is not known here".formatted(unknown));
    }
    if (e instanceof MissingParameterException && e.getMessage().contains("--data")) {
      return "say where the examples come from, with --data <file> or --generator <name>";
    }
    String message = e.getMessage();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private int complain(Exception e) {
    terminal.complain(
        switch (e) {
          case CommandException known -> known.getMessage();
          case DataFormatException data -> data.getMessage();
          case IOException file -> file.getMessage();
          default -> "an unexpected fault, please report it: " + e;
        });
    return switch (e) {
      case CommandException known -> known.exitCode();
      case DataFormatException data -> CommandException.WRONG_INPUT;
      case ModelFormatException model -> CommandException.WRONG_INPUT;
      default -> CommandException.FAILED_RUN;
    };
  }

  /// The program itself; without a command there is nothing to do here.
  @Command(
      name = "mdnviz",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = {
        "Train mixture density networks and watch the conditional density take shape.",
        "Without a command the window opens."
      },
      footer = {"", "Exit codes: 0 done, 1 a run failed, 2 a wrong option or file."})
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /// What `--version` prints.
  private static final class Version implements IVersionProvider {
    private Version() {}

    @Override
    public String[] getVersion() {
      String version = MdnvizCommandLine.class.getPackage().getImplementationVersion();
      return new String[] {"mdnviz " + (version == null ? "(not packaged)" : version)};
    }
  }
}
