package mdnviz.data.drawing;

/// A tool to paint with. What its intensity means differs; its size is the radius of a circle.
public enum DrawingTool {
  /// Sprays points for as long as the button is held; intensity in points a second.
  AIR_BRUSH,
  /// Sets points exactly, a radius apart; without intensity.
  PEN,
  /// Leaves points along the way with a spread across it; intensity in points a radius.
  CURVE,
  /// Takes points away; intensity is the share of them, above 0 and at most 1.
  ERASER,
  /// Chooses points by a line about them or by a click within a radius, and moves what is chosen;
  /// without intensity.
  LASSO,
  /// Shakes points; intensity in radii a second.
  JITTER,
  /// Draws points together, or apart; intensity is a rate, 1/s.
  MAGNET;

  /// Presses the button. The first move of the stroke is the place of the press.
  ///
  /// @param start with what
  /// @param otherWay whether the tool works its other way: a straight line for the curve, apart for
  ///   the magnet, choose more for the lasso
  /// @return the stroke
  public DrawingStroke begin(StrokeStart start, boolean otherWay) {
    return switch (this) {
      case AIR_BRUSH -> new GuidedStroke(new SprayStroke(start), start);
      case PEN -> new GuidedStroke(new PenStroke(start), start);
      case CURVE -> new GuidedStroke(new CurveStroke(start, otherWay), start);
      case ERASER -> new EraserStroke(start);
      case LASSO -> new LassoStroke(start, otherWay);
      case JITTER -> new JitterStroke(start);
      case MAGNET -> new MagnetStroke(start, otherWay);
    };
  }

  /// Drags what is chosen instead.
  ///
  /// @param start with what
  /// @return the stroke
  public static DrawingStroke move(StrokeStart start) {
    return new MovingStroke(start);
  }

  /// @return whether it changes points that are there, so that it can show which
  public boolean changesPoints() {
    return switch (this) {
      case ERASER, JITTER, MAGNET, LASSO -> true;
      case AIR_BRUSH, PEN, CURVE -> false;
    };
  }
}
