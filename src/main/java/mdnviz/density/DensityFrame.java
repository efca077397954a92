package mdnviz.density;

/// One evaluated picture of a snapshot: pixels and the curves over x that belong to it. The arrays
/// are written once by the density thread and must not be modified by anyone who reads them.
///
/// @param section what of the model is shown
/// @param grid where the pixels lie
/// @param pixels premultiplied ARGB, row-major from the top, `columns × rows`
/// @param curves what the network says at each pixel column
/// @param peak the density that the strongest colour stands for, per unit of y
/// @param step optimizer steps done by the model shown
public record DensityFrame(
    Section section, GridSpec grid, int[] pixels, ComponentCurves curves, double peak, long step) {}
