package mdnviz.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import mdnviz.math.Interval;
import mdnviz.training.LossHistory;

/// A chart of numbers over the steps: readings above, the plot beneath. Drag zooms into a part, the
/// wheel zooms along the steps, turning on beyond the whole shows outliers too, a double click
/// resets. Draws on change only, and not more often than an eye needs to follow a run.
///
/// FX thread only.
public abstract sealed class HistoryChart extends Region
    permits LossChart, GradientChart, HeadsChart, AngleChart, RateChart {
  private static final double GAP = 2;

  /// Five pictures a second show a run and leave the renderer to the density plot.
  private static final long PAUSE = 200_000_000;

  private static final double LEAST_STEPS = 4;

  /// The axis of steps reaches at least so far.
  static final double FEWEST_STEPS = 10;

  private final StepsPicture picture = new StepsPicture("step");
  private final DrawnCanvas plot = new DrawnCanvas(picture::draw);
  private final List<Trace> traces = new ArrayList<>();
  private final ChartReadings readings;
  private final Line cursor = new Line();
  private final Line mark = new Line();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, PAUSE);
  private final ZoomGesture gesture = new ZoomGesture(this, new Zooming());
  private Optional<LossHistory.View> history = Optional.empty();
  private ChartTheme theme = ChartTheme.LIGHT;
  private Interval zoomedSteps;
  private Interval zoomedValues;
  private boolean everything;
  private double pointerStep = Double.NaN;
  private double markedStep = Double.NaN;

  /// @param readingCount number of readings, the step's included
  HistoryChart(int readingCount) {
    readings = new ChartReadings(readingCount);
    readings.plain(0);
    for (Line line : List.of(cursor, mark)) {
      line.setManaged(false);
      line.setMouseTransparent(true);
      line.setVisible(false);
    }
    mark.getStyleClass().add("step-mark");
    mark.setStrokeWidth(2);
    getChildren().addAll(plot, readings, mark, cursor, gesture.rubber());
    setMinSize(120, 96);
    sceneProperty().subscribe(_ -> redraw());
  }

  /// Shows a recorded number.
  ///
  /// @param series the number
  /// @param role how its line looks
  /// @param name what readings call it
  /// @return the number over the steps, kept up to date with the history
  Trace trace(LossHistory.Series series, LineRole role, String name) {
    Trace trace = new Trace(series, role, name);
    traces.add(trace);
    return trace;
  }

  /// Puts what was read of the history into the lines.
  ///
  /// @param history shown
  /// @param stretch zero-based steps
  /// @param buckets as many as the plot has pixel columns
  abstract void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets);

  /// @param whole whether outliers count
  /// @return range of the values put into the lines
  abstract Interval valueRange(boolean whole);

  /// Writes the readings.
  ///
  /// @param step to read at; NaN for the latest
  abstract void read(double step);

  /// Colours lines and readings.
  abstract void style();

  /// @return reach of the moving averages to each side, as a share of what is visible
  abstract double smoothing();

  /// Forgets what is known of a run beyond its traces, because another begins.
  void clear() {}

  /// Shows a history.
  ///
  /// @param newHistory the newest view; one of another run replaces it
  public void setHistory(LossHistory.View newHistory) {
    if (history.isPresent() && !newHistory.continues(history.get())) {
      traces.forEach(Trace::clear);
      clear();
      resetZoom();
    }
    history = Optional.of(newHistory);
    redraw();
  }

  /// Marks the step that the other views show.
  ///
  /// @param step 0 is the start; NaN for no mark
  public void markStep(double step) {
    markedStep = step;
    place(mark, markedStep);
  }

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    picture.setTheme(newTheme);
    readings.setTheme(newTheme);
    gesture.setTheme(newTheme);
    cursor.setStroke(newTheme.mutedText());
    mark.setStroke(newTheme.accent());
    style();
    requestLayout();
    redraw();
  }

  /// Shows the whole history again.
  public void resetZoom() {
    zoomedSteps = null;
    zoomedValues = null;
    everything = false;
    redraw();
  }

  /// @return whether a part is shown, or outliers too
  public boolean isZoomed() {
    return zoomedSteps != null || zoomedValues != null || everything;
  }

  /// @return where lines are drawn, in this node's coordinates
  public Bounds dataArea() {
    Rectangle2D area = picture.area();
    return new BoundingBox(
        area.getX(), plot.getLayoutY() + area.getY(), area.getWidth(), area.getHeight());
  }

  ChartTheme theme() {
    return theme;
  }

  StepsPicture picture() {
    return picture;
  }

  ChartReadings readings() {
    return readings;
  }

  /// Asks for a drawing; a chart that is not seen draws when it is.
  void redraw() {
    if (getScene() != null) {
      drawing.ask();
    }
  }

  /// @param step any
  /// @return the reading of a step
  static String stepText(double step) {
    return "step " + TickSpacing.label(Math.max(1, Math.rint(step)), 1);
  }

  /// @param name of the line
  /// @param line to read
  /// @param step where; NaN for the end
  /// @return the reading, also of an empty line
  static String text(String name, HistoryLine line, double step) {
    double value = line.valueAt(step);
    return Double.isNaN(value) ? name : name + " " + TickSpacing.reading(value);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 280;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 180;
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  /// Draws now.
  void draw() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    Interval steps = zoomedSteps != null ? zoomedSteps : wholeSteps();
    history.ifPresent(view -> fill(view, stretch(steps), (int) getWidth()));
    read(pointerStep);
    double top = Math.ceil(readings.prefHeight(getWidth()));
    readings.resizeRelocate(GAP * 2, 0, getWidth() - GAP * 4, top);
    plot.setLayoutY(top + GAP);
    picture.setRanges(steps, zoomedValues != null ? zoomedValues : valueRange(everything));
    double height = Math.max(1, getHeight() - top - GAP);
    picture.measure(AxesLayer.graphics(plot), getWidth(), height);
    plot.draw(getWidth(), height);
    place(cursor, pointerStep);
    place(mark, markedStep);
    if (traces.stream().anyMatch(Trace::isBehind)) {
      drawing.ask();
    }
  }

  private void fill(LossHistory.View view, StepSummary.Stretch stretch, int buckets) {
    traces.forEach(trace -> trace.fill(view, stretch, buckets, smoothing()));
    fillLines(view, stretch, buckets);
  }

  private Interval wholeSteps() {
    return new Interval(0, Math.max(FEWEST_STEPS, stepCount()));
  }

  private int stepCount() {
    return history.map(LossHistory.View::stepCount).orElse(0);
  }

  private StepSummary.Stretch stretch(Interval steps) {
    return new StepSummary.Stretch(
        (int) Math.max(0, steps.low() - 1), (int) Math.min(stepCount(), steps.high()));
  }

  private void place(Line line, double step) {
    Bounds area = dataArea();
    double x = Math.floor(picture.xOf(step)) + 0.5;
    line.setVisible(Double.isFinite(x) && x >= area.getMinX() && x <= area.getMaxX());
    if (line.isVisible()) {
      line.setStartX(x);
      line.setEndX(x);
      line.setStartY(area.getMinY());
      line.setEndY(area.getMaxY());
    }
  }

  /// What gestures do to this chart.
  private final class Zooming implements ZoomGesture.Target {
    @Override
    public Bounds dataArea() {
      return HistoryChart.this.dataArea();
    }

    @Override
    public void zoomTo(Bounds part) {
      Interval steps = new Interval(picture.stepAt(part.getMinX()), picture.stepAt(part.getMaxX()));
      if (steps.length() < LEAST_STEPS) {
        return;
      }
      zoomedSteps = steps;
      double offset = plot.getLayoutY();
      if (part.getHeight() < picture.area().getHeight()) {
        zoomedValues =
            new Interval(
                picture.valueAt(part.getMaxY() - offset), picture.valueAt(part.getMinY() - offset));
      }
      drawing.ask();
    }

    @Override
    public void zoomAbout(double x, double factor) {
      Interval shown = zoomedSteps != null ? zoomedSteps : wholeSteps();
      Interval whole = wholeSteps();
      double centre = picture.stepAt(x);
      double low = Math.max(whole.low(), centre - (centre - shown.low()) * factor);
      double high = Math.min(whole.high(), centre + (shown.high() - centre) * factor);
      boolean all = low <= whole.low() && high >= whole.high();
      everything = all && factor > 1;
      zoomedValues = null;
      if (all) {
        zoomedSteps = null;
      } else if (high - low >= LEAST_STEPS) {
        zoomedSteps = new Interval(low, high);
      }
      drawing.ask();
    }

    @Override
    public void resetZoom() {
      HistoryChart.this.resetZoom();
    }

    @Override
    public void pointAt(double x) {
      pointerStep = Double.isNaN(x) ? Double.NaN : picture.stepAt(x);
      read(pointerStep);
      place(cursor, pointerStep);
    }
  }
}
