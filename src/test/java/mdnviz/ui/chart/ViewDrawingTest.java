package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import mdnviz.density.ColorMap;
import mdnviz.density.GridSpec;
import mdnviz.density.MapFrame;
import mdnviz.density.MapQuantity;
import mdnviz.density.PlaneFrame;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureModes;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.SectionModel.Variables;
import mdnviz.ui.model.StepPhase;
import mdnviz.ui.model.StepScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a view shows must be in its SVG: pixels as the same pixels, marks as shapes, words as
/// words.
@ExtendWith(ApplicationExtension.class)
final class ViewDrawingTest {
  private static final Pattern IMAGE = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)\"");
  private static final Interval RANGE = new Interval(-2, 3);
  private static final GridSpec GRID = new GridSpec(RANGE, RANGE, 40, 30);
  private static final Variables VARIABLES =
      new Variables(
          List.of("east", "north"),
          List.of("shoulder", "elbow"),
          List.of(RANGE, RANGE),
          List.of(RANGE, RANGE));

  private final BorderPane root = new BorderPane();

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(root, 700, 600));
    stage.show();
  }

  @Test
  void thePlaneIsWrittenWithItsPixelsEllipsesNumbersAndNames(FxRobot robot) throws IOException {
    PlaneFrame frame = plane();
    String svg =
        svg(
            robot,
            () -> {
              PlanePlot plot = new PlanePlot();
              plot.setVariables(VARIABLES);
              plot.setFrame(frame);
              return plot;
            });
    assertArrayEquals(frame.pixels(), pixels(svg, GRID.columns(), GRID.rows()));
    assertTrue(svg.contains(">shoulder<") && svg.contains(">elbow<"), "the names of the axes");
    assertTrue(svg.contains(">1<") && svg.contains(">2<"), "the numbers of the components");
    assertTrue(count(svg, "<path") >= 8, "two ellipses in their casing a component");
    assertTrue(svg.contains("clip-path"), "what lies outside of the axes is cut off");
  }

  @Test
  void theMapIsWrittenWithItsPixelsTheLegendAndWhereOneLooks(FxRobot robot) throws IOException {
    MapFrame frame = map();
    String svg =
        svg(
            robot,
            () -> {
              InputPad pad = new InputPad();
              pad.setVariables(VARIABLES);
              pad.setPoint(List.of(0.5, 0.5), 0);
              pad.setFrame(frame);
              MapLegend legend = new MapLegend();
              legend.show(frame, ColorMap.VIRIDIS, VARIABLES.targetNames());
              BorderPane view = new BorderPane(pad);
              view.setTop(legend);
              return view;
            });
    assertArrayEquals(frame.pixels(), pixels(svg, GRID.columns(), GRID.rows()));
    assertTrue(svg.contains(">where you look<"), "the legend");
    assertTrue(svg.contains(">east<") && svg.contains(">north<"), "the names of the axes");
    assertTrue(svg.contains("<circle") || svg.contains("<ellipse"), "the dot");
  }

  @Test
  void theArmIsWrittenAsLinesJointsAndWords(FxRobot robot) throws IOException {
    String svg =
        svg(
            robot,
            () -> {
              ArmPicture picture = new ArmPicture();
              picture.setFrame(Optional.of(plane()));
              return picture;
            });
    assertFalse(svg.contains("<image"));
    assertTrue(svg.contains(">mean<"));
    assertTrue(count(svg, "<circle") + count(svg, "<ellipse") >= 9, "three joints an arm");
  }

  @Test
  void aTrainingStepIsWrittenWithItsPointsAndWhatClippingLeavesOfItsArrows(FxRobot robot)
      throws IOException {
    StepScene step = SlowMotionPainterTest.scene(StepPhase.CLIP);
    String svg =
        svg(
            robot,
            () -> {
              DensityPlot plot = new DensityPlot();
              plot.setRanges(RANGE, RANGE);
              plot.showStep(Optional.of(step));
              return plot;
            });
    int points = step.anatomy().points().size();
    assertTrue(count(svg, "<circle") + count(svg, "<ellipse") >= 2 * points, "each in its casing");
    assertTrue(svg.contains(">this long: a point"), "the key of the arrows");
    float sum = Math.abs(step.anatomy().gradient().means()[0]);
    assertTrue(svg.contains(">1: " + Figures.significant(sum, 2) + " → "), "the sum on μ");
  }

  @Test
  void wordsAreWrittenLineByLineAndWhatIsHiddenIsLeftOut(FxRobot robot) throws IOException {
    String svg =
        svg(
            robot,
            () -> {
              Label wrapped = new Label("the first half of it and the second half of it");
              wrapped.setWrapText(true);
              wrapped.setMaxWidth(150);
              wrapped.setMinHeight(Region.USE_PREF_SIZE);
              Label hidden = new Label("nobody sees this");
              hidden.setVisible(false);
              Circle faint = new Circle(5, Color.RED);
              faint.setOpacity(0.5);
              return new VBox(wrapped, hidden, faint);
            });
    assertTrue(count(svg, "<text") >= 2, svg);
    assertFalse(svg.contains("nobody"), svg);
    assertTrue(svg.contains("opacity:0.5"), svg);
  }

  private String svg(FxRobot robot, Supplier<Region> view) throws IOException {
    ViewDrawing[] drawing = new ViewDrawing[1];
    robot.interact(
        () -> {
          Region shown = view.get();
          root.setCenter(shown);
          root.applyCss();
          root.layout();
          drawing[0] = ViewDrawing.of(shown, Color.WHITE);
        });
    Path file = folder.resolve("view.svg");
    drawing[0].writeSvg(file);
    return Files.readString(file);
  }

  /// The pixels of the embedded image of a size; legends have images of their own.
  private static int[] pixels(String svg, int columns, int rows) throws IOException {
    Matcher images = IMAGE.matcher(svg);
    while (images.find()) {
      byte[] png = Base64.getDecoder().decode(images.group(1));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image.getWidth() == columns && image.getHeight() == rows) {
        return image.getRGB(0, 0, columns, rows, null, 0, columns);
      }
    }
    throw new AssertionError("no image of %d × %d in the drawing".formatted(columns, rows));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static PlaneFrame plane() {
    GaussianMixture mixture =
        new GaussianMixture(
            new double[] {0.5, 0.5},
            new double[] {0, 0, 1, 1},
            new double[] {1.7, 0, 0.2, 0.2, 0, 1.7},
            2);
    return new PlaneFrame(
        List.of(0.5, 0.5),
        GRID,
        new float[GRID.columns() * GRID.rows()],
        opaquePixels(),
        1,
        mixture,
        MixtureModes.of(mixture),
        new double[] {0.1, 0.2},
        1);
  }

  private static MapFrame map() {
    return new MapFrame(
        GRID,
        MapQuantity.CONDITIONAL_MEAN,
        0,
        new double[GRID.columns() * GRID.rows()],
        new Interval(0, 1),
        opaquePixels(),
        1);
  }

  /// Every pixel another colour.
  private static int[] opaquePixels() {
    int[] pixels = new int[GRID.columns() * GRID.rows()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | i * 7919;
    }
    return pixels;
  }
}
