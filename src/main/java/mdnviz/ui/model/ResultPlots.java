package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import mdnviz.experiment.Factor;
import mdnviz.experiment.Measure;
import mdnviz.experiment.VariedFactor;

/// Makes charts of what is known of an experiment. Pure functions.
final class ResultPlots {
  /// Numbers that span at least this factor stand on a logarithmic axis.
  private static final double WIDE = 8;

  private ResultPlots() {}

  /// @param plan the experiment
  /// @param groups what is known of its runs
  /// @param outcome what is shown
  /// @param along zero-based factor along the axis
  /// @return the chart; {@link ResultPlot#EMPTY} where nothing is varied
  static ResultPlot of(LabPlan plan, List<ReadingGroup> groups, Outcome outcome, int along) {
    List<VariedFactor> varied = plan.experiment().varied();
    if (varied.isEmpty()) {
      return ResultPlot.EMPTY;
    }
    int axis = Math.min(along, varied.size() - 1);
    VariedFactor factor = varied.get(axis);
    return new ResultPlot(
        FactorWords.title(factor.factor()),
        factor.levels().stream().map(level -> FactorWords.level(factor.factor(), level)).toList(),
        places(factor),
        isNumeric(factor.factor()),
        outcome == Outcome.NLL ? "NLL, nats" : outcome.title(),
        lines(varied, groups, outcome, axis),
        outcome == Outcome.NLL ? references(plan) : List.of());
  }

  private static List<ResultPlot.Reference> references(LabPlan plan) {
    List<ResultPlot.Reference> references = new ArrayList<>();
    add(references, plan.references().oracle(), true);
    add(references, plan.references().fullGaussian(), false);
    return references;
  }

  private static void add(
      List<ResultPlot.Reference> references, OptionalDouble value, boolean oracle) {
    value.ifPresent(at -> references.add(new ResultPlot.Reference(at, oracle)));
  }

  /// Where the levels stand: evenly, or as numbers on a linear or a logarithmic axis.
  ///
  /// @param factor any
  /// @return 0 to 1 for each level
  static List<Double> places(VariedFactor factor) {
    int count = factor.levels().size();
    double[] numbers = numbers(factor);
    double low = IntStream.range(0, count).mapToDouble(i -> numbers[i]).min().orElseThrow();
    double high = IntStream.range(0, count).mapToDouble(i -> numbers[i]).max().orElseThrow();
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(count == 1 ? 0.5 : (numbers[i] - low) / (high - low));
    }
    return places;
  }

  private static double[] numbers(VariedFactor factor) {
    int count = factor.levels().size();
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      if (!isNumeric(factor.factor())) {
        return even(count);
      }
      numbers[i] = Double.parseDouble(factor.levels().get(i));
    }
    double low = IntStream.range(0, count).mapToDouble(i -> numbers[i]).min().orElseThrow();
    double high = IntStream.range(0, count).mapToDouble(i -> numbers[i]).max().orElseThrow();
    boolean wide = low <= 0 || high / low >= WIDE;
    if (low <= 0 && wide) {
      return even(count); // a zero has no logarithm, and beside it small numbers would coincide
    }
    return wide
        ? IntStream.range(0, count).mapToDouble(i -> Math.log(numbers[i])).toArray()
        : numbers;
  }

  private static double[] even(int count) {
    return IntStream.range(0, count).mapToDouble(i -> i).toArray();
  }

  /// @param factor any
  /// @return whether its levels are numbers
  static boolean isNumeric(Factor factor) {
    return switch (factor) {
      case COMPONENTS,
          LEARNING_RATE,
          FLOOR,
          NOISE,
          INPUT_NOISE,
          TARGET_NOISE,
          WEIGHT_DECAY,
          BATCH_SIZE,
          EPOCHS,
          EARLY_STOPPING ->
          true;
      case CLIP,
          HIDDEN,
          ACTIVATION,
          COVARIANCE,
          SCALE_MAP,
          INITIALIZATION,
          OUTPUT_BIASES,
          OPTIMIZER ->
          false;
    };
  }

  private static List<ResultPlot.Line> lines(
      List<VariedFactor> varied, List<ReadingGroup> groups, Outcome outcome, int axis) {
    if (varied.size() == 1) {
      return outcome.measures().stream()
          .map(
              measure ->
                  new ResultPlot.Line(
                      MeasureWords.title(measure),
                      measure,
                      Optional.empty(),
                      spots(varied, groups, measure, axis)))
          .filter(line -> !line.spots().isEmpty())
          .toList();
    }
    VariedFactor other = varied.get(1 - axis);
    Measure measure = outcome.telling(groups);
    List<ResultPlot.Line> lines = new ArrayList<>();
    for (int i = 0; i < other.levels().size(); i++) {
      String level = other.levels().get(i);
      List<ReadingGroup> own =
          groups.stream().filter(group -> group.levels().get(1 - axis).equals(level)).toList();
      lines.add(
          new ResultPlot.Line(
              FactorWords.spoken(other.factor(), level),
              measure,
              Optional.of(i),
              spots(varied, own, measure, axis)));
    }
    return lines;
  }

  private static List<ResultPlot.Spot> spots(
      List<VariedFactor> varied, List<ReadingGroup> groups, Measure measure, int axis) {
    return groups.stream()
        .filter(group -> !Double.isNaN(group.median(measure)))
        .map(group -> spot(varied, group, measure, axis))
        .toList();
  }

  private static ResultPlot.Spot spot(
      List<VariedFactor> varied, ReadingGroup group, Measure measure, int axis) {
    String name = FactorWords.combination(varied, group.levels());
    return new ResultPlot.Spot(
        varied.get(axis).levels().indexOf(group.levels().get(axis)),
        group.readings().stream()
            .filter(reading -> !Double.isNaN(reading.value(measure)))
            .map(reading -> dot(name, reading, measure))
            .toList(),
        group.median(measure),
        group.lowerQuartile(measure),
        group.upperQuartile(measure),
        text(name, group, measure));
  }

  private static ResultPlot.Dot dot(String name, RunReading reading, Measure measure) {
    ResultPlot.Dot.Kind kind =
        reading.diverged()
            ? ResultPlot.Dot.Kind.DIVERGED
            : reading.ended() ? ResultPlot.Dot.Kind.ENDED : ResultPlot.Dot.Kind.TRAINING;
    String note =
        switch (kind) {
          case ENDED -> "";
          case TRAINING -> ", still training";
          case DIVERGED -> ", diverged: its last good weights";
        };
    double value = reading.value(measure);
    return new ResultPlot.Dot(
        value,
        kind,
        "%s, seed %d: %s %s%s"
            .formatted(
                name,
                reading.plan().seed(),
                MeasureWords.title(measure),
                MeasureWords.text(measure, value),
                note));
  }

  private static String text(String name, ReadingGroup group, Measure measure) {
    String middle = MeasureWords.text(measure, group.median(measure));
    if (group.readings().size() == 1) {
      return "%s: %s %s".formatted(name, MeasureWords.title(measure), middle);
    }
    return "%s: %s median %s, quartiles %s to %s of %d seeds"
        .formatted(
            name,
            MeasureWords.title(measure),
            middle,
            MeasureWords.text(measure, group.lowerQuartile(measure)),
            MeasureWords.text(measure, group.upperQuartile(measure)),
            group.readings().size());
  }
}
