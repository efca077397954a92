package mdnviz.density;

/// One picture of the true density of a generator, to be laid over a model's or shown in its place.
/// The arrays are written once by the thread that evaluates and must not be modified by anyone who
/// reads them.
///
/// @param section what of the density is shown
/// @param grid where the pixels lie
/// @param pixels premultiplied ARGB on nothing, row-major from the top, `columns × rows`
/// @param line how much of each pixel the contour lines and mode curves cover, 0 to 255 as unsigned
///   bytes, row-major from the top
/// @param casing the same for a wider line, to set them off from what is beneath
/// @param peak the density that the strongest colour stands for, per unit of y
public record TruthFrame(
    Section section, GridSpec grid, int[] pixels, byte[] line, byte[] casing, double peak) {}
