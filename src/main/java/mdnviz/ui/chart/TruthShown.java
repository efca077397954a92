package mdnviz.ui.chart;

import java.util.Optional;
import mdnviz.density.TruthFrame;

/// What a density plot shows of the true density.
///
/// @param frame its picture; empty while there is none
/// @param heatmap whether it takes the place of the model's heatmap
/// @param outline whether its contours and modes are drawn over the picture
public record TruthShown(Optional<TruthFrame> frame, boolean heatmap, boolean outline) {
  /// Nothing.
  public static final TruthShown NOTHING = new TruthShown(Optional.empty(), false, false);
}
