package mdnviz.training;

/// Where the components start: the biases of the output layer.
public enum OutputBiasInitialization {
  /// k-means of the training targets: centres as means, spreads as σ, log shares as logits.
  K_MEANS("k-means"),
  /// Means on evenly spaced quantiles of the training targets, equal weights.
  QUANTILES("quantiles"),
  /// Means drawn from the training targets, equal weights.
  RANDOM("random");

  private final String title;

  OutputBiasInitialization(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }
}
