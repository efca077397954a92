package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import mdnviz.data.RobotArm;
import mdnviz.density.PlaneFrame;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;

/// The two-link arm that a mixture over its two angles describes: an arm for each component, drawn
/// as strongly as its weight, draws as ghosts, the arm of the mean angles, and where the hand
/// should be.
///
/// FX thread only.
public final class ArmPicture extends Region {
  private static final Interval ACROSS = new Interval(-0.12, 1.12);
  private static final Interval UP = new Interval(-0.12, 1.12);
  private static final double LEAST_WEIGHT = 0.02;
  private static final int GHOSTS = 40;
  private static final double JOINT = 3.5;
  private static final double RING = 7;
  private static final double LABEL_GAP = 8;

  private final DrawnCanvas canvas = new DrawnCanvas(this::paint);
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private ChartTheme theme = ChartTheme.LIGHT;
  private Optional<PlaneFrame> frame = Optional.empty();

  /// Makes an empty picture.
  public ArmPicture() {
    getStyleClass().add("arm-picture");
    getChildren().add(canvas);
    setMinSize(120, 120);
    setPrefSize(280, 280);
  }

  /// @param shown angles of the arm and where its hand should be; empty for none
  public void setFrame(Optional<PlaneFrame> shown) {
    frame = shown;
    drawing.ask();
  }

  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    drawing.ask();
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void draw() {
    canvas.draw(getWidth(), getHeight());
  }

  private void paint(Graphics2D g2, double width, double height) {
    double side = Math.max(1, Math.min(width, height));
    PlotScale scale = new PlotScale(ACROSS, UP, side, side);
    AffineTransform before = g2.getTransform();
    g2.translate((width - side) / 2, (height - side) / 2);
    frame.ifPresent(shown -> draw(new MarkPen(g2, theme), scale, shown));
    g2.setTransform(before);
  }

  private void draw(MarkPen pen, PlotScale scale, PlaneFrame shown) {
    GaussianMixture mixture = shown.mixture();
    double width = theme.type().lineWidth();
    BasicStroke thin = new BasicStroke((float) width);
    for (int i = 0; i < Math.min(GHOSTS, shown.samples().length / 2); i++) {
      Arm ghost = new Arm(shown.samples()[2 * i], shown.samples()[2 * i + 1]);
      ghost.draw(pen, scale, MarkPen.faint(theme.text(), 0.07), thin);
    }
    BasicStroke thick = new BasicStroke((float) (2.5 * width));
    for (int k = 0; k < mixture.componentCount(); k++) {
      double weight = mixture.mixingWeight(k);
      if (weight >= LEAST_WEIGHT) {
        Color color = MarkPen.faint(theme.component(k), 0.15 + 0.85 * weight);
        new Arm(mixture.mean(k, 0), mixture.mean(k, 1)).draw(pen, scale, color, thick);
      }
    }
    Arm mean = new Arm(mixture.conditionalMean(0), mixture.conditionalMean(1));
    mean.draw(pen, scale, theme.conditionalMean(), ChartStyle.dashed(theme.type()));
    double x = scale.column(mean.handX()) + LABEL_GAP;
    pen.text("mean", x, scale.row(mean.handY()) + 4, theme.text());
    goal(pen, scale.column(shown.input().get(0)), scale.row(shown.input().get(1)));
  }

  /// A ring with a cross: where the hand should be.
  private void goal(MarkPen pen, double x, double y) {
    Path2D goal = new Path2D.Double(MarkPen.circle(x, y, RING));
    goal.append(new Line2D.Double(x - 1.6 * RING, y, x + 1.6 * RING, y), false);
    goal.append(new Line2D.Double(x, y - 1.6 * RING, x, y + 1.6 * RING), false);
    pen.cased(goal, theme.accent(), theme.type().lineWidth());
  }

  /// An arm with its joints.
  ///
  /// @param shoulder angle θ₁, radians
  /// @param elbow angle θ₂, radians
  private record Arm(double shoulder, double elbow) {
    double handX() {
      return RobotArm.handX(shoulder, elbow);
    }

    double handY() {
      return RobotArm.handY(shoulder, elbow);
    }

    void draw(MarkPen pen, PlotScale scale, Color color, BasicStroke stroke) {
      double[] places = {
        scale.column(0),
        scale.row(0),
        scale.column(RobotArm.elbowX(shoulder)),
        scale.row(RobotArm.elbowY(shoulder)),
        scale.column(handX()),
        scale.row(handY())
      };
      pen.line(MarkPen.through(places), color, stroke);
      for (int i = 0; i < places.length; i += 2) {
        pen.dot(places[i], places[i + 1], JOINT, color);
      }
    }
  }
}
