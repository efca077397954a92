package mdnviz.ui.chart;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A chart that paints itself whole on one canvas. Draws on change only; the pointer reads what it
/// is at.
///
/// FX thread only.
public abstract class PictureChart extends Region {
  private final ChartPicture picture;
  private final DrawnCanvas canvas;
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");

  /// @param picture what it shows
  PictureChart(ChartPicture picture) {
    this.picture = picture;
    canvas = new DrawnCanvas(picture::draw);
    getChildren().add(canvas);
    setMinSize(120, 96);
    setTheme(ChartTheme.LIGHT);
    sceneProperty().subscribe(_ -> redraw());
    addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> reading.set(picture.read(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> reading.set(""));
  }

  /// @param newTheme colours and type from now on
  public final void setTheme(ChartTheme newTheme) {
    picture.setTheme(newTheme);
    redraw();
  }

  /// @return what the pointer reads; empty where it is over nothing
  public final ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Asks for a drawing; a chart that is not seen draws when it is.
  final void redraw() {
    if (getScene() != null) {
      drawing.ask();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 240;
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  /// Draws now.
  final void draw() {
    if (getWidth() >= 1 && getHeight() >= 1) {
      canvas.draw(getWidth(), getHeight());
      if (picture.isBehind()) {
        redraw();
      }
    }
  }
}
