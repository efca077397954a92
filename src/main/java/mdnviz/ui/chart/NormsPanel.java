package mdnviz.ui.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// One run's panel among several with common axes.
///
/// FX thread only.
final class NormsPanel {
  private static final double SMOOTHING = 1 / 60.0;
  private static final int LINES = 5;

  private final Trace before = new Trace(Series.GRADIENT_NORM, LineRole.GRADIENT, "norm");
  private final Trace after = new Trace(Series.CLIPPED_NORM, LineRole.CLIPPED_GRADIENT, "clipped");
  private final Trace angle = new Trace(Series.CLIP_ANGLE, LineRole.CLIPPED_GRADIENT, "turned by");
  private final ClippedShare share = new ClippedShare();
  private final ResultMarks marks = new ResultMarks();
  private StepsPicture picture = new StepsPicture("step");
  private ChartTheme theme = ChartTheme.LIGHT;
  private NormsGrid.Quantity quantity = NormsGrid.Quantity.NORM;
  private RunNorms run;

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    marks.setTheme(newTheme);
    style();
  }

  void setQuantity(NormsGrid.Quantity newQuantity) {
    quantity = newQuantity;
    picture = new StepsPicture("step");
    if (quantity == NormsGrid.Quantity.NORM) {
      picture.setValueAxis(new WarpedAxis(0));
    }
    style();
  }

  private void style() {
    picture.setTheme(theme);
    picture.styleFaint(0, LineRole.GRADIENT);
    picture.styleFaint(1, LineRole.CLIPPED_GRADIENT);
    picture.style(2, LineRole.GRADIENT);
    picture.style(3, LineRole.CLIPPED_GRADIENT);
    picture.style(LINES - 1, LineRole.THRESHOLD);
  }

  void show(RunNorms newRun) {
    boolean other = run != null && !newRun.history().continues(run.history());
    if (other) {
      List.of(before, after, angle).forEach(Trace::clear);
      share.clear();
    }
    run = newRun;
  }

  int stepCount() {
    return run.history().stepCount();
  }

  List<HistoryLine> norms() {
    return List.of(before.raw(), after.raw());
  }

  double largestAngle() {
    double most = 0;
    for (double high : angle.smooth().means()) {
      most = Math.max(most, Math.toDegrees(high));
    }
    return most;
  }

  /// @return the largest norm allowed; NaN where the norm of the whole is not limited
  double threshold() {
    return run.clipping().kind() == GradientClipping.Kind.BY_GLOBAL_NORM
        ? run.clipping().threshold()
        : Double.NaN;
  }

  private boolean clips() {
    return run.clipping().kind() != GradientClipping.Kind.NONE;
  }

  /// Reads what is new of the history.
  ///
  /// @param buckets as many as the panel has pixel columns
  /// @return whether there is more to read
  boolean fill(int buckets) {
    LossHistory.View history = run.history();
    StepSummary.Stretch stretch = new StepSummary.Stretch(0, history.stepCount());
    if (quantity == NormsGrid.Quantity.ANGLE) {
      angle.fill(history, stretch, buckets, SMOOTHING);
      angle.raw().mapped(Math::toDegrees).showExtremes(picture.line(1));
      angle.smooth().mapped(Math::toDegrees).showMeans(picture.line(3));
      return angle.isBehind();
    }
    before.fill(history, stretch, buckets, SMOOTHING);
    after.fill(history, stretch, buckets, SMOOTHING);
    before.raw().showExtremes(picture.line(0));
    before.smooth().showMeans(picture.line(2));
    shown(after.raw()).showExtremes(picture.line(1));
    shown(after.smooth()).showMeans(picture.line(3));
    picture.line(LINES - 1).setLevel(threshold());
    share.fill(history, stretch, buckets);
    picture.setStrip(new StepsPicture.Strip(share.line(), "clipped", LineRole.THRESHOLD));
    return before.isBehind() || after.isBehind();
  }

  private HistoryLine shown(HistoryLine line) {
    return clips() ? line : HistoryLine.EMPTY;
  }

  /// Draws the panel.
  ///
  /// @param g2 where
  /// @param metrics of the font set on it
  /// @param place of the panel
  /// @param steps common to all panels
  /// @param values common to all panels
  void draw(
      Graphics2D g2, FontMetrics metrics, Rectangle2D place, Interval steps, Interval values) {
    AffineTransform origin = g2.getTransform();
    g2.translate(place.getX(), place.getY());
    double title = metrics.getHeight() + 2;
    drawTitle(g2, metrics, place.getWidth());
    g2.translate(0, title);
    picture.setRanges(steps, values);
    picture.measure(g2, place.getWidth(), place.getHeight() - title);
    picture.draw(g2, place.getWidth(), place.getHeight() - title);
    g2.setTransform(origin);
  }

  private void drawTitle(Graphics2D g2, FontMetrics metrics, double width) {
    double x = 4;
    float baseline = metrics.getAscent();
    if (run.diverged()) {
      g2.setPaint(ChartStyle.awt(theme.threshold()));
      marks.cross(g2, new Point2D.Double(x + 4, baseline - metrics.getAscent() / 2.0 + 1));
      x += 14;
    }
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(run.title(), (float) x, baseline);
    double right = width - metrics.stringWidth(run.note());
    if (right > x + metrics.stringWidth(run.title()) + 4) {
      g2.setPaint(ChartStyle.awt(run.diverged() ? theme.threshold() : theme.mutedText()));
      g2.drawString(run.note(), (float) right, baseline);
    }
  }

  /// @param x of the pointer within the panel
  /// @return what is there
  String read(double x) {
    double step = picture.stepAt(x);
    if (step < 0 || stepCount() == 0) {
      return run.title() + ": " + run.note();
    }
    double shown = Math.min(step, stepCount());
    String at = "%s, %s: ".formatted(run.title(), HistoryChart.stepText(shown));
    if (quantity == NormsGrid.Quantity.ANGLE) {
      double degrees = Math.toDegrees(angle.smooth().valueAt(shown));
      return "%sturned by %s°".formatted(at, TickSpacing.reading(degrees));
    }
    String norm = "norm " + TickSpacing.reading(before.smooth().valueAt(shown));
    return clips()
        ? "%s%s, after clipping %s, %s clipped"
            .formatted(
                at,
                norm,
                TickSpacing.reading(after.smooth().valueAt(shown)),
                TickSpacing.percent(share.line().valueAt(shown)))
        : at + norm;
  }
}
