package mdnviz.density;

import mdnviz.training.TrainedModel;

/// What a picture is wanted of, and how. Two requests that are equal give the same picture.
///
/// @param model any D and L
/// @param section what of it; fits the model
/// @param grid where
/// @param style how densities become colours
/// @param painter paints what lies over the heatmap
public record DensityRequest(
    TrainedModel model, Section section, GridSpec grid, DensityStyle style, FramePainter painter) {}
