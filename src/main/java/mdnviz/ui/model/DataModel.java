package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.DrawingEdit;
import mdnviz.data.DrawingHistory;
import mdnviz.data.DrawnPoints;
import mdnviz.data.Generation;
import mdnviz.data.ReferenceScores;

/// The examples shown and trained on: where they come from, and what was painted onto them.
///
/// JavaFX thread only.
public final class DataModel {
  private static final String PAINTED = "painted";
  private static final String SWAPPED = ", x ↔ y";

  private final ReadOnlyObjectWrapper<Dataset> dataset;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<Optional<DataChoice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Generation>> generation =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ReferenceScores> references =
      new ReadOnlyObjectWrapper<>(ReferenceScores.UNKNOWN);
  private final ReadOnlyBooleanWrapper drawable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private Optional<Swap> swap = Optional.empty();
  private Optional<Sheet> sheet = Optional.empty();
  private Loaded loaded;

  /// The examples as points with what was drawn on them; made when it is needed first, because a
  /// large data set is held twice from then on.
  private Optional<Drawing> drawing = Optional.empty();

  private Change lastChange = Change.LOADED;

  private enum Change {
    LOADED,
    VARIED,
    DRAWN
  }

  /// A data set as it came, before anything was painted onto it.
  private record Loaded(Origin origin, ReferenceScores references, Dataset dataset) {
    static Loaded unknown(String title, Dataset dataset) {
      Origin origin = new Origin(Optional.empty(), title, Optional.empty());
      return new Loaded(origin, ReferenceScores.UNKNOWN, dataset);
    }

    /// Whether a generator drew it.
    boolean isOf(DataGenerator generator) {
      return origin.generation().map(Generation::generator).equals(Optional.of(generator));
    }
  }

  /// Where a data set came from.
  private record Origin(
      Optional<DataChoice> choice, String title, Optional<Generation> generation) {}

  /// Points before anything was drawn, and what was drawn since.
  private record Drawing(DrawnPoints start, DrawingHistory history) {
    static Drawing on(Dataset dataset) {
      DrawnPoints start = DrawnPoints.of(dataset);
      return new Drawing(start, new DrawingHistory(start));
    }

    boolean changesNothing() {
      return history.points().equals(start);
    }
  }

  /// What was there before a swap, as long as nothing changed since.
  private record Swap(Loaded loaded, Optional<Drawing> drawing, Dataset swapped) {
    boolean shows(Dataset now) {
      return now == swapped;
    }
  }

  /// @param first shown at the start
  public DataModel(DataChoice first) {
    dataset = new ReadOnlyObjectWrapper<>(first.source().load());
    begin(loaded(first, dataset.get()), Change.LOADED);
  }

  /// Loads a data set of the gallery.
  ///
  /// @param chosen which
  public void choose(DataChoice chosen) {
    begin(loaded(chosen, chosen.source().load()), Change.LOADED);
  }

  private static Loaded loaded(DataChoice chosen, Dataset examples) {
    Origin origin = new Origin(Optional.of(chosen), chosen.id(), chosen.source().generation());
    return new Loaded(origin, ReferenceScores.UNKNOWN, examples);
  }

  /// Draws other examples from the same generator; does nothing for recorded data.
  public void regenerate() {
    generation.get().ifPresent(drawn -> draw(drawn.withSeed(drawn.seed() + 1), Change.LOADED));
  }

  /// Draws from the generator at hand with other numbers, as many examples as wanted, of another
  /// seed; does nothing for recorded data.
  ///
  /// @param changed of the same kind of generator
  public void vary(Generation changed) {
    Optional<Generation> before = generation.get();
    if (before.isPresent() && !before.get().equals(changed)) {
      boolean sameSeed = before.get().seed() == changed.seed();
      draw(changed, sameSeed ? Change.VARIED : Change.LOADED);
    }
  }

  private void draw(Generation changed, Change kind) {
    Origin before = loaded.origin();
    Origin origin = new Origin(before.choice(), before.title(), Optional.of(changed));
    boolean sameKind = loaded.isOf(changed.generator());
    ReferenceScores scores = sameKind ? loaded.references() : ReferenceScores.UNKNOWN;
    begin(new Loaded(origin, scores, changed.draw()), kind);
  }

  /// Says what models of a generator's examples can be scored against.
  ///
  /// @param generator whose examples may or may not be shown any more
  /// @param scores of it
  void tell(DataGenerator generator, ReferenceScores scores) {
    if (loaded.isOf(generator)) {
      loaded = new Loaded(loaded.origin(), scores, loaded.dataset());
      references.set(shown().references());
    }
  }

  /// Shows a data set from a file.
  ///
  /// @param examples one or two inputs and as many targets as you like; only those of one each can
  ///   be painted onto
  public void show(Dataset examples) {
    begin(Loaded.unknown(examples.name(), examples), Change.LOADED);
  }

  /// Makes inputs of targets and targets of inputs: the inverse problem. Pressed again at once, it
  /// gives back what was there before, with its name, its oracle and the steps to undo.
  public void swap() {
    if (swap.isPresent() && swap.get().shows(dataset.get())) {
      Swap taken = swap.get();
      swap = Optional.empty();
      loaded = taken.loaded();
      drawing = taken.drawing();
      publish(Change.LOADED, shown());
      return;
    }
    Dataset swapped = dataset.get().swapped();
    Swap made = new Swap(loaded, drawing, swapped);
    begin(Loaded.unknown(title.get() + SWAPPED, swapped), Change.LOADED);
    swap = Optional.of(made);
  }

  /// Shows an empty sheet to paint on.
  ///
  /// @param empty its columns and ranges
  public void show(Sheet empty) {
    begin(Loaded.unknown(PAINTED, empty.dataset(PAINTED)), Change.LOADED, Optional.of(empty));
  }

  private void begin(Loaded fresh, Change kind) {
    begin(fresh, kind, Optional.empty());
  }

  private void begin(Loaded fresh, Change kind, Optional<Sheet> laid) {
    sheet = laid;
    swap = Optional.empty();
    loaded = fresh;
    drawing = Optional.empty();
    publish(kind, fresh);
  }

  /// Adds painted points, as one step to undo.
  ///
  /// @param points inputs, then targets, data units
  public void paint(List<double[]> points) {
    double[] values = points.stream().flatMapToDouble(DoubleStream::of).toArray();
    edit(new DrawingEdit.Add(DrawnPoints.of(points().width(), values)));
  }

  /// Changes the points, as one step to undo; nothing happens if the edit is without effect.
  ///
  /// @param edit what a stroke or a key did
  public void edit(DrawingEdit edit) {
    change(history -> history.apply(edit));
  }

  /// Takes the last stroke or clearing back.
  public void undo() {
    if (canUndo.get()) {
      change(DrawingHistory::undo);
    }
  }

  /// Does again what was taken back.
  public void redo() {
    if (canRedo.get()) {
      change(DrawingHistory::redo);
    }
  }

  /// Removes all points.
  public void clear() {
    change(DrawingHistory::clear);
  }

  private void change(Consumer<DrawingHistory> step) {
    DrawnPoints before = points();
    step.accept(drawing().history());
    if (!points().equals(before)) {
      publish(Change.DRAWN, shown());
    }
  }

  private Drawing drawing() {
    if (drawing.isEmpty()) {
      drawing = Optional.of(Drawing.on(loaded.dataset()));
    }
    return drawing.get();
  }

  private Loaded shown() {
    if (drawing.filter(made -> !made.changesNothing()).isEmpty()) {
      return loaded;
    }
    Dataset before = loaded.dataset();
    Dataset painted = points().toDataset(PAINTED, before.inputNames(), before.targetNames());
    return Loaded.unknown(PAINTED, painted);
  }

  private void publish(Change kind, Loaded shown) {
    lastChange = kind;
    choice.set(shown.origin().choice());
    title.set(shown.origin().title());
    drawable.set(shown.origin().generation().isPresent());
    canUndo.set(drawing.filter(made -> made.history().canUndo()).isPresent());
    canRedo.set(drawing.filter(made -> made.history().canRedo()).isPresent());
    dataset.set(shown.dataset());
    references.set(shown.references());
    generation.set(shown.origin().generation());
  }

  /// All that is at hand, with what was painted and what can be undone.
  static final class Held {
    private final Loaded loaded;
    private final Optional<Drawing> drawing;
    private final Optional<Sheet> sheet;

    private Held(Loaded loaded, Optional<Drawing> drawing, Optional<Sheet> sheet) {
      this.loaded = loaded;
      this.drawing = drawing;
      this.sheet = sheet;
    }
  }

  /// @return what is at hand, to be brought back
  Held held() {
    return new Held(loaded, drawing, sheet);
  }

  /// Brings back what was at hand.
  ///
  /// @param held before something else was shown
  void bring(Held held) {
    begin(held.loaded, Change.LOADED, held.sheet);
    drawing = held.drawing;
    publish(Change.LOADED, shown());
  }

  /// @return the empty sheet that is painted on; empty if there were examples before
  public Optional<Sheet> sheet() {
    return sheet;
  }

  /// @return the examples as points to draw on
  DrawnPoints points() {
    return drawing().history().points();
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

  /// @return how the examples were drawn; empty for recorded data, files and after painting
  public ReadOnlyObjectProperty<Optional<Generation>> generationProperty() {
    return generation.getReadOnlyProperty();
  }

  /// @return what a model of the examples can be scored against, nats, data units; nothing is known
  ///   of files and after painting
  public ReadOnlyObjectProperty<ReferenceScores> referencesProperty() {
    return references.getReadOnlyProperty();
  }

  /// @return whether other examples can be drawn
  public ReadOnlyBooleanProperty drawableProperty() {
    return drawable.getReadOnlyProperty();
  }

  /// @return whether there is something to take back
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /// @return whether there is something to do again
  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /// @return whether the data set changed last by another number of its generator, so that it is
  ///   much like before
  public boolean lastChangeWasVariation() {
    return lastChange == Change.VARIED;
  }

  /// @return whether the data set changed last by painting, undo, redo or clear
  public boolean lastChangeWasDrawing() {
    return lastChange == Change.DRAWN;
  }
}
