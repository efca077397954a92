package mdnviz.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mdnviz.experiment.Factor;
import mdnviz.ui.model.ClippingPreset;
import mdnviz.ui.model.ClippingSetup;
import mdnviz.ui.model.FreeSetup;
import mdnviz.ui.model.Lab;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.Workspace;

/// The pictures of the labs and of what their runs come to.
final class LabScreenshots {
  private final double width;
  private final double height;
  private final Taking taking;

  /// Keeps a picture.
  @FunctionalInterface
  interface Taking {
    /// @param window to be drawn as it is
    /// @param name of the file, without its ending
    /// @throws IOException if it cannot be written
    void picture(WindowImages window, String name) throws IOException;
  }

  /// @param width of the window, logical pixels
  /// @param height of the window, logical pixels
  /// @param taking keeps the pictures
  LabScreenshots(double width, double height, Taking taking) {
    this.width = width;
    this.height = height;
    this.taking = taking;
  }

  /// Takes all pictures.
  ///
  /// @param dark whether in the dark theme
  /// @throws IOException if a file cannot be written
  void write(boolean dark) throws IOException {
    String look = dark ? "dark" : "light";
    try (WindowImages window = WindowImages.open(width, height, dark)) {
      window.settle();
      window.perform(explore -> explore.view().workspaceProperty().set(Workspace.COMPARE));
      breaking(window, look);
      rates(window, look);
      comparing(window, look);
    }
  }

  /// Ties in the data: the run without clipping ends, the others go on.
  private void breaking(WindowImages window, String look) throws IOException {
    window.performOnWindow(
        shown -> {
          shown.labs().labProperty().set(Lab.CLIPPING);
          shown.labs().clipping().preset().set(Optional.of(ClippingPreset.TIES));
        });
    run(window);
    show(window, "Gradients");
    taking.picture(window, "clipping-lab-" + look);
    show(window, "Two weights");
    window.awaitWindow(LabScreenshots::looksAtGradient);
    taking.picture(window, "two-weights-" + look);
  }

  private static boolean looksAtGradient(ExploreWindow shown) {
    return shown.lookup("#clip-slice") != null && shown.lookup("#clip-slice").isVisible();
  }

  private void rates(WindowImages window, String look) throws IOException {
    window.performOnWindow(
        shown -> {
          ClippingSetup setup = shown.labs().clipping();
          setup.preset().set(Optional.of(ClippingPreset.HIGH_RATE));
          setup.rates().set(List.of("0.005", "0.02", "0.04", "0.06", "0.1", "0.2"));
          setup.repeats().seeds().set(3);
        });
    run(window);
    show(window, "Heat strip");
    taking.picture(window, "heat-strip-" + look);
  }

  private void comparing(WindowImages window, String look) throws IOException {
    window.performOnWindow(
        shown -> {
          shown.labs().labProperty().set(Lab.FREE);
          FreeSetup setup = shown.labs().free();
          setup.first().factor().set(Optional.of(Factor.COMPONENTS));
          setup.repeats().seeds().set(4);
        });
    run(window);
    show(window, "Chart");
    taking.picture(window, "results-" + look);
    show(window, "Table");
    taking.picture(window, "results-table-" + look);
  }

  private static void run(WindowImages window) {
    window.performOnWindow(shown -> shown.labs().start());
    window.awaitWindow(shown -> shown.labs().compare().stateProperty().get() == LabState.FINISHED);
    window.awaitWindow(
        shown ->
            shown.labs().compare().isDrawn()
                && !shown.labs().results().staleProperty().get()
                && shown.labs().results().results().size() == shown.labs().compare().runs().size());
  }

  private static void show(WindowImages window, String view) {
    window.performOnWindow(shown -> ((TabGroup) shown.lookup("#outcomes")).select(view));
  }
}
