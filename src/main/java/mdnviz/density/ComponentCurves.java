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
}
