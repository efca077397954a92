package mdnviz.doctor;

import mdnviz.data.Dataset;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.network.MixtureDensityNetwork;

/// The mixtures at some examples, with how much each component carries of each example: γ_k, the
/// responsibilities (Bishop, PRML (9.13)). Written once.
final class ComponentUse {
  private final MixtureBatch mixtures;
  private final double[] responsibilities;
  private final double[] logDensities;
  private final double[] usage;

  private ComponentUse(MixtureBatch mixtures) {
    this.mixtures = mixtures;
    responsibilities = new double[mixtures.rows() * mixtures.componentCount()];
    logDensities = new double[mixtures.rows()];
    usage = new double[mixtures.componentCount()];
  }

  /// @param network with finite weights
  /// @param data the examples
  /// @param rows which of them, at least one. Not modified.
  /// @return the use of the components at them
  static ComponentUse of(MixtureDensityNetwork network, Dataset data, int[] rows) {
    double[] inputs = new double[rows.length * data.inputDimension()];
    for (int i = 0; i < rows.length; i++) {
      for (int d = 0; d < data.inputDimension(); d++) {
        inputs[i * data.inputDimension() + d] = data.input(rows[i], d);
      }
    }
    ComponentUse use = new ComponentUse(network.mixturesAt(inputs, rows.length));
    double[] target = new double[data.targetDimension()];
    for (int i = 0; i < rows.length; i++) {
      for (int l = 0; l < target.length; l++) {
        target[l] = data.target(rows[i], l);
      }
      use.add(i, target);
    }
    return use;
  }

  private void add(int row, double[] target) {
    GaussianMixture mixture = mixtures.mixture(row);
    logDensities[row] = mixture.logDensity(target);
    double[] shares = mixture.responsibilities(target);
    System.arraycopy(shares, 0, responsibilities, row * shares.length, shares.length);
    for (int k = 0; k < shares.length; k++) {
      usage[k] += shares[k] / mixtures.rows();
    }
  }

  /// @return number of examples
  int rows() {
    return mixtures.rows();
  }

  /// @return K
  int componentCount() {
    return usage.length;
  }

  /// @param component zero-based
  /// @return mean responsibility over the examples, 0 to 1
  double usage(int component) {
    return usage[component];
  }

  /// @param row of the examples
  /// @param component zero-based
  /// @return γ_k, 0 to 1
  double responsibility(int row, int component) {
    return responsibilities[row * usage.length + component];
  }

  /// @return the example with the lowest density
  int worstRow() {
    int worst = 0;
    for (int row = 1; row < logDensities.length; row++) {
      worst = logDensities[row] < logDensities[worst] ? row : worst;
    }
    return worst;
  }

  /// @param row of the examples
  /// @param component zero-based
  /// @param dimension zero-based
  /// @return μ_kl, data units
  double mean(int row, int component, int dimension) {
    int at = row * usage.length + component;
    return mixtures.means()[at * mixtures.targetDimension() + dimension];
  }

  /// @param row of the examples
  /// @param component zero-based
  /// @param dimension zero-based
  /// @return √Σ_k,ll, data units
  double standardDeviation(int row, int component, int dimension) {
    int l = mixtures.targetDimension();
    int at = (row * usage.length + component) * l * (l + 1) / 2 + dimension * (dimension + 1) / 2;
    double sum = 0;
    for (int j = 0; j <= dimension; j++) {
      double factor = mixtures.choleskyFactors()[at + j];
      sum += factor * factor;
    }
    return Math.sqrt(sum);
  }

  /// @return L
  int targetDimension() {
    return mixtures.targetDimension();
  }
}
