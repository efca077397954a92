package mdnviz.mixture;

/// How one row of network outputs is read as a Gaussian mixture: K logits, then K·L raw means
/// (component-major), then the raw scales of each component (Bishop 1994; PRML §5.6).
///
/// π = softmax(logits), μ = raw means, σ = floor + map(raw scale); for a full covariance the raw
/// scales are the rows of the lower Cholesky factor, its diagonal mapped and floored, the rest
/// free.
///
/// @param componentCount K, 1 to 100
/// @param targetDimension L ≥ 1
/// @param covariance shape of Σ_k
/// @param scaleMap map of the raw scales
/// @param standardDeviationFloor added to every σ, ≥ 0, in standardised target units
public record MixtureHead(
    int componentCount,
    int targetDimension,
    CovarianceType covariance,
    ScaleMap scaleMap,
    double standardDeviationFloor) {
  /// The largest K.
  public static final int MAXIMUM_COMPONENT_COUNT = 100;

  /// Checks the shape.
  ///
  /// @throws IllegalArgumentException if a number is out of range
  public MixtureHead {
    if (componentCount < 1 || componentCount > MAXIMUM_COMPONENT_COUNT) {
      throw new IllegalArgumentException(
          "the number of components must lie between 1 and %d, was %d"
              .formatted(MAXIMUM_COMPONENT_COUNT, componentCount));
    }
    if (targetDimension < 1) {
      throw new IllegalArgumentException("targetDimension must be positive: " + targetDimension);
    }
    if (!(standardDeviationFloor >= 0 && standardDeviationFloor < 1e6)) {
      throw new IllegalArgumentException(
          "the floor under sigma must be at least 0, was " + standardDeviationFloor);
    }
  }

  /// @return number of network outputs: K + K·L + K·(scales per component)
  public int outputDimension() {
    return scalesOffset() + componentCount * scalesPerComponent();
  }

  /// @return index of the first raw mean among the outputs
  public int meansOffset() {
    return componentCount;
  }

  /// @return index of the first raw scale among the outputs
  public int scalesOffset() {
    return componentCount * (1 + targetDimension);
  }

  /// @return raw scales of one component: 1, L or L(L+1)/2
  public int scalesPerComponent() {
    return covariance.scalesPerComponent(targetDimension);
  }
}
