package mdnviz.math;

/// Shape of a mixture density head with diagonal covariances and σ = floor + exp(raw), and the room
/// that its loss needs over one block.
///
/// The outputs are K logits, then K·L raw means and K·L raw scales, component-major.
///
/// Mutable; belongs to one thread at a time.
public final class MixtureWork {
  private final int componentCount;
  private final int dimension;
  private final float floor;
  private final float[] weights;
  private final float[] joint;
  private final float[] logDensities;
  private final float[] slopes;
  private final float[] top = new float[Kernels.COLUMNS];
  private final float[] sum = new float[Kernels.COLUMNS];
  private final float[] logSum = new float[Kernels.COLUMNS];

  /// @param componentCount K
  /// @param dimension L
  /// @param floor added to every σ, ≥ 0
  public MixtureWork(int componentCount, int dimension, double floor) {
    this.componentCount = componentCount;
    this.dimension = dimension;
    this.floor = (float) floor;
    weights = new float[componentCount * Kernels.COLUMNS];
    joint = new float[weights.length];
    logDensities = new float[weights.length];
    slopes = new float[weights.length * dimension];
  }

  /// @return K
  int componentCount() {
    return componentCount;
  }

  /// @return L
  int dimension() {
    return dimension;
  }

  /// @return what is added to every σ
  float floor() {
    return floor;
  }

  /// @return π, components × examples
  float[] weights() {
    return weights;
  }

  /// @return joint log-densities, then γ, components × examples
  float[] joint() {
    return joint;
  }

  /// @return ln N without its constant, components × examples
  float[] logDensities() {
    return logDensities;
  }

  /// @return dσ / d raw, K·L × examples
  float[] slopes() {
    return slopes;
  }

  /// @return the largest joint log-density, without the constant of ln N, one an example
  public float[] top() {
    return top;
  }

  /// @return sum of exponentials relative to the largest, one an example
  float[] sum() {
    return sum;
  }

  /// @return ln of the sum of the joint densities relative to the largest, one an example
  public float[] logSum() {
    return logSum;
  }
}
