package mdnviz.ui.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.math.Interval;

/// The picture of p(y|x): from back to front the heatmap, axes and grid, the examples, the
/// component ribbons with the conditional mean, and what follows the pointer. Each is a layer of
/// its own and drawn only when it changed, at most once a pulse.
///
/// FX thread only.
public final class DensityPlot extends Region {
  private static final int MOST_COLUMNS = 900;
  private static final int MOST_ROWS = 640;

  private final BooleanProperty heatmapVisible = new SimpleBooleanProperty(this, "heatmap", true);
  private final BooleanProperty dataVisible = new SimpleBooleanProperty(this, "data", true);
  private final BooleanProperty componentsVisible =
      new SimpleBooleanProperty(this, "components", true);
  private final BooleanProperty conditionalMeanVisible =
      new SimpleBooleanProperty(this, "conditionalMean", true);
  private final ReadOnlyObjectWrapper<GridSpec> gridSpec =
      new ReadOnlyObjectWrapper<>(this, "gridSpec");

  private final PlotAxes axes = new PlotAxes();
  private final PixelLayer heatmap = new PixelLayer();
  private final AxesLayer axesLayer = new AxesLayer(axes);
  private final PixelLayer points = new PixelLayer();
  private final PixelLayer ribbons = new PixelLayer();
  private final PointerLayer pointer = new PointerLayer();
  private final Rectangle clip = new Rectangle();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final ObservableValue<Number> outputScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(Window::renderScaleXProperty)
          .orElse(1.0);

  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotData data;
  private Interval xRange = new Interval(0, 1);
  private Interval yRange = new Interval(0, 1);
  private DensityFrame frame;
  private double pixelScale = 1;
  private boolean axesStale = true;
  private boolean pointsStale = true;
  private boolean frameStale = true;

  /// Makes an empty plot over the unit square.
  public DensityPlot() {
    getStyleClass().add("density-plot");
    getChildren().addAll(heatmap, axesLayer, points, ribbons, pointer);
    heatmap.setClip(clip);
    heatmapVisible.subscribe(visible -> heatmap.setVisible(visible));
    dataVisible.subscribe(visible -> points.setVisible(visible));
    componentsVisible.subscribe(_ -> frameChanged());
    conditionalMeanVisible.subscribe(_ -> frameChanged());
    outputScale.subscribe(scale -> setPixelScale(scale.doubleValue()));
    setMinSize(160, 120);
    setTheme(ChartTheme.LIGHT);
  }

  /// Shows a data set and fits the axes to it.
  ///
  /// @param dataset any size; an empty one leaves the unit square to paint on
  /// @param split which rows train and which validate
  /// @param section which input and target are shown
  public void setData(Dataset dataset, DataSplit split, Section section) {
    data = new PlotData(dataset, split, section);
    setRanges(data.xRange(), data.yRange());
  }

  /// Shows a changed data set or section and keeps the axes, unless they stand for other columns or
  /// an example falls outside them.
  ///
  /// @param dataset any size
  /// @param split which rows train and which validate
  /// @param section which input and target are shown
  public void updateData(Dataset dataset, DataSplit split, Section section) {
    PlotData before = data;
    data = new PlotData(dataset, split, section);
    if (before == null || !data.sameAxes(before) || !data.fits(xRange, yRange)) {
      setRanges(data.xRange(), data.yRange());
    } else {
      pointsStale = true;
      drawing.ask();
    }
  }

  /// Shows other ranges.
  ///
  /// @param x across, data units, not empty
  /// @param y upwards, data units, not empty
  public void setRanges(Interval x, Interval y) {
    xRange = x;
    yRange = y;
    axes.setRanges(x, y);
    if (data != null) {
      axes.setNames(data.xName(), data.yName());
      pointer.setNames(data.xName(), data.yName());
    }
    allChanged();
  }

  /// Shows a picture. One evaluated on another grid is laid where it belongs.
  ///
  /// @param newFrame the picture; its arrays are read until the next one comes
  public void setFrame(DensityFrame newFrame) {
    frame = Objects.requireNonNull(newFrame);
    frameChanged();
  }

  /// Takes the picture away.
  public void clearFrame() {
    frame = null;
    frameChanged();
  }

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    axes.setTheme(newTheme);
    pointer.setTheme(newTheme);
    allChanged();
  }

  /// @return the grid to evaluate for the current size and ranges; null before the first layout
  public GridSpec gridSpec() {
    return gridSpec.get();
  }

  /// @return the grid, to listen to
  public ReadOnlyObjectProperty<GridSpec> gridSpecProperty() {
    return gridSpec.getReadOnlyProperty();
  }

  /// @param enabled whether dragging paints examples
  public void setBrushEnabled(boolean enabled) {
    pointer.setBrushEnabled(enabled);
  }

  /// @return whether dragging paints examples
  public boolean isBrushEnabled() {
    return pointer.isBrushEnabled();
  }

  /// @return radius of the brush, logical pixels
  public DoubleProperty brushRadiusProperty() {
    return pointer.brushRadiusProperty();
  }

  /// @param action gets the points {x, y} of each finished stroke, data units, never none; points
  ///   outside the axes are left out
  public void setOnStroke(Consumer<List<double[]>> action) {
    pointer.setOnStroke(action);
  }

  /// @return whether a crosshair with the values under it follows the pointer
  public BooleanProperty crosshairEnabledProperty() {
    return pointer.crosshairEnabledProperty();
  }

  /// @return whether the heatmap shows
  public BooleanProperty heatmapVisibleProperty() {
    return heatmapVisible;
  }

  /// @return whether the examples show
  public BooleanProperty dataVisibleProperty() {
    return dataVisible;
  }

  /// @return whether the component ribbons show
  public BooleanProperty componentsVisibleProperty() {
    return componentsVisible;
  }

  /// @return whether the conditional mean shows
  public BooleanProperty conditionalMeanVisibleProperty() {
    return conditionalMeanVisible;
  }

  /// @return where data are drawn, in this node's coordinates
  public Bounds dataArea() {
    return axesLayer.dataArea();
  }

  @Override
  protected double computePrefWidth(double height) {
    return MOST_COLUMNS;
  }

  @Override
  protected double computePrefHeight(double width) {
    return MOST_ROWS;
  }

  @Override
  protected void layoutChildren() {
    if (axesLayer.getWidth() != getWidth() || axesLayer.getHeight() != getHeight()) {
      axesStale = true;
      pointsStale = true;
      frameStale = true;
    }
    draw();
  }

  /// @param scale device pixels to a logical pixel
  void setPixelScale(double scale) {
    pixelScale = scale;
    allChanged();
  }

  private void allChanged() {
    axesStale = true;
    pointsStale = true;
    frameChanged();
  }

  private void frameChanged() {
    frameStale = true;
    drawing.ask();
  }

  /// Draws the layers that changed.
  void draw() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    if (axesStale) {
      axesStale = false;
      drawAxes();
    }
    if (pointsStale) {
      pointsStale = false;
      drawPoints();
    }
    if (frameStale) {
      frameStale = false;
      drawFrame();
    }
  }

  private void drawAxes() {
    axesLayer.draw(getWidth(), getHeight());
    Bounds area = axesLayer.dataArea();
    clip.setX(area.getMinX());
    clip.setY(area.getMinY());
    clip.setWidth(area.getWidth());
    clip.setHeight(area.getHeight());
    for (PixelLayer layer : List.of(points, ribbons)) {
      layer.place(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
    pointer.place(area, scale());
    gridSpec.set(
        new GridSpec(
            xRange,
            yRange,
            (int) Math.min(MOST_COLUMNS, area.getWidth()),
            (int) Math.min(MOST_ROWS, area.getHeight())));
  }

  private void drawPoints() {
    Raster raster = cleared(points);
    if (data != null) {
      new PointPainter(theme, pixelScale).paint(raster, data, scale().scaled(pixelScale));
    }
    points.show();
  }

  private void drawFrame() {
    Raster raster = cleared(ribbons);
    boolean shown = frame != null && (data == null || data.shows(frame.section()));
    heatmap.setOpacity(shown ? 1 : 0);
    if (shown) {
      drawHeatmap();
      PlotScale scale = scale().scaled(pixelScale);
      RibbonPainter painter = new RibbonPainter(theme, pixelScale);
      if (componentsVisible.get()) {
        painter.paintComponents(raster, frame.curves(), scale);
      }
      if (conditionalMeanVisible.get()) {
        painter.paintConditionalMean(raster, frame.curves(), scale);
      }
    }
    ribbons.show();
  }

  private void drawHeatmap() {
    GridSpec grid = frame.grid();
    int[] target = heatmap.raster(grid.columns(), grid.rows()).pixels();
    System.arraycopy(frame.pixels(), 0, target, 0, target.length);
    heatmap.show();
    Bounds area = dataArea();
    PlotScale scale = scale();
    heatmap.place(
        area.getMinX() + scale.column(grid.x().low()),
        area.getMinY() + scale.row(grid.y().high()),
        grid.x().length() / xRange.length() * area.getWidth(),
        scale.rows(grid.y().length()));
  }

  private Raster cleared(PixelLayer layer) {
    PlotScale device = scale().scaled(pixelScale);
    Raster raster = layer.raster((int) device.width(), (int) device.height());
    raster.clear();
    return raster;
  }

  private PlotScale scale() {
    Bounds area = dataArea();
    return new PlotScale(xRange, yRange, area.getWidth(), area.getHeight());
  }
}
