package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.DensityFrame;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.SampleDraw;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.training.StepAnatomy;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.DrawnColumns;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.SampleSettings;
import mdnviz.ui.model.StepScene;

/// The picture of p(y|x): one opaque image that the density thread painted, the axes around it, and
/// above it what follows the pointer. Each is drawn only when it changed, at most once a pulse.
///
/// FX thread only.
public final class DensityPlot extends Region {
  private static final double PREFERRED_WIDTH = 900;
  private static final double PREFERRED_HEIGHT = 640;

  /// More pixels than this are not painted anew thirty times a second: a larger plot shows larger
  /// ones.
  private static final double MOST_PIXELS = 2.5e6;

  private final ReadOnlyObjectWrapper<GridSpec> gridSpec =
      new ReadOnlyObjectWrapper<>(this, "gridSpec");
  private final ReadOnlyObjectWrapper<FramePainter> painter =
      new ReadOnlyObjectWrapper<>(this, "painter", FramePainter.NONE);

  private final ReadOnlyObjectWrapper<Bounds> dataArea =
      new ReadOnlyObjectWrapper<>(this, "dataArea", new BoundingBox(0, 0, 1, 1));

  private final PlotView view = new PlotView();
  private final PlotPointing pointing = new PlotPointing(this, view);
  private final PlotAxes axes = new PlotAxes();
  private final PixelLayer picture = new PixelLayer();
  private final AxesLayer axesLayer = new AxesLayer(axes);
  private final SlowMotionLayer slowMotion = new SlowMotionLayer();
  private final Rectangle clip = new Rectangle();
  private final OncePerPulse pulse = new OncePerPulse(this::draw, 0);
  private final ObservableValue<Number> outputScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(Window::renderScaleXProperty)
          .orElse(1.0);

  private Runnable onView = () -> {};
  private Optional<DrawingLayer> drawing = Optional.empty();
  private BitSet hidden = new BitSet();
  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotPainter.Wish wish =
      new PlotPainter.Wish(EnumSet.allOf(PlotLayer.class), SampleDraw.NONE, false, Set.of());
  private SampleSettings.Draw draw = new SampleSettings().draw();
  private PlotData data;
  private Optional<PointLayer> points = Optional.empty();
  private TruthShown truth = TruthShown.NOTHING;
  private DensityFrame frame;
  private double pixelScale = 1;
  private boolean axesStale = true;
  private boolean pointsStale = true;
  private boolean painterStale = true;
  private boolean frameStale = true;

  /// Makes an empty plot over the unit square.
  public DensityPlot() {
    getStyleClass().add("density-plot");
    getChildren().addAll(picture, axesLayer, pointing.node(), slowMotion, pointing.note());
    setFocusTraversable(true);
    new PlotGestures(this, new ViewGestures(this, view, pointing), pointing);
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

  /// Shows a changed data set or section and keeps the axes, unless they stand for other columns:
  /// who paints at a place does not want it to slip away under the brush.
  ///
  /// @param dataset any size
  /// @param split which rows train and which validate
  /// @param section which input and target are shown
  public void updateData(Dataset dataset, DataSplit split, Section section) {
    PlotData before = data;
    data = new PlotData(dataset, split, section);
    if (before == null || !data.sameAxes(before)) {
      setRanges(data.xRange(), data.yRange());
    } else {
      pointsStale = true;
      painterChanged();
    }
  }

  /// Shows all examples with some room about them.
  public void fitToData() {
    if (data != null) {
      setRanges(data.xRange(), data.yRange());
    }
  }

  /// Shows other ranges, and comes back to them when asked to show all.
  ///
  /// @param x across, data units, not empty
  /// @param y upwards, data units, not empty
  public void setRanges(Interval x, Interval y) {
    view.fit(x, y);
    if (data != null) {
      axes.setNames(data.xName(), data.yName());
      pointing.setXName(data.xName());
    }
    pointsStale = true;
    viewChanged();
  }

  /// @param listener called whenever one has zoomed or moved the plot
  void setOnView(Runnable listener) {
    onView = listener;
  }

  /// @return the ranges shown
  PlotView view() {
    return view;
  }

  /// One has zoomed or moved the plot.
  void viewMoved() {
    viewChanged();
    onView.run();
  }

  /// Draws the ranges of the view.
  void viewChanged() {
    axes.setRanges(view.x(), view.y());
    axesStale = true;
    painterChanged();
  }

  /// @return whether one has zoomed or moved the plot
  public boolean isZoomed() {
    return view.isMoved();
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
    drawing.ifPresent(layer -> layer.setTheme(newTheme));
    pointing.setTheme(newTheme);
    slowMotion.setTheme(newTheme);
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

  /// Lets a person paint on the plot while the tools are up.
  ///
  /// @param tools what the pointer does
  /// @param columns which columns the plot shows at the moment
  public void setDrawing(DrawingModel tools, Supplier<DrawnColumns> columns) {
    DrawingLayer layer = new DrawingLayer("drawing-layer", tools, columns, this::hide);
    layer.setTheme(theme);
    getChildren().add(layer);
    layer.visibleProperty().subscribe(_ -> pointing.place());
    drawing = Optional.of(layer);
    allChanged();
  }

  /// @return whether the pointer paints
  boolean isPainting() {
    return drawing.filter(DrawingLayer::isVisible).isPresent();
  }

  private void hide(BitSet rows) {
    hidden = (BitSet) rows.clone();
    pointsStale = true;
    painterChanged();
  }

  /// @param shown the layers to paint
  public void setLayers(Set<PlotLayer> shown) {
    wish = wish.withLayers(Set.copyOf(shown));
    painterChanged();
  }

  /// @param wanted whether the modes are to be found though they are not painted
  public void setModesWanted(boolean wanted) {
    wish = wish.withModes(wanted);
    painterChanged();
  }

  /// @param components the only ones to paint, zero-based; empty for all
  public void setEmphasis(Set<Integer> components) {
    wish = wish.withEmphasis(Set.copyOf(components));
    painterChanged();
  }

  /// Marks places on the upper edge where something is wrong.
  ///
  /// @param places x, data units
  public void markPlaces(List<Double> places) {
    pointing.markPlaces(places);
  }

  /// Shows a training step over the picture.
  ///
  /// @param scene a phase of it; empty for none
  public void showStep(Optional<StepScene> scene) {
    slowMotion.show(scene);
  }

  /// @param x data units
  /// @param y data units
  /// @return the point of the minibatch that one points at while a training step is shown
  public Optional<StepAnatomy.Point> minibatchPointAt(double x, double y) {
    return slowMotion.pointAt(x, y);
  }

  /// @param newDraw how points are drawn from the model
  public void setDraw(SampleSettings.Draw newDraw) {
    draw = newDraw;
    pointsStale = true;
    painterChanged();
  }

  /// @param explorer told where one points
  public void setExplorer(PlotExplorer explorer) {
    pointing.setExplorer(explorer);
  }

  /// Stands a line at x₀.
  ///
  /// @param x data units
  /// @param pinned whether it stays there
  public void showCursor(double x, boolean pinned) {
    pointing.showCursor(x, pinned);
  }

  /// Shows a note beside a place, or none.
  ///
  /// @param x data units
  /// @param y data units
  /// @param words empty for no note
  public void showNote(double x, double y, String words) {
    pointing.showNote(x, y, words);
  }

  /// Finds the example one points at.
  ///
  /// @param x data units
  /// @param y data units
  /// @return its row; empty if none is as near as a finger's breadth
  public OptionalInt exampleAt(double x, double y) {
    return data == null ? OptionalInt.empty() : data.nearest(x, y, scale());
  }

  /// @param shown what of the true density
  public void setTruth(TruthShown shown) {
    truth = shown;
    painterChanged();
  }

  /// @return what paints over the heatmap, to be asked for with every picture
  public ReadOnlyObjectProperty<FramePainter> painterProperty() {
    return painter.getReadOnlyProperty();
  }

  /// @return where data are drawn, in this node's coordinates
  public Bounds dataArea() {
    return axesLayer.dataArea();
  }

  /// @return where data are drawn, to listen to
  public ReadOnlyObjectProperty<Bounds> dataAreaProperty() {
    return dataArea.getReadOnlyProperty();
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREFERRED_HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    if (axesLayer.width() != getWidth() || axesLayer.height() != getHeight()) {
      axesStale = true;
      painterStale = true;
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
    painterChanged();
  }

  private void painterChanged() {
    painterStale = true;
    frameChanged();
  }

  private void frameChanged() {
    frameStale = true;
    pulse.ask();
  }

  /// Draws what changed.
  void draw() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    if (axesStale) {
      axesStale = false;
      drawAxes();
    }
    if (painterStale) {
      painterStale = false;
      makePainter();
    }
    if (frameStale) {
      frameStale = false;
      drawFrame();
    }
  }

  private void drawAxes() {
    axesLayer.draw(getWidth(), getHeight());
    Bounds area = axesLayer.dataArea();
    dataArea.set(area);
    clip.setX(area.getMinX());
    clip.setY(area.getMinY());
    clip.setWidth(area.getWidth());
    clip.setHeight(area.getHeight());
    drawing.ifPresent(layer -> layer.place(area, scale(), pixelScale));
    pointing.place();
    slowMotion.place(area, scale());
    double density = gridPixelScale(area);
    gridSpec.set(
        new GridSpec(
            view.x(),
            view.y(),
            (int) Math.max(1, Math.rint(area.getWidth() * density)),
            (int) Math.max(1, Math.rint(area.getHeight() * density))));
  }

  private double gridPixelScale(Bounds area) {
    return Math.min(pixelScale, Math.sqrt(MOST_PIXELS / (area.getWidth() * area.getHeight())));
  }

  private void makePainter() {
    double density = gridPixelScale(dataArea());
    if (pointsStale && data != null) {
      pointsStale = false;
      points = Optional.of(new PointLayer(data.without(hidden), new PointPainter(theme, density)));
      wish = wish.withSamples(samples());
    }
    painter.set(
        new PlotPainter(
            points, wish, new TruthLayer(truth, theme), axesLayer.ticks(), theme, density));
  }

  private SampleDraw samples() {
    return new SampleDraw(
        data.drawInputs(draw.count(), draw.seed()),
        draw.mixingTemperature(),
        draw.scaleTemperature(),
        draw.seed());
  }

  private void drawFrame() {
    boolean shown = frame != null && (data == null || data.shows(frame.section()));
    GridSpec grid = shown ? frame.grid() : gridSpec.get();
    Raster raster = picture.raster(grid.columns(), grid.rows());
    if (shown) {
      System.arraycopy(frame.pixels(), 0, raster.pixels(), 0, raster.pixels().length);
    } else {
      ((PlotPainter) painter.get()).paintWithoutModel(grid, raster);
    }
    picture.show();
    place(grid);
  }

  /// A picture of other ranges lies where it belongs until one of these ranges comes.
  private void place(GridSpec grid) {
    Bounds area = dataArea();
    PlotScale scale = scale();
    boolean fits = grid.x().equals(view.x()) && grid.y().equals(view.y());
    picture.setClip(fits ? null : clip);
    picture.place(
        area.getMinX() + scale.column(grid.x().low()),
        area.getMinY() + scale.row(grid.y().high()),
        grid.x().length() / view.x().length() * area.getWidth(),
        scale.rows(grid.y().length()));
  }

  /// @return data units to pixels of the data area
  PlotScale scale() {
    return view.scale(dataArea());
  }
}
