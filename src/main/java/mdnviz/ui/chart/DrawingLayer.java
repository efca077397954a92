package mdnviz.ui.chart;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import mdnviz.data.drawing.DrawingStroke;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.data.drawing.PointSequence;
import mdnviz.data.drawing.SnapGrid;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.DrawingView;
import mdnviz.ui.model.DrawnColumns;

/// A plane to paint on, over the data area of a plot: hands what the pointer does to the tool in
/// hand, and shows the stroke being made, the chosen points and the tool's cursor. Visible and
/// reached by the pointer only while the tools are up.
///
/// FX thread only.
final class DrawingLayer extends Group {
  /// Lines of the grid to snap to are at least so far apart, logical pixels.
  private static final double LEAST_STEP = 16;

  /// After a stall of the window no tool makes up for more than that.
  private static final double MOST_SECONDS = 0.1;

  private final DrawingModel model;
  private final Supplier<DrawnColumns> columns;
  private final Consumer<BitSet> hiding;
  private final PixelLayer dots = new PixelLayer();
  private final Canvas canvas = new Canvas();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final Holding holding = new Holding();

  /// Bridges the time until the picture shows what a stroke did.
  private final PauseTransition lingering = new PauseTransition(Duration.millis(100));

  private PointSequence last = PointSequence.NONE;
  private ChartTheme theme = ChartTheme.LIGHT;
  private PlotScale scale;
  private double pixelScale = 1;
  private ToolPointer pointer = ToolPointer.AWAY;
  private MouseButton pressed = MouseButton.NONE;
  private int hidden;

  /// Whether the stroke being made was begun here; there are other planes.
  private boolean mine;

  /// @param id of the plane
  /// @param model the tools
  /// @param columns which columns the plot shows at the moment
  /// @param hiding is told which rows not to show, because they go or are somewhere else
  DrawingLayer(
      String id, DrawingModel model, Supplier<DrawnColumns> columns, Consumer<BitSet> hiding) {
    this.model = model;
    this.columns = columns;
    this.hiding = hiding;
    setManaged(false);
    canvas.setId(id);
    canvas.setCursor(Cursor.NONE);
    getChildren().addAll(dots, canvas);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    visibleProperty().bind(model.activeProperty());
    model.activeProperty().subscribe(_ -> drawing.ask());
    model.toolProperty().subscribe(_ -> drawing.ask());
    model.snappingProperty().subscribe(_ -> drawing.ask());
    model.selectionProperty().subscribe(_ -> drawing.ask());
    model
        .strokeProperty()
        .subscribe(
            (before, made) -> {
              if (mine) {
                made.ifPresentOrElse(_ -> holding.begin(), () -> before.ifPresent(this::rest));
              }
            });
    lingering.setOnFinished(_ -> forget());
    for (DrawingTool tool : DrawingTool.values()) {
      model.settings(tool).size().valueProperty().subscribe(_ -> drawing.ask());
    }
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    drawing.ask();
  }

  /// Lies over the data area.
  ///
  /// @param area in the parent's coordinates
  /// @param newScale data units to pixels of the area
  /// @param newPixelScale device pixels to a logical pixel
  void place(Bounds area, PlotScale newScale, double newPixelScale) {
    scale = newScale;
    pixelScale = newPixelScale;
    relocate(area.getMinX(), area.getMinY());
    canvas.setWidth(area.getWidth());
    canvas.setHeight(area.getHeight());
    dots.place(0, 0, area.getWidth(), area.getHeight());
    if (getScene() != null) {
      model.updateView(view());
    }
    drawing.ask();
  }

  private DrawingView view() {
    double across = scale.x().length() / scale.width();
    double up = scale.y().length() / scale.height();
    SnapGrid grid =
        new SnapGrid(
            TickSpacing.atLeast(LEAST_STEP * across), TickSpacing.atLeast(LEAST_STEP * up));
    return new DrawingView(columns.get().plane(scale.x(), scale.y()), across, up, grid);
  }

  /// Draws again, because the columns not shown stand elsewhere.
  void columnsMoved() {
    if (isInUse()) {
      model.updateView(view());
      drawing.ask();
    }
  }

  private void point(MouseEvent event) {
    pointer = ToolPointer.of(event);
    model.setView(view());
    drawing.ask();
  }

  private void leave() {
    pointer = ToolPointer.AWAY;
    drawing.ask();
  }

  private void press(MouseEvent event) {
    boolean paints =
        event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY;
    if (paints && model.stroke().isEmpty()) {
      pressed = event.getButton();
      pointer = ToolPointer.of(event);
      DrawingModel.Press press =
          new DrawingModel.Press(
              scale.xAt(event.getX()),
              scale.yAt(event.getY()),
              pointer.erasing(),
              event.isShiftDown());
      canvas.requestFocus(); // keys are the tools' now, not those of a field typed into before
      mine = true;
      model.begin(view(), press);
      event.consume();
    }
    point(event);
  }

  private void drag(MouseEvent event) {
    if (mine) {
      model.moveTo(scale.xAt(event.getX()), scale.yAt(event.getY()), event.isShiftDown());
      event.consume();
    }
    point(event);
  }

  private void release(MouseEvent event) {
    if (mine && event.getButton() == pressed) {
      model.end();
    }
    point(event);
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown() && event.getDeltaY() != 0) {
      model.settings().resize((int) Math.signum(event.getDeltaY()));
      event.consume();
    }
  }

  private void rest(DrawingStroke ended) {
    mine = false;
    holding.stop();
    last = ended.points();
    lingering.playFromStart();
    hide(new BitSet());
    drawing.ask();
  }

  private void forget() {
    last = PointSequence.NONE;
    drawing.ask();
  }

  private void hide(BitSet rows) {
    int count = rows.cardinality();
    if (count != hidden) {
      hidden = count;
      hiding.accept(rows);
    }
  }

  /// A plane that is not part of the scene may be one of columns the data do not have.
  private boolean isInUse() {
    return scale != null && isVisible() && getScene() != null;
  }

  private void draw() {
    if (!isInUse()) {
      return;
    }
    stroke().map(DrawingStroke::changedRows).ifPresent(this::hide);
    DrawingView view = view();
    drawDots(view);
    ToolCursor cursor = new ToolCursor(canvas.getGraphicsContext2D(), theme, scale);
    cursor.clear();
    if (model.snappingProperty().get()) {
      cursor.drawGrid(view.grid());
    }
    stroke().ifPresent(stroke -> cursor.drawPath(stroke.path(), model.toolProperty().get()));
    if (pointer.present()) {
      cursor.draw(model, view, pointer);
    }
  }

  private Optional<DrawingStroke> stroke() {
    return mine ? model.stroke() : Optional.empty();
  }

  private void drawDots(DrawingView view) {
    PlotScale device =
        new PlotScale(
            scale.x(),
            scale.y(),
            Math.rint(scale.width() * pixelScale),
            Math.rint(scale.height() * pixelScale));
    Raster raster = dots.raster((int) device.width(), (int) device.height());
    raster.clear();
    DrawnDots painter = new DrawnDots(raster, device, theme, pixelScale);
    if (mine && model.isMoving()) {
      stroke().ifPresent(stroke -> painter.paintChosen(stroke.points()));
    } else {
      painter.paintNew(last);
      painter.paintChosen(model.chosen(view));
      stroke().ifPresent(stroke -> painter.paintNew(stroke.points()));
    }
    dots.show();
  }

  /// Lets time pass for the tool while the button is held.
  private final class Holding extends AnimationTimer {
    private long last;

    void begin() {
      last = 0;
      start();
    }

    @Override
    public void handle(long now) {
      if (last != 0) {
        model.advance(Math.min(MOST_SECONDS, (now - last) * 1e-9));
        drawing.ask();
      }
      last = now;
    }
  }
}
