package mdnviz.ui;

import java.util.OptionalInt;
import java.util.function.Supplier;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.density.Slice;
import mdnviz.mixture.GaussianMixture;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.PlotExplorer;
import mdnviz.ui.model.CursorModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.StepWords;

/// Between the density plot and the cursor: the pointer moves x₀, a click pins it, and beside an
/// example stands what the network says of it.
final class PlotExploring implements PlotExplorer {
  private static final int MOST_NAMED = 4;
  private static final double NAMED = 0.005;

  private final ExploreModel explore;
  private final DensityPlot plot;
  private final Supplier<Section> section;

  /// @param explore whose cursor
  /// @param plot shows it
  PlotExploring(ExploreModel explore, DensityPlot plot) {
    this(explore, plot, explore.section().sectionProperty()::get);
  }

  /// @param explore whose cursor
  /// @param plot shows it
  /// @param section what the plot shows of the model
  PlotExploring(ExploreModel explore, DensityPlot plot, Supplier<Section> section) {
    this.explore = explore;
    this.plot = plot;
    this.section = section;
    plot.setExplorer(this);
    CursorModel cursor = explore.cursor();
    for (int input = 0; input < 2; input++) {
      cursor.coordinateProperty(input).subscribe(_ -> showCursor());
    }
    cursor.pinnedProperty().subscribe(_ -> showCursor());
    explore.section().sectionProperty().subscribe(_ -> showCursor());
  }

  private Section section() {
    return section.get();
  }

  private void showCursor() {
    CursorModel cursor = explore.cursor();
    plot.showCursor(cursor.coordinate(section().input()), cursor.isPinned());
  }

  @Override
  public void follow(double x, double y) {
    explore.cursor().follow(section().input(), x);
    if (explore.slowMotion().isOn()) {
      tellOfMinibatch(x, y);
      return;
    }
    OptionalInt example = plot.exampleAt(x, y);
    if (example.isPresent()) {
      tell(example.getAsInt());
    } else {
      plot.showNote(x, y, "");
    }
  }

  /// While a step is shown, its points are told of as the step sees them.
  private void tellOfMinibatch(double x, double y) {
    String words =
        explore
            .slowMotion()
            .sceneProperty()
            .get()
            .flatMap(
                scene -> plot.minibatchPointAt(x, y).map(point -> StepWords.ofPoint(scene, point)))
            .orElse("");
    plot.showNote(x, y, words);
  }

  private void tell(int row) {
    Dataset data = explore.data().dataset();
    double x = data.input(row, section().input());
    double y = data.target(row, section().target());
    String words =
        explore
            .snapshotProperty()
            .get()
            .map(TrainingSnapshot::model)
            .map(model -> words(Slice.mixtureAt(model, section(), x), y))
            .orElse("");
    plot.showNote(x, y, words);
  }

  /// The responsibilities that matter, and the log-density.
  private static String words(GaussianMixture mixture, double target) {
    double[] gamma = mixture.responsibilities(target);
    StringBuilder words =
        new StringBuilder("ln p = ").append(Figures.significant(mixture.logDensity(target), 3));
    int named = 0;
    for (int k = 0; k < gamma.length && named < MOST_NAMED; k++) {
      if (gamma[k] >= NAMED) {
        words.append("   γ").append(k + 1).append(" = ").append(Figures.significant(gamma[k], 2));
        named++;
      }
    }
    return words.toString();
  }

  @Override
  public void leave() {
    plot.showNote(0, 0, "");
  }

  @Override
  public void press(double x) {
    explore.cursor().togglePin(section().input(), x);
  }

  @Override
  public void move(double x) {
    explore.cursor().move(section().input(), x);
  }
}
