package mdnviz.ui.chart;

import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import mdnviz.export.AtomicFile;
import mdnviz.export.FileWriteException;

/// What a view showed at one moment, made of shapes, text and embedded pictures, ready to be
/// written as a drawing.
///
/// Made on the FX thread; may be written on any.
public final class ViewDrawing {
  private final SvgPicture picture;

  private ViewDrawing(SvgPicture picture) {
    this.picture = picture;
  }

  /// Draws a view with all that lies in it: plots, legends, words, and what follows the pointer. FX
  /// thread only.
  ///
  /// @param view of a size above zero
  /// @param background behind it; anything but a colour counts as white
  /// @return what it shows
  public static ViewDrawing of(Region view, Paint background) {
    Color behind = background instanceof Color color ? color : Color.WHITE;
    view.applyCss();
    view.layout();
    SvgPicture picture = new SvgPicture(view.getWidth(), view.getHeight(), behind);
    new NodePen(picture.graphics()).drawContent(view);
    return new ViewDrawing(picture);
  }

  /// Writes SVG 1.1.
  ///
  /// @param file where; an older file is replaced at once
  /// @throws FileWriteException if it cannot be written
  public void writeSvg(Path file) throws FileWriteException {
    AtomicFile.write(file, picture::write);
  }
}
