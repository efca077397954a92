package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.experiment.ComponentSummary;
import mdnviz.experiment.Measure;
import mdnviz.experiment.RunResult;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// The numbers of one run of a lab as text: of its newest snapshot, and once it has ended those it
/// was measured with. The test score is there only then: a number that is watched all the time is
/// soon used to choose.
///
/// JavaFX thread only.
public final class LabNumbers {
  private static final long PAUSE = 200_000_000;

  private final LabRun run;
  private final ReadOnlyStringWrapper train = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper validation = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper test = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper effective = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper modes = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper dead = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private long shownAt = System.nanoTime() - PAUSE;

  /// @param run whose numbers
  public LabNumbers(LabRun run) {
    this.run = run;
    run.snapshotProperty().subscribe(_ -> showScores());
    run.stateProperty().subscribe(_ -> show());
    run.picture().summaryProperty().subscribe(_ -> showComponents());
    run.resultProperty().subscribe(_ -> show());
  }

  /// Nobody reads numbers that change more often than five times a second.
  private void showScores() {
    long now = System.nanoTime();
    if (run.stateProperty().get() != LabState.RUNNING || now - shownAt >= PAUSE) {
      shownAt = now;
      show();
    }
  }

  private void show() {
    Optional<RunResult> end = run.resultProperty().get();
    Optional<TrainedModel> model = run.snapshotProperty().get().map(TrainingSnapshot::model);
    train.set(
        Figures.nats(
            end.map(result -> result.value(Measure.TRAIN))
                .or(() -> model.map(TrainedModel::trainNegativeLogLikelihood))
                .orElse(Double.NaN)));
    validation.set(
        Figures.nats(
            end.map(result -> result.value(Measure.VALIDATION))
                .or(() -> model.map(TrainedModel::validationNegativeLogLikelihood))
                .orElse(Double.NaN)));
    test.set(end.map(result -> Figures.nats(result.value(Measure.TEST))).orElse(Figures.UNKNOWN));
    showComponents();
  }

  private void showComponents() {
    Optional<ComponentSummary> summary =
        run.resultProperty()
            .get()
            .map(LabNumbers::measured)
            .or(() -> run.picture().summaryProperty().get());
    effective.set(
        summary.map(of -> Figures.significant(of.effectiveComponents())).orElse(Figures.UNKNOWN));
    modes.set(summary.map(of -> Figures.significant(of.modes())).orElse(Figures.UNKNOWN));
    int count = run.plan().settings().model().componentCount();
    dead.set(
        summary.map(of -> "%d / %d".formatted(of.deadComponents(), count)).orElse(Figures.UNKNOWN));
  }

  private static ComponentSummary measured(RunResult result) {
    return new ComponentSummary(
        result.value(Measure.EFFECTIVE_COMPONENTS),
        result.value(Measure.MODES),
        (int) result.value(Measure.DEAD_COMPONENTS));
  }

  /// @return everything in one sentence, for screen readers
  public String spoken() {
    List<String> parts =
        List.of(
            "NLL train " + train.get(),
            "validation " + validation.get(),
            "test " + test.get(),
            "effective components " + effective.get(),
            "modes " + modes.get(),
            "dead components " + dead.get());
    return String.join(", ", parts) + ".";
  }

  /// @return training negative log-likelihood, nats
  public ReadOnlyStringProperty trainProperty() {
    return train.getReadOnlyProperty();
  }

  /// @return validation negative log-likelihood, nats
  public ReadOnlyStringProperty validationProperty() {
    return validation.getReadOnlyProperty();
  }

  /// @return test negative log-likelihood, nats; a dash before the end
  public ReadOnlyStringProperty testProperty() {
    return test.getReadOnlyProperty();
  }

  /// @return exp H(π), mean over x
  public ReadOnlyStringProperty effectiveProperty() {
    return effective.getReadOnlyProperty();
  }

  /// @return number of modes, mean over x
  public ReadOnlyStringProperty modesProperty() {
    return modes.getReadOnlyProperty();
  }

  /// @return how many of the K components are dead
  public ReadOnlyStringProperty deadProperty() {
    return dead.getReadOnlyProperty();
  }
}
