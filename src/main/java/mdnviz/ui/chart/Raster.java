package mdnviz.ui.chart;

import java.util.Arrays;

/// A block of premultiplied ARGB pixels to paint on, row-major from the top. Painting into plain
/// ints costs a fraction of drawing the same shapes through a scene graph, lets opacity vary from
/// pixel to pixel, and gives the same picture in the window and in a file.
///
/// Not thread-safe: one owner at a time.
final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;

  /// Makes a transparent block.
  ///
  /// @param width pixels, at least 1
  /// @param height pixels, at least 1
  Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[Math.multiplyExact(width, height)];
  }

  /// Takes over pixels to paint on.
  ///
  /// @param width pixels, at least 1
  /// @param height pixels, at least 1
  /// @param pixels premultiplied ARGB, `width × height`; who paints on the block changes them
  Raster(int width, int height, int[] pixels) {
    if (pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d pixels make no block of %d × %d".formatted(pixels.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// @return the pixels themselves; who changes them changes the block
  int[] pixels() {
    return pixels;
  }

  /// Makes every pixel transparent.
  void clear() {
    Arrays.fill(pixels, 0);
  }

  /// Paints a colour over one pixel (Porter and Duff's "over"). Outside the block nothing happens.
  ///
  /// @param column pixel column
  /// @param row pixel row from the top
  /// @param rgb colour; its alpha is ignored
  /// @param opacity 0 to 1
  void blend(int column, int row, int rgb, double opacity) {
    if (column >= 0 && column < width && row >= 0 && row < height) {
      int index = row * width + column;
      pixels[index] = over(premultiplied(rgb, opacity), pixels[index]);
    }
  }

  /// Paints a vertical run of one pixel column; ends that fall inside a pixel cover it in part.
  ///
  /// @param column pixel column; outside the block nothing happens
  /// @param top upper end, pixels from the top
  /// @param bottom lower end, not above `top`
  /// @param rgb colour; its alpha is ignored
  /// @param opacity 0 to 1
  void fillColumn(int column, double top, double bottom, int rgb, double opacity) {
    if (column < 0 || column >= width) {
      return;
    }
    double upper = Math.clamp(top, 0, height);
    double lower = Math.clamp(bottom, 0, height);
    int first = (int) Math.ceil(upper);
    int end = (int) lower;
    if (first > end) {
      blend(column, end, rgb, opacity * (lower - upper));
      return;
    }
    blend(column, first - 1, rgb, opacity * (first - upper));
    blend(column, end, rgb, opacity * (lower - end));
    int source = premultiplied(rgb, opacity);
    for (int index = first * width + column; index < end * width + column; index += width) {
      pixels[index] = over(source, pixels[index]);
    }
  }

  /// Paints another block of the same size over this one.
  ///
  /// @param above as wide and as high. Not modified.
  void lay(Raster above) {
    int[] source = above.pixels;
    for (int index = 0; index < pixels.length; index++) {
      if (source[index] != 0) {
        pixels[index] = over(source[index], pixels[index]);
      }
    }
  }

  /// @param rgb colour; its alpha is ignored
  /// @param opacity 0 to 1
  /// @return premultiplied ARGB
  static int premultiplied(int rgb, double opacity) {
    int alpha = (int) (opacity * 255 + 0.5);
    int red = ((rgb >> 16 & 0xFF) * alpha + 127) / 255;
    int green = ((rgb >> 8 & 0xFF) * alpha + 127) / 255;
    int blue = ((rgb & 0xFF) * alpha + 127) / 255;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  /// @param source premultiplied ARGB above
  /// @param below premultiplied ARGB beneath
  /// @return both together, premultiplied ARGB
  static int over(int source, int below) {
    int alpha = source >>> 24;
    int rest = 256 - alpha - (alpha >> 7);
    int redBlue = (((below & 0x00FF00FF) * rest) >>> 8) & 0x00FF00FF;
    int alphaGreen = ((below >>> 8) & 0x00FF00FF) * rest & 0xFF00FF00;
    return source + redBlue + alphaGreen;
  }
}
