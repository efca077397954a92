package mdnviz.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// All modes (local maxima) of a mixture density, the highest first.
///
/// For one target the search is complete ({@link CriticalPoints}). For more, a mixture can have
/// more modes than components, and modes where no component is centred: climbs are started from
/// every centre, every midpoint and where pairs and triples of components meet ({@link
/// ModeStarts}), finished by Newton's method and kept where the Hessian is negative definite
/// ({@link ModeAscent}). Modes less than a thousandth of a local standard deviation apart are one.
///
/// Source: M. Á. Carreira-Perpiñán, "Mode-finding for mixtures of Gaussian distributions", IEEE
/// Transactions on Pattern Analysis and Machine Intelligence 22, 2000, 1318–1323.
public final class MixtureModes {
  private static final double SAME_MODE = 1e-3;

  private MixtureModes() {}

  /// @param mixture any K and L
  /// @return at least one mode, ordered by density from high to low, then by location
  public static List<MixtureMode> of(GaussianMixture mixture) {
    List<MixtureMode> modes =
        mixture.targetDimension() == 1 ? univariate(mixture) : multivariate(mixture);
    modes.sort(
        Comparator.comparingDouble(MixtureMode::logDensity)
            .reversed()
            .thenComparing(MixtureMode::location, Arrays::compare));
    return List.copyOf(modes);
  }

  private static List<MixtureMode> univariate(GaussianMixture mixture) {
    List<MixtureMode> modes = new ArrayList<>();
    for (double location : CriticalPoints.of(mixture).modes()) {
      modes.add(new MixtureMode(new double[] {location}, mixture.logDensity(location)));
    }
    return modes;
  }

  private static List<MixtureMode> multivariate(GaussianMixture mixture) {
    ModeAscent ascent = new ModeAscent(mixture);
    List<MixtureMode> modes = new ArrayList<>();
    for (double[] start : ModeStarts.of(mixture, ascent)) {
      for (MixtureMode reached : ascent.climb(start)) {
        if (modes.stream().noneMatch(mode -> isSame(ascent, mode, reached))) {
          modes.add(reached);
        }
      }
    }
    if (modes.isEmpty()) {
      modes.add(highestCenter(mixture));
    }
    return modes;
  }

  private static boolean isSame(ModeAscent ascent, MixtureMode mode, MixtureMode other) {
    return ascent.distance(mode, other.location()) < SAME_MODE;
  }

  /// What remains where covariances are too near to singular to climb by.
  private static MixtureMode highestCenter(GaussianMixture mixture) {
    MixtureMode best = null;
    for (int k = 0; k < mixture.componentCount(); k++) {
      double logDensity = mixture.logDensity(mixture.mean(k));
      if (best == null || logDensity > best.logDensity()) {
        best = new MixtureMode(mixture.mean(k), logDensity);
      }
    }
    return best;
  }
}
