package mdnviz.density;

import mdnviz.training.TrainedModel;

/// What a picture is wanted of, and how. Two requests that are equal give the same picture.
///
/// @param model any D and L
/// @param section what of it; fits the model
/// @param grid where
/// @param style how densities become colours
/// @param painter paints what lies over the heatmap
/// @param commonPeak the density that the strongest colour stands for, per unit of y, so that
///   several pictures can be compared; NaN for the picture's own
public record DensityRequest(
    TrainedModel model,
    Section section,
    GridSpec grid,
    DensityStyle style,
    FramePainter painter,
    double commonPeak) {
  /// A picture on its own scale of colours.
  ///
  /// @param model any D and L
  /// @param section what of it; fits the model
  /// @param grid where
  /// @param style how densities become colours
  /// @param painter paints what lies over the heatmap
  public DensityRequest(
      TrainedModel model,
      Section section,
      GridSpec grid,
      DensityStyle style,
      FramePainter painter) {
    this(model, section, grid, style, painter, Double.NaN);
  }

  /// @param peak the density that the strongest colour stands for, per unit of y; NaN for the
  ///   picture's own
  /// @return the same picture on that scale of colours
  public DensityRequest withCommonPeak(double peak) {
    return new DensityRequest(model, section, grid, style, painter, peak);
  }
}
