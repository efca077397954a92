package mdnviz.ui.chart;

import javafx.scene.paint.Color;

/// The contrast ratio of the Web Content Accessibility Guidelines 2.2, §1.4.3.
public final class Contrast {
  private Contrast() {}

  /// @param color drawn, may be translucent
  /// @param background opaque
  /// @return 1 to 21
  public static double ratio(Color color, Color background) {
    double opacity = color.getOpacity();
    Color seen =
        background.interpolate(
            Color.color(color.getRed(), color.getGreen(), color.getBlue()), opacity);
    double first = luminance(seen);
    double second = luminance(background);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
