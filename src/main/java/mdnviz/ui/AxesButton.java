package mdnviz.ui;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import mdnviz.density.GridSpec;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.RangeSetting;
import org.kordamp.ikonli.feather.Feather;

/// Opens the ranges of the plot's axes, to be typed or fitted to the data.
final class AxesButton extends Button {
  private final DensityPlot plot;

  /// @param plot whose axes
  AxesButton(DensityPlot plot) {
    super(null, Icons.of(Feather.MAXIMIZE));
    this.plot = plot;
    setId("axes");
    getStyleClass().addAll("button-icon", "flat");
    Icons.describe(
        this, "Axis ranges", "Type the ranges of the axes to make room for more, or fit them.");
    setOnAction(_ -> open());
  }

  private void open() {
    GridSpec shown = plot.gridSpec();
    RangeSetting x = new RangeSetting(shown.x());
    RangeSetting y = new RangeSetting(shown.y());
    for (RangeSetting range : List.of(x, y)) {
      range.low().valueProperty().subscribe((_, _) -> apply(x, y));
      range.high().valueProperty().subscribe((_, _) -> apply(x, y));
    }
    Button fit = new Button("Fit to data");
    fit.setId("axes-fit");
    fit.setTooltip(Icons.tooltip("Show all points with a little room about them."));
    VBox rows =
        new VBox(new RangeRow("axis-x", "Across", x), new RangeRow("axis-y", "Upwards", y), fit);
    rows.getStyleClass().add("axes-rows");
    Popover popover = new Popover(rows);
    popover.setTitle("Axis ranges");
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    fit.setOnAction(
        _ -> {
          plot.fitToData();
          popover.hide();
        });
    popover.show(this);
  }

  private void apply(RangeSetting x, RangeSetting y) {
    x.range().ifPresent(across -> y.range().ifPresent(up -> plot.setRanges(across, up)));
  }
}
