package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image whose pixels are changed in place: no image is made anew while its size stays.
///
/// FX thread only.
final class PixelLayer extends ImageView implements Drawn {
  private Raster raster;
  private PixelBuffer<IntBuffer> buffer;

  PixelLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
  }

  /// @param columns pixels across, at least 1
  /// @param rows pixels down, at least 1
  /// @return the pixels to paint on, as they were if the size is the same; show them by {@link
  ///   #show}
  Raster raster(int columns, int rows) {
    if (raster == null || raster.width() != columns || raster.height() != rows) {
      raster = new Raster(columns, rows);
      buffer =
          new PixelBuffer<>(
              columns, rows, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
      setImage(new WritableImage(buffer));
    }
    return raster;
  }

  /// Brings changed pixels to the screen at the next pulse.
  void show() {
    buffer.updateBuffer(_ -> null);
  }

  @Override
  public void drawInto(Graphics2D g2) {
    if (raster == null) {
      return;
    }
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(raster.pixels(), 0, pixels, 0, pixels.length);
    AffineTransform place = AffineTransform.getTranslateInstance(getX(), getY());
    place.scale(getFitWidth() / raster.width(), getFitHeight() / raster.height());
    g2.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        isSmooth()
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g2.drawImage(image, place, null);
  }

  /// Puts the image over a rectangle of the parent.
  void place(double x, double y, double width, double height) {
    setX(x);
    setY(y);
    setFitWidth(width);
    setFitHeight(height);
  }
}
