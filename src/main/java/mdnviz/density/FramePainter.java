package mdnviz.density;

/// Paints what lies over the heatmap, on the density thread, so that the JavaFX thread only has to
/// show finished pixels.
///
/// Implementations are immutable or owned by the density thread.
public interface FramePainter {
  /// Leaves the heatmap as it is, on nothing.
  FramePainter NONE =
      new FramePainter() {
        @Override
        public int background() {
          return 0;
        }

        @Override
        public void paint(DensityField field, ComponentCurves curves, int[] pixels) {
          // the heatmap alone
        }
      };

  /// @return what the heatmap lies on, premultiplied ARGB; 0 for nothing
  int background();

  /// @return whether the density shows as colours
  default boolean showsHeatmap() {
    return true;
  }

  /// @return what is to be found out before painting
  default DensityDetail.Wanted wanted() {
    return DensityDetail.Wanted.NOTHING;
  }

  /// Paints.
  ///
  /// @param field the numbers of the picture. Not modified.
  /// @param curves what the network says along x. Not modified.
  /// @param pixels the heatmap on its background, premultiplied ARGB, row-major from the top.
  ///   Modified.
  void paint(DensityField field, ComponentCurves curves, int[] pixels);
}
