package mdnviz.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.Dataset;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.density.MapQuantity;
import mdnviz.optim.GradientClipping;
import mdnviz.ui.chart.NetworkChart;
import mdnviz.ui.model.ColumnRole;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.StepPhase;
import mdnviz.ui.model.TableImport;
import mdnviz.ui.model.TruthPicture;
import mdnviz.ui.model.Workspace;

/// The pictures in `screenshots/`: the real window with really trained networks, so that they
/// cannot show what the program does not do. See {@link WindowImages} for what has to be set
/// before.
public final class Screenshots {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;

  private final Path folder;
  private final Consumer<Path> whenWritten;

  private Screenshots(Path folder, Consumer<Path> whenWritten) {
    this.folder = folder;
    this.whenWritten = whenWritten;
  }

  /// Writes all pictures, 1400 × 900.
  ///
  /// @param folder where to; made if it is not there
  /// @param whenWritten told of each file
  /// @throws IOException if a file cannot be written
  public static void write(Path folder, Consumer<Path> whenWritten) throws IOException {
    Files.createDirectories(folder);
    Screenshots pictures = new Screenshots(folder, whenWritten);
    pictures.explore(false, "light");
    pictures.explore(true, "dark");
    pictures.layers(false, "light");
    pictures.layers(true, "dark");
    pictures.planes(false, "light");
    pictures.planes(true, "dark");
    pictures.generated(false, "light");
    pictures.generated(true, "dark");
    pictures.recorded();
    pictures.painting(false, "light");
    pictures.painting(true, "dark");
    pictures.diverged();
    pictures.doctor(false, "light");
    pictures.doctor(true, "dark");
    pictures.importing(false, "light");
    pictures.importing(true, "dark");
    pictures.keys();
    pictures.presenter(false, "light");
    pictures.presenter(true, "dark");
    pictures.charts(false, "light");
    pictures.charts(true, "dark");
    pictures.network(false, "light");
    pictures.network(true, "dark");
    pictures.components(false, "light");
    pictures.components(true, "dark");
    pictures.timeline(false, "light");
    pictures.timeline(true, "dark");
    pictures.slowMotion(false, "light");
    pictures.slowMotion(true, "dark");
    for (boolean dark : new boolean[] {false, true}) {
      new LabScreenshots(WIDTH, HEIGHT, pictures::picture).write(dark);
    }
  }

  /// What a classroom sees.
  private void presenter(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.train(3000);
      window.perform(explore -> explore.view().togglePresenting());
      picture(window, "presenter-" + look);
    }
  }

  /// The gradient of one minibatch, and what clipping leaves of it.
  private void slowMotion(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.train(400);
      window.perform(explore -> explore.training().clipping().maximumNorm().set(1.0));
      window.perform(explore -> explore.slowMotion().next());
      for (StepPhase phase : List.of(StepPhase.GRADIENT, StepPhase.CLIP)) {
        window.perform(explore -> explore.slowMotion().show(phase));
        window.await(explore -> explore.slowMotion().sceneProperty().get().isPresent());
        picture(window, "step-" + phase.title().toLowerCase(Locale.ROOT) + "-" + look);
      }
    }
  }

  /// Every view of training, over a run before with one component, and calibration beneath.
  private void charts(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.settle();
      window.perform(explore -> explore.model().componentCount().set(1));
      window.train(1500);
      window.perform(explore -> explore.model().componentCount().set(5));
      window.train(3000);
      window.performOnWindow(shown -> views(shown, "#distribution-views").select("Calibration"));
      window.await(explore -> explore.calibration().resultProperty().get().isPresent());
      for (String view : List.of("Loss", "Gradient", "Heads", "Angle", "Rate", "Numbers")) {
        window.performOnWindow(shown -> views(shown, "#training-views").select(view));
        picture(window, "chart-" + view.toLowerCase(Locale.ROOT) + "-" + look);
      }
    }
  }

  /// A run that went on from an earlier epoch with a tenth of the learning rate, and then a look
  /// back.
  private void timeline(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.train(4000);
      window.perform(explore -> explore.training().learningRate().set(0.0005));
      window.perform(explore -> explore.timeline().showAt(0.5));
      window.perform(ExploreModel::continueFromHere);
      window.await(explore -> !explore.earlierRuns().shown().isEmpty());
      window.train(5000);
      window.perform(explore -> explore.timeline().showAt(0.4));
      picture(window, "timeline-" + look);
    }
  }

  /// The network while one points at a unit of its last layer.
  private void network(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.performOnWindow(shown -> views(shown, "#distribution-views").select("Network"));
      window.train(3000);
      window.perform(explore -> explore.cursor().pin(0, 0.4));
      window.settle();
      window.await(
          explore ->
              explore.diagram().isUpToDate()
                  && explore.diagram().diagramProperty().get().isPresent());
      window.settle();
      window.performOnWindow(shown -> pointAtUnit((NetworkChart) shown.lookup("#network-chart")));
      picture(window, "network-" + look);
    }
  }

  private static void pointAtUnit(NetworkChart chart) {
    chart
        .unitPosition(2, 3)
        .ifPresent(
            at ->
                new PaintingGesture(chart)
                    .pointAt(at.getX() / chart.getWidth(), at.getY() / chart.getHeight()));
  }

  /// The K lab after 40 epochs and at its end.
  private void components(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.settle();
      window.perform(explore -> explore.view().workspaceProperty().set(Workspace.COMPARE));
      window.performOnWindow(shown -> shown.labs().start());
      window.awaitWindow(shown -> haveDone(shown, 40));
      window.performOnWindow(shown -> shown.labs().compare().pause());
      labPicture(window, "k-lab-running-" + look);
      window.performOnWindow(shown -> shown.labs().compare().resume());
      window.awaitWindow(
          shown -> shown.labs().compare().stateProperty().get() == LabState.FINISHED);
      window.performOnWindow(shown -> shown.labs().compare().cursor().pin(0, 0.55));
      labPicture(window, "k-lab-" + look);
    }
  }

  private static boolean haveDone(ExploreWindow shown, int epochs) {
    return shown.labs().compare().runs().stream().allMatch(run -> run.epochs() >= epochs);
  }

  private void labPicture(WindowImages window, String name) throws IOException {
    window.settle();
    window.awaitWindow(shown -> shown.labs().compare().isDrawn());
    picture(window, name);
  }

  private static TabGroup views(ExploreWindow window, String id) {
    return (TabGroup) window.lookup(id);
  }

  private void explore(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      picture(window, "ready-" + look);
      window.train(3000);
      picture(window, "explore-" + look);
      window.perform(explore -> choose(explore, "inverse-wave"));
      window.train(3000);
      picture(window, "inverse-wave-" + look);
    }
  }

  /// The layers that are off at first, in three sets, and the charts along x.
  private void layers(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.train(3000);
      window.perform(explore -> explore.cursor().pin(0, 0.5));
      show(window, PlotLayer.HEATMAP, PlotLayer.CONTOURS, PlotLayer.MODES, PlotLayer.SAMPLES);
      picture(window, "layers-modes-" + look);
      show(window, PlotLayer.REGIONS, PlotLayer.DATA, PlotLayer.SPREAD, PlotLayer.MEAN);
      picture(window, "layers-regions-" + look);
      show(window, PlotLayer.RESPONSIBILITIES, PlotLayer.COMPONENTS, PlotLayer.MOST_PROBABLE);
      window.perform(explore -> explore.view().alongXProperty().set(true));
      picture(window, "along-x-" + look);
    }
  }

  private static void show(WindowImages window, PlotLayer... shown) {
    List<PlotLayer> wanted = List.of(shown);
    window.perform(
        explore -> {
          for (PlotLayer layer : PlotLayer.values()) {
            explore.view().layer(layer).set(wanted.contains(layer));
          }
        });
  }

  /// Two inputs, two targets, and two of each.
  private void planes(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.perform(explore -> choose(explore, "arm-elbow"));
      window.perform(explore -> explore.planes().map().quantity().set(MapQuantity.MODE_COUNT));
      window.train(3000);
      planePicture(window, "two-inputs-" + look, List.of(0.65, 0.6));
      window.perform(explore -> choose(explore, "spiral"));
      window.train(3000);
      planePicture(window, "two-targets-" + look, List.of(2.0));
      window.perform(explore -> choose(explore, "robot-arm"));
      window.perform(explore -> explore.planes().map().quantity().restore());
      window.train(3000);
      planePicture(window, "robot-arm-" + look, List.of(0.65, 0.6));
    }
  }

  /// Looks at an input and waits until every view of it does.
  private void planePicture(WindowImages window, String name, List<Double> input)
      throws IOException {
    window.perform(
        explore -> {
          for (int d = 0; d < input.size(); d++) {
            explore.cursor().move(d, input.get(d));
          }
        });
    window.await(explore -> explore.planes().isUpToDate());
    picture(window, name);
  }

  /// The gallery, the numbers of a generator, its truth in the plot and beside it, the test share.
  private void generated(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.settle();
      window.performOnWindow(shown -> shown.actions().openGallery());
      picture(window, "gallery-" + look);
      window.performOnWindow(ExploreWindow::closeCard);
      window.perform(
          explore -> {
            explore.view().generatorProperty().set(true);
            explore.generator().parametersProperty().get().getFirst().value().set(0.16);
            explore.training().holdOut().test().set(0.2);
          });
      window.train(2500);
      awaitTruth(window, explore -> explore.view().layer(PlotLayer.TRUTH).set(true));
      picture(window, "truth-" + look);
      awaitTruth(window, explore -> explore.truth().pictureProperty().set(TruthPicture.BOTH));
      picture(window, "truth-beside-" + look);
    }
  }

  private static void awaitTruth(WindowImages window, Consumer<ExploreModel> look) {
    window.perform(look);
    window.settle();
    window.await(
        explore ->
            explore
                .truth()
                .frameProperty()
                .get()
                .filter(frame -> frame.grid().equals(explore.density().gridProperty().get()))
                .isPresent());
  }

  private void recorded() throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      window.perform(explore -> choose(explore, "geyser"));
      window.perform(explore -> explore.view().logarithmicColor().set(true));
      window.train(3000);
      picture(window, "geyser");
      window.perform(explore -> choose(explore, "circle"));
      window.perform(explore -> explore.view().logarithmicColor().set(false));
      window.train(2000);
      picture(window, "circle");
    }
  }

  private void painting(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.perform(
          explore -> {
            explore.data().clear();
            explore.drawing().toggle();
            explore.data().paint(arc(0.2, 1));
            explore.data().paint(arc(0.5, -1));
          });
      window.train(1500);
      window.settle();
      window.perform(explore -> explore.drawing().toolProperty().set(DrawingTool.LASSO));
      window.performOnWindow(
          shown -> {
            PaintingGesture pointer = new PaintingGesture(shown.lookup("#drawing-layer"));
            pointer.drag(ellipse(0.22, 0.6, 0.13, 0.22));
            if (dark) {
              shown.explore().drawing().toolProperty().set(DrawingTool.MAGNET);
            }
            pointer.pointAt(dark ? 0.76 : 0.232, dark ? 0.52 : 0.63);
          });
      picture(window, "painting-" + look);
    }
  }

  private static Point2D[] ellipse(double across, double down, double width, double height) {
    return IntStream.range(0, 40)
        .mapToDouble(i -> i * Math.PI / 20)
        .mapToObj(
            angle ->
                new Point2D(
                    across + width * StrictMath.cos(angle), down + height * StrictMath.sin(angle)))
        .toArray(Point2D[]::new);
  }

  /// Half a wave of points with a spread that grows along it.
  private static List<double[]> arc(double base, double direction) {
    return IntStream.range(0, 240)
        .mapToObj(
            i -> {
              double x = i / 239.0;
              double spread = 0.05 * (0.3 + x) * StrictMath.sin(i * 2.4);
              return new double[] {
                x, base + direction * 0.35 * StrictMath.sin(Math.PI * x) + spread
              };
            })
        .toList();
  }

  private void diverged() throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      window.perform(
          explore -> {
            explore.training().clipping().kind().set(GradientClipping.Kind.NONE);
            explore.training().learningRate().set(1.0);
          });
      window.train(100_000);
      picture(window, "diverged");
    }
  }

  /// Tied targets with hardly a floor and no clipping, and what the doctor says of that.
  private void doctor(boolean dark, String look) throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.perform(explore -> choose(explore, "geyser"));
      window.perform(
          explore -> {
            explore.model().mix(8);
            explore.model().standardDeviationFloor().set(1e-4);
            explore.training().clipping().kind().set(GradientClipping.Kind.NONE);
          });
      window.train(2500);
      window.await(explore -> !explore.doctor().findingsProperty().get().isEmpty());
      window.perform(explore -> explore.doctor().toggle());
      picture(window, "doctor-" + look);
    }
  }

  private void importing(boolean dark, String look) throws IOException {
    Path temporary = Files.createTempDirectory("mdnviz");
    Path file = Files.writeString(temporary.resolve("eruptions.csv"), eruptions());
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, dark)) {
      window.settle();
      window.performOnWindow(shown -> shown.files().readTable(file));
      window.awaitWindow(shown -> isExamined(shown, "day"));
      window.performOnWindow(shown -> chooseColumns(shown, "waiting", "duration"));
      window.awaitWindow(shown -> isExamined(shown, "waiting"));
      picture(window, "import-" + look);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(temporary);
    }
  }

  private static void chooseColumns(ExploreWindow shown, String input, String target) {
    TableImport table = shown.files().tableProperty().get().orElseThrow();
    table.choose(ColumnRole.TARGET, target);
    table.choose(ColumnRole.INPUT, input);
  }

  private static boolean isExamined(ExploreWindow shown, String input) {
    return shown
        .files()
        .tableProperty()
        .get()
        .flatMap(table -> table.checkProperty().get())
        .filter(check -> check.dataset().inputNames().contains(input))
        .isPresent();
  }

  /// The geyser's eruptions as a spreadsheet would write them, some cells missing.
  private static String eruptions() {
    Dataset geyser = BuiltInDataset.GEYSER.load();
    StringBuilder text = new StringBuilder("Old Faithful, 1985\n\nday;waiting;duration\n");
    for (int row = 0; row < geyser.size(); row++) {
      String target = row % 25 == 14 ? "n/a" : String.valueOf(geyser.target(row, 0));
      text.append(
          "%d;%s;%s%n".formatted(1 + row / 20, geyser.input(row, 0), target).replace('.', ','));
    }
    return text.toString();
  }

  private void keys() throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, true)) {
      window.settle();
      window.performOnWindow(shown -> shown.actions().toggleShortcuts());
      picture(window, "keys");
    }
  }

  private static void choose(ExploreModel explore, String id) {
    explore.choose(DataGallery.byId(id));
  }

  private void picture(WindowImages window, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    window.write(file, 1);
    whenWritten.accept(file);
  }
}
