package mdnviz.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.data.Dataset;

/// The examples shown and trained on: where they come from, and what was painted onto them.
///
/// JavaFX thread only.
public final class DataModel {
  private static final long FIRST_SEED = 1;
  private static final String PAINTED = "painted";

  private final ReadOnlyObjectWrapper<Dataset> dataset;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<Optional<DataChoice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalDouble> oracle =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final BooleanProperty brush = new SimpleBooleanProperty();
  private final Deque<Dataset> past = new ArrayDeque<>();
  private final Deque<Dataset> future = new ArrayDeque<>();
  private Change lastChange = Change.LOADED;
  private long seed = FIRST_SEED;

  private enum Change {
    LOADED,
    STROKE,
    OTHER_DRAWING
  }

  /// @param first shown at the start
  public DataModel(DataChoice first) {
    dataset = new ReadOnlyObjectWrapper<>(first.source().load(FIRST_SEED));
    describe(Optional.of(first), first.title(), first.oracle());
  }

  /// Loads a data set of the gallery.
  ///
  /// @param chosen which
  public void choose(DataChoice chosen) {
    seed = FIRST_SEED;
    load(chosen);
  }

  /// Draws other examples from the same generator; does nothing for recorded data.
  public void regenerate() {
    if (drawn.get()) {
      seed++;
      load(choice.get().orElseThrow());
    }
  }

  private void load(DataChoice chosen) {
    describe(Optional.of(chosen), chosen.title(), chosen.oracle());
    replace(chosen.source().load(seed));
  }

  /// Shows a data set from a file.
  ///
  /// @param loaded the examples, one input and one target
  public void show(Dataset loaded) {
    describe(Optional.empty(), loaded.name(), OptionalDouble.empty());
    replace(loaded);
  }

  private void describe(Optional<DataChoice> from, String name, OptionalDouble best) {
    choice.set(from);
    title.set(name);
    oracle.set(best);
    drawn.set(from.isPresent() && from.get().source().isDrawn());
  }

  private void replace(Dataset loaded) {
    past.clear();
    future.clear();
    change(Change.LOADED, loaded);
  }

  /// Adds painted points.
  ///
  /// @param points {x, y} each, data units
  public void paint(List<double[]> points) {
    if (!points.isEmpty()) {
      past.push(dataset.get());
      future.clear();
      describe(Optional.empty(), PAINTED, OptionalDouble.empty());
      change(Change.STROKE, null);
    }
  }

  private void change(Change kind, Dataset changed) {
    lastChange = kind;
    canUndo.set(!past.isEmpty());
    canRedo.set(!future.isEmpty());
    dataset.set(changed);
  }

  /// Takes the last stroke or clearing back.
  public void undo() {}

  /// Does again what was taken back.
  public void redo() {}

  /// Removes all points.
  public void clear() {}

  /// Takes the brush up or puts it down.
  public void toggleBrush() {
    brush.set(!brush.get());
  }

  /// @return the examples
  public Dataset dataset() {
    return dataset.get();
  }

  /// @return the examples, observable
  public ReadOnlyObjectProperty<Dataset> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /// @return what the data set is called
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// @return the gallery's entry shown unchanged; empty for files and after painting
  public ReadOnlyObjectProperty<Optional<DataChoice>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /// @return the lowest negative log-likelihood any model can reach; empty where not known
  public ReadOnlyObjectProperty<OptionalDouble> oracleProperty() {
    return oracle.getReadOnlyProperty();
  }

  /// @return whether other examples can be drawn
  public ReadOnlyBooleanProperty drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /// @return whether the pointer paints
  public BooleanProperty brushProperty() {
    return brush;
  }

  /// @return whether there is something to take back
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /// @return whether there is something to do again
  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /// @return whether the data set changed last by a stroke of the brush
  public boolean lastChangeWasStroke() {
    return lastChange == Change.STROKE;
  }

  /// @return whether the data set changed last by painting, undo, redo or clear
  public boolean lastChangeWasDrawing() {
    return lastChange != Change.LOADED;
  }
}
