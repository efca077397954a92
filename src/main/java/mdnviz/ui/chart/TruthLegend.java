package mdnviz.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;
import mdnviz.density.TruthFrame;

/// Names the picture of the true density and says what its colours stand for: its peak is another
/// than the fit's.
///
/// FX thread only.
public final class TruthLegend extends MarkLegend {
  private DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
  private String peak = "";

  /// Makes a legend without a scale.
  public TruthLegend() {
    setAlignment(Pos.TOP_RIGHT);
    rebuild();
  }

  /// Shows what belongs to a picture.
  ///
  /// @param frame the picture
  /// @param newStyle how its densities became colours
  public void show(TruthFrame frame, DensityStyle newStyle) {
    String newPeak =
        newStyle.columnwise() ? "the column's peak" : "≥ " + TickSpacing.rough(frame.peak());
    if (!newStyle.equals(style) || !newPeak.equals(peak)) {
      style = newStyle;
      peak = newPeak;
      rebuild();
    }
  }

  @Override
  void build(ChartTheme colors) {
    Label title = text("Truth");
    title.setFont(Font.font(colors.type().family(), FontWeight.BOLD, colors.type().size()));
    row(title);
    if (!peak.isEmpty()) {
      scale(
          "p(y|x)",
          text(style.logarithmic() ? "peak/10,000" : "0"),
          text(peak),
          column -> style.colorMap().argb((column + 0.5) / barColumns(), style.dark()));
    }
  }
}
