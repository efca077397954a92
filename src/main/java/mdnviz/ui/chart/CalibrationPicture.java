package mdnviz.ui.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import mdnviz.density.Calibration;
import mdnviz.math.BinomialBand;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/// Calibration as two small charts: the histogram of the probability integral transform with the
/// band a right model keeps to, and how much the central intervals and the highest density regions
/// of each level hold.
///
/// FX thread only.
final class CalibrationPicture {
  private static final double MARGIN = 8;
  private static final double LEFT = 40;
  private static final double BOTTOM = 24;
  private static final double TOP = 20;
  private static final double WIDE = 460;
  private static final double LOW = 190;
  private static final double BAND_OPACITY = 0.18;
  private static final double BAR_OPACITY = 0.55;

  private final XYPlot histogramPlot =
      new XYPlot(null, new PlainAxis(false), new PlainAxis(false), null);
  private final XYPlot coveragePlot =
      new XYPlot(null, new PlainAxis(false), new PlainAxis(false), null);
  private final JFreeChart histogramChart = ChartStyle.bareChart(histogramPlot);
  private final JFreeChart coverageChart = ChartStyle.bareChart(coveragePlot);
  private ChartTheme theme = ChartTheme.LIGHT;
  private Rectangle2D histogramArea = new Rectangle2D.Double(0, 0, 1, 1);
  private Rectangle2D coverageArea = new Rectangle2D.Double(0, 0, 1, 1);

  CalibrationPicture() {
    coveragePlot.getDomainAxis().setRange(0, 1);
    coveragePlot.getRangeAxis().setRange(0, 1);
    histogramPlot.getDomainAxis().setRange(0, 1);
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    ChartStyle.apply(histogramPlot, newTheme);
    ChartStyle.apply(coveragePlot, newTheme);
  }

  /// @return where bars are drawn
  Rectangle2D histogramArea() {
    return histogramArea;
  }

  /// @return where curves are drawn
  Rectangle2D coverageArea() {
    return coverageArea;
  }

  /// Draws both.
  ///
  /// @param g2 where
  /// @param shown at least one example was used
  /// @param target zero-based, whose histogram and central intervals
  /// @param width logical pixels
  /// @param height logical pixels
  void draw(Graphics2D g2, Calibration shown, int target, double width, double height) {
    boolean beside = width >= WIDE || (height < LOW && width > height);
    double half = beside ? width / 2 : height / 2;
    Rectangle2D first = new Rectangle2D.Double(0, 0, beside ? half : width, beside ? height : half);
    Rectangle2D second =
        new Rectangle2D.Double(
            beside ? half : 0, beside ? 0 : half, first.getWidth(), first.getHeight());
    histogramArea = area(first);
    coverageArea = area(second);
    drawHistogram(g2, first, shown, target);
    drawCoverage(g2, second, shown, target);
  }

  private Rectangle2D area(Rectangle2D whole) {
    return new Rectangle2D.Double(
        whole.getX() + LEFT,
        whole.getY() + TOP,
        Math.max(1, Math.floor(whole.getWidth() - LEFT - 2 * MARGIN)),
        Math.max(1, Math.floor(whole.getHeight() - TOP - BOTTOM)));
  }

  private void drawHistogram(Graphics2D g2, Rectangle2D whole, Calibration shown, int target) {
    int[] counts = shown.histograms()[target];
    BinomialBand band = shown.histogramBand();
    double most = Math.max(Arrays.stream(counts).max().orElse(1), band.high()) * 1.1;
    histogramPlot.getRangeAxis().setRange(0, most);
    title(g2, whole, "PIT: F(t|x) of each example, counts", "PIT: F(t|x)");
    Rectangle2D area = histogramArea;
    g2.setPaint(faint(LineRole.EXPECTED, BAND_OPACITY));
    g2.fill(between(area, band.low() / most, band.high() / most));
    double wide = area.getWidth() / counts.length;
    for (int bin = 0; bin < counts.length; bin++) {
      double tall = area.getHeight() * counts[bin] / most;
      boolean inside = counts[bin] >= band.low() && counts[bin] <= band.high();
      LineRole role = inside ? LineRole.MIXING_WEIGHTS : LineRole.MEANS;
      Shape bar =
          new Rectangle2D.Double(
              area.getX() + bin * wide + 0.5, area.getMaxY() - tall, wide - 1, tall);
      g2.setPaint(faint(role, BAR_OPACITY));
      g2.fill(bar);
      if (!inside) {
        g2.setPaint(ChartStyle.awt(role.color(theme)));
        g2.setStroke(ChartStyle.HAIRLINE);
        g2.draw(bar);
      }
    }
    double expected = (double) shown.used() / counts.length / most;
    level(g2, area, expected);
    ChartStyle.draw(histogramChart, g2, whole, area);
  }

  private void level(Graphics2D g2, Rectangle2D area, double share) {
    double y = area.getMaxY() - share * area.getHeight();
    g2.setPaint(ChartStyle.awt(LineRole.EXPECTED.color(theme)));
    g2.setStroke(LineRole.EXPECTED.stroke(theme.type()));
    g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
  }

  private static Rectangle2D between(Rectangle2D area, double low, double high) {
    double top = area.getMaxY() - high * area.getHeight();
    return new Rectangle2D.Double(
        area.getX(), top, area.getWidth(), (high - low) * area.getHeight());
  }

  private void drawCoverage(Graphics2D g2, Rectangle2D whole, Calibration shown, int target) {
    title(g2, whole, "Coverage: share inside, by level", "Coverage by level");
    ChartStyle.draw(coverageChart, g2, whole, coverageArea);
    g2.setPaint(faint(LineRole.EXPECTED, BAND_OPACITY));
    g2.fill(band(shown));
    double[] straight = new double[Calibration.LEVELS];
    Arrays.setAll(straight, Calibration::level);
    curve(g2, straight, LineRole.EXPECTED);
    curve(g2, shown.highestDensity(), LineRole.MEANS);
    curve(g2, shown.central()[target], LineRole.MIXING_WEIGHTS);
    double line = theme.type().size() + 3;
    double x = coverageArea.getX() + 6;
    double y = coverageArea.getY() + line / 2;
    key(g2, "central", LineRole.MIXING_WEIGHTS, x, y);
    key(g2, "HDR", LineRole.MEANS, x, y + line);
  }

  private void key(Graphics2D g2, String text, LineRole role, double x, double y) {
    g2.setPaint(ChartStyle.awt(role.color(theme)));
    g2.setStroke(role.stroke(theme.type()));
    g2.draw(new Line2D.Double(x, y, x + 20, y));
    g2.setFont(font());
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(text, (float) x + 26, (float) y + 4);
  }

  private Path2D band(Calibration shown) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(0), y(0));
    for (int i = 0; i < Calibration.LEVELS; i++) {
      path.lineTo(x(Calibration.level(i)), y((double) shown.coverageBand(i).high() / shown.used()));
    }
    path.lineTo(x(1), y(1));
    for (int i = Calibration.LEVELS - 1; i >= 0; i--) {
      path.lineTo(x(Calibration.level(i)), y((double) shown.coverageBand(i).low() / shown.used()));
    }
    path.closePath();
    return path;
  }

  private void curve(Graphics2D g2, double[] shares, LineRole role) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(0), y(0));
    for (int i = 0; i < shares.length; i++) {
      path.lineTo(x(Calibration.level(i)), y(shares[i]));
    }
    path.lineTo(x(1), y(1));
    g2.setPaint(ChartStyle.awt(role.color(theme)));
    g2.setStroke(role.stroke(theme.type()));
    g2.draw(path);
  }

  private double x(double level) {
    return coverageArea.getX() + level * coverageArea.getWidth();
  }

  private double y(double share) {
    return coverageArea.getMaxY() - share * coverageArea.getHeight();
  }

  private void title(Graphics2D g2, Rectangle2D whole, String full, String brief) {
    g2.setFont(font());
    g2.setPaint(ChartStyle.awt(theme.text()));
    boolean fits = g2.getFontMetrics().stringWidth(full) < whole.getWidth() - MARGIN;
    float left = (float) (whole.getX() + MARGIN / 2.0);
    g2.drawString(fits ? full : brief, left, (float) (whole.getY() + TOP - 7));
  }

  private Color faint(LineRole role, double opacity) {
    return ChartStyle.awt(role.color(theme).deriveColor(0, 1, 1, opacity));
  }

  private Font font() {
    return ChartStyle.font(theme.type(), 0);
  }
}
