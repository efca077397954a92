package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.density.DiagramRequest;
import mdnviz.density.DiagramService;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// The picture of the network: ten times a second while training runs, and at once where one looks
/// back. Nothing is computed while nobody looks.
///
/// JavaFX thread only.
public final class DiagramModel implements AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000;

  /// While training runs, the picture takes one part of so many of a core's time.
  private static final long REST = 20;

  private final ExploreModel explore;
  private final DiagramService service;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<NetworkDiagram>> diagram =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int mostUnits = 1;
  private int mostOutputs = 3;
  private long lastAsked;
  private long lastTook;

  /// Starts the service's thread.
  ///
  /// @param explore network, section and cursor
  /// @param onNews called on the service's thread after each new picture
  DiagramModel(ExploreModel explore, Runnable onNews) {
    this.explore = explore;
    service = new DiagramService(onNews);
    watched.subscribe((_, _) -> request());
    explore.snapshotProperty().subscribe((_, _) -> networkChanged());
    explore.section().sectionProperty().subscribe((_, _) -> request());
    explore.section().variablesProperty().subscribe((_, _) -> request());
  }

  /// @return whether someone looks
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return the newest picture; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<NetworkDiagram>> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /// Says how much there is room for.
  ///
  /// @param units of a layer, at least 1
  /// @param outputs of all three heads, at least 3
  public void setRoom(int units, int outputs) {
    if (units != mostUnits || outputs != mostOutputs) {
      mostUnits = units;
      mostOutputs = outputs;
      request();
    }
  }

  /// @return whether the picture is of the network that is shown, or nobody looks
  public boolean isUpToDate() {
    return !watched.get() || shown().equals(diagram.get().map(NetworkDiagram::model));
  }

  private Optional<TrainedModel> shown() {
    return explore.snapshotProperty().get().map(TrainingSnapshot::model);
  }

  private void networkChanged() {
    long pause = Math.max(PAUSE_NANOS, REST * lastTook);
    if (!explore.movingProperty().get() || System.nanoTime() - lastAsked > pause) {
      request();
    }
  }

  private void request() {
    Section section = explore.section().sectionProperty().get();
    Optional<TrainedModel> model = shown().filter(this::isOfDataShown);
    if (model.isEmpty()) {
      diagram.set(Optional.empty());
    } else if (watched.get()) {
      ask(model.get(), section);
    }
  }

  private void ask(TrainedModel model, Section section) {
    List<Interval> ranges = explore.section().variablesProperty().get().inputRanges();
    lastAsked = System.nanoTime();
    service.request(
        new DiagramRequest(
            model, section, ranges.get(section.input()), mostUnits, mostOutputs, diagram.get()));
  }

  private boolean isOfDataShown(TrainedModel model) {
    SectionModel.Variables shown = explore.section().variablesProperty().get();
    return model.inputNames().equals(shown.inputNames())
        && model.targetNames().equals(shown.targetNames())
        && explore
            .section()
            .sectionProperty()
            .get()
            .fits(model.inputDimension(), model.targetDimension());
  }

  void receive() {
    Optional<NetworkDiagram> newest =
        service.latest().filter(made -> isOfDataShown(made.model()) && shown().isPresent());
    if (newest.isPresent() && !newest.equals(diagram.get())) {
      diagram.set(newest);
      lastTook = System.nanoTime() - lastAsked;
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
