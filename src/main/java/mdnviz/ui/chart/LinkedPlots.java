package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;

/// Density plots with the same axes: who zooms or moves one moves all of them.
///
/// FX thread only.
public final class LinkedPlots {
  private final List<DensityPlot> plots = new ArrayList<>();

  /// What a plot shows.
  ///
  /// @param dataset the examples
  /// @param split which rows train and which validate
  public record Examples(Dataset dataset, DataSplit split) {}

  /// Links other plots than before and shows all their examples.
  ///
  /// @param linked the plots
  /// @param examples one for each of them
  /// @param section which input and target; fits the examples
  public void show(List<DensityPlot> linked, List<Examples> examples, Section section) {
    plots.clear();
    plots.addAll(linked);
    for (int i = 0; i < linked.size(); i++) {
      DensityPlot plot = linked.get(i);
      plot.setData(examples.get(i).dataset(), examples.get(i).split(), section);
      plot.setOnView(() -> follow(plot));
    }
    fit();
  }

  private void fit() {
    if (plots.isEmpty()) {
      return;
    }
    Interval x = plots.getFirst().view().x();
    Interval y = plots.getFirst().view().y();
    for (DensityPlot plot : plots) {
      x = union(x, plot.view().x());
      y = union(y, plot.view().y());
    }
    for (DensityPlot plot : plots) {
      plot.setRanges(x, y);
    }
  }

  private static Interval union(Interval a, Interval b) {
    return new Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
  }

  private void follow(DensityPlot moved) {
    for (DensityPlot plot : plots) {
      if (plot != moved) {
        plot.view().showLike(moved.view());
        plot.viewChanged();
      }
    }
  }
}
