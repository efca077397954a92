package mdnviz.ui.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.scene.input.MouseEvent;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.MapFrame;
import mdnviz.ui.model.SectionModel.Variables;

/// A pad over two inputs: a map of what the model says at each of them, the examples, the input
/// looked at, the line of the section through it, and the path along which it was dragged.
///
/// FX thread only.
public final class InputPad extends PlaneView {
  private static final double RING = 6;

  private final List<double[]> path = new ArrayList<>();
  private Consumer<List<Double>> onPoint = _ -> {};
  private Consumer<List<double[]>> onPath = _ -> {};
  private List<Double> point = List.of(0.0, 0.0);
  private int running;

  /// Makes an empty pad.
  public InputPad() {
    getStyleClass().add("input-pad");
    setPictureSmooth(false);
    listen(this::place, () -> point);
  }

  private void place(double x, double y, boolean begins) {
    if (begins) {
      path.clear();
    }
    path.add(new double[] {x, y});
    marksChanged();
    onPath.accept(List.copyOf(path));
    onPoint.accept(List.of(x, y));
  }

  /// @param action gets the input pressed, dragged to or reached by the arrow keys, data units
  public void setOnPoint(Consumer<List<Double>> action) {
    onPoint = action;
  }

  /// @param action gets the places {x₁, x₂} along which the point is being dragged, from its press
  ///   on, data units
  public void setOnPath(Consumer<List<double[]>> action) {
    onPath = action;
  }

  /// Fits the axes to other data and forgets the path.
  ///
  /// @param variables D = 2
  public void setVariables(Variables variables) {
    path.clear();
    setAxes(variables.inputNames(), variables.inputRanges());
  }

  /// Shows a data set, and keeps the axes.
  ///
  /// @param shown any size, D = 2
  /// @param rows which train and which validate
  public void setData(Dataset shown, DataSplit rows) {
    setScatter(new InputScatter(shown, rows));
  }

  /// Shows where one looks.
  ///
  /// @param at two numbers, data units
  /// @param runningInput zero-based input that runs across the section
  public void setPoint(List<Double> at, int runningInput) {
    point = at;
    running = runningInput;
    othersMoved();
    marksChanged();
  }

  /// Shows a map.
  ///
  /// @param frame its arrays are read until the next one comes
  public void setFrame(MapFrame frame) {
    setPicture(frame.grid(), frame.pixels());
  }

  /// Takes the map away.
  public void clearFrame() {
    hidePicture();
  }

  @Override
  boolean moves(MouseEvent event) {
    return !PlaceGestures.chooses(event);
  }

  @Override
  void drawMarks(MarkPen pen, PlotScale scale) {
    ChartTheme colors = pen.theme();
    double x = scale.column(point.get(0));
    double y = scale.row(point.get(1));
    pen.cased(
        running == 0
            ? new Line2D.Double(0, y, scale.width(), y)
            : new Line2D.Double(x, 0, x, scale.height()),
        colors.accent(),
        1);
    if (path.size() > 1) {
      pen.cased(
          MarkPen.through(
              path.stream()
                  .flatMapToDouble(
                      place -> DoubleStream.of(scale.column(place[0]), scale.row(place[1])))
                  .toArray()),
          colors.accent(),
          colors.type().lineWidth());
    }
    pen.dot(x, y, RING + 1, colors.background());
    pen.dot(x, y, RING, colors.accent());
  }
}
