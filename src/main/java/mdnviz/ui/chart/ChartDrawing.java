package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/// A chart as it was at one moment, made of shapes and text, ready to be written as a drawing.
///
/// Made on the FX thread; may be written on any.
public final class ChartDrawing {
  private final SvgPicture picture;

  private ChartDrawing(SvgPicture picture) {
    this.picture = picture;
  }

  /// Draws a chart.
  ///
  /// @param painter draws it, at once
  /// @param width logical pixels
  /// @param height logical pixels
  /// @param theme its background
  /// @return what was drawn
  static ChartDrawing of(
      Consumer<Graphics2D> painter, double width, double height, ChartTheme theme) {
    SvgPicture picture = new SvgPicture(width, height, theme.background());
    painter.accept(picture.graphics());
    return new ChartDrawing(picture);
  }

  /// Writes SVG 1.1, UTF-8.
  ///
  /// @param out where to; flushed, not closed
  /// @throws IOException if it cannot be written
  public void writeSvg(OutputStream out) throws IOException {
    picture.write(out);
  }
}
