package mdnviz.ui.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.ShareScoreService;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// The score on the test share, computed whenever training rests, and never while it runs: what is
/// watched all the time is soon used to choose.
///
/// JavaFX thread only.
public final class TestScore implements AutoCloseable {
  private final Supplier<Dataset> dataset;
  private final Supplier<DataSplit> split;
  private final ShareScoreService service;
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<OptionalDouble> value =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private Optional<TrainedModel> asked = Optional.empty();

  /// Starts the service's thread.
  ///
  /// @param dataset gives the examples at hand
  /// @param split gives which of them test
  /// @param onNews called on the service's thread after each new score
  TestScore(Supplier<Dataset> dataset, Supplier<DataSplit> split, Runnable onNews) {
    this.dataset = dataset;
    this.split = split;
    service = new ShareScoreService(onNews);
  }

  /// Follows the training.
  ///
  /// @param shown the newest snapshot; empty while there is no network
  void follow(Optional<TrainingSnapshot> shown) {
    Optional<TrainedModel> resting =
        shown.filter(now -> now.status() != TrainingStatus.RUNNING).map(TrainingSnapshot::model);
    if (resting.equals(asked) && resting.isPresent()) {
      return;
    }
    asked = resting;
    tell(OptionalDouble.empty());
    int[] rows = shown.isPresent() ? split.get().test() : new int[0];
    present.set(rows.length > 0);
    if (present.get()) {
      resting.ifPresent(model -> service.ask(model, dataset.get(), rows));
    }
  }

  /// Takes over what the service has found since the last call.
  void receive() {
    service
        .latest()
        .filter(score -> asked.equals(Optional.of(score.model())))
        .ifPresent(score -> tell(OptionalDouble.of(score.negativeLogLikelihood())));
  }

  private void tell(OptionalDouble score) {
    value.set(score);
    text.set(score.isPresent() ? Figures.nats(score.getAsDouble()) : Figures.UNKNOWN);
  }

  /// @return whether there is a test share
  public ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  /// @return mean negative log-likelihood of the test share, nats; empty while training runs and
  ///   where nothing is held back for the test
  public ReadOnlyObjectProperty<OptionalDouble> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /// @return the same in words; a dash while training runs
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  @Override
  public void close() {
    service.close();
  }
}
