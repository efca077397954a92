package mdnviz.density;

import java.util.List;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.HighestDensityRegion;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureModes;

/// What costs too much to find at every pixel column and is found at every fourth: the modes and
/// the thresholds of the highest density regions; and points drawn from the model. Arrays are
/// written once and must not be modified.
///
/// @param modes for each column looked at the locations of its modes, ascending, data units; empty
///   if not wanted
/// @param logThresholds for each level ln c at each column looked at; see {@link
///   HighestDensityRegion}
/// @param samples points drawn from the model, x and y in pairs, data units
@SuppressWarnings("ArrayRecordComponent") // numbers by the thousand are not copied
public record DensityDetail(double[][] modes, double[][] logThresholds, double[] samples) {
  /// Columns from one looked at to the next.
  public static final int STRIDE = 4;

  /// Nothing.
  public static final DensityDetail NONE =
      new DensityDetail(new double[0][], new double[0][], new double[0]);

  /// What is wanted.
  ///
  /// @param modes whether the modes are
  /// @param levels of the regions wanted, each between 0 and 1, both excluded
  /// @param samples the points to draw
  public record Wanted(boolean modes, List<Double> levels, SampleDraw samples) {
    /// Nothing.
    public static final Wanted NOTHING = new Wanted(false, List.of(), SampleDraw.NONE);

    /// Copies the list.
    public Wanted {
      levels = List.copyOf(levels);
    }
  }

  /// Finds what is wanted.
  ///
  /// @param batch one mixture a column, L = 1
  /// @param grid where the columns are
  /// @param wanted what
  /// @return the detail
  static DensityDetail of(MixtureBatch batch, GridSpec grid, Wanted wanted) {
    int count = (batch.rows() + STRIDE - 1) / STRIDE;
    double[][] modes = new double[wanted.modes() ? count : 0][];
    double[][] thresholds = new double[wanted.levels().size()][count];
    double[] levels = wanted.levels().stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < count && (wanted.modes() || levels.length > 0); i++) {
      GaussianMixture mixture = batch.mixture(i * STRIDE);
      if (wanted.modes()) {
        modes[i] =
            MixtureModes.of(mixture).stream().mapToDouble(mode -> mode.coordinate(0)).toArray();
      }
      if (levels.length == 0) {
        continue;
      }
      List<HighestDensityRegion> regions = HighestDensityRegion.ofLevels(mixture, levels);
      for (int level = 0; level < levels.length; level++) {
        thresholds[level][i] = regions.get(level).logDensityThreshold();
      }
    }
    return new DensityDetail(modes, thresholds, wanted.samples().draw(batch, grid));
  }

  /// @param level index among the levels wanted
  /// @param column any pixel column
  /// @return ln c there, between two columns looked at by a straight line
  public double logThreshold(int level, int column) {
    double[] sampled = logThresholds[level];
    int before = column / STRIDE;
    int after = Math.min(before + 1, sampled.length - 1);
    double share = (double) (column - before * STRIDE) / STRIDE;
    return sampled[before] + share * (sampled[after] - sampled[before]);
  }
}
