package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.doctor.Cure;
import mdnviz.doctor.DoctorService;
import mdnviz.doctor.DoctorService.Examination;
import mdnviz.doctor.Finding;
import mdnviz.doctor.Patient;
import mdnviz.doctor.SteadyFindings;
import mdnviz.doctor.Visit;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// What the doctor says of the network that is looked at: of the newest one twice a second while
/// training runs, and once whenever it rests; of an earlier one once when one looks back at it.
/// Also what the last cure changed, to be taken back.
///
/// JavaFX thread only.
public final class DoctorModel implements AutoCloseable {
  private static final long PAUSE_NANOS = 500_000_000;

  private final DoctorService service;
  private final DataModel data;
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Untreated>> untreated =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Finding>> marked =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty open = new SimpleBooleanProperty();
  private SteadyFindings steady = SteadyFindings.NONE;
  private Optional<TrainingSnapshot> asked = Optional.empty();
  private Optional<Examination> seen = Optional.empty();
  private long lastAsked = System.nanoTime() - PAUSE_NANOS;

  /// Whether one looks at another moment and has no answer about it yet.
  private boolean turned;

  /// What there was before a cure.
  ///
  /// @param cure carried out
  /// @param model the settings before it
  /// @param training the settings before it
  public record Untreated(Cure cure, ModelConfiguration model, TrainingConfiguration training) {}

  /// Starts the service's thread.
  ///
  /// @param data the examples and what is known of them
  /// @param onNews called on the service's thread after each new result
  DoctorModel(DataModel data, Runnable onNews) {
    this.data = data;
    service = new DoctorService(onNews);
  }

  /// @return what is told, the gravest first; empty while nothing was found
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// @return what there was before the last cure; empty if there was none or the data have changed
  public ReadOnlyObjectProperty<Optional<Untreated>> untreatedProperty() {
    return untreated.getReadOnlyProperty();
  }

  /// @return which finding is pointed at in the picture
  public ObjectProperty<Optional<Finding>> markedProperty() {
    return marked;
  }

  /// @return whether the findings are listed
  public BooleanProperty openProperty() {
    return open;
  }

  /// Lists the findings, or no longer.
  public void toggle() {
    open.set(!open.get());
  }

  void show(TrainingSnapshot snapshot) {
    boolean rests = snapshot.status() != TrainingStatus.RUNNING;
    boolean waited = System.nanoTime() - lastAsked > PAUSE_NANOS;
    boolean due = rests || (turned ? asked.isEmpty() : waited);
    if (due && !asked.equals(Optional.of(snapshot)) && isOfDataAtHand(snapshot)) {
      asked = Optional.of(snapshot);
      lastAsked = System.nanoTime();
      OptionalDouble oracle = data.referencesProperty().get().oracle();
      service.request(new Visit(snapshot, data.dataset(), oracle));
    }
  }

  /// Turns to another moment of the training: what was told of the one before is not told of this
  /// one.
  ///
  /// @param looked what is looked at now
  void turn(TrainingSnapshot looked) {
    turned = true;
    asked = Optional.empty();
    if (!isOfDataAtHand(looked)) {
      steady = SteadyFindings.NONE;
      tell();
    }
    show(looked);
  }

  /// @param snapshot of the training, perhaps an earlier one
  /// @return whether it can be examined: it was trained on the examples at hand
  public boolean isOfDataAtHand(TrainingSnapshot snapshot) {
    return data.dataset().isKnownBy(snapshot.model().dataHash());
  }

  void receive() {
    Optional<Examination> newest = service.latest();
    if (!newest.equals(seen)) {
      seen = newest;
      newest
          .filter(found -> found.patient().data().equals(data.dataset()))
          .filter(_ -> asked.isPresent())
          .ifPresent(this::take);
    }
  }

  private void take(Examination found) {
    TrainingSnapshot examined = found.patient().snapshot();
    if (turned && !asked.equals(Optional.of(examined))) {
      return; // of the moment that was looked at before
    }
    boolean follows = !turned && examined.status() == TrainingStatus.RUNNING;
    turned = false;
    steady = follows ? steady.next(found.findings()) : SteadyFindings.resting(found.findings());
    tell();
  }

  private void tell() {
    if (!findings.get().equals(steady.told())) {
      findings.set(steady.told());
      marked.set(
          marked
              .get()
              .flatMap(before -> steady.told().stream().filter(before::isTheSameAs).findFirst()));
    }
  }

  /// Forgets what was found: another training begins.
  void clear() {
    asked = Optional.empty();
    turned = false;
    steady = SteadyFindings.NONE;
    tell();
  }

  /// @param snapshot the newest network
  /// @return it as a patient; empty until a network with the same settings on the same data was
  ///   examined
  Optional<Patient> patient(TrainingSnapshot snapshot) {
    TrainingConfiguration training = snapshot.model().trainingConfiguration();
    return seen.map(Examination::patient)
        .filter(known -> known.data().equals(data.dataset()))
        .filter(
            known -> {
              TrainingConfiguration then = known.snapshot().model().trainingConfiguration();
              return then.seed() == training.seed() && then.shares().equals(training.shares());
            })
        .map(known -> known.with(snapshot));
  }

  /// @param before what there was before a cure; empty once it was taken back
  void remember(Optional<Untreated> before) {
    untreated.set(before);
  }

  @Override
  public void close() {
    service.close();
  }
}
