package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import mdnviz.data.Dataset;
import mdnviz.density.Calibration;
import mdnviz.density.CalibrationRequest;
import mdnviz.density.CalibrationRequest.Share;
import mdnviz.density.CalibrationService;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// How well calibrated the newest network is: a few times a second while training runs, and once it
/// rests. Nothing is evaluated while nobody looks.
///
/// JavaFX thread only.
public final class CalibrationModel implements AutoCloseable {
  private static final long PAUSE_NANOS = 400_000_000;

  private final CalibrationService service;
  private final CalibrationWindow window;
  private final ObservableValue<Dataset> dataset;
  private final Setting<Share> share = new Setting<>(Share.VALIDATION);
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Calibration>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainingSnapshot> newest = Optional.empty();
  private Optional<CalibrationRequest> asked = Optional.empty();
  private boolean past;
  private long lastAsked;

  /// Starts the service's thread.
  ///
  /// @param dataset the examples
  /// @param section whose input can be narrowed down
  /// @param onNews called on the service's thread after each new result
  CalibrationModel(ObservableValue<Dataset> dataset, SectionModel section, Runnable onNews) {
    this.dataset = dataset;
    window = new CalibrationWindow(section);
    service = new CalibrationService(onNews);
    share.valueProperty().subscribe((_, _) -> request());
    window.rangeProperty().subscribe((_, _) -> request());
    watched.subscribe((_, _) -> request());
  }

  /// @return which examples count
  public Setting<Share> share() {
    return share;
  }

  /// @return where the input of the examples lies
  public CalibrationWindow window() {
    return window;
  }

  /// @return whether someone looks
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return the newest result; empty while there is none of the data and the share shown
  public ReadOnlyObjectProperty<Optional<Calibration>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// @param snapshot shown from now on
  /// @param lookingBack whether it is one of before: it is judged by the examples at hand, even if
  ///   points were painted since then
  void show(TrainingSnapshot snapshot, boolean lookingBack) {
    newest = Optional.of(snapshot);
    past = lookingBack;
    boolean rests = snapshot.status() != TrainingStatus.RUNNING;
    if (rests || System.nanoTime() - lastAsked > PAUSE_NANOS) {
      request();
    }
  }

  void clear() {
    newest = Optional.empty();
    asked = Optional.empty();
    result.set(Optional.empty());
  }

  void receive() {
    service
        .latest()
        .filter(this::isOfWhatIsShown)
        .filter(found -> !result.get().equals(Optional.of(found)))
        .ifPresent(found -> result.set(Optional.of(found)));
  }

  private boolean isOfWhatIsShown(Calibration found) {
    return found.request().dataset().equals(dataset.getValue())
        && found.request().share() == share.get()
        && found.request().window().isPresent() == window.window().isPresent();
  }

  private void request() {
    Dataset examples = dataset.getValue();
    if (!watched.get() || newest.isEmpty() || examples.size() == 0) {
      return;
    }
    TrainedModel model = newest.get().model();
    boolean alike =
        past
            ? model.inputNames().equals(examples.inputNames())
                && model.targetNames().equals(examples.targetNames())
            : model.dataHash().equals(examples.contentHash());
    if (!alike) {
      return;
    }
    CalibrationRequest wanted =
        new CalibrationRequest(model, examples, share.get(), window.window());
    if (!asked.equals(Optional.of(wanted))) {
      asked = Optional.of(wanted);
      lastAsked = System.nanoTime();
      service.request(wanted);
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
