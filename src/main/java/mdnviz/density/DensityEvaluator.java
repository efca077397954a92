package mdnviz.density;

import mdnviz.training.TrainedModel;

/// Evaluates p(y|x) of a 1→1 model on a grid.
public final class DensityEvaluator {
  private DensityEvaluator() {}

  /// Evaluates a model.
  ///
  /// @param model D = L = 1
  /// @param grid where
  /// @param style how densities become colours
  /// @return the picture
  /// @throws IllegalArgumentException if the model has other dimensions
  public static DensityFrame evaluate(TrainedModel model, GridSpec grid, DensityStyle style) {
    throw new IllegalStateException("being built");
  }
}
