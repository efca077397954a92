package mdnviz.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The real data sets that come with the program, as described in `datasets/README.md`.
public enum BuiltInDataset {
  /// Old Faithful 1985, with night durations coded 2, 3 and 4.
  GEYSER(
      "geyser",
      "Old Faithful geyser, 1985",
      "After a short wait the eruption is long, after a long one either; night values are exactly"
          + " 2, 3 or 4, so without a floor σ runs to 0.",
      "waiting",
      "duration"),

  /// Old Faithful as in R's `faithful`.
  FAITHFUL(
      "faithful",
      "Old Faithful geyser, R",
      "Two clear groups: short eruptions and short waits, long eruptions and long waits.",
      "eruptions",
      "waiting"),

  /// Head acceleration in a motorcycle crash.
  MCYCLE(
      "mcycle",
      "Motorcycle crash",
      "One answer, but its spread changes sharply with time: quiet before the impact, wild after"
          + " it.",
      "times",
      "accel"),

  /// Penguins of the Palmer archipelago.
  PENGUINS(
      "penguins",
      "Palmer penguins",
      "Longer flippers go with shallower bills over all penguins, with deeper ones within each"
          + " species: two branches.",
      "flipper_length_mm",
      "bill_depth_mm");

  private final String id;
  private final String title;
  private final String lesson;
  private final String input;
  private final String target;

  BuiltInDataset(String id, String title, String lesson, String input, String target) {
    this.id = id;
    this.title = title;
    this.lesson = lesson;
    this.input = input;
    this.target = target;
  }

  /// @param id a set's `id()`
  /// @return the set
  /// @throws IllegalArgumentException if there is none of that name; the message lists the known
  ///   ones
  public static BuiltInDataset byId(String id) {
    return Stream.of(values())
        .filter(set -> set.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no built-in data set \"%s\"; choose one of %s"
                        .formatted(
                            id,
                            Stream.of(values())
                                .map(BuiltInDataset::id)
                                .collect(Collectors.joining(", ")))));
  }

  /// @return short name used in commands, for example `geyser`
  public String id() {
    return id;
  }

  /// @return name shown to people
  public String title() {
    return title;
  }

  /// @return what it teaches, one sentence
  public String lesson() {
    return lesson;
  }

  /// @return the columns to start with
  public ColumnRoles defaultRoles() {
    return new ColumnRoles(List.of(input), List.of(target));
  }

  /// Loads the default columns.
  ///
  /// @return the data set, named `id()`
  /// @throws IllegalStateException if the program was put together without it
  public Dataset load() {
    try {
      return table().dataset(id, List.of(input), List.of(target));
    } catch (DataFormatException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /// Loads all columns.
  ///
  /// @return the table
  /// @throws IllegalStateException if the program was put together without it
  public DataTable table() {
    try {
      return CsvReader.read(new TableSource(id + ".csv", this::open));
    } catch (DataFormatException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private InputStream open() throws IOException {
    String resource = "/datasets/%s.csv".formatted(id);
    InputStream stream = BuiltInDataset.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new NoSuchFileException(resource);
    }
    return stream;
  }
}
