package mdnviz.ui.chart;

import java.awt.Graphics2D;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A chart that paints itself whole on one canvas. Draws on change only; the pointer reads what it
/// is at.
///
/// FX thread only.
public abstract class PictureChart extends Region {
  private final DrawnCanvas canvas = new DrawnCanvas(this::paint);
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");

  PictureChart() {
    getChildren().add(canvas);
    setMinSize(120, 96);
    sceneProperty().subscribe(_ -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> reading.set(read(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> reading.set(""));
  }

  /// Paints everything.
  ///
  /// @param g2 where
  /// @param width logical pixels, at least 1
  /// @param height logical pixels, at least 1
  abstract void paint(Graphics2D g2, double width, double height);

  /// @param x of the pointer
  /// @param y of the pointer
  /// @return what is there, in words; empty if nothing is
  abstract String read(double x, double y);

  /// Takes over colours and type.
  ///
  /// @param newTheme from now on
  abstract void style(ChartTheme newTheme);

  /// @param newTheme colours and type from now on
  public final void setTheme(ChartTheme newTheme) {
    style(newTheme);
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
    }
  }
}
