package mdnviz.ui.model;

import mdnviz.data.drawing.DrawingTool;

/// How large a tool is and how much it does; each tool remembers its own.
///
/// JavaFX thread only.
public final class ToolSettings {
  /// Smallest radius, logical pixels.
  public static final double LEAST_SIZE = 4;

  /// Largest radius, logical pixels.
  public static final double MOST_SIZE = 200;

  private static final double RESIZING = 1.2;
  private static final double MAGNET_RATE = 8;
  private static final double CURVE_LENGTH = 100;

  private final DrawingTool tool;
  private final Strength strength;
  private final TypedSetting<Double> size;
  private final TypedSetting<Double> intensity;

  /// What can be set about the intensity of a tool.
  ///
  /// @param unit of what people set
  /// @param least smallest
  /// @param initial default
  /// @param most largest
  public record Strength(String unit, double least, double initial, double most) {}

  ToolSettings(DrawingTool tool) {
    this.tool = tool;
    this.strength = strength(tool);
    this.size =
        new TypedSetting<>(initialSize(tool), TextFormat.number("The size", LEAST_SIZE, MOST_SIZE));
    this.intensity =
        new TypedSetting<>(
            strength.initial(),
            TextFormat.number("The intensity", strength.least(), strength.most()));
  }

  private static double initialSize(DrawingTool tool) {
    return switch (tool) {
      case AIR_BRUSH, ERASER -> 24;
      case PEN, LASSO -> 12;
      case CURVE -> 16;
      case JITTER -> 40;
      case MAGNET -> 60;
    };
  }

  private static Strength strength(DrawingTool tool) {
    return switch (tool) {
      case AIR_BRUSH -> new Strength("points/s", 5, 150, 5000);
      case CURVE -> new Strength("per 100 px", 2, 60, 1000);
      case ERASER -> new Strength("share, %", 1, 100, 100);
      case JITTER, MAGNET -> new Strength("strength, %", 1, 30, 100);
      case PEN, LASSO -> new Strength("", 1, 100, 100);
    };
  }

  /// @return radius of the circle, logical pixels
  public TypedSetting<Double> size() {
    return size;
  }

  /// @return how much the tool does, in the unit of its strength
  public TypedSetting<Double> intensity() {
    return intensity;
  }

  /// @return what can be set about the intensity
  public Strength strength() {
    return strength;
  }

  /// @return whether the tool has an intensity at all
  public boolean hasIntensity() {
    return !strength.unit().isEmpty();
  }

  /// Makes the circle larger or smaller.
  ///
  /// @param steps how often by a fifth; negative to make it smaller
  public void resize(int steps) {
    double wanted = Math.round(size.get() * Math.pow(RESIZING, steps));
    double other = wanted == size.get() ? wanted + Integer.signum(steps) : wanted;
    size.set(Math.clamp(other, LEAST_SIZE, MOST_SIZE));
  }

  /// @return the intensity as a stroke understands it
  double strokeIntensity() {
    double value = intensity.get();
    return switch (tool) {
      case AIR_BRUSH, PEN, LASSO -> value;
      case CURVE -> value * size.get() / CURVE_LENGTH;
      case ERASER, JITTER -> value / 100;
      case MAGNET -> value / 100 * MAGNET_RATE;
    };
  }
}
