package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import mdnviz.density.GridSpec;
import mdnviz.math.Interval;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.DrawnColumns;

/// A plane with axes: from back to front a picture of pixels, axes and grid, the examples, and
/// marks that its kind draws. Each is drawn only when it changed, at most once a pulse.
///
/// FX thread only.
abstract class PlaneView extends Region {
  private static final int MOST_PIXELS = 480;
  private static final double NUDGES = 50;

  private final ReadOnlyObjectWrapper<GridSpec> gridSpec =
      new ReadOnlyObjectWrapper<>(this, "gridSpec");
  private final PlotAxes axes = new PlotAxes();
  private final PixelLayer picture = new PixelLayer();
  private final AxesLayer axesLayer = new AxesLayer(axes);
  private final PixelLayer points = new PixelLayer();
  private final Canvas marks = new Canvas();
  private final Rectangle clip = new Rectangle();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final ObservableValue<Number> outputScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(Window::renderScaleXProperty)
          .orElse(1.0);

  private Optional<DrawingLayer> painting = Optional.empty();
  private BitSet hidden = new BitSet();
  private ChartTheme theme = ChartTheme.LIGHT;
  private Interval xRange = new Interval(0, 1);
  private Interval yRange = new Interval(0, 1);
  private GridSpec pictureGrid;
  private Scatter scatter;
  private boolean axesStale = true;
  private boolean pointsStale = true;
  private boolean marksStale = true;

  PlaneView() {
    getChildren().addAll(picture, axesLayer, points, marks);
    marks.setManaged(false);
    marks.setMouseTransparent(true);
    picture.setClip(clip);
    outputScale.subscribe(_ -> allChanged());
    setMinSize(80, 80);
    setFocusTraversable(true);
    axes.setTheme(theme);
  }

  /// Draws what belongs to this kind of plane over its data area.
  ///
  /// @param g clipped to the data area, its origin at the upper left corner of it
  /// @param scale data units to logical pixels
  /// @param colors of the theme
  abstract void drawMarks(GraphicsContext g, PlotScale scale, ChartTheme colors);

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public final void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    painting.ifPresent(layer -> layer.setTheme(newTheme));
    axes.setTheme(newTheme);
    allChanged();
  }

  /// Lets a person paint on the plane while the tools are up.
  ///
  /// @param tools what the pointer does
  /// @param columns which columns the plane shows, and where the others stand
  public final void setDrawing(DrawingModel tools, Supplier<DrawnColumns> columns) {
    DrawingLayer layer = new DrawingLayer("drawing-" + getId(), tools, columns, this::hide);
    layer.setTheme(theme);
    getChildren().add(layer);
    painting = Optional.of(layer);
    allChanged();
  }

  private void hide(BitSet rows) {
    hidden = (BitSet) rows.clone();
    pointsStale = true;
    drawing.ask();
  }

  /// Tells that the columns not shown stand elsewhere.
  final void othersMoved() {
    painting.ifPresent(DrawingLayer::columnsMoved);
  }

  /// @return the grid to evaluate for the current size and ranges; null before the first layout
  public final ReadOnlyObjectProperty<GridSpec> gridSpecProperty() {
    return gridSpec.getReadOnlyProperty();
  }

  /// @return where data are drawn, in this node's coordinates
  public final Bounds dataArea() {
    return axesLayer.dataArea();
  }

  /// @param names of the two columns, across first
  /// @param ranges of the two columns, data units
  final void setAxes(List<String> names, List<Interval> ranges) {
    xRange = ranges.get(0);
    yRange = ranges.get(1);
    axes.setNames(names.get(0), names.get(1));
    axes.setRanges(xRange, yRange);
    allChanged();
  }

  final void setScatter(Scatter shown) {
    scatter = shown;
    pointsStale = true;
    drawing.ask();
  }

  final void setPicture(GridSpec grid, int[] pixels) {
    pictureGrid = grid;
    int[] target = picture.raster(grid.columns(), grid.rows()).pixels();
    System.arraycopy(pixels, 0, target, 0, target.length);
    picture.show();
    picture.setVisible(true);
    placePicture();
  }

  final void hidePicture() {
    picture.setVisible(false);
  }

  final void setPictureSmooth(boolean smooth) {
    picture.setSmooth(smooth);
  }

  final void marksChanged() {
    marksStale = true;
    drawing.ask();
  }

  /// Calls back with places pressed and dragged to, and with what the arrow keys lead to.
  ///
  /// @param onPlace gets data coordinates within the axes
  /// @param from where the arrow keys start, data coordinates (x, y)
  final void listen(PlaceListener onPlace, Supplier<List<Double>> from) {
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, onPlace));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, onPlace));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> nudge(event, onPlace, from));
  }

  /// Told of places in data coordinates.
  @FunctionalInterface
  interface PlaceListener {
    /// @param x across
    /// @param y upwards
    /// @param begins whether a new press begins here
    void at(double x, double y, boolean begins);
  }

  private void press(MouseEvent event, PlaceListener onPlace) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY
        && dataArea().contains(event.getX(), event.getY())) {
      tell(event, onPlace, true);
    }
  }

  private void drag(MouseEvent event, PlaceListener onPlace) {
    if (event.isPrimaryButtonDown()) {
      tell(event, onPlace, false);
    }
  }

  private void tell(MouseEvent event, PlaceListener onPlace, boolean begins) {
    Bounds area = dataArea();
    double x = scale().xAt(Math.clamp(event.getX() - area.getMinX(), 0, area.getWidth()));
    double y = scale().yAt(Math.clamp(event.getY() - area.getMinY(), 0, area.getHeight()));
    onPlace.at(x, y, begins);
    event.consume();
  }

  private void nudge(KeyEvent event, PlaceListener onPlace, Supplier<List<Double>> from) {
    if (!event.getCode().isArrowKey() || event.isShortcutDown()) {
      return;
    }
    double across = step(event.getCode(), KeyCode.RIGHT, KeyCode.LEFT) * xRange.length() / NUDGES;
    double up = step(event.getCode(), KeyCode.UP, KeyCode.DOWN) * yRange.length() / NUDGES;
    onPlace.at(from.get().get(0) + across, from.get().get(1) + up, true);
    event.consume();
  }

  private static int step(KeyCode code, KeyCode forward, KeyCode back) {
    return code == forward ? 1 : code == back ? -1 : 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return MOST_PIXELS;
  }

  @Override
  protected double computePrefHeight(double width) {
    return MOST_PIXELS;
  }

  @Override
  protected void layoutChildren() {
    if (axesLayer.width() != getWidth() || axesLayer.height() != getHeight()) {
      axesStale = true;
      pointsStale = true;
      marksStale = true;
    }
    draw();
  }

  private void allChanged() {
    axesStale = true;
    pointsStale = true;
    marksStale = true;
    drawing.ask();
  }

  /// Draws the layers that changed.
  private void draw() {
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
    if (marksStale) {
      marksStale = false;
      drawMarks();
    }
  }

  private void drawAxes() {
    axesLayer.draw(getWidth(), getHeight());
    Bounds area = dataArea();
    clip.setX(area.getMinX());
    clip.setY(area.getMinY());
    clip.setWidth(area.getWidth());
    clip.setHeight(area.getHeight());
    points.place(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    placePicture();
    painting.ifPresent(layer -> layer.place(area, scale(), outputScale.getValue().doubleValue()));
    gridSpec.set(
        new GridSpec(
            xRange,
            yRange,
            (int) Math.min(MOST_PIXELS, area.getWidth()),
            (int) Math.min(MOST_PIXELS, area.getHeight())));
  }

  private void placePicture() {
    if (pictureGrid != null) {
      Bounds area = dataArea();
      PlotScale scale = scale();
      picture.place(
          area.getMinX() + scale.column(pictureGrid.x().low()),
          area.getMinY() + scale.row(pictureGrid.y().high()),
          pictureGrid.x().length() / xRange.length() * area.getWidth(),
          scale.rows(pictureGrid.y().length()));
    }
  }

  private void drawPoints() {
    double device = outputScale.getValue().doubleValue();
    Bounds area = dataArea();
    PlotScale scaled =
        new PlotScale(
            xRange, yRange, pixels(area.getWidth(), device), pixels(area.getHeight(), device));
    Raster raster = points.raster((int) scaled.width(), (int) scaled.height());
    raster.clear();
    if (scatter != null) {
      new PointPainter(theme, device).paint(raster, scatter.without(hidden), scaled);
    }
    points.show();
  }

  private static double pixels(double length, double device) {
    return Math.max(1, Math.rint(length * device));
  }

  private void drawMarks() {
    Bounds area = dataArea();
    marks.relocate(area.getMinX(), area.getMinY());
    marks.setWidth(area.getWidth());
    marks.setHeight(area.getHeight());
    GraphicsContext g = marks.getGraphicsContext2D();
    g.clearRect(0, 0, area.getWidth(), area.getHeight());
    g.setLineDashes();
    drawGridLines(g);
    drawMarks(g, scale(), theme);
  }

  private void drawGridLines(GraphicsContext g) {
    g.setStroke(theme.grid());
    g.setLineWidth(1);
    for (double x : axesLayer.ticks().x()) {
      double column = Math.floor(scale().column(x)) + 0.5;
      g.strokeLine(column, 0, column, marks.getHeight());
    }
    for (double y : axesLayer.ticks().y()) {
      double row = Math.floor(scale().row(y)) + 0.5;
      g.strokeLine(0, row, marks.getWidth(), row);
    }
  }

  private PlotScale scale() {
    Bounds area = dataArea();
    return new PlotScale(xRange, yRange, area.getWidth(), area.getHeight());
  }
}
