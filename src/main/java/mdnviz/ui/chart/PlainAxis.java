package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/// A linear axis with ticks at 1, 2 or 5 times a power of ten, roomily spaced, labelled with as
/// many digits as the spacing means.
final class PlainAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /// Vertical distance wanted between ticks, as a multiple of the font's size.
  private static final double VERTICAL_ROOM = 3;

  /// Horizontal distance wanted between ticks, as a multiple of the font's size.
  private static final double HORIZONTAL_ROOM = 5.5;

  private final boolean whole;

  /// @param whole whether only whole numbers are marked, as for steps
  PlainAxis(boolean whole) {
    super(null);
    this.whole = whole;
    setAutoRange(false);
    setAutoRangeIncludesZero(false);
  }

  @Override
  protected void selectAutoTickUnit(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
    boolean horizontal = RectangleEdge.isTopOrBottom(edge);
    double pixels = horizontal ? dataArea.getWidth() : dataArea.getHeight();
    double room = getTickLabelFont().getSize2D() * (horizontal ? HORIZONTAL_ROOM : VERTICAL_ROOM);
    double spacing = TickSpacing.atLeast(getRange().getLength() * room / Math.max(pixels, room));
    double size = whole ? Math.max(1, spacing) : spacing;
    setTickUnit(new PlainTickUnit(size), false, false);
  }

  /// A spacing that labels its ticks.
  private static final class PlainTickUnit extends NumberTickUnit {
    private static final long serialVersionUID = 1L;

    PlainTickUnit(double size) {
      super(size);
    }

    @Override
    public String valueToString(double value) {
      return TickSpacing.label(value, getSize());
    }
  }
}
