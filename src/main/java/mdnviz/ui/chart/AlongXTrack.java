package mdnviz.ui.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Font;

/// One of the charts: its place, its name and the ends of its axis.
final class AlongXTrack {
  private static final double BASE_OPACITY = 0.5;

  final double share;
  private final Label name = new Label();
  private final Label most = new Label();
  private final Label least = new Label();
  double top;
  double height = 1;

  AlongXTrack(String title, double share) {
    this.share = share;
    name.setText(title);
    for (Label label : labels()) {
      label.setManaged(false);
      label.setMouseTransparent(true);
    }
  }

  /// @return its name and the ends of its axis
  List<Label> labels() {
    return List.of(name, most, least);
  }

  void setTheme(ChartTheme theme) {
    for (Label label : labels()) {
      label.setFont(Font.font(theme.type().family(), theme.type().size()));
      label.setTextFill(theme.mutedText());
    }
    name.setTextFill(theme.text());
  }

  void setRange(String high, String low) {
    if (!high.equals(most.getText()) || !low.equals(least.getText())) {
      most.setText(high);
      least.setText(low);
    }
  }

  void placeLabels(double right) {
    for (Label label : labels()) {
      label.autosize();
    }
    double gap = 4;
    name.relocate(gap / 2, top + height / 2 - name.getHeight() / 2);
    boolean roomy = height > 2.4 * most.getHeight();
    most.relocate(right - gap - most.getWidth(), top - (roomy ? 3 : 5));
    least.relocate(
        right - gap - least.getWidth(), top + height - least.getHeight() + (roomy ? 3 : 5));
  }

  double row(double shareOfHeight) {
    return top + height * (1 - shareOfHeight);
  }

  void paintBase(Raster raster, ChartTheme theme) {
    int rgb = ChartStyle.argb(theme.axis());
    for (int column = 0; column < raster.width(); column++) {
      raster.fillColumn(column, top + height, top + height + 1, rgb, BASE_OPACITY);
    }
  }
}
