package mdnviz.ui.chart;

import java.util.List;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import mdnviz.density.ColorMap;
import mdnviz.density.MapFrame;

/// Says what the colours of a map over two inputs stand for.
///
/// FX thread only.
public final class MapLegend extends MarkLegend {
  private static final int MOST_STEPS = 8;
  private static final double SWATCH = 10;

  private ColorMap colors = ColorMap.VIRIDIS;
  private List<String> targetNames = List.of();
  private MapFrame frame;
  private String shown = "";

  /// Shows what belongs to a map.
  ///
  /// @param newFrame the map
  /// @param map its colours
  /// @param names of the targets
  public void show(MapFrame newFrame, ColorMap map, List<String> names) {
    frame = newFrame;
    colors = map;
    targetNames = names;
    String now = map + ends();
    if (!now.equals(shown)) {
      shown = now;
      rebuild();
    }
  }

  /// Takes the entries away.
  public void clear() {
    frame = null;
    shown = "";
    rebuild();
  }

  private String name() {
    int target = Math.min(frame.target(), targetNames.size() - 1);
    return frame.quantity().formula(targetNames.get(target));
  }

  private String ends() {
    return name() + low() + " " + high();
  }

  private String low() {
    return TickSpacing.reading(frame.range().low());
  }

  private String high() {
    return TickSpacing.reading(frame.range().high());
  }

  @Override
  void build(ChartTheme theme) {
    if (frame == null) {
      return;
    }
    double steps = frame.range().length();
    if (frame.quantity().isWhole() && steps < MOST_STEPS) {
      row(text(name()));
      for (int step = 0; step <= steps; step++) {
        int argb = colors.opaque(steps == 0 ? 0 : step / steps);
        Rectangle swatch = new Rectangle(SWATCH, SWATCH, ChartStyle.fx(argb));
        entry(Integer.toString((int) frame.range().low() + step), swatch);
      }
    } else {
      scale(
          name(),
          text(low()),
          text(high()),
          column -> colors.opaque((column + 0.5) / barColumns()));
    }
    entry("inputs of the data", new Circle(3, theme.data()));
    entry("where you look", new Circle(4, theme.accent()));
  }
}
