package mdnviz.density;

/// Mixing weights, means and standard deviations of every component along x, and the conditional
/// mean, all of the target that the section shows. Arrays are component-major, `componentCount ×
/// columns`, data units; written once, not to be modified.
///
/// @param x the input at each column
/// @param componentCount K
/// @param mixingWeights π_k(x)
/// @param means μ_k(x)
/// @param standardDeviations σ_k(x)
/// @param conditionalMean Σ_k π_k(x) μ_k(x), one a column
public record ComponentCurves(
    double[] x,
    int componentCount,
    double[] mixingWeights,
    double[] means,
    double[] standardDeviations,
    double[] conditionalMean) {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /// @return number of columns
  public int columns() {
    return x.length;
  }

  /// @param component zero-based k
  /// @param column zero-based
  /// @return π_k(x)
  public double mixingWeight(int component, int column) {
    return mixingWeights[component * x.length + column];
  }

  /// @param component zero-based k
  /// @param column zero-based
  /// @return μ_k(x), data units
  public double mean(int component, int column) {
    return means[component * x.length + column];
  }

  /// @param component zero-based k
  /// @param column zero-based
  /// @return σ_k(x), data units
  public double standardDeviation(int component, int column) {
    return standardDeviations[component * x.length + column];
  }

  /// @param component zero-based k
  /// @param column zero-based
  /// @param y data units
  /// @return π_k N(y; μ_k, σ_k²), per unit of y
  public double density(int component, int column, double y) {
    double sigma = standardDeviation(component, column);
    double z = (y - mean(component, column)) / sigma;
    return mixingWeight(component, column) * Math.exp(-0.5 * z * z) / (sigma * ROOT_TWO_PI);
  }

  /// @param column zero-based
  /// @param y data units
  /// @return p(y|x), the sum over the components, per unit of y
  public double density(int column, double y) {
    double sum = 0;
    for (int k = 0; k < componentCount; k++) {
      sum += density(k, column, y);
    }
    return sum;
  }

  /// @return √Var[y|x] = √Σ_k π_k (σ_k² + (μ_k − E[y|x])²), one a column, data units
  public double[] conditionalDeviation() {
    double[] deviation = new double[columns()];
    for (int column = 0; column < deviation.length; column++) {
      double variance = 0;
      for (int k = 0; k < componentCount; k++) {
        double sigma = standardDeviation(k, column);
        double distance = mean(k, column) - conditionalMean[column];
        variance += mixingWeight(k, column) * (sigma * sigma + distance * distance);
      }
      deviation[column] = Math.sqrt(variance);
    }
    return deviation;
  }

  /// @param column zero-based
  /// @return zero-based k of the largest π_k(x)
  public int mostProbableComponent(int column) {
    int best = 0;
    for (int k = 1; k < componentCount; k++) {
      if (mixingWeight(k, column) > mixingWeight(best, column)) {
        best = k;
      }
    }
    return best;
  }

  /// @return μ_k(x) of the component with the largest π_k(x), one a column, data units; NaN in the
  ///   first column of a component that takes over
  public double[] mostProbableMean() {
    double[] mean = new double[columns()];
    int before = -1;
    for (int column = 0; column < mean.length; column++) {
      int best = componentCount == 0 ? -1 : mostProbableComponent(column);
      boolean jumps = best < 0 || (column > 0 && best != before);
      mean[column] = jumps ? Double.NaN : mean(best, column);
      before = best;
    }
    return mean;
  }

  /// @param column zero-based
  /// @return exp(−Σ_k π_k ln π_k): how many components share the weight, 1 to K
  public double effectiveComponentCount(int column) {
    double entropy = 0;
    for (int k = 0; k < componentCount; k++) {
      double weight = mixingWeight(k, column);
      entropy -= weight > 0 ? weight * Math.log(weight) : 0;
    }
    return Math.exp(entropy);
  }
}
