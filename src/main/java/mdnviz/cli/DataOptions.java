package mdnviz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.ColumnRoles;
import mdnviz.data.DataFormatException;
import mdnviz.data.DataGenerator;
import mdnviz.data.DataTable;
import mdnviz.data.Dataset;
import mdnviz.data.GeneratorParameters;
import mdnviz.data.Generators;
import mdnviz.data.TableReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Options that say where the examples come from: a CSV file or a generator.
final class DataOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @ArgGroup(multiplicity = "0..1")
  private Source source;

  @Option(
      names = "--input",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "<columns>",
      description = "Input columns of the file, separated by commas.")
  private List<String> inputs;

  @Option(
      names = "--target",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "<columns>",
      description = "Target columns of the file, separated by commas.")
  private List<String> targets;

  @Option(
      names = "--skip-incomplete",
      description = "Leave out rows with missing or unusable cells instead of refusing the file.")
  private boolean skipIncomplete;

  @Option(
      names = "--count",
      paramLabel = "<n>",
      description = "Examples to draw from the generator.")
  private Integer count;

  @Option(
      names = "--set",
      paramLabel = "<name=value>",
      description =
          "A number that defines the generator, such as noise=0.2; may be given more than once.")
  private Map<String, Double> parameters;

  /// One of the two.
  private static final class Source {
    @Option(names = "--data", paramLabel = "<file>", description = "CSV or JSON file.")
    private Path file;

    @Option(
        names = "--generator",
        paramLabel = "<name>",
        description =
            "Synthetic data: inverse-sine, inverse-wave, arma-jump, econ-density, circle,"
                + " robot-arm, robot-arm-noisy, spiral or forward-sine.")
    private String generator;
  }

  /// @return what the set is called: the generator, or the file's name without its ending
  String name() {
    return isGenerated() ? source().generator : baseName(source().file);
  }

  /// @return whether a generator was named
  boolean isGenerated() {
    return source().generator != null;
  }

  /// Not left to the command line, because a command that joins files needs no examples.
  private Source source() {
    if (source == null) {
      throw new MissingParameterException(
          command.commandLine(), List.<ArgSpec>of(), "--data or --generator is missing");
    }
    return source;
  }

  /// @return whether any of these options was given
  boolean isGiven() {
    return source != null
        || inputs != null
        || targets != null
        || skipIncomplete
        || count != null
        || parameters != null;
  }

  /// @param table the file
  /// @return the columns of a shipped data set if it is one, else the table's own guess
  /// @throws DataFormatException if the file has none that would do
  ColumnRoles usualColumns(DataTable table) throws DataFormatException {
    Optional<ColumnRoles> known =
        Stream.of(BuiltInDataset.values())
            .filter(set -> set.id().equals(name()))
            .map(BuiltInDataset::defaultRoles)
            .filter(roles -> table.columnNames().containsAll(roles.inputs()))
            .filter(roles -> table.columnNames().containsAll(roles.targets()))
            .findFirst();
    return known.isPresent() ? known.get() : table.defaultRoles();
  }

  private Map<String, Double> changes() {
    return parameters == null ? Map.of() : parameters;
  }

  /// @return the generator named, with the parameters given
  /// @throws CommandException if there is none of that name, or no such parameter or value
  DataGenerator generator() throws CommandException {
    try {
      DataGenerator generator = Generators.byId(source().generator);
      GeneratorParameters changed = generator.parameters();
      for (Map.Entry<String, Double> value : changes().entrySet()) {
        changed = changed.with(value.getKey(), value.getValue());
      }
      return generator.with(changed);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongInput(e.getMessage());
    }
  }

  /// Reads or draws the examples.
  ///
  /// @param otherwise columns of the file and examples to draw where no option says
  /// @param seed of the generator
  /// @return the examples
  /// @throws CommandException if options contradict each other
  /// @throws DataFormatException if the file cannot be used
  Dataset load(Fallback otherwise, long seed) throws CommandException, DataFormatException {
    if (isGenerated()) {
      return draw(otherwise.count, seed);
    }
    if (count != null) {
      throw CommandException.wrongInput("--count goes with --generator, not with --data");
    }
    if (parameters != null) {
      throw CommandException.wrongInput("--set goes with --generator, not with --data");
    }
    if ((inputs == null) != (targets == null)) {
      throw CommandException.wrongInput("--input and --target go together: give both or neither");
    }
    DataTable table = TableReader.read(source().file);
    ColumnRoles roles =
        inputs == null ? otherwise.columns.in(table) : new ColumnRoles(inputs, targets);
    return skipIncomplete
        ? table.completeRows(name(), roles.inputs(), roles.targets()).dataset()
        : table.dataset(name(), roles.inputs(), roles.targets());
  }

  private Dataset draw(int usualCount, long seed) throws CommandException {
    if (inputs != null || targets != null) {
      throw CommandException.wrongInput("--input and --target go with --data, not --generator");
    }
    DataGenerator generator = generator();
    int examples = count == null ? usualCount : count;
    if (examples < 1 || examples > 10_000_000) {
      throw CommandException.wrongInput(
          "--count must lie between 1 and 10,000,000, was %,d".formatted(examples));
    }
    return generator.generate(examples, seed);
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// Chooses columns where no option does.
  @FunctionalInterface
  interface Columns {
    /// @param table the file
    /// @return inputs and targets
    /// @throws DataFormatException if the file has none that would do
    ColumnRoles in(DataTable table) throws DataFormatException;
  }

  /// What holds where no option says otherwise.
  ///
  /// @param columns of a file
  /// @param count of examples to draw
  record Fallback(Columns columns, int count) {}
}
