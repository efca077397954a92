package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdnviz.training.StepAnatomy;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.StepScene;

/// Draws the gradient on the means: a thin arrow from each point's μ_k against ∂E/∂μ_k, and a broad
/// one a component for the sum over the minibatch; each kind on a scale of its own that is said.
///
/// @param ink how
/// @param scale data units to pixels
/// @param scene what
record SlowMotionPulls(StepInk ink, PlotScale scale, StepScene scene) {
  private static final double LEAST_SHARE = 0.02;
  private static final double LEAST_USE = 0.005;
  private static final double USUAL_PIXELS = 36;
  private static final double MOST_PIXELS = 90;
  private static final double BROAD_PIXELS = 90;
  private static final double FAINT = 0.45;
  private static final double GAP = 14;
  private static final double MARGIN = 12;
  private static final double LINE = 17;
  private static final double LOW = 200;
  private static final double FULL_HEIGHT = 300;
  private static final String CUT = "two heads: longer than drawn";
  private static final BasicStroke OUTLINE = new BasicStroke(1.6f);

  /// Draws the gradient before clipping.
  void paint() {
    PullScale small = smallScale();
    eachPull((point, k) -> arrow(small, point, k, false).thin(ink, ink.component(k)));
    PullScale broad = broadScale();
    List<Rectangle2D> taken = new ArrayList<>();
    for (int k = 0; k < componentCount(); k++) {
      if (isUsed(k)) {
        PullArrow arrow = sum(broad, k, before(k));
        ink.cased(arrow.broad(), ink.component(k), OUTLINE);
        ink.fill(arrow.broad(), ink.component(k));
        label(taken, arrow, "%d: %s".formatted(k + 1, size(before(k))));
      }
    }
    key(small, broad);
  }

  /// Draws the gradient before clipping hollow and faint, and what is left of it filled.
  void paintClipped() {
    PullScale small = smallScale();
    ink.at(FAINT, () -> eachPull((point, k) -> arrow(small, point, k, false).thin(ink, muted())));
    eachPull((point, k) -> arrow(small, point, k, true).thin(ink, ink.component(k)));
    PullScale broad = broadScale();
    List<Rectangle2D> taken = new ArrayList<>();
    for (int k = 0; k < componentCount(); k++) {
      if (isUsed(k)) {
        PullArrow raw = sum(broad, k, before(k));
        ink.cased(raw.broad(), ink.component(k), OUTLINE);
        ink.fill(sum(broad, k, after(k)).broad(), ink.component(k));
        label(taken, raw, "%d: %s → %s".formatted(k + 1, size(before(k)), size(after(k))));
      }
    }
    key(small, broad);
  }

  private Color muted() {
    return ChartStyle.awt(ink.theme().mutedText());
  }

  private int componentCount() {
    return scene.anatomy().componentCount();
  }

  private double before(int component) {
    return scene.anatomy().gradient().means()[scene.index(component)];
  }

  private double after(int component) {
    return scene.anatomy().gradient().clippedMeans()[scene.index(component)];
  }

  private interface Pulling {
    void draw(StepAnatomy.Point point, int component);
  }

  private void eachPull(Pulling pulling) {
    for (StepAnatomy.Point point : scene.anatomy().points()) {
      for (int k = 0; k < componentCount(); k++) {
        if (point.responsibilities()[k] >= LEAST_SHARE) {
          pulling.draw(point, k);
        }
      }
    }
  }

  private PullArrow arrow(PullScale by, StepAnatomy.Point point, int k, boolean clipped) {
    double gradient =
        clipped
            ? scene.anatomy().clippedPull(point, k, scene.section().target())
            : point.meansGradient()[scene.index(k)];
    double mean = point.mixture().mean(k, scene.section().target());
    return by.arrow(scale.column(scene.x(point)), scale.row(mean), gradient);
  }

  private PullScale smallScale() {
    return PullScale.of(
        scene.anatomy().points().stream()
            .flatMapToDouble(
                point ->
                    IntStream.range(0, componentCount())
                        .filter(k -> point.responsibilities()[k] >= LEAST_SHARE)
                        .mapToDouble(k -> Math.abs(point.meansGradient()[scene.index(k)]))),
        USUAL_PIXELS * room(),
        MOST_PIXELS * room());
  }

  private PullScale broadScale() {
    return PullScale.toLongest(
        IntStream.range(0, componentCount())
            .filter(this::isUsed)
            .mapToDouble(k -> Math.abs(before(k)))
            .toArray(),
        BROAD_PIXELS * room());
  }

  /// Arrows are shorter in a low plot.
  private double room() {
    return Math.min(1, scale.height() / FULL_HEIGHT);
  }

  private boolean isUsed(int component) {
    return responsibility(component) >= LEAST_USE * scene.anatomy().points().size();
  }

  private double responsibility(int component) {
    return scene.anatomy().points().stream()
        .mapToDouble(point -> point.responsibilities()[component])
        .sum();
  }

  /// The arrow of a sum stands at the centre of the points that a component answers for.
  private PullArrow sum(PullScale by, int component, double gradient) {
    double total = responsibility(component);
    double x = 0;
    double y = 0;
    for (StepAnatomy.Point point : scene.anatomy().points()) {
      double share = point.responsibilities()[component] / total;
      x += share * scene.x(point);
      y += share * point.mixture().mean(component, scene.section().target());
    }
    return by.arrow(scale.column(x), scale.row(y), gradient);
  }

  private static String size(double gradient) {
    return Figures.significant(Math.abs(gradient), 2);
  }

  /// Writes beside the tip of an arrow, beneath what is written there already.
  private void label(List<Rectangle2D> taken, PullArrow arrow, String words) {
    double x = arrow.x() + GAP;
    double y = Math.clamp(arrow.y() + arrow.length(), LINE, Math.max(LINE, scale.height() - GAP));
    Rectangle2D patch = ink.patch(words, x, y, scale.width());
    while (taken.stream().anyMatch(patch::intersects)) {
      y += LINE;
      patch = ink.patch(words, x, y, scale.width());
    }
    taken.add(patch);
    ink.write(words, x, y, scale.width(), ink.text());
  }

  /// An arrow with what its length stands for, in the corner where fewest points are; a low plot
  /// has room for no more than that.
  private void key(PullScale small, PullScale broad) {
    String lengths =
        "this long: a point %s, the sum %s"
            .formatted(size(small.unit()), size(sameLength(small, broad)));
    boolean low = scale.height() < LOW;
    double width = GAP + ink.patch(lengths, 0, 0, scale.width()).getWidth();
    Point2D corner = emptiest(width, small.pixels());
    double left = corner.getX();
    double top = corner.getY();
    new PullArrow(left, top + small.pixels(), -small.pixels(), false).thin(ink, ink.text());
    ink.write(lengths, left + GAP, top + LINE, scale.width(), ink.text());
    if (!low) {
      ink.write(CUT, left + GAP, top + 2 * LINE, scale.width(), ink.text());
    }
  }

  private Point2D emptiest(double width, double height) {
    double right = Math.max(MARGIN, scale.width() - width - MARGIN);
    double bottom = Math.max(MARGIN, scale.height() - height - MARGIN);
    return Stream.of(
            new Point2D.Double(MARGIN, MARGIN),
            new Point2D.Double(right, MARGIN),
            new Point2D.Double(MARGIN, bottom),
            new Point2D.Double(right, bottom))
        .min(
            Comparator.comparingLong(
                corner ->
                    pointsIn(new Rectangle2D.Double(corner.getX(), corner.getY(), width, height))))
        .orElseThrow();
  }

  private long pointsIn(Rectangle2D box) {
    return scene.anatomy().points().stream()
        .filter(point -> box.contains(scale.column(scene.x(point)), scale.row(scene.y(point))))
        .count();
  }

  /// The gradient that a broad arrow of the key's length stands for.
  private static double sameLength(PullScale small, PullScale broad) {
    return small.pixels() * broad.unit() / broad.pixels();
  }
}
