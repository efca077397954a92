package mdnviz.cli;

/// What a mixture is compared with: one component.
enum Baseline {
  /// Mean and standard deviation follow x, by maximum likelihood.
  SINGLE_GAUSSIAN,
  /// The mean follows x by squared error, the standard deviation is that of the residuals.
  LEAST_SQUARES
}
