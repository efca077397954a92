package mdnviz.ui.chart;

/// The type and stroke weights of charts, one place for all.
///
/// @param family font family; must exist for JavaFX, for example "System"
/// @param size of tick labels, logical pixels; axis names are one step larger
/// @param lineWidth of curves, logical pixels
public record ChartType(String family, double size, double lineWidth) {
  /// The interface's font at its second smallest size.
  public static final ChartType DEFAULT = new ChartType("System", 11, 2);

  /// @param factor above 1 for a classroom
  /// @return everything larger
  public ChartType scaled(double factor) {
    return new ChartType(family, size * factor, lineWidth * factor);
  }
}
