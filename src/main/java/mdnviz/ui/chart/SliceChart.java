package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import mdnviz.density.Slice;
import mdnviz.math.Interval;

/// p(y|x₀) over y: the components filled and stacked to the total, the modes, the mean, the highest
/// density regions as bars and the examples near x₀ as ticks beneath. Draws at most once a pulse.
///
/// FX thread only.
public final class SliceChart extends Region {
  private static final double ROOM = 1.12;
  private static final double MUCH_ROOM = 2.2;

  private final PlotAxes axes = new PlotAxes();
  private final AxesLayer axesLayer = new AxesLayer(axes);
  private final PixelLayer picture = new PixelLayer();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private ChartTheme theme = ChartTheme.LIGHT;
  private Optional<Slice> slice = Optional.empty();
  private double[] rug = {};
  private Interval targets = new Interval(0, 1);
  private double top = 1;
  private boolean axesStale = true;

  /// Makes an empty chart.
  public SliceChart() {
    getStyleClass().add("slice-chart");
    getChildren().addAll(picture, axesLayer);
    setMinSize(160, 110);
    sceneProperty().subscribe(_ -> redraw());
    setTheme(ChartTheme.LIGHT);
  }

  /// Shows a slice.
  ///
  /// @param newSlice what there is to see
  /// @param near targets of the examples near x₀, data units. Not modified.
  public void show(Slice newSlice, double[] near) {
    slice = Optional.of(newSlice);
    rug = near;
    redraw();
  }

  /// Shows nothing.
  public void clear() {
    slice = Optional.empty();
    redraw();
  }

  /// @param range of y shown, data units
  /// @param name of y
  public void setTargets(Interval range, String name) {
    targets = range;
    axes.setNames(name, "p");
    axesStale = true;
    redraw();
  }

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    axes.setTheme(newTheme);
    axesStale = true;
    redraw();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 280;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 190;
  }

  @Override
  protected void layoutChildren() {
    axesStale = axesStale || axesLayer.width() != getWidth() || axesLayer.height() != getHeight();
    draw();
  }

  /// A chart behind another tab draws when it is seen.
  private void redraw() {
    if (getScene() != null) {
      drawing.ask();
    }
  }

  private void draw() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    SlicePainter painter = new SlicePainter(theme, targets);
    double[] heights = slice.map(shown -> painter.total(shown, samples())).orElse(new double[0]);
    fitTop(Arrays.stream(heights).max().orElse(0));
    if (axesStale) {
      axesStale = false;
      axes.setRanges(targets, new Interval(0, top));
      axesLayer.draw(getWidth(), getHeight());
    }
    Bounds area = axesLayer.dataArea();
    Raster raster = picture.raster((int) area.getWidth(), (int) area.getHeight());
    Arrays.fill(raster.pixels(), ChartStyle.argb(theme.background()));
    slice.ifPresent(shown -> painter.paint(raster, shown, rug, top));
    picture.show();
    picture.place(area.getMinX(), area.getMinY(), raster.width(), raster.height());
  }

  private int samples() {
    return (int) Math.max(1, axesLayer.dataArea().getWidth());
  }

  /// The height follows the peak in coarse steps, so that the axis stands still while the peak
  /// trembles.
  private void fitTop(double peak) {
    double needed = peak * ROOM;
    if (peak > 0 && (peak * 1.02 > top || needed * MUCH_ROOM < top)) {
      top = TickSpacing.atLeast(needed / 4) * 4;
      axesStale = true;
    }
  }
}
