package mdnviz.ui.chart;

import java.util.List;
import java.util.Optional;
import mdnviz.optim.GradientClipping;
import mdnviz.training.GradientSlice;

/// Two elements of a gradient as an arrow, and the arrows that several ways of clipping make of it.
///
/// FX thread only.
public final class ClipSliceChart extends PictureChart {
  private final ClipSlicePicture picture;

  /// A way of clipping that is compared.
  ///
  /// @param name shown to people
  /// @param clipping what it does
  public record Way(String name, GradientClipping clipping) {}

  /// Makes an empty one.
  public ClipSliceChart() {
    this(new ClipSlicePicture());
  }

  private ClipSliceChart(ClipSlicePicture picture) {
    super(picture);
    this.picture = picture;
    getStyleClass().add("clip-slice-chart");
  }

  /// @param slice shown from now on; nothing if empty
  /// @param ways of clipping it
  public void show(Optional<GradientSlice> slice, List<Way> ways) {
    picture.show(slice, ways);
    redraw();
  }
}
