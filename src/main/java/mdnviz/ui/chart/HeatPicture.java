package mdnviz.ui.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import mdnviz.density.ColorMap;
import mdnviz.math.Interval;
import mdnviz.ui.model.HeatTable;
import mdnviz.ui.model.HeatTable.Cell;
import mdnviz.ui.model.MeasureWords;

/// Coloured cells over two settings as they are drawn on whatever they are given. The colours span
/// the combinations of which most runs did not diverge and whose median does not lie far outside
/// the others'; beyond them the end colour stays.
///
/// FX thread only.
final class HeatPicture implements ChartPicture {
  private static final ColorMap COLORS = ColorMap.VIRIDIS;
  private static final double MARGIN = 8;
  private static final double TOP = 26;
  private static final double BAR = 96;
  private static final double BAR_HEIGHT = 8;
  private static final double GAP = 1;
  private static final double OUTSIDE = 6;
  private static final double BRIGHT = 0.55;

  private final ResultMarks marks = new ResultMarks();
  private HeatTable table = HeatTable.EMPTY;
  private ChartTheme theme = ChartTheme.LIGHT;
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);

  @Override
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    marks.setTheme(newTheme);
  }

  /// @param newTable drawn from now on
  void show(HeatTable newTable) {
    table = newTable;
  }

  @Override
  public void draw(Graphics2D g2, double width, double height) {
    if (table.columnTicks().isEmpty()) {
      return;
    }
    g2.setFont(font());
    FontMetrics metrics = g2.getFontMetrics(font());
    double left =
        MARGIN + table.rowTicks().stream().mapToInt(metrics::stringWidth).max().orElse(0) + MARGIN;
    double top = TOP + metrics.getHeight();
    double bottom = 2 * metrics.getHeight() + MARGIN;
    area =
        new Rectangle2D.Double(
            left, top, Math.max(1, width - left - MARGIN), Math.max(1, height - top - bottom));
    Interval range = range();
    legend(g2, metrics, range, width);
    names(g2, metrics);
    for (Cell cell : table.cells()) {
      drawCell(g2, metrics, cell, range);
    }
  }

  private Interval range() {
    DoubleStream kept =
        table.cells().stream().filter(cell -> !cell.isLost()).mapToDouble(Cell::value);
    double[] sorted = kept.sorted().toArray();
    if (sorted.length == 0) {
      sorted = table.cells().stream().mapToDouble(Cell::value).sorted().toArray();
    }
    return sorted.length == 0 ? new Interval(0, 1) : ResultRange.near(sorted, OUTSIDE);
  }

  private void legend(Graphics2D g2, FontMetrics metrics, Interval range, double width) {
    g2.setPaint(ChartStyle.awt(theme.text()));
    float baseline = (float) (MARGIN + metrics.getAscent());
    String name = MeasureWords.title(table.measure()) + ", median";
    g2.drawString(name, (float) MARGIN, baseline);
    String low = MeasureWords.text(table.measure(), range.low());
    boolean beyond = table.cells().stream().anyMatch(cell -> cell.value() > range.high());
    String high = (beyond ? "≥ " : "") + MeasureWords.text(table.measure(), range.high());
    boolean diverged = table.cells().stream().anyMatch(cell -> cell.diverged() > 0);
    String sign = diverged ? "× diverged, of so many" : "";
    double x = MARGIN * 3 + metrics.stringWidth(name);
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    g2.drawString(low, (float) x, baseline);
    x += metrics.stringWidth(low) + MARGIN / 2;
    for (int i = 0; i < BAR; i++) {
      g2.setPaint(new Color(COLORS.opaque(i / (BAR - 1))));
      g2.fill(new Rectangle2D.Double(x + i, baseline - BAR_HEIGHT, 1.5, BAR_HEIGHT));
    }
    x += BAR + MARGIN / 2;
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    g2.drawString(high, (float) x, baseline);
    x += metrics.stringWidth(high) + 2 * MARGIN;
    if (x + metrics.stringWidth(sign) < width) {
      g2.drawString(sign, (float) x, baseline);
    }
  }

  private void names(Graphics2D g2, FontMetrics metrics) {
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(table.rows(), (float) MARGIN, (float) (area.getY() - MARGIN / 2));
    double beneath = area.getMaxY() + metrics.getAscent() + MARGIN / 2;
    g2.drawString(
        table.columns(),
        (float) (area.getCenterX() - metrics.stringWidth(table.columns()) / 2.0),
        (float) (beneath + metrics.getHeight()));
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    for (int row = 0; row < table.rowTicks().size(); row++) {
      String tick = table.rowTicks().get(row);
      double y = place(0, row).getCenterY() + metrics.getAscent() / 2.0 - 1;
      g2.drawString(tick, (float) (area.getX() - MARGIN - metrics.stringWidth(tick)), (float) y);
    }
    for (int column = 0; column < table.columnTicks().size(); column++) {
      String tick = table.columnTicks().get(column);
      Rectangle2D place = place(column, 0);
      if (metrics.stringWidth(tick) <= place.getWidth() + MARGIN / 2) {
        double x = place.getCenterX() - metrics.stringWidth(tick) / 2.0;
        g2.drawString(tick, (float) x, (float) beneath);
      }
    }
  }

  private Rectangle2D place(int column, int row) {
    double wide = area.getWidth() / table.columnTicks().size();
    double tall = area.getHeight() / table.rowTicks().size();
    return new Rectangle2D.Double(
        area.getX() + column * wide + GAP,
        area.getY() + row * tall + GAP,
        Math.max(1, wide - 2 * GAP),
        Math.max(1, tall - 2 * GAP));
  }

  private void drawCell(Graphics2D g2, FontMetrics metrics, Cell cell, Interval range) {
    double share = range.length() > 0 ? (cell.value() - range.low()) / range.length() : 0;
    Rectangle2D place = place(cell.column(), cell.row());
    Color color = new Color(COLORS.opaque(share));
    g2.setPaint(color);
    g2.fill(place);
    Color ink = luminance(color) > BRIGHT ? Color.BLACK : Color.WHITE;
    if (cell.isLost()) {
      hatch(g2, place, ink);
    }
    drawText(g2, metrics, cell, place, color, ink);
  }

  private void hatch(Graphics2D g2, Rectangle2D place, Color ink) {
    g2.setPaint(ink);
    g2.setStroke(ChartStyle.HAIRLINE);
    g2.draw(new Line2D.Double(place.getX(), place.getY(), place.getMaxX(), place.getMaxY()));
    g2.draw(new Line2D.Double(place.getX(), place.getMaxY(), place.getMaxX(), place.getY()));
  }

  private void drawText(
      Graphics2D g2, FontMetrics metrics, Cell cell, Rectangle2D place, Color color, Color ink) {
    String count = cell.diverged() == 0 ? "" : "%d/%d".formatted(cell.diverged(), cell.runs());
    double wide = metrics.stringWidth(cell.number());
    double tall = metrics.getHeight() * (count.isEmpty() ? 1 : 2);
    if (wide + 4 > place.getWidth() || tall > place.getHeight()) {
      if (cell.diverged() > 0) {
        g2.setPaint(ink);
        marks.cross(g2, new Point2D.Double(place.getCenterX(), place.getCenterY()));
      }
      return;
    }
    double x = place.getCenterX() - wide / 2;
    double baseline = place.getCenterY() - tall / 2 + metrics.getAscent();
    g2.setPaint(color);
    g2.fill(new Rectangle2D.Double(x - 2, place.getCenterY() - tall / 2, wide + 4, tall));
    g2.setPaint(ink);
    g2.drawString(cell.number(), (float) x, (float) baseline);
    if (!count.isEmpty()) {
      double left = place.getCenterX() - metrics.stringWidth(count) / 2.0 - MARGIN / 2;
      double below = baseline + metrics.getHeight();
      marks.cross(g2, new Point2D.Double(left - 2, below - metrics.getAscent() / 2.0 + 1));
      g2.drawString(count, (float) (left + MARGIN / 2 + 2), (float) below);
    }
  }

  /// Relative luminance, roughly.
  private static double luminance(Color color) {
    return (0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue()) / 255;
  }

  @Override
  public String read(double x, double y) {
    return table.cells().stream()
        .filter(cell -> place(cell.column(), cell.row()).contains(x, y))
        .map(Cell::text)
        .findFirst()
        .orElse("");
  }

  private Font font() {
    return ChartStyle.font(theme.type(), 0);
  }
}
