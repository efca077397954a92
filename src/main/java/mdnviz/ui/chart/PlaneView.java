package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
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

  private final ReadOnlyObjectWrapper<GridSpec> gridSpec =
      new ReadOnlyObjectWrapper<>(this, "gridSpec");
  private final PlotView view = new PlotView();
  private final PlotAxes axes = new PlotAxes();
  private final PixelLayer picture = new PixelLayer();
  private final AxesLayer axesLayer = new AxesLayer(axes);
  private final PixelLayer points = new PixelLayer();
  private final DrawnCanvas marks = new DrawnCanvas(this::paintMarks);
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
  private GridSpec pictureGrid;
  private Scatter scatter;
  private boolean axesStale = true;
  private boolean pointsStale = true;
  private boolean marksStale = true;

  PlaneView() {
    new ViewGestures(this, view, new Viewed());
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    getChildren().addAll(picture, axesLayer, points, marks);
    picture.setClip(clip);
    outputScale.subscribe(_ -> allChanged());
    setMinSize(80, 80);
    setFocusTraversable(true);
    axes.setTheme(theme);
  }

  /// Draws what belongs to this kind of plane over its data area.
  ///
  /// @param pen clipped to the data area, its origin at the upper left corner of it
  /// @param scale data units to logical pixels
  abstract void drawMarks(MarkPen pen, PlotScale scale);

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
    view.fit(ranges.get(0), ranges.get(1));
    axes.setNames(names.get(0), names.get(1));
    viewChanged();
  }

  private void viewChanged() {
    axes.setRanges(view.x(), view.y());
    allChanged();
  }

  /// @return whether one has zoomed or moved the plane
  public final boolean isZoomed() {
    return view.isMoved();
  }

  /// Calls back with places chosen by the pointer or the arrow keys.
  ///
  /// @param onPlace gets data coordinates
  /// @param from where the arrow keys start, data coordinates (x, y)
  final void listen(PlaceGestures.Listener onPlace, Supplier<List<Double>> from) {
    new PlaceGestures(this, this::dataArea, view, onPlace, from);
  }

  /// @return whether dragging with the button and keys of an event moves the plane
  boolean moves(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY;
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
      marks.relocate(dataArea().getMinX(), dataArea().getMinY());
      marks.draw(dataArea().getWidth(), dataArea().getHeight());
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
            view.x(),
            view.y(),
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
          pictureGrid.x().length() / view.x().length() * area.getWidth(),
          scale.rows(pictureGrid.y().length()));
    }
  }

  private void drawPoints() {
    double device = outputScale.getValue().doubleValue();
    Bounds area = dataArea();
    PlotScale scaled =
        new PlotScale(
            view.x(), view.y(), pixels(area.getWidth(), device), pixels(area.getHeight(), device));
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

  private void paintMarks(Graphics2D g2, double width, double height) {
    g2.clip(new Rectangle2D.Double(0, 0, width, height));
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paintGridLines(g2, width, height);
    drawMarks(new MarkPen(g2, theme), scale());
  }

  private void paintGridLines(Graphics2D g2, double width, double height) {
    g2.setPaint(ChartStyle.awt(theme.grid()));
    g2.setStroke(ChartStyle.HAIRLINE);
    for (double x : axesLayer.ticks().x()) {
      double column = Math.floor(scale().column(x)) + 0.5;
      g2.draw(new Line2D.Double(column, 0, column, height));
    }
    for (double y : axesLayer.ticks().y()) {
      double row = Math.floor(scale().row(y)) + 0.5;
      g2.draw(new Line2D.Double(0, row, width, row));
    }
  }

  private PlotScale scale() {
    return view.scale(dataArea());
  }

  /// This plane as gestures know it.
  private final class Viewed implements ViewGestures.Target {
    @Override
    public Bounds dataArea() {
      return PlaneView.this.dataArea();
    }

    @Override
    public boolean isPainting() {
      return painting.filter(DrawingLayer::isVisible).isPresent();
    }

    @Override
    public boolean moves(MouseEvent event) {
      return PlaneView.this.moves(event);
    }

    @Override
    public void viewChanged() {
      PlaneView.this.viewChanged();
    }
  }
}
