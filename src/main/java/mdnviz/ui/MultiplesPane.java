package mdnviz.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mdnviz.density.DensityFrame;
import mdnviz.density.Section;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.LinkedPlots;
import mdnviz.ui.chart.PlotExplorer;
import mdnviz.ui.chart.PlotLegend;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.CursorModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LabPlan;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabsModel;
import mdnviz.ui.model.PlotLayer;

/// The runs of a lab as small multiples with the same axes, the same slice and the same colours.
final class MultiplesPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Runs side by side",
          "Every run trains on its own, at the same pace in epochs. All have the same axes and the"
              + " same scale of colours; pointing at one shows the slice there in the margin of"
              + " each, a click pins it. The wheel zooms all of them.",
          "p(y|x) = Σₖ πₖ(x) N(y; μₖ(x), σₖ(x)²)",
          "let K = 1 and K = 3 run together and watch where one Gaussian must lie between two"
              + " branches.");

  private static final String EMPTY =
      "Press Start: one network for each setting trains here, side by side on the same examples.";

  private static final Set<PlotLayer> LAYERS =
      EnumSet.of(
          PlotLayer.HEATMAP,
          PlotLayer.REGIONS,
          PlotLayer.DATA,
          PlotLayer.COMPONENTS,
          PlotLayer.MEAN,
          PlotLayer.MODES);

  private static final double ONE_ROW = 400;

  /// A slice higher than so many times the middle one of all is cut.
  private static final double TALLEST_SLICE = 3;

  private final ExploreModel explore;
  private final LabsModel labs;
  private final CompareModel compare;
  private final ViewExports exports;
  private final ObservableValue<ChartTheme> theme;
  private final MultiplesGrid grid = new MultiplesGrid();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final PlotLegend legend = new PlotLegend();
  private final LinkedPlots linked = new LinkedPlots();
  private final RunPager pager;
  private List<MultiplePane> panes = List.of();

  /// @param explore whose colours are used
  /// @param labs whose runs are shown
  /// @param exports takes pictures away
  MultiplesPane(ExploreModel explore, LabsModel labs, ViewExports exports) {
    this.explore = explore;
    this.labs = labs;
    this.exports = exports;
    compare = labs.compare();
    theme = Presenting.charts(explore.view());
    pager = new RunPager(compare.runs(), this::show);
    getStyleClass().add("multiples");
    scroll.getStyleClass().add("multiples-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(framed());
    follow();
  }

  private ViewFrame framed() {
    FlowPane chips = new FlowPane();
    explore
        .view()
        .presentingProperty()
        .subscribe(on -> chips.setPrefWrapLength(on ? Presenting.FACTOR * ONE_ROW : ONE_ROW));
    chips.getStyleClass().add("layer-bar");
    chips.setAlignment(Pos.CENTER_LEFT);
    LAYERS.forEach(layer -> chips.getChildren().add(LayerBar.chip(labs.view(), layer)));
    ViewFrame frame =
        new ViewFrame(HELP, scroll, exports)
            .untitled()
            .withControls(chips, pager)
            .withPicture(grid)
            .withEmptyNote(compare.planProperty().map(plan -> plan.isPresent() ? "" : EMPTY));
    VBox head = new VBox(frame.getTop(), legend);
    head.getStyleClass().add("plot-head");
    frame.setTop(head);
    return frame;
  }

  private void follow() {
    labs.view().layersProperty().subscribe(this::showLayers);
    theme.subscribe(_ -> showTheme());
    compare.sectionProperty().subscribe((_, _) -> showExamples());
    CursorModel cursor = compare.cursor();
    for (int input = 0; input < 2; input++) {
      cursor.coordinateProperty(input).subscribe(_ -> showCursor());
    }
    cursor.pinnedProperty().subscribe(_ -> showCursor());
    scroll.vvalueProperty().subscribe(_ -> look());
    scroll.viewportBoundsProperty().subscribe(this::fit);
    grid.heightProperty().subscribe(_ -> look());
    grid.widthProperty().subscribe(_ -> look());
    sceneProperty().subscribe(_ -> look());
  }

  private void fit(Bounds viewport) {
    grid.seenHeightProperty().set(viewport.getHeight());
    look();
  }

  private void show(List<LabRun> shown) {
    panes.forEach(pane -> pane.run().picture().seenProperty().set(false));
    LabPlan plan = compare.planProperty().get().orElseThrow();
    panes =
        shown.stream().map(run -> new MultiplePane(labs, run, plan.name(run), exports)).toList();
    for (MultiplePane pane : panes) {
      pane.plot().setExplorer(new Pointing());
      pane.run().picture().frameProperty().subscribe(_ -> showNewest(pane));
    }
    grid.getChildren().setAll(panes);
    showTheme();
    showLayers(labs.view().layersProperty().get());
    showExamples();
    scroll.setVvalue(0);
    look();
  }

  private void showExamples() {
    if (panes.isEmpty()) {
      return;
    }
    Section section = compare.sectionProperty().get();
    linked.show(
        panes.stream().map(MultiplePane::plot).toList(),
        panes.stream()
            .map(pane -> new LinkedPlots.Examples(pane.run().dataset(), pane.run().split()))
            .toList(),
        section);
    showCursor();
  }

  private void showLayers(Set<PlotLayer> layers) {
    EnumSet<PlotLayer> shown = EnumSet.copyOf(LAYERS);
    shown.retainAll(layers);
    panes.forEach(pane -> pane.plot().setLayers(shown));
    legend.setLayers(shown);
  }

  private void showTheme() {
    panes.forEach(pane -> pane.setTheme(theme.getValue()));
    legend.setTheme(theme.getValue());
  }

  private double cursorX() {
    return compare.cursor().coordinate(compare.sectionProperty().get().input());
  }

  private void showCursor() {
    double x = cursorX();
    for (MultiplePane pane : panes) {
      pane.plot().showCursor(x, compare.cursor().isPinned());
      pane.showSlice(x);
    }
    scaleSlices();
  }

  private void showNewest(MultiplePane pane) {
    pane.showSlice(cursorX());
    scaleSlices();
    panes.stream()
        .flatMap(one -> one.run().picture().frameProperty().get().stream())
        .max(Comparator.comparingInt((DensityFrame of) -> of.curves().componentCount()))
        .ifPresent(richest -> legend.show(richest, explore.view().style()));
  }

  /// All slices have one scale, which a very narrow one does not spoil.
  private void scaleSlices() {
    double[] peaks =
        panes.stream()
            .mapToDouble(pane -> pane.margin().peak())
            .filter(peak -> peak > 0)
            .sorted()
            .toArray();
    if (peaks.length > 0) {
      double middle = peaks[peaks.length / 2];
      double top = Math.min(Arrays.stream(peaks).max().orElse(1), TALLEST_SLICE * middle);
      panes.forEach(pane -> pane.margin().setTop(top));
    }
  }

  /// Finds out which runs are seen.
  private void look() {
    boolean here = getScene() != null;
    compare.watchedProperty().set(here);
    double hidden = Math.max(0, grid.getHeight() - scroll.getViewportBounds().getHeight());
    double top = scroll.getVvalue() * hidden;
    double bottom = top + scroll.getViewportBounds().getHeight();
    for (MultiplePane pane : panes) {
      Bounds bounds = pane.getBoundsInParent();
      boolean seen = here && bounds.getMaxY() > top && bounds.getMinY() < bottom;
      pane.run().picture().seenProperty().set(seen);
    }
  }

  /// Moves the slice of all runs.
  private final class Pointing implements PlotExplorer {
    private int input() {
      return compare.sectionProperty().get().input();
    }

    @Override
    public void follow(double x, double y) {
      compare.cursor().follow(input(), x);
    }

    @Override
    public void leave() {
      // the slice stays where one looked last
    }

    @Override
    public void press(double x) {
      compare.cursor().togglePin(input(), x);
    }

    @Override
    public void move(double x) {
      compare.cursor().move(input(), x);
    }
  }
}
