package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.StepAnatomy;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.ui.model.StepPhase;
import mdnviz.ui.model.StepScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Marks of a really computed step, looked for at the pixels where they belong.
final class SlowMotionPainterTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final Interval X = new Interval(-0.2, 1.2);
  private static final Interval Y = new Interval(-0.4, 1.4);
  private static final PlotScale SCALE = new PlotScale(X, Y, WIDTH, HEIGHT);
  private static final ModelConfiguration ONE =
      ModelConfiguration.DEFAULT.withComponentCount(1).withHiddenLayers(List.of(8));

  /// The mean starts at that of the data and a learning step has moved it, so that points pull both
  /// ways; the norm is clipped to half.
  static StepScene scene(StepPhase phase) {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                SamplePictures.inverseSine(200), ONE, TrainingConfiguration.DEFAULT));
    for (int step = 0; step < 3; step++) {
      trainer.step();
    }
    double norm = trainer.examine().anatomy().orElseThrow().report().gradientNorm();
    trainer.setClipping(GradientClipping.byGlobalNorm(norm / 2));
    double[][] inputs =
        IntStream.range(0, 60).mapToObj(i -> new double[] {i / 59.0}).toArray(double[][]::new);
    StepAnatomy step = trainer.examine(inputs).anatomy().orElseThrow();
    return new StepScene(step, phase, Section.WHOLE, List.of("x", "t"), Y);
  }

  private static BufferedImage painted(StepScene scene, ChartTheme theme) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setColor(ChartStyle.awt(theme.background()));
    g2.fillRect(0, 0, WIDTH, HEIGHT);
    new SlowMotionPainter(new StepInk(g2, theme), SCALE, scene).paint();
    g2.dispose();
    return image;
  }

  private static int pixel(BufferedImage image, double x, double y) {
    return image.getRGB((int) Math.round(x), (int) Math.round(y));
  }

  private static int component(ChartTheme theme) {
    return ChartStyle.awt(theme.component(0)).getRGB();
  }

  /// With one component γ is 1, so the sum's arrow stands at the means of x and μ.
  private static PullArrow sum(StepScene scene, float gradient) {
    List<StepAnatomy.Point> points = scene.anatomy().points();
    double x = points.stream().mapToDouble(scene::x).average().orElseThrow();
    double y =
        points.stream().mapToDouble(point -> point.mixture().mean(0, 0)).average().orElseThrow();
    float longest = Math.abs(scene.anatomy().gradient().means()[0]);
    return PullScale.toLongest(new double[] {longest}, 90)
        .arrow(SCALE.column(x), SCALE.row(y), gradient);
  }

  @Test
  void theSumOfTheGradientIsABroadArrowAgainstIt() {
    StepScene scene = scene(StepPhase.GRADIENT);
    float gradient = scene.anatomy().gradient().means()[0];
    PullArrow arrow = sum(scene, gradient);
    assertEquals(90, Math.abs(arrow.length()), 1e-4);
    assertEquals(Math.signum(gradient), Math.signum(arrow.length()), "down where E grows upwards");
    BufferedImage image = painted(scene, ChartTheme.LIGHT);
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      int found = pixel(image, arrow.x(), arrow.y() + share * arrow.length());
      assertEquals(component(ChartTheme.LIGHT), found, () -> "at " + share);
    }
  }

  @Test
  void clippedToHalfTheArrowIsFilledToHalfAndHollowBeyond() {
    StepScene scene = scene(StepPhase.CLIP);
    StepAnatomy.Gradient gradient = scene.anatomy().gradient();
    PullArrow raw = sum(scene, gradient.means()[0]);
    PullArrow clipped = sum(scene, gradient.clippedMeans()[0]);
    assertEquals(raw.length() / 2, clipped.length(), 1e-3);
    BufferedImage image = painted(scene, ChartTheme.DARK);
    int color = component(ChartTheme.DARK);
    assertEquals(color, pixel(image, raw.x(), raw.y() + 0.3 * raw.length()));
    assertNotEquals(color, pixel(image, raw.x(), raw.y() + 0.75 * raw.length()));
    assertEquals(color, pixel(image, raw.x(), raw.y() + raw.length()));
  }

  @ParameterizedTest
  @EnumSource
  void everyPhaseLooksDifferentInBothThemes(StepPhase phase) {
    for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
      BufferedImage image = painted(scene(phase), theme);
      Set<Integer> others = new HashSet<>();
      for (StepPhase other : StepPhase.values()) {
        if (other != phase) {
          others.add(hash(painted(scene(other), theme)));
        }
      }
      assertFalse(others.contains(hash(image)));
    }
  }

  private static int hash(BufferedImage image) {
    return Arrays.hashCode(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
  }

  @Test
  void theWorstPointHasTheLargestDisc() {
    StepScene scene = scene(StepPhase.LIKELIHOOD);
    BufferedImage image = painted(scene, ChartTheme.LIGHT);
    double x = SCALE.column(scene.x(scene.worst()));
    double y = SCALE.row(scene.y(scene.worst()));
    int strongest = ChartStyle.awt(ChartTheme.LIGHT.threshold()).getRGB();
    assertEquals(strongest, pixel(image, x, y));
    assertEquals(strongest, pixel(image, x - 7, y));
  }

  @Test
  void thePictureBeneathFades() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    new SlowMotionPainter(new StepInk(g2, ChartTheme.LIGHT), SCALE, scene(StepPhase.FORWARD))
        .paint();
    g2.dispose();
    int grey = pixel(image, WIDTH - 2, 2) & 0xFF;
    assertTrue(grey > 150 && grey < 190, () -> "black became " + grey);
  }

  @Test
  void arrowsAreAsLongAsTheirGradientsUpToTheMark() {
    PullScale scale = PullScale.of(DoubleStream.of(0, 1, 2, 3, 100), 30, 60);
    assertEquals(new PullScale(3, 30, 60), scale);
    assertEquals(new PullArrow(5, 7, -10, false), scale.arrow(5, 7, -1));
    assertEquals(new PullArrow(5, 7, 60, true), scale.arrow(5, 7, 100));
    assertEquals(0, PullScale.of(DoubleStream.of(0, 0), 30, 60).arrow(1, 1, 0).length());
  }
}
