package mdnviz.ui.chart;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Turns dragging, the wheel and the double click over a chart into zooming, and tells where the
/// pointer is.
///
/// FX thread only.
final class ZoomGesture {
  private static final double LEAST = 5;
  private static final double WHEEL = 1.002;

  private final Target target;
  private final Rectangle rubber = new Rectangle();
  private double startX;
  private double startY;
  private boolean dragging;

  /// What a chart does about it. All places are in the chart's coordinates.
  interface Target {
    /// @return where data are drawn
    Bounds dataArea();

    /// @param part of the data area to fill it from now on
    void zoomTo(Bounds part);

    /// @param x place that stays
    /// @param factor below 1 to see less, above 1 to see more
    void zoomAbout(double x, double factor);

    /// Shows everything again.
    void resetZoom();

    /// @param x of the pointer; NaN if it left the data area
    void pointAt(double x);
  }

  /// Listens to a chart.
  ///
  /// @param chart whose events count
  /// @param target is told
  ZoomGesture(Region chart, Target target) {
    this.target = target;
    rubber.setManaged(false);
    rubber.setMouseTransparent(true);
    rubber.setVisible(false);
    chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event));
    chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.pointAt(Double.NaN));
    chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event));
    chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event));
    chart.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(event));
    chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event));
    chart.addEventHandler(ScrollEvent.SCROLL, event -> scroll(event));
  }

  /// @return the rectangle being dragged, to be shown above the chart
  Rectangle rubber() {
    return rubber;
  }

  void setTheme(ChartTheme theme) {
    rubber.setFill(theme.accent().deriveColor(0, 1, 1, 0.15));
    rubber.setStroke(theme.accent());
  }

  private void point(MouseEvent event) {
    boolean inside = target.dataArea().contains(event.getX(), event.getY());
    target.pointAt(inside ? event.getX() : Double.NaN);
  }

  private void press(MouseEvent event) {
    startX = event.getX();
    startY = event.getY();
    dragging =
        event.getButton() == MouseButton.PRIMARY && target.dataArea().contains(startX, startY);
  }

  private void drag(MouseEvent event) {
    if (!dragging) {
      return;
    }
    Bounds part = part(event);
    rubber.setX(part.getMinX());
    rubber.setY(part.getMinY());
    rubber.setWidth(part.getWidth());
    rubber.setHeight(part.getHeight());
    rubber.setVisible(part.getWidth() >= LEAST);
  }

  private void release(MouseEvent event) {
    dragging = false;
    if (rubber.isVisible()) {
      rubber.setVisible(false);
      target.zoomTo(part(event));
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      target.resetZoom();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && target.dataArea().contains(event.getX(), event.getY())) {
      target.zoomAbout(event.getX(), Math.pow(WHEEL, -event.getDeltaY()));
      event.consume();
    }
  }

  /// What lies between the press and the pointer; a flat drag takes the whole height.
  private Bounds part(MouseEvent event) {
    Bounds area = target.dataArea();
    double x = Math.clamp(event.getX(), area.getMinX(), area.getMaxX());
    double y = Math.clamp(event.getY(), area.getMinY(), area.getMaxY());
    boolean flat = Math.abs(y - startY) < LEAST * 2;
    return new BoundingBox(
        Math.min(x, startX),
        flat ? area.getMinY() : Math.min(y, startY),
        Math.abs(x - startX),
        flat ? area.getHeight() : Math.abs(y - startY));
  }
}
