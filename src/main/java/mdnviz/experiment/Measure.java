package mdnviz.experiment;

/// What is measured of a finished run. NLL is in nats per example, data units; nothing (NaN) where
/// there is no example to score.
public enum Measure {
  /// Passes completed.
  EPOCHS("epochs"),
  /// Optimizer steps done.
  STEPS("steps"),
  /// NLL on the training share.
  TRAIN("trainNll"),
  /// NLL on the validation share.
  VALIDATION("validationNll"),
  /// NLL on fresh examples where they can be drawn, else on the test share.
  TEST("testNll"),
  /// Lowest NLL on the validation share of all epochs.
  BEST_VALIDATION("bestValidationNll"),
  /// exp H(π), mean over a grid of inputs.
  EFFECTIVE_COMPONENTS("effectiveComponents"),
  /// Number of modes of p(t|x), mean over a grid of inputs.
  MODES("modes"),
  /// Components that carry less than a thousandth of the training examples.
  DEAD_COMPONENTS("deadComponents"),
  /// Share of the steps whose gradient was clipped.
  CLIPPED_SHARE("clippedShare"),
  /// Angle by which clipping turned the gradient, mean over the clipped steps, radians.
  CLIP_ANGLE("clipAngle"),
  /// Largest global norm of a gradient before clipping.
  LARGEST_GRADIENT_NORM("largestGradientNorm"),
  /// Weights and biases p.
  PARAMETERS("parameters"),
  /// 2p + 2n · NLL on the n training examples (Akaike 1974).
  AIC("aic"),
  /// p ln n + 2n · NLL on the n training examples (Schwarz 1978).
  BIC("bic");

  private final String column;

  Measure(String column) {
    this.column = column;
  }

  /// @return its name in files
  public String column() {
    return column;
  }
}
