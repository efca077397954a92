package mdnviz.density;

/// One finished picture of a snapshot: pixels and the curves over x that belong to it. The arrays
/// are written once by the density thread and must not be modified by anyone who reads them.
///
/// @param request what was asked for
/// @param pixels premultiplied ARGB, row-major from the top, `columns × rows`
/// @param curves what the network says at each pixel column
/// @param detail what the painter wanted beside
/// @param peak the density that the strongest colour stands for, per unit of y
/// @param ownPeak what it would be if the picture were on its own
public record DensityFrame(
    DensityRequest request,
    int[] pixels,
    ComponentCurves curves,
    DensityDetail detail,
    double peak,
    double ownPeak) {
  /// @return what of the model is shown
  public Section section() {
    return request.section();
  }

  /// @return where the pixels lie
  public GridSpec grid() {
    return request.grid();
  }

  /// @return optimizer steps done by the model shown
  public long step() {
    return request.model().step();
  }
}
