package mdnviz.ui.chart;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import mdnviz.data.RobotArm;
import mdnviz.density.ComponentPalette;
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

  private final Canvas canvas = new Canvas();
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
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private PlotScale scale() {
    double side = Math.max(1, Math.min(getWidth(), getHeight()));
    return new PlotScale(ACROSS, UP, side, side);
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    frame.ifPresent(shown -> draw(g, shown));
  }

  private void draw(GraphicsContext g, PlaneFrame shown) {
    PlotScale scale = scale();
    g.save();
    g.translate((getWidth() - scale.width()) / 2, (getHeight() - scale.height()) / 2);
    GaussianMixture mixture = shown.mixture();
    double line = theme.type().lineWidth();
    g.setLineDashes();
    for (int i = 0; i < Math.min(GHOSTS, shown.samples().length / 2); i++) {
      double[] draws = shown.samples();
      arm(g, scale, draws[2 * i], draws[2 * i + 1], faint(theme.text(), 0.07), line);
    }
    for (int k = 0; k < mixture.componentCount(); k++) {
      double weight = mixture.mixingWeight(k);
      if (weight >= LEAST_WEIGHT) {
        Color color = ChartStyle.fx(ComponentPalette.argb(k, theme.dark()));
        Color strong = faint(color, 0.15 + 0.85 * weight);
        arm(g, scale, mixture.mean(k, 0), mixture.mean(k, 1), strong, 2.5 * line);
      }
    }
    g.setLineDashes(6, 4);
    double meanShoulder = mixture.conditionalMean(0);
    double meanElbow = mixture.conditionalMean(1);
    arm(g, scale, meanShoulder, meanElbow, theme.conditionalMean(), line);
    g.setLineDashes();
    label(g, scale, "mean", meanShoulder, meanElbow);
    goal(g, scale.column(shown.input().get(0)), scale.row(shown.input().get(1)));
    g.restore();
  }

  private static Color faint(Color color, double opacity) {
    return color.deriveColor(0, 1, 1, opacity);
  }

  private static void arm(
      GraphicsContext g,
      PlotScale scale,
      double shoulder,
      double elbow,
      Color color,
      double width) {
    double elbowX = scale.column(RobotArm.elbowX(shoulder));
    double elbowY = scale.row(RobotArm.elbowY(shoulder));
    double handX = scale.column(RobotArm.handX(shoulder, elbow));
    double handY = scale.row(RobotArm.handY(shoulder, elbow));
    g.setStroke(color);
    g.setLineWidth(width);
    g.strokePolyline(
        new double[] {scale.column(0), elbowX, handX},
        new double[] {scale.row(0), elbowY, handY},
        3);
    g.setFill(color);
    for (double[] joint :
        new double[][] {{scale.column(0), scale.row(0)}, {elbowX, elbowY}, {handX, handY}}) {
      g.fillOval(joint[0] - JOINT, joint[1] - JOINT, 2 * JOINT, 2 * JOINT);
    }
  }

  private void label(
      GraphicsContext g, PlotScale scale, String words, double shoulder, double elbow) {
    double x = scale.column(RobotArm.handX(shoulder, elbow)) + 8;
    double y = scale.row(RobotArm.handY(shoulder, elbow)) + 4;
    g.setFont(Font.font(theme.type().family(), theme.type().size()));
    g.setStroke(theme.background());
    g.setLineWidth(3);
    g.strokeText(words, x, y);
    g.setFill(theme.text());
    g.fillText(words, x, y);
  }

  /// A ring with a cross: where the hand should be.
  private void goal(GraphicsContext g, double x, double y) {
    for (boolean casing : new boolean[] {true, false}) {
      g.setStroke(casing ? theme.background() : theme.accent());
      g.setLineWidth(theme.type().lineWidth() + (casing ? 2.5 : 0));
      g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
      g.strokeLine(x - 1.6 * RING, y, x + 1.6 * RING, y);
      g.strokeLine(x, y - 1.6 * RING, x, y + 1.6 * RING);
    }
  }
}
