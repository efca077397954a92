package mdnviz.ui.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.ui.chart.NetworkLayout.Column;
import mdnviz.ui.model.DiagramWords;
import mdnviz.ui.model.Figures;

/// All words in the picture of a network: names of inputs and layers, the heads' equations, how
/// many units are not drawn, and how lines are to be read.
///
/// FX thread only.
final class NetworkNames {
  private final NetworkPicture picture;
  private final NetworkDiagram diagram;
  private final NetworkLayout layout;
  private final ChartTheme theme;
  private final Font font;

  /// @param picture of the network
  /// @param theme colours and type
  NetworkNames(NetworkPicture picture, ChartTheme theme) {
    this.picture = picture;
    this.theme = theme;
    diagram = picture.diagram();
    layout = picture.layout();
    font = ChartStyle.font(theme.type(), 0);
  }

  /// Breaks a line between words.
  ///
  /// @param text words with spaces between them
  /// @param metrics of the font
  /// @param width there is, logical pixels; a longer word stays whole
  /// @return the lines
  static List<String> wrapped(String text, FontMetrics metrics, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /// Draws.
  ///
  /// @param g2 where
  void draw(Graphics2D g2) {
    g2.setFont(font);
    drawNames(g2);
    drawLegend(g2);
  }

  private void drawNames(Graphics2D g2) {
    for (int i = 0; i < diagram.groups().size(); i++) {
      Group group = diagram.groups().get(i);
      Column column = layout.column(i);
      g2.setPaint(ChartStyle.awt(theme.text()));
      switch (group.part()) {
        case INPUTS -> drawInputNames(g2, group, column);
        case HIDDEN -> drawLayerName(g2, group, column);
        case MIXING_WEIGHTS, MEANS, SCALES -> drawEquations(g2, layout.labels(i), column);
      }
      drawRest(g2, group, column);
    }
  }

  private void drawInputNames(Graphics2D g2, Group group, Column column) {
    for (int i = 0; i < group.units().size(); i++) {
      String name = diagram.model().inputNames().get(group.units().get(i).index());
      double y = column.y(i) - column.radius() - 4;
      g2.drawString(name, (float) (column.x() - column.radius()), (float) y);
    }
  }

  private void drawLayerName(Graphics2D g2, Group group, Column column) {
    double room = layout.gap() - NetworkPicture.LABEL_GAP;
    String full = DiagramWords.layer(diagram, group, false);
    boolean brief = g2.getFontMetrics(font).stringWidth(full) > room;
    String text = DiagramWords.layer(diagram, group, brief);
    double wide = g2.getFontMetrics(font).stringWidth(text);
    g2.drawString(text, (float) (column.x() - wide / 2), (float) column.top() - 4);
  }

  private void drawEquations(Graphics2D g2, List<String> lines, Column column) {
    double middle = (column.top() + column.bottom()) / 2;
    double y = middle - layout.line() * (lines.size() / 2.0 - 0.75);
    for (String text : lines) {
      float x = (float) (column.x() + column.radius() + NetworkPicture.LABEL_GAP);
      g2.drawString(text, x, (float) y);
      y += layout.line();
    }
  }

  private void drawRest(Graphics2D g2, Group group, Column column) {
    if (group.leftOut() > 0) {
      g2.setPaint(ChartStyle.awt(theme.mutedText()));
      String more = "+" + Figures.count(group.leftOut());
      String words = more + " more";
      boolean brief =
          group.part().isHead()
              || g2.getFontMetrics(font).stringWidth(words)
                  > layout.gap() - NetworkPicture.LABEL_GAP;
      double y = column.y(group.units().size() - 1) + column.spacing() / 2 + layout.line() - 3;
      String text = brief ? more : words;
      double wide = g2.getFontMetrics(font).stringWidth(text);
      double x =
          group.part().isHead() ? column.x() + column.radius() - wide : column.x() - wide / 2;
      g2.drawString(text, (float) x, (float) y);
    }
  }

  private void drawLegend(Graphics2D g2) {
    double x = NetworkPicture.LABEL_GAP;
    double middle = layout.legendY() - theme.type().size() * 0.36;
    for (double sign : new double[] {1, -1}) {
      LineRole role = NetworkPicture.role(sign);
      g2.setPaint(ChartStyle.awt(role.color(theme)));
      g2.setStroke(NetworkPicture.stroke(role, picture.width(0.6)));
      g2.draw(new Line2D.Double(x, middle, x + 24, middle));
      x = drawLegendText(g2, sign > 0 ? "w > 0" : "w < 0", x + 28) + 12;
    }
    x = drawLegendText(g2, "|w|", x) + 6;
    for (double share : new double[] {1, 0.1}) {
      g2.setStroke(NetworkPicture.stroke(LineRole.POSITIVE_WEIGHT, picture.width(share)));
      g2.draw(new Line2D.Double(x, middle, x + 16, middle));
      x = drawLegendText(g2, Figures.significant(share * diagram.widest(), 2), x + 20) + 8;
    }
  }

  private double drawLegendText(Graphics2D g2, String text, double x) {
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(text, (float) x, (float) layout.legendY());
    return x + g2.getFontMetrics(font).stringWidth(text);
  }
}
