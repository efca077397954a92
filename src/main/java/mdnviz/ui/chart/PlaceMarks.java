package mdnviz.ui.chart;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;

/// Small warning triangles on the upper edge of the plot, each pointing down at an x where
/// something is wrong.
final class PlaceMarks extends Group {
  private static final double HALF = 6;
  private static final double HEIGHT = 9;

  private ChartTheme theme = ChartTheme.LIGHT;

  PlaceMarks() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
  }

  /// @param places columns in pixels of the data area
  /// @param area the data area
  void show(List<Double> places, Bounds area) {
    getChildren().clear();
    for (double place : places) {
      double x = area.getMinX() + place;
      if (place >= 0 && place <= area.getWidth()) {
        double y = area.getMinY();
        Polygon mark = new Polygon(x - HALF, y, x + HALF, y, x, y + HEIGHT);
        mark.getStyleClass().add("place-mark");
        mark.setStroke(theme.background());
        getChildren().add(mark);
      }
    }
  }
}
