package mdnviz.ui;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import mdnviz.ui.chart.ChartDrawing;
import mdnviz.ui.model.FileActions;

/// Writes drawings of charts.
final class SvgExport {
  private SvgExport() {}

  /// @param chart draws what it shows now
  /// @return what a view's frame asks for: draws on the JavaFX thread, writes in the background
  static Function<Path, FileActions.Writing> of(Supplier<ChartDrawing> chart) {
    return file -> {
      ChartDrawing drawing = chart.get();
      return () -> drawing.writeSvg(file);
    };
  }
}
