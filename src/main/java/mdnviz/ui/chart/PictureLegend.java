package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import mdnviz.density.ComponentPalette;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityStyle;

/// The legend of a picture file: one line above the data area, set from the right.
final class PictureLegend {
  private final ChartTheme theme;
  private final DensityStyle style;
  private final double unit;

  /// @param theme colours and type
  /// @param style how densities became colours
  PictureLegend(ChartTheme theme, DensityStyle style) {
    this.theme = theme;
    this.style = style;
    this.unit = theme.type().size();
  }

  /// Draws as many entries as there is room for, the scale of the heatmap first.
  ///
  /// @param g2 where
  /// @param frame the picture explained
  /// @param area its data area
  void draw(Graphics2D g2, DensityFrame frame, Rectangle2D area) {
    g2.setFont(ChartStyle.font(theme.type(), 0));
    Pen pen = new Pen(g2, area.getMaxX(), area.getY() - unit * 1.25, area.getX() + unit * 8);
    pen.text("≥ " + TickSpacing.rough(frame.peak()));
    pen.mark(unit * 6, (x, y) -> colours(g2, x, y));
    pen.text("p(y|x)  0");
    pen.gap();
    for (int k = frame.curves().componentCount() - 1; k >= 0; k--) {
      Color color = new Color(ComponentPalette.argb(k, theme.dark()));
      pen.text(Integer.toString(k + 1));
      pen.mark(unit / 3, (x, y) -> fill(g2, color, new Rectangle2D.Double(x, y, unit / 3, unit)));
    }
    pen.text("components");
    pen.gap();
    pen.text("conditional mean");
    pen.mark(unit * 1.6, (x, y) -> dashes(g2, x, y));
    pen.gap();
    pen.text("validation");
    pen.mark(unit / 2, (x, y) -> ring(g2, x, y));
    pen.gap();
    pen.text("training");
    pen.mark(unit / 2, (x, y) -> fill(g2, ChartStyle.awt(theme.data()), circle(x, y + unit / 4)));
  }

  private void colours(Graphics2D g2, double left, double top) {
    for (int i = 0; i < unit * 6; i++) {
      int argb = style.colorMap().argb((i + 0.5) / (unit * 6), theme.dark());
      int shown = Raster.over(argb, ChartStyle.argb(theme.background()));
      fill(g2, new Color(shown), new Rectangle2D.Double(Math.rint(left) + i, top, 1, unit));
    }
  }

  private void dashes(Graphics2D g2, double left, double top) {
    float dash = (float) (unit * 0.45);
    g2.setPaint(ChartStyle.awt(theme.conditionalMean()));
    g2.setStroke(
        new BasicStroke(
            (float) theme.type().lineWidth(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {dash, dash * 0.6f},
            0));
    g2.draw(new Line2D.Double(left, top + unit / 2, left + unit * 1.6, top + unit / 2));
  }

  private void ring(Graphics2D g2, double left, double top) {
    g2.setPaint(ChartStyle.awt(theme.validationData()));
    g2.setStroke(new BasicStroke((float) (theme.type().lineWidth() * 0.6)));
    g2.draw(circle(left, top + unit / 4));
  }

  private Ellipse2D circle(double left, double top) {
    return new Ellipse2D.Double(left, top, unit / 2, unit / 2);
  }

  private static void fill(Graphics2D g2, Color color, Shape shape) {
    g2.setPaint(color);
    g2.fill(shape);
  }

  /// Draws a mark.
  @FunctionalInterface
  private interface Mark {
    void draw(double left, double top);
  }

  /// Sets entries from right to left until there is no room.
  private final class Pen {
    private final Graphics2D g2;
    private final double top;
    private final double leftEnd;
    private double right;

    Pen(Graphics2D g2, double right, double top, double leftEnd) {
      this.g2 = g2;
      this.right = right;
      this.top = top;
      this.leftEnd = leftEnd;
    }

    void text(String words) {
      FontMetrics metrics = g2.getFontMetrics();
      double width = metrics.stringWidth(words);
      if (takes(width)) {
        g2.setPaint(ChartStyle.awt(theme.text()));
        float baseline = (float) (top + unit * 0.92);
        g2.drawString(words, (float) right, baseline);
        right -= unit * 0.4;
      }
    }

    void mark(double width, Mark mark) {
      if (takes(width)) {
        mark.draw(right, top);
        right -= unit * 0.5;
      }
    }

    void gap() {
      right -= unit * 0.8;
    }

    /// Nothing is set any more once something did not fit.
    private boolean takes(double width) {
      right = right - width < leftEnd ? Double.NEGATIVE_INFINITY : right - width;
      return right > leftEnd;
    }
  }
}
