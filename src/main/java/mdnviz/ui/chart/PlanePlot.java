package mdnviz.ui.chart;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.PlaneFrame;
import mdnviz.ui.model.SectionModel.Variables;

/// The picture of p(t₁, t₂ | x₀): heatmap, examples near x₀, component ellipses, draws, modes and
/// the conditional mean.
///
/// FX thread only.
public final class PlanePlot extends PlaneView {
  private final BooleanProperty dataVisible = new SimpleBooleanProperty(this, "data", true);
  private final BooleanProperty componentsVisible =
      new SimpleBooleanProperty(this, "components", true);
  private final BooleanProperty samplesVisible = new SimpleBooleanProperty(this, "samples", false);

  private Dataset dataset;
  private DataSplit split;
  private List<Double> input = List.of();
  private PlaneFrame frame;

  /// Makes an empty plane.
  public PlanePlot() {
    getStyleClass().add("plane-plot");
    dataVisible.subscribe(_ -> showPoints());
    componentsVisible.subscribe(_ -> marksChanged());
    samplesVisible.subscribe(_ -> marksChanged());
  }

  /// Fits the axes to other data.
  ///
  /// @param variables L = 2
  public void setVariables(Variables variables) {
    setAxes(variables.targetNames(), variables.targetRanges());
  }

  /// Shows a data set, and keeps the axes.
  ///
  /// @param shown any size, L = 2
  /// @param rows which train and which validate
  /// @param at x₀, D numbers, data units
  public void setData(Dataset shown, DataSplit rows, List<Double> at) {
    dataset = shown;
    split = rows;
    input = at;
    othersMoved();
    showPoints();
  }

  private void showPoints() {
    boolean drawn = dataset != null && dataVisible.get();
    setScatter(drawn ? new TargetScatter(dataset, split, input) : null);
  }

  /// Shows a picture.
  ///
  /// @param newFrame its arrays are read until the next one comes
  public void setFrame(PlaneFrame newFrame) {
    frame = newFrame;
    setPicture(newFrame.grid(), newFrame.pixels());
    marksChanged();
  }

  /// Takes the picture away.
  public void clearFrame() {
    frame = null;
    hidePicture();
    marksChanged();
  }

  /// @return whether the examples show, those near x₀ the most
  public BooleanProperty dataVisibleProperty() {
    return dataVisible;
  }

  /// @return whether the ellipses of the components show
  public BooleanProperty componentsVisibleProperty() {
    return componentsVisible;
  }

  /// @return whether draws from the mixture show
  public BooleanProperty samplesVisibleProperty() {
    return samplesVisible;
  }

  @Override
  void drawMarks(MarkPen pen, PlotScale scale) {
    if (frame == null) {
      return;
    }
    PlaneMarks marks = new PlaneMarks(pen, scale);
    if (samplesVisible.get()) {
      marks.samples(frame.samples());
    }
    if (componentsVisible.get()) {
      marks.ellipses(frame.mixture());
    }
    marks.mean(frame.mixture());
    marks.modes(frame.modes());
  }
}
