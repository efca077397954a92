package mdnviz.ui.chart;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.data.drawing.PointSequence;
import mdnviz.data.drawing.SnapGrid;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.DrawingView;

/// Draws the cursor of a tool: its circle, a sign of what it does, and where it changes points,
/// which and how many.
///
/// @param g where
/// @param theme colours and type
/// @param scale data units to pixels
record ToolCursor(GraphicsContext g, ChartTheme theme, PlotScale scale) {
  private static final int MOST_RINGS = 400;
  private static final double RING = 4.5;
  private static final double SPREAD = 0.5;
  private static final double GAP = 6;

  void clear() {
    g.clearRect(0, 0, scale.width(), scale.height());
    g.setLineDashes();
  }

  /// @param grid that points snap to
  void drawGrid(SnapGrid grid) {
    g.setLineWidth(1);
    g.setStroke(theme.text().deriveColor(0, 1, 1, 0.14));
    for (double x = Math.ceil(scale.x().low() / grid.acrossStep()) * grid.acrossStep();
        x <= scale.x().high();
        x += grid.acrossStep()) {
      double column = Math.floor(scale.column(x)) + 0.5;
      g.strokeLine(column, 0, column, scale.height());
    }
    for (double y = Math.ceil(scale.y().low() / grid.upStep()) * grid.upStep();
        y <= scale.y().high();
        y += grid.upStep()) {
      double row = Math.floor(scale.row(y)) + 0.5;
      g.strokeLine(0, row, scale.width(), row);
    }
  }

  /// @param path the way of a stroke
  /// @param tool that makes it
  void drawPath(PointSequence path, DrawingTool tool) {
    if (path.size() < 2) {
      return;
    }
    g.beginPath();
    for (int i = 0; i < path.size(); i++) {
      g.lineTo(scale.column(path.across(i)), scale.row(path.up(i)));
    }
    if (tool == DrawingTool.LASSO) {
      g.closePath();
      g.setFill(theme.accent().deriveColor(0, 1, 1, 0.12));
      g.fill();
      g.setLineDashes(5, 4);
    }
    g.setLineWidth(1.5);
    g.setStroke(theme.accent());
    g.stroke();
    g.setLineDashes();
  }

  /// @param model the tool in hand
  /// @param view the plane
  /// @param pointer where
  void draw(DrawingModel model, DrawingView view, ToolPointer pointer) {
    double x = scale.xAt(pointer.x());
    double y = scale.yAt(pointer.y());
    double radius = model.settings().size().get();
    DrawingTool tool = pointer.erasing() ? DrawingTool.ERASER : model.toolProperty().get();
    boolean moves = !pointer.erasing() && !pointer.otherWay() && model.movesAt(x, y);
    Color color = tool == DrawingTool.ERASER ? theme.threshold() : theme.accent();
    boolean changes = tool.changesPoints() && model.stroke().isEmpty();
    PointSequence reached = changes ? model.reached(view, x, y) : PointSequence.NONE;
    drawRings(reached, color);
    circle(pointer, radius, color);
    sign(tool, pointer, radius, color);
    label(text(tool, moves, reached.size(), pointer, model), pointer, radius);
  }

  private void drawRings(PointSequence reached, Color color) {
    g.setLineWidth(1.5);
    g.setStroke(color);
    for (int i = 0; i < Math.min(MOST_RINGS, reached.size()); i++) {
      double column = scale.column(reached.across(i));
      double row = scale.row(reached.up(i));
      g.strokeOval(column - RING, row - RING, 2 * RING, 2 * RING);
    }
  }

  private void circle(ToolPointer pointer, double radius, Color color) {
    g.setLineWidth(theme.type().lineWidth() + 2);
    g.setStroke(theme.background().deriveColor(0, 1, 1, 0.7));
    oval(pointer, radius);
    g.setLineWidth(theme.type().lineWidth());
    g.setStroke(color);
    oval(pointer, radius);
  }

  private void oval(ToolPointer pointer, double radius) {
    g.strokeOval(pointer.x() - radius, pointer.y() - radius, 2 * radius, 2 * radius);
  }

  private void sign(DrawingTool tool, ToolPointer pointer, double radius, Color color) {
    double x = pointer.x();
    double y = pointer.y();
    double arm = Math.clamp(radius / 3, 3, 8);
    g.setLineWidth(1.5);
    g.setFill(color);
    g.setStroke(color);
    switch (tool) {
      case AIR_BRUSH -> {
        g.setLineDashes(2, 3);
        oval(pointer, radius * SPREAD);
        g.setLineDashes();
      }
      case PEN -> g.fillOval(x - 2.5, y - 2.5, 5, 5);
      case CURVE -> {
        g.strokeLine(x - radius, y, x + radius, y);
        g.strokeLine(x, y - radius * SPREAD, x, y + radius * SPREAD);
      }
      case ERASER -> g.strokeLine(x - arm, y, x + arm, y);
      case LASSO -> {
        g.strokeLine(x - arm, y, x + arm, y);
        g.strokeLine(x, y - arm, x, y + arm);
      }
      case JITTER ->
          g.strokePolyline(
              new double[] {x - arm, x - arm / 2, x, x + arm / 2, x + arm},
              new double[] {y, y - arm, y + arm, y - arm, y},
              5);
      case MAGNET -> arrows(pointer, radius);
    }
  }

  /// Four arrows along the circle's axes, inwards, or outwards if it pushes.
  private void arrows(ToolPointer pointer, double radius) {
    double tip = pointer.otherWay() ? radius - 2 : radius * SPREAD;
    double base = pointer.otherWay() ? radius * SPREAD : radius - 2;
    double back = tip + Math.signum(base - tip) * 4;
    for (int quarter = 0; quarter < 4; quarter++) {
      double across = quarter % 2 == 0 ? 1 - quarter : 0;
      double down = quarter % 2 == 0 ? 0 : 2 - quarter;
      line(pointer, across * base, down * base, across * tip, down * tip);
      line(pointer, across * back + down * 3, down * back + across * 3, across * tip, down * tip);
      line(pointer, across * back - down * 3, down * back - across * 3, across * tip, down * tip);
    }
  }

  private void line(ToolPointer from, double x1, double y1, double x2, double y2) {
    g.strokeLine(from.x() + x1, from.y() + y1, from.x() + x2, from.y() + y2);
  }

  private static String text(
      DrawingTool tool, boolean moves, int reached, ToolPointer pointer, DrawingModel model) {
    if (model.stroke().isPresent()) {
      return "";
    }
    String count = String.format(Locale.ROOT, "%,d", reached);
    return switch (tool) {
      case AIR_BRUSH, PEN -> pointer.otherWay() ? "along one axis" : "";
      case CURVE -> pointer.otherWay() ? "straight line" : "";
      case ERASER -> "erase " + count;
      case JITTER -> "shake " + count;
      case MAGNET -> (pointer.otherWay() ? "push " : "pull ") + count;
      case LASSO ->
          moves
              ? "move %,d".formatted(model.selectionProperty().get().cardinality())
              : pointer.otherWay() ? "choose more" : "choose";
    };
  }

  private void label(String text, ToolPointer pointer, double radius) {
    boolean left = pointer.x() > scale.width() * 0.8;
    double x = pointer.x() + (left ? -radius - GAP : radius + GAP);
    g.setFont(Font.font(theme.type().family(), theme.type().size()));
    g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.setStroke(theme.background());
    g.setLineWidth(3);
    g.strokeText(text, x, pointer.y() + GAP / 2);
    g.setFill(theme.text());
    g.fillText(text, x, pointer.y() + GAP / 2);
  }
}
