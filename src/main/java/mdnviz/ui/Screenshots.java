package mdnviz.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.optim.GradientClipping;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;

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
    pictures.recorded();
    pictures.painting(false, "light");
    pictures.painting(true, "dark");
    pictures.diverged();
    pictures.choosingColumns();
    pictures.keys();
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

  private void choosingColumns() throws IOException {
    Path temporary = Files.createTempDirectory("mdnviz");
    Path file = temporary.resolve("points.csv");
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      Files.writeString(file, "time,height,site\n1.0,2.1,a\n1.5,2.9,b\n2.0,n/a,a\n2.5,3.2,b\n");
      window.settle();
      window.performOnWindow(shown -> shown.files().readCsv(file));
      window.awaitWindow(shown -> shown.files().csvProperty().get().isPresent());
      picture(window, "open-csv");
    } finally {
      Files.deleteIfExists(file);
      Files.delete(temporary);
    }
  }

  private void keys() throws IOException {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, true)) {
      window.settle();
      window.performOnWindow(shown -> shown.actions().toggleShortcuts());
      picture(window, "keys");
    }
  }

  private static void choose(ExploreModel explore, String id) {
    DataGallery.CHOICES.stream()
        .filter(choice -> choice.id().equals(id))
        .findFirst()
        .ifPresent(explore::choose);
  }

  private void picture(WindowImages window, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    window.write(file, 1);
    whenWritten.accept(file);
  }
}
