package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mdnviz.density.Calibration;
import mdnviz.math.BinomialBand;

/// Histogram of the probability integral transform and coverage curves. Draws on change only; the
/// pointer reads a bin or a level.
///
/// FX thread only.
public final class CalibrationChart extends Region {
  private final CalibrationPicture picture = new CalibrationPicture();
  private final DrawnCanvas canvas = new DrawnCanvas(this::paint);
  private final OncePerPulse drawing = new OncePerPulse(this::draw, 0);
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private Optional<Calibration> shown = Optional.empty();
  private int target;

  /// Makes an empty chart.
  public CalibrationChart() {
    getStyleClass().add("calibration-chart");
    getChildren().add(canvas);
    setMinSize(120, 120);
    setTheme(ChartTheme.LIGHT);
    sceneProperty().subscribe(_ -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> reading.set(""));
  }

  /// Shows a result.
  ///
  /// @param calibration the newest; without one, or with one of no example, nothing is drawn
  public void setCalibration(Optional<Calibration> calibration) {
    shown = calibration.filter(some -> some.used() > 0);
    target = shown.map(some -> Math.min(target, some.histograms().length - 1)).orElse(target);
    redraw();
  }

  /// @param newTarget zero-based, whose histogram and central intervals are drawn
  public void setTarget(int newTarget) {
    target = newTarget;
    setCalibration(shown);
  }

  /// @param newTheme colours and type from now on
  public void setTheme(ChartTheme newTheme) {
    picture.setTheme(newTheme);
    redraw();
  }

  /// @return what the pointer reads; empty where it is over no chart
  public ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  private void redraw() {
    if (getScene() != null) {
      drawing.ask();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 280;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 260;
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  /// Draws now.
  void draw() {
    if (getWidth() >= 1 && getHeight() >= 1) {
      canvas.draw(getWidth(), getHeight());
    }
  }

  private void paint(Graphics2D g2, double width, double height) {
    shown.ifPresent(some -> picture.draw(g2, some, target, width, height));
  }

  private void read(double x, double y) {
    reading.set(shown.map(some -> reading(some, x, y)).orElse(""));
  }

  private String reading(Calibration some, double x, double y) {
    if (picture.histogramArea().contains(x, y)) {
      double share = (x - picture.histogramArea().getX()) / picture.histogramArea().getWidth();
      int bin = (int) Math.clamp(share * Calibration.BINS, 0, Calibration.BINS - 1);
      BinomialBand band = some.histogramBand();
      return "F from %.2f to %.2f: %,d examples, band %,d to %,d"
          .formatted(
              (double) bin / Calibration.BINS,
              (bin + 1.0) / Calibration.BINS,
              some.histograms()[target][bin],
              band.low(),
              band.high());
    }
    if (picture.coverageArea().contains(x, y)) {
      double share = (x - picture.coverageArea().getX()) / picture.coverageArea().getWidth();
      int level =
          (int)
              Math.clamp(
                  Math.rint(share * (Calibration.LEVELS + 1)) - 1, 0, Calibration.LEVELS - 1);
      return "level %s: central %s, HDR %s"
          .formatted(
              TickSpacing.percent(Calibration.level(level)),
              TickSpacing.percent(some.central()[target][level]),
              TickSpacing.percent(some.highestDensity()[level]));
    }
    return "";
  }
}
