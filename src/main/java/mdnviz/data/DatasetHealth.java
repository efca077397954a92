package mdnviz.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mdnviz.data.ColumnStatistics.Runs;
import mdnviz.data.HealthFinding.Cure;
import mdnviz.data.HealthFinding.Kind;

/// Looks for what makes a data set hard to train on, and says so in plain words. Pure: the same
/// data give the same findings.
///
/// Ties matter because a component whose mean meets k equal targets gains k·ln(1/σ) by shrinking:
/// nothing but the floor under σ ends that (Bishop, PRML, §9.2.1).
public final class DatasetHealth {
  /// So many rows a component are enough.
  static final int ROWS_PER_COMPONENT = 20;

  private static final int LEAST_ROWS = 20;
  private static final double FLOOR_FOR_SPIKES = 0.05;
  private static final double LARGEST_FLOOR = 0.2;
  private static final double ROUNDED = 0.25;
  private static final int SPIKE_RATIO = 5;
  private static final double SPIKE_SHARE = 0.02;
  private static final double FAR = 10;
  private static final double FEW_SHARE = 0.02;
  private static final double MANY_DECADES = 1000;
  private static final double LAST_DIGITS = 1e-9;
  private static final double NOTABLE_SHARE = 0.01;

  private final List<HealthFinding> findings = new ArrayList<>();
  private final Dataset dataset;
  private final List<ColumnStatistics> inputs;
  private final List<ColumnStatistics> targets;

  private DatasetHealth(Dataset dataset) {
    this.dataset = dataset;
    inputs =
        IntStream.range(0, dataset.inputDimension())
            .mapToObj(d -> statistics(dataset.inputNames().get(d), row -> dataset.input(row, d)))
            .toList();
    targets =
        IntStream.range(0, dataset.targetDimension())
            .mapToObj(d -> statistics(dataset.targetNames().get(d), row -> dataset.target(row, d)))
            .toList();
  }

  private ColumnStatistics statistics(String name, IntToDoubleFunction value) {
    return new ColumnStatistics(
        name, IntStream.range(0, dataset.size()).mapToDouble(value).toArray());
  }

  /// Examines a data set.
  ///
  /// @param dataset any size
  /// @param componentCount K it is to be trained with
  /// @param floor under σ, standardised target units
  /// @return what was found, the gravest first; empty if all is well
  public static List<HealthFinding> check(Dataset dataset, int componentCount, double floor) {
    if (dataset.size() < 2) {
      String text =
          dataset.size() == 0
              ? "There are no rows. Training needs at least two, better some hundred."
              : "There is one row. Training needs at least two, better some hundred.";
      return List.of(new HealthFinding(Kind.NO_ROWS, text, Optional.empty()));
    }
    DatasetHealth health = new DatasetHealth(dataset);
    health.constants();
    health.fewRows(componentCount);
    health.targets.forEach(target -> health.ties(target, floor));
    health.columns().forEach(health::outliers);
    health.columns().forEach(health::scale);
    health.duplicates();
    health.findings.sort(Comparator.comparing(HealthFinding::kind));
    return List.copyOf(health.findings);
  }

  private List<ColumnStatistics> columns() {
    List<ColumnStatistics> columns = new ArrayList<>(inputs);
    columns.addAll(targets);
    return columns;
  }

  private void find(Kind kind, String text) {
    findings.add(new HealthFinding(kind, text, Optional.empty()));
  }

  private void constants() {
    for (ColumnStatistics input : inputs) {
      if (input.isConstant()) {
        find(
            Kind.CONSTANT,
            "%s is always %s, so the density cannot depend on it. Choose another input."
                .formatted(input.name(), number(input.least())));
      }
    }
    for (ColumnStatistics target : targets) {
      if (target.isConstant()) {
        find(
            Kind.CONSTANT,
            "%s is always %s: there is nothing to learn, σ falls to its floor. Choose another target."
                .formatted(target.name(), number(target.least())));
      }
    }
  }

  private void fewRows(int componentCount) {
    int enoughFor = Math.max(1, dataset.size() / ROWS_PER_COMPONENT);
    if (componentCount > enoughFor) {
      findings.add(
          new HealthFinding(
              Kind.FEW_ROWS,
              "%,d rows are few for K = %d: components will settle on single points. About %d rows a"
                      .formatted(dataset.size(), componentCount, ROWS_PER_COMPONENT)
                  + " component are enough, so K = %d or less.".formatted(enoughFor),
              Optional.of(new Cure.LowerComponentCount(enoughFor))));
    }
  }

  private void ties(ColumnStatistics target, double floor) {
    if (target.isConstant() || target.size() < LEAST_ROWS) {
      return;
    }
    Runs runs = target.runs();
    if (runs.distinct() <= ROUNDED * target.size()) {
      double step = runs.medianStep();
      double wanted = Math.min(LARGEST_FLOOR, step / 2 / target.standardDeviation());
      tie(
          floor,
          rounded(wanted),
          "%s takes only %,d different values, about %s apart"
              .formatted(target.name(), runs.distinct(), number(step)));
    } else {
      spikes(target, runs, floor);
    }
  }

  private void spikes(ColumnStatistics target, Runs runs, double floor) {
    double least =
        Math.max(SPIKE_RATIO * Math.max(1, runs.medianCount()), SPIKE_SHARE * target.size());
    int[] spikes =
        IntStream.range(0, runs.distinct())
            .filter(i -> runs.counts()[i] >= least)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -runs.counts()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (spikes.length > 0) {
      int rows = IntStream.of(spikes).map(i -> runs.counts()[i]).sum();
      String values =
          IntStream.of(spikes)
              .limit(3)
              .mapToObj(i -> number(runs.values()[i]))
              .collect(Collectors.joining(", "));
      tie(
          floor,
          FLOOR_FOR_SPIKES,
          "%.0f %% of the rows have %s exactly %s%s"
              .formatted(
                  100.0 * rows / target.size(),
                  target.name(),
                  values,
                  spikes.length > 3 ? " or one of %d others".formatted(spikes.length - 3) : ""));
    }
  }

  private void tie(double floor, double wanted, String what) {
    if (floor < wanted) {
      findings.add(
          new HealthFinding(
              Kind.TIES,
              "%s: σ may collapse onto such values. Keep the floor under σ at %s or more."
                  .formatted(what, number(wanted)),
              Optional.of(new Cure.RaiseFloor(wanted))));
    }
  }

  private void outliers(ColumnStatistics column) {
    if (column.size() < LEAST_ROWS || column.robustDeviation() == 0) {
      return;
    }
    int count = column.countBeyond(FAR);
    if (count > 0 && count <= Math.max(1, FEW_SHARE * column.size())) {
      find(
          Kind.OUTLIERS,
          "%s far from all others in %s, as far as %s. They squeeze the rest: check whether they are"
                  .formatted(rows(count, "lies", "lie"), column.name(), number(column.farthest()))
              + " real, or marks such as −999 for a missing value.");
    }
  }

  private void scale(ColumnStatistics column) {
    double low = column.quantile(0.01);
    double high = column.quantile(0.99);
    if (column.least() > 0 && high / low >= MANY_DECADES) {
      find(
          Kind.SCALE,
          "%s runs over %.0f powers of ten, from %s to %s. Its logarithm would be learnt better."
              .formatted(column.name(), Math.log10(high / low), number(low), number(high)));
    } else if (!column.isConstant()
        && column.standardDeviation() < LAST_DIGITS * Math.abs(column.mean())) {
      find(
          Kind.SCALE,
          "%s changes only in the last digits of %s. Subtract %s in the file to keep them."
              .formatted(column.name(), number(column.mean()), number(column.mean())));
    }
  }

  private void duplicates() {
    long[] hashes = new long[dataset.size()];
    for (int row = 0; row < hashes.length; row++) {
      long hash = 17;
      for (int d = 0; d < dataset.inputDimension(); d++) {
        hash = mixed(hash, dataset.input(row, d));
      }
      for (int d = 0; d < dataset.targetDimension(); d++) {
        hash = mixed(hash, dataset.target(row, d));
      }
      hashes[row] = hash;
    }
    Arrays.sort(hashes);
    int copies = 0;
    for (int i = 1; i < hashes.length; i++) {
      copies += hashes[i] == hashes[i - 1] ? 1 : 0;
    }
    if (copies > 0 && copies >= NOTABLE_SHARE * hashes.length) {
      find(
          Kind.DUPLICATES,
          "%s an earlier one exactly. They count twice, and a twin in the validation share makes its"
                  .formatted(rows(copies, "repeats", "repeat"))
              + " score look better than it is.");
    }
  }

  /// Multiply and shift, as in SplitMix64.
  private static long mixed(long hash, double value) {
    long bits = (hash ^ Double.doubleToLongBits(value + 0.0)) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    return bits ^ (bits >>> 27);
  }

  private static String rows(int count, String one, String several) {
    return count == 1 ? "1 row " + one : "%,d rows %s".formatted(count, several);
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(1)).doubleValue();
  }

  private static String number(double value) {
    String text = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toString();
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= 1e-4 && size < 1e7);
    return (plain ? new BigDecimal(text).toPlainString() : text.replace("E+", "E"))
        .replace('-', '\u2212');
  }
}
