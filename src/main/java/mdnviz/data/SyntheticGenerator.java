package mdnviz.data;

import java.util.List;
import java.util.function.Function;
import mdnviz.math.SeededRandom;

/// What all generators share: their description, the drawing of whole data sets, and the reference
/// scores computed when first asked for.
///
/// Thread-safe: the scores are computed once, under this object's lock.
abstract class SyntheticGenerator implements DataGenerator {
  private static final long PURPOSE = 0x44415441L;

  private final Description description;
  private final GeneratorParameters parameters;
  private final Function<GeneratorParameters, DataGenerator> maker;
  private ReferenceScores scores;

  /// @param description what it is
  /// @param parameters the numbers that define it
  /// @param maker makes such a generator of other numbers
  SyntheticGenerator(
      Description description,
      GeneratorParameters parameters,
      Function<GeneratorParameters, DataGenerator> maker) {
    this.description = description;
    this.parameters = parameters;
    this.maker = maker;
  }

  /// Starts a stream of examples.
  ///
  /// @param random what the stream draws from; owned by it. Modified.
  /// @return the stream
  abstract ExampleStream stream(SeededRandom random);

  /// Computes the reference scores; called once.
  ///
  /// @return the scores
  abstract ReferenceScores computeScores();

  @Override
  public final String id() {
    return description.id();
  }

  @Override
  public final String title() {
    return description.title();
  }

  @Override
  public final String lesson() {
    return description.lesson();
  }

  @Override
  public final int inputDimension() {
    return description.inputNames().size();
  }

  @Override
  public final int targetDimension() {
    return description.targetNames().size();
  }

  @Override
  public final GeneratorParameters parameters() {
    return parameters;
  }

  @Override
  public final DataGenerator with(GeneratorParameters changed) {
    if (!changed.definitions().equals(parameters.definitions())) {
      throw new IllegalArgumentException("these are not the parameters of " + id());
    }
    return maker.apply(changed);
  }

  @Override
  public boolean hasDensity() {
    return true;
  }

  @Override
  public final Dataset generate(int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, was " + count);
    }
    double[][] columns = new double[inputDimension() + targetDimension()][count];
    double[] example = new double[columns.length];
    ExampleStream stream = stream(SeededRandom.stream(seed, PURPOSE));
    for (int row = 0; row < count; row++) {
      stream.next(example);
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = example[column];
      }
    }
    return Dataset.of(id(), description.inputNames(), description.targetNames(), columns);
  }

  @Override
  public final synchronized ReferenceScores referenceScores() {
    if (scores == null) {
      scores = computeScores();
    }
    return scores;
  }

  /// Draws one example after another.
  @FunctionalInterface
  interface ExampleStream {
    /// @param example D inputs, then L targets, data units. Modified.
    void next(double[] example);
  }

  /// How a generator presents itself.
  ///
  /// @param id short name used in commands and files
  /// @param title name shown to people
  /// @param lesson what it teaches, one sentence
  /// @param inputNames one a column
  /// @param targetNames one a column
  record Description(
      String id, String title, String lesson, List<String> inputNames, List<String> targetNames) {
    /// A description of a generator of one input `x` and one target `t`.
    static Description scalar(String id, String title, String lesson) {
      return new Description(id, title, lesson, List.of("x"), List.of("t"));
    }
  }
}
