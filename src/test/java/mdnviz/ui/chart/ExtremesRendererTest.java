package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;

final class ExtremesRendererTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 200;

  /// Alpha of a grid line, which is no line.
  private static final int MOST_OF_THE_GRID = 40;

  private final StepsPicture picture = new StepsPicture("step");

  @Test
  void aDenseLineIsABarInEveryColumnFromItsLeastToItsGreatest() {
    int count = 1000;
    double[] steps = IntStream.range(0, count).mapToDouble(i -> i).toArray();
    double[] values =
        IntStream.range(0, count).mapToDouble(i -> i % 2 == 0 ? 0.25 : 0.75).toArray();
    BufferedImage image = drawn(steps, values, count);
    Rectangle2D area = picture.area();
    for (int x = (int) area.getMinX() + 2; x < area.getMaxX() - 2; x++) {
      assertTrue(inked(image, x, yOf(0.5)), "gap in column " + x);
      assertTrue(inked(image, x, yOf(0.28)), "column " + x + " does not reach down");
      assertTrue(inked(image, x, yOf(0.72)), "column " + x + " does not reach up");
      assertFalse(inked(image, x, yOf(0.85)), "column " + x + " reaches too far up");
      assertFalse(inked(image, x, yOf(0.1)), "column " + x + " reaches too far down");
    }
  }

  @Test
  void aSparseLineRunsFromPointToPoint() {
    BufferedImage image = drawn(new double[] {0, 10}, new double[] {0.2, 0.8}, 10);
    int middle = (int) picture.xOf(5);
    assertTrue(inked(image, middle, yOf(0.5)), "no line in the middle");
    assertFalse(inked(image, middle, yOf(0.3)), "ink beneath the line");
    assertFalse(inked(image, middle, yOf(0.7)), "ink above the line");
  }

  private BufferedImage drawn(double[] steps, double[] values, int last) {
    picture.setTheme(ChartTheme.LIGHT);
    picture.styleFaint(0, LineRole.TRAIN);
    picture.line(0).set(steps, values);
    picture.setRanges(new Interval(0, last), new Interval(0, 1));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g2 = image.createGraphics();
    picture.measure(g2, WIDTH, HEIGHT);
    picture.draw(g2, WIDTH, HEIGHT);
    return image;
  }

  private int yOf(double value) {
    Rectangle2D area = picture.area();
    return (int) Math.rint(area.getMaxY() - value * area.getHeight());
  }

  private static boolean inked(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >>> 24 > MOST_OF_THE_GRID;
  }
}
