package mdnviz.doctor;

import java.util.ArrayList;
import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.network.MixtureDensityNetwork;

/// Examines a network: dead, duplicate or collapsed components, σ at its floor, over-fit, bad
/// calibration, exploding gradients. A pure function of its patient; a matter of milliseconds.
public final class Doctor {
  private static final int MOST_ROWS = 1000;

  private Doctor() {}

  /// Examines a network.
  ///
  /// @param patient network, examples and history. A network that has not been trained yet has no
  ///   findings.
  /// @return what is wrong, the gravest first; empty if nothing was found
  public static List<Finding> examine(Patient patient) {
    if (patient.snapshot().step() == 0) {
      return List.of();
    }
    List<Finding> findings =
        new ArrayList<>(new HistoryChecks(patient.snapshot(), patient.oracle()).findings());
    MixtureDensityNetwork network = patient.snapshot().model().network();
    int[] rows = some(patient.split().training());
    Dataset data = patient.data();
    findings.addAll(
        new ComponentChecks(
                ComponentUse.of(network, data, rows),
                places(data, rows),
                network.head(),
                network.targetStandardization())
            .findings());
    new CalibrationCheck(network, data, some(patient.split().validation()))
        .finding()
        .ifPresent(findings::add);
    return List.copyOf(findings);
  }

  /// Counts components that carry less than a thousandth of the examples, judged at up to a
  /// thousand of them.
  ///
  /// @param network with finite weights
  /// @param data the examples
  /// @param rows which of them, at least one. Not modified.
  /// @return how many of the K components are dead
  public static int deadComponentCount(MixtureDensityNetwork network, Dataset data, int... rows) {
    ComponentUse use = ComponentUse.of(network, data, some(rows));
    int dead = 0;
    for (int k = 0; k < use.componentCount(); k++) {
      dead += use.usage(k) < ComponentChecks.DEAD_USAGE ? 1 : 0;
    }
    return dead;
  }

  /// Evenly spread over all rows, so that a large data set costs no more than a small one.
  static int[] some(int[] rows) {
    int count = Math.min(rows.length, MOST_ROWS);
    int[] some = new int[count];
    for (int i = 0; i < count; i++) {
      some[i] = rows[(int) ((long) i * rows.length / count)];
    }
    return some;
  }

  private static List<List<Double>> places(Dataset data, int[] rows) {
    List<List<Double>> places = new ArrayList<>();
    for (int row : rows) {
      List<Double> place = new ArrayList<>();
      for (double value : data.inputs(row)) {
        place.add(value);
      }
      places.add(place);
    }
    return places;
  }
}
