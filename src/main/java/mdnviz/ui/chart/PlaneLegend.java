package mdnviz.ui.chart;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Polygon;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;
import mdnviz.density.PlaneFrame;

/// Says what the marks of p(t₁, t₂ | x₀) are.
///
/// FX thread only.
public final class PlaneLegend extends MarkLegend {
  private DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
  private Label peak = new Label();
  private boolean samples;

  /// Makes a legend.
  public PlaneLegend() {
    rebuild();
  }

  /// @param shown whether draws are shown
  public void setSamples(boolean shown) {
    samples = shown;
    rebuild();
  }

  /// Shows what belongs to a picture. Cheap when only the peak changed.
  ///
  /// @param frame the picture
  /// @param newStyle how its densities became colours
  public void show(PlaneFrame frame, DensityStyle newStyle) {
    if (!newStyle.equals(style)) {
      style = newStyle;
      rebuild();
    }
    peak.setText(TickSpacing.rough(frame.peak()));
  }

  @Override
  void build(ChartTheme colors) {
    String before = peak.getText();
    peak = text(before);
    scale(
        "p(y|x)",
        text(style.logarithmic() ? "peak/10,000" : "0"),
        peak,
        column -> style.colorMap().argb((column + 0.5) / barColumns(), style.dark()));
    entry("mode", cross(8, colors.text(), colors.type().lineWidth()));
    Polygon diamond = new Polygon(0, 5, 5, 0, 10, 5, 5, 10);
    diamond.setFill(Color.TRANSPARENT);
    diamond.setStroke(colors.conditionalMean());
    diamond.setStrokeWidth(colors.type().lineWidth());
    entry("mean", diamond);
    Ellipse ellipse = new Ellipse(7, 4);
    ellipse.setFill(Color.TRANSPARENT);
    ellipse.setStroke(colors.text());
    entry("components, 1σ and 2σ", ellipse);
    entry("data, fainter: farther from x", new Circle(3, colors.data()));
    if (samples) {
      entry("draw", new Circle(2, colors.accent()));
    }
  }
}
