package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.RobotArm;
import mdnviz.density.ArmScore;
import mdnviz.density.ArmService;
import mdnviz.training.TrainedModel;

/// How well the network moves the two-link arm, measured about once a second while training runs.
///
/// JavaFX thread only.
public final class ArmModel extends WatchedModel<ArmScore> {
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final ArmService service;
  private final DataModel data;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private long lastAsked;

  /// Starts the service's thread.
  ///
  /// @param data the examples shown
  /// @param onNews called on the service's thread after each new score
  ArmModel(DataModel data, Runnable onNews) {
    this.data = data;
    service = new ArmService(onNews);
    watchedProperty().subscribe((_, _) -> request());
    running.subscribe((_, _) -> request());
  }

  /// @return whether training runs
  BooleanProperty runningProperty() {
    return running;
  }

  /// @return the newest score; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<ArmScore>> scoreProperty() {
    return shownProperty();
  }

  @Override
  Optional<ArmScore> latest() {
    return service.latest();
  }

  @Override
  void modelChanged() {
    if (!running.get() || System.nanoTime() - lastAsked > PAUSE_NANOS) {
      request();
    }
  }

  @Override
  void request() {
    Dataset shown = data.dataset();
    if (RobotArm.isShownBy(shown) && shown.size() > 0) {
      wantedModel()
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
