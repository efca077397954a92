package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.function.Consumer;
import mdnviz.export.AtomicFile;
import mdnviz.export.FileWriteException;

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

  /// Writes SVG 1.1.
  ///
  /// @param file where; an older file is replaced at once
  /// @throws FileWriteException if it cannot be written
  public void writeSvg(Path file) throws FileWriteException {
    AtomicFile.write(file, picture::write);
  }
}
