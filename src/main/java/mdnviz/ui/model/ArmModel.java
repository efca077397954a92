package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.RobotArm;
import mdnviz.density.ArmScore;
import mdnviz.density.ArmService;
import mdnviz.training.TrainedModel;

/// How well the network moves the two-link arm, measured about once a second while training runs.
/// Nothing is measured while nobody looks.
///
/// JavaFX thread only.
public final class ArmModel implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final ArmService service;
  private final DataModel data;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<ArmScore>> score =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<ArmScore> outdated = Optional.empty();
  private long lastAsked;

  /// Starts the service's thread.
  ///
  /// @param data the examples shown
  /// @param onNews called on the service's thread after each new score
  ArmModel(DataModel data, Runnable onNews) {
    this.data = data;
    service = new ArmService(onNews);
    watched.subscribe((_, _) -> request());
    running.subscribe((_, _) -> request());
  }

  /// @return whether someone looks
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return whether training runs
  BooleanProperty runningProperty() {
    return running;
  }

  /// @return the newest score; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<ArmScore>> scoreProperty() {
    return score.getReadOnlyProperty();
  }

  void show(TrainedModel shown) {
    Optional<TrainedModel> asked = Optional.of(shown);
    if (!asked.equals(model)) {
      model = asked;
      if (!running.get() || System.nanoTime() - lastAsked > PAUSE_NANOS) {
        request();
      }
    }
  }

  void clear() {
    model = Optional.empty();
    outdated = service.latest();
    score.set(Optional.empty());
  }

  void receive() {
    Optional<ArmScore> newest = service.latest();
    if (model.isPresent() && !newest.equals(score.get()) && !newest.equals(outdated)) {
      score.set(newest);
    }
  }

  private void request() {
    Dataset shown = data.dataset();
    if (watched.get() && RobotArm.isShownBy(shown) && shown.size() > 0) {
      model
          .filter(trained -> trained.dataHash().equals(shown.contentHash()))
          .ifPresent(trained -> ask(trained, shown));
    }
  }

  private void ask(TrainedModel trained, Dataset shown) {
    lastAsked = System.nanoTime();
    DataSplit split =
        DataSplit.of(
            shown.size(),
            trained.trainingConfiguration().shares(),
            trained.trainingConfiguration().seed());
    service.request(trained, shown, split);
  }

  @Override
  public void close() {
    service.close();
  }
}
