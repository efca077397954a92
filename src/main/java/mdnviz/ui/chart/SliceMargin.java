package mdnviz.ui.chart;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import mdnviz.density.ComponentCurves;
import mdnviz.density.ComponentPalette;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;

/// The slice p(y|x₀) in the margin of a density plot, turned so that its y axis is the plot's:
/// components stacked in their colours, their sum as the outline.
///
/// FX thread only.
public final class SliceMargin extends Region {
  /// Logical pixels across.
  public static final double WIDTH = 44;

  private static final double FILL = 0.45;

  private final DensityPlot plot;
  private final PixelLayer picture = new PixelLayer();
  private ChartTheme theme = ChartTheme.LIGHT;
  private DensityFrame frame;
  private double x = Double.NaN;
  private double top = 1;

  /// @param plot beside which it stands
  public SliceMargin(DensityPlot plot) {
    this.plot = plot;
    getStyleClass().add("slice-margin");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setMouseTransparent(true);
    getChildren().add(picture);
    plot.dataAreaProperty().subscribe(_ -> draw());
  }

  /// @param newTheme colours from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    draw();
  }

  /// @param newFrame whose curves are shown; null for none
  /// @param newX x₀, data units
  public void show(DensityFrame newFrame, double newX) {
    frame = newFrame;
    x = newX;
    draw();
  }

  /// @param newTop the density at the right edge, per unit of y, so that several can be compared
  public void setTop(double newTop) {
    if (newTop != top) {
      top = newTop;
      draw();
    }
  }

  /// @return the highest density at x₀ on the rows of the picture; 0 if there is none
  public double peak() {
    double highest = 0;
    if (isShown()) {
      int column = column();
      for (int row = 0; row < frame.grid().rows(); row++) {
        highest = Math.max(highest, frame.curves().density(column, frame.grid().yAt(row)));
      }
    }
    return highest;
  }

  private boolean isShown() {
    return frame != null && x >= frame.grid().x().low() && x <= frame.grid().x().high();
  }

  private int column() {
    GridSpec grid = frame.grid();
    double place = (x - grid.x().low()) / grid.x().length() * grid.columns();
    return Math.clamp((int) place, 0, grid.columns() - 1);
  }

  private void draw() {
    Bounds area = plot.dataArea();
    int rows = (int) area.getHeight();
    picture.setVisible(isShown() && rows > 1);
    if (!picture.isVisible()) {
      return;
    }
    Raster raster = picture.raster((int) WIDTH, rows);
    Arrays.fill(raster.pixels(), ChartStyle.argb(theme.background()));
    paint(raster);
    picture.show();
    picture.place(0, area.getMinY(), WIDTH, rows);
  }

  private void paint(Raster raster) {
    ComponentCurves curves = frame.curves();
    int column = column();
    int ink = ChartStyle.argb(theme.text());
    int before = -1;
    for (int row = 0; row < raster.height(); row++) {
      double y =
          frame.grid().y().high() - frame.grid().y().length() * (row + 0.5) / raster.height();
      double sum = 0;
      int from = 0;
      for (int k = 0; k < curves.componentCount(); k++) {
        sum += curves.density(k, column, y);
        int to = pixels(sum, raster);
        int rgb = ComponentPalette.argb(k, theme.dark());
        for (int i = from; i < to; i++) {
          raster.fillColumn(i, row, row + 1.0, rgb, FILL);
        }
        from = to;
      }
      before = outline(raster, row, from, before, ink);
    }
  }

  private int pixels(double density, Raster raster) {
    return (int) Math.clamp(Math.rint(density / top * (raster.width() - 2)), 0, raster.width() - 1);
  }

  /// A line from where the row above ended to where this one ends.
  private static int outline(Raster raster, int row, int end, int before, int ink) {
    int from = before < 0 ? end : Math.min(before, end);
    int to = before < 0 ? end : Math.max(before, end);
    for (int i = from; i <= to; i++) {
      raster.fillColumn(i, row, row + 1.0, ink, 1);
    }
    return end;
  }
}
