package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/// An arrow up or down that shows where a mean is pulled.
///
/// @param x pixels
/// @param y pixels of its tail
/// @param length pixels downwards; negative upwards
/// @param isCut whether it is longer than can be drawn
record PullArrow(double x, double y, double length, boolean isCut) {
  private static final double LEAST = 1.5;
  private static final double HEAD = 5;
  private static final double SHAFT = 4;
  private static final double WIDE_HEAD = 9;
  private static final float LINE = 1.4f;

  /// Draws it as a line; one that is longer than can be drawn has two heads.
  void thin(StepInk ink, Color color) {
    if (Math.abs(length) < LEAST) {
      return;
    }
    double sign = Math.signum(length);
    double head = Math.min(HEAD, Math.abs(length));
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x, y + length);
    barbs(path, y + length, sign * head, head * 0.7);
    if (isCut) {
      barbs(path, y + length - sign * head, sign * head, head * 0.7);
    }
    ink.line(path, color, new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private void barbs(Path2D path, double tip, double back, double aside) {
    path.moveTo(x - aside, tip - back);
    path.lineTo(x, tip);
    path.lineTo(x + aside, tip - back);
  }

  /// @return its outline as a broad arrow; a short one is all head
  Path2D broad() {
    double sign = Math.signum(length);
    double size = Math.abs(length);
    double head = Math.min(1.3 * WIDE_HEAD, Math.max(size, LEAST));
    double narrow = size < 1.3 * WIDE_HEAD ? head / (1.3 * WIDE_HEAD) : 1;
    double neck = y + length - sign * head;
    Path2D path = new Path2D.Double();
    path.moveTo(x - SHAFT * narrow, y);
    path.lineTo(x - SHAFT * narrow, neck);
    path.lineTo(x - WIDE_HEAD * narrow, neck);
    path.lineTo(x, y + length);
    path.lineTo(x + WIDE_HEAD * narrow, neck);
    path.lineTo(x + SHAFT * narrow, neck);
    path.lineTo(x + SHAFT * narrow, y);
    path.closePath();
    return path;
  }
}
