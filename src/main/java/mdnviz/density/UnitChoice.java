package mdnviz.density;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which units are drawn where there is no room for all.
final class UnitChoice {
  /// A unit has to be that much more important to take the place of one that is drawn already, so
  /// that the picture does not flicker while training runs.
  private static final double INCUMBENCY = 1.25;

  private UnitChoice() {}

  /// The most important units.
  ///
  /// @param importance of each unit, not negative
  /// @param most how many there is room for
  /// @param before those drawn until now
  /// @return indices, ascending
  static int[] of(double[] importance, int most, List<Integer> before) {
    double[] claim = importance.clone();
    before.stream().filter(unit -> unit < claim.length).forEach(unit -> claim[unit] *= INCUMBENCY);
    return IntStream.range(0, claim.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer unit) -> -claim[unit]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /// Shares room out evenly; what one does not need goes to the others.
  ///
  /// @param wanted by each, not negative
  /// @param room in all, at least one for each
  /// @return how much each gets
  static int[] shares(int[] wanted, int room) {
    int[] given = new int[wanted.length];
    int left = Math.min(room, Arrays.stream(wanted).sum());
    while (left > 0) {
      for (int i = 0; i < wanted.length && left > 0; i++) {
        if (given[i] < wanted[i]) {
          given[i]++;
          left--;
        }
      }
    }
    return given;
  }
}
