package mdnviz.ui.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws a part of the scene once more: what draws itself does so, texts and the shapes that
/// legends are made of stay what they are, pixels become images. Icons, scroll bars, other shapes
/// and canvases that cannot draw themselves are left out.
///
/// FX thread only.
///
/// @param g2 where, in the coordinates of the node drawn
record NodePen(Graphics2D g2) {
  /// Draws what lies in a node.
  ///
  /// @param node in whose coordinates one draws
  void drawContent(Node node) {
    switch (node) {
      case Drawn drawn -> drawn.drawInto(g2);
      case FontIcon _, ScrollBar _ -> {}
      case Text text -> draw(text);
      case javafx.scene.shape.Shape shape -> draw(shape);
      case Parent parent -> {
        if (parent instanceof Region region) {
          drawBackground(region);
        }
        parent.getChildrenUnmodifiable().forEach(this::drawChild);
      }
      default -> {}
    }
  }

  private void drawChild(Node child) {
    if (!child.isVisible() || child.getOpacity() == 0) {
      return;
    }
    Graphics2D own = (Graphics2D) g2.create();
    own.transform(awt(child.getLocalToParentTransform()));
    if (child.getClip() instanceof Rectangle clip) {
      own.clip(outline(clip));
    }
    if (child.getOpacity() < 1) {
      own.setComposite(AlphaComposite.SrcOver.derive((float) child.getOpacity()));
    }
    new NodePen(own).drawContent(child);
    own.dispose();
  }

  private static AffineTransform awt(Transform transform) {
    return new AffineTransform(
        transform.getMxx(),
        transform.getMyx(),
        transform.getMxy(),
        transform.getMyy(),
        transform.getTx(),
        transform.getTy());
  }

  private void drawBackground(Region region) {
    if (region.getBackground() == null) {
      return;
    }
    for (BackgroundFill fill : region.getBackground().getFills()) {
      if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
        double round = 2 * fill.getRadii().getTopLeftHorizontalRadius();
        double left = fill.getInsets().getLeft();
        double top = fill.getInsets().getTop();
        g2.setPaint(ChartStyle.awt(color));
        g2.fill(
            new RoundRectangle2D.Double(
                left,
                top,
                Math.max(0, region.getWidth() - left - fill.getInsets().getRight()),
                Math.max(0, region.getHeight() - top - fill.getInsets().getBottom()),
                round,
                round));
      }
    }
  }

  /// Line by line, as JavaFX broke it.
  private void draw(Text text) {
    if (text.getText().isBlank() || !(text.getFill() instanceof Color color)) {
      return;
    }
    g2.setPaint(ChartStyle.awt(color));
    g2.setFont(awt(text.getFont()));
    Bounds bounds = text.getLayoutBounds();
    double baseline = bounds.getMinY() + text.getBaselineOffset();
    for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
      String words = text.getText().substring(line.start(), line.end()).stripTrailing();
      if (!words.isEmpty()) {
        g2.drawString(words, (float) line.bounds().getMinX(), (float) baseline);
      }
      baseline += line.bounds().getHeight();
    }
  }

  private static Font awt(javafx.scene.text.Font font) {
    int style = font.getStyle().contains("Bold") ? Font.BOLD : Font.PLAIN;
    return new Font(font.getFamily(), style, 1).deriveFont((float) font.getSize());
  }

  private void draw(javafx.scene.shape.Shape shape) {
    Shape outline = outline(shape);
    if (shape.getFill() instanceof Color fill && fill.getOpacity() > 0) {
      g2.setPaint(ChartStyle.awt(fill));
      g2.fill(outline);
    }
    if (shape.getStroke() instanceof Color stroke && stroke.getOpacity() > 0) {
      g2.setPaint(ChartStyle.awt(stroke));
      g2.setStroke(stroke(shape));
      g2.draw(outline);
    }
  }

  private static BasicStroke stroke(javafx.scene.shape.Shape shape) {
    float width = (float) shape.getStrokeWidth();
    List<Double> dashes = shape.getStrokeDashArray();
    if (dashes.isEmpty()) {
      return new BasicStroke(width);
    }
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dashes.get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
  }

  private static Shape outline(javafx.scene.shape.Shape shape) {
    return switch (shape) {
      case Line line ->
          new Line2D.Double(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
      case Circle round ->
          ellipse(round.getCenterX(), round.getCenterY(), round.getRadius(), round.getRadius());
      case Ellipse oval ->
          ellipse(oval.getCenterX(), oval.getCenterY(), oval.getRadiusX(), oval.getRadiusY());
      case Rectangle box ->
          new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
      case Polygon polygon -> closed(polygon.getPoints());
      default -> new Path2D.Double();
    };
  }

  private static Shape ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  private static Shape closed(List<Double> corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.get(0), corners.get(1));
    for (int i = 2; i < corners.size(); i += 2) {
      path.lineTo(corners.get(i), corners.get(i + 1));
    }
    path.closePath();
    return path;
  }
}
