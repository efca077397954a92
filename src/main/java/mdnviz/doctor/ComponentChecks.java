package mdnviz.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mdnviz.math.Standardization;
import mdnviz.mixture.MixtureHead;

/// Finds components that carry nothing, say the same, carry all, or stand on the floor.
final class ComponentChecks {
  /// A component with a smaller mean responsibility is dead.
  static final double DEAD_USAGE = 1e-3;

  private static final double COLLAPSED_USAGE = 0.999;
  private static final double NEAR = 0.25;
  private static final double ALMOST_ALL = 0.95;
  private static final double FLOOR_FACTOR = 2;
  private static final double FLOOR_SHARE = 0.02;

  /// A floor as high as this bounds the density well enough: σ may stand on it.
  static final double HARMLESS_FLOOR = 0.05;

  private final ComponentUse use;
  private final List<List<Double>> places;
  private final MixtureHead head;
  private final Standardization targets;

  /// @param use of the components at training examples
  /// @param places the inputs of these examples, data units
  /// @param head of the network
  /// @param targets standardisation of the targets
  ComponentChecks(
      ComponentUse use, List<List<Double>> places, MixtureHead head, Standardization targets) {
    this.use = use;
    this.places = places;
    this.head = head;
    this.targets = targets;
  }

  /// @return what is wrong with the components, the gravest first
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (use.componentCount() > 1) {
      Optional<Finding> collapse = collapse();
      collapse.ifPresent(findings::add);
      if (collapse.isEmpty()) {
        dead(findings);
        duplicates(findings);
      }
    }
    atFloor().ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> collapse() {
    for (int k = 0; k < use.componentCount(); k++) {
      if (use.usage(k) > COLLAPSED_USAGE) {
        return Optional.of(
            new Finding(
                Finding.Kind.COLLAPSE,
                List.of(k),
                List.of(),
                "Component %d carries all examples: the mixture is a single Gaussian."
                    .formatted(k + 1),
                Optional.of(new Cure.StartFromClusters())));
      }
    }
    return Optional.empty();
  }

  private void dead(List<Finding> findings) {
    for (int k = 0; k < use.componentCount(); k++) {
      if (use.usage(k) < DEAD_USAGE) {
        findings.add(
            new Finding(
                Finding.Kind.DEAD_COMPONENT,
                List.of(k),
                List.of(),
                "Component %d is dead: it carries less than one example in a thousand, so its"
                        .formatted(k + 1)
                    + " gradient, which is weighted by γ, cannot bring it back.",
                Optional.of(new Cure.Reseed(k))));
      }
    }
  }

  private void duplicates(List<Finding> findings) {
    for (int k = 1; k < use.componentCount(); k++) {
      for (int j = 0; j < k; j++) {
        if (alive(j) && alive(k) && sameShare(j, k) > ALMOST_ALL) {
          findings.add(
              new Finding(
                  Finding.Kind.DUPLICATE_COMPONENTS,
                  List.of(j, k),
                  List.of(),
                  "Components %d and %d say the same: means and σ lie within a quarter of σ at"
                          .formatted(j + 1, k + 1)
                      + " nearly every example, so one of them would do.",
                  Optional.of(new Cure.Reseed(k))));
          break;
        }
      }
    }
  }

  private boolean alive(int component) {
    return use.usage(component) >= DEAD_USAGE;
  }

  /// Share of what two components carry where they lie upon each other.
  private double sameShare(int j, int k) {
    double same = 0;
    double all = 0;
    for (int row = 0; row < use.rows(); row++) {
      double carried = use.responsibility(row, j) + use.responsibility(row, k);
      all += carried;
      same += isSame(row, j, k) ? carried : 0;
    }
    return same / all;
  }

  private boolean isSame(int row, int j, int k) {
    for (int l = 0; l < use.targetDimension(); l++) {
      double first = use.standardDeviation(row, j, l);
      double second = use.standardDeviation(row, k, l);
      double near = NEAR * Math.min(first, second);
      if (!(Math.abs(first - second) < near
          && Math.abs(use.mean(row, j, l) - use.mean(row, k, l)) < near)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Finding> atFloor() {
    double floor = head.standardDeviationFloor();
    if (floor >= HARMLESS_FLOOR) {
      return Optional.empty();
    }
    Lowest lowest = null;
    for (int k = 0; k < use.componentCount(); k++) {
      Lowest found = lowest(k, floor);
      if (found.share > FLOOR_SHARE && (lowest == null || found.share > lowest.share)) {
        lowest = found;
      }
    }
    return Optional.ofNullable(lowest).map(this::finding);
  }

  private Finding finding(Lowest found) {
    return new Finding(
        Finding.Kind.SCALE_AT_FLOOR,
        List.of(found.component),
        places.get(found.row),
        "σ of component %d has run down to its floor at %.0f %% of the examples: they tie or lie on a line"
                .formatted(found.component + 1, 100 * found.share)
            + " there, and only the floor keeps the density from running to infinity.",
        Optional.of(new Cure.RaiseFloor(HARMLESS_FLOOR)));
  }

  /// How much a component carries where its σ stands on the floor, and where it is lowest.
  private Lowest lowest(int component, double floor) {
    double share = 0;
    int lowestRow = 0;
    double lowestRatio = Double.POSITIVE_INFINITY;
    for (int row = 0; row < use.rows(); row++) {
      double carried = use.responsibility(row, component);
      double ratio = Double.POSITIVE_INFINITY;
      for (int l = 0; l < use.targetDimension(); l++) {
        double standardised = use.standardDeviation(row, component, l) / targets.scale(l);
        ratio = Math.min(ratio, standardised / Math.max(floor, SMALLEST_FLOOR));
      }
      share += ratio < FLOOR_FACTOR ? carried / use.rows() : 0;
      if (carried > 0.5 && ratio < lowestRatio) {
        lowestRatio = ratio;
        lowestRow = row;
      }
    }
    return new Lowest(component, share, lowestRow);
  }

  /// With a lower floor or none, σ below twice this, standardised units, is on its way to 0.
  private static final double SMALLEST_FLOOR = 5e-3;

  private record Lowest(int component, double share, int row) {}
}
