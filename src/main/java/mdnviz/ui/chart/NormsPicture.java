package mdnviz.ui.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import mdnviz.math.Interval;
import mdnviz.ui.chart.NormsGrid.Quantity;

/// The panels of several runs as they are drawn on whatever they are given.
///
/// FX thread only.
final class NormsPicture implements ChartPicture {
  private static final double GAP = 8;

  private final List<NormsPanel> panels = new ArrayList<>();
  private Quantity quantity = Quantity.NORM;
  private ChartTheme theme = ChartTheme.LIGHT;
  private List<Rectangle2D> places = List.of();
  private boolean behind;

  /// @param runs shown from now on, from left to right and from top to bottom
  void show(List<RunNorms> runs) {
    while (panels.size() > runs.size()) {
      panels.removeLast();
    }
    while (panels.size() < runs.size()) {
      NormsPanel panel = new NormsPanel();
      panel.setTheme(theme);
      panel.setQuantity(quantity);
      panels.add(panel);
    }
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).show(runs.get(i));
    }
  }

  /// @param newQuantity shown from now on
  void setQuantity(Quantity newQuantity) {
    quantity = newQuantity;
    panels.forEach(panel -> panel.setQuantity(newQuantity));
  }

  @Override
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    panels.forEach(panel -> panel.setTheme(newTheme));
  }

  @Override
  public boolean isBehind() {
    return behind;
  }

  /// @return how many there are
  int size() {
    return panels.size();
  }

  @Override
  public void draw(Graphics2D g2, double width, double height) {
    if (panels.isEmpty()) {
      return;
    }
    places = places(width, height);
    Interval steps =
        new Interval(
            0,
            Math.max(
                HistoryChart.FEWEST_STEPS,
                panels.stream().mapToInt(NormsPanel::stepCount).max().orElse(0)));
    behind = false;
    for (int i = 0; i < panels.size(); i++) {
      behind |= panels.get(i).fill((int) places.get(i).getWidth());
    }
    Interval values = values();
    g2.setFont(ChartStyle.font(theme.type(), 0));
    FontMetrics metrics = g2.getFontMetrics(ChartStyle.font(theme.type(), 0));
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).draw(g2, metrics, places.get(i), steps, values);
    }
  }

  private Interval values() {
    if (quantity == Quantity.ANGLE) {
      double most = panels.stream().mapToDouble(NormsPanel::largestAngle).max().orElse(0);
      return new Interval(0, Math.clamp(most * 1.1, 10, 90));
    }
    List<HistoryLine> lines = panels.stream().flatMap(panel -> panel.norms().stream()).toList();
    double threshold =
        panels.stream().mapToDouble(NormsPanel::threshold).filter(t -> t > 0).min().orElse(0);
    return NormRange.of(lines, false, threshold > 0 ? threshold : Double.NaN);
  }

  private List<Rectangle2D> places(double width, double height) {
    int count = panels.size();
    int columns = Math.clamp((int) (width / NormsGrid.WIDE), 1, Math.max(1, count));
    int rows = (count + columns - 1) / columns;
    int shownRows = Math.max(1, Math.min(rows, (int) (height / NormsGrid.LEAST_HEIGHT)));
    double tall = height / shownRows;
    double wide = width / columns;
    List<Rectangle2D> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          new Rectangle2D.Double(
              i % columns * wide, Math.floorDiv(i, columns) * tall, wide - GAP, tall - GAP / 2));
    }
    return all;
  }

  @Override
  public String read(double x, double y) {
    for (int i = 0; i < Math.min(places.size(), panels.size()); i++) {
      if (places.get(i).contains(x, y)) {
        return panels.get(i).read(x - places.get(i).getX());
      }
    }
    return "";
  }
}
