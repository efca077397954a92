package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.Dataset;
import mdnviz.data.DatasetHealth;
import mdnviz.data.HealthFinding;
import mdnviz.data.HealthFinding.Cure;
import mdnviz.ui.model.BackgroundTasks.Job;

/// What there is to know about the data set shown before training on it; examined in the background
/// whenever the data, K or the floor change.
///
/// JavaFX thread only.
public final class HealthModel {
  private final ExploreModel explore;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<List<HealthFinding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Job> job = Optional.empty();

  /// @param explore whose data
  /// @param tasks does the work
  public HealthModel(ExploreModel explore, BackgroundTasks tasks) {
    this.explore = explore;
    this.tasks = tasks;
    explore.data().datasetProperty().subscribe(_ -> examine());
    explore.model().componentCount().valueProperty().subscribe((_, _) -> examine());
    explore.model().standardDeviationFloor().valueProperty().subscribe((_, _) -> examine());
  }

  private void examine() {
    job.ifPresent(Job::cancel);
    Dataset dataset = explore.data().dataset();
    if (dataset.size() == 0) {
      findings.set(List.of());
      return;
    }
    HealthSettings settings = HealthSettings.of(explore.model());
    job =
        Optional.of(
            tasks.quietly(
                () -> DatasetHealth.check(dataset, settings.componentCount(), settings.floor()),
                findings::set));
  }

  /// Does what helps.
  ///
  /// @param cure of a finding
  public void apply(Cure cure) {
    switch (cure) {
      case Cure.RaiseFloor(double floor) -> explore.model().standardDeviationFloor().set(floor);
      case Cure.LowerComponentCount(int count) -> explore.model().componentCount().set(count);
    }
  }

  /// @return what was found, the gravest first
  public ReadOnlyObjectProperty<List<HealthFinding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }
}
