package mdnviz.ui.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mdnviz.experiment.Measure;
import mdnviz.experiment.RunPlan;
import mdnviz.experiment.RunResult;
import mdnviz.training.TrainingSnapshot;

/// What is known of a run at one moment: of one that has ended everything, of one that trains what
/// its newest snapshot says. Immutable.
///
/// @param plan what is run
/// @param state where it stands
/// @param ended whether it was measured at its end
/// @param measures those that are known
public record RunReading(
    RunPlan plan, LabState state, boolean ended, Map<Measure, Double> measures) {
  /// Copies the measures.
  public RunReading {
    measures = Collections.unmodifiableMap(new EnumMap<>(measures));
  }

  /// @param run of a lab
  /// @return what is known of it now
  static RunReading of(LabRun run) {
    Optional<RunResult> result = run.resultProperty().get();
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    result.ifPresentOrElse(
        end -> measures.putAll(end.measures()),
        () -> run.snapshotProperty().get().ifPresent(now -> measure(now, measures)));
    return new RunReading(run.plan(), run.stateProperty().get(), result.isPresent(), measures);
  }

  private static void measure(TrainingSnapshot now, Map<Measure, Double> measures) {
    measures.put(Measure.EPOCHS, (double) now.epoch());
    measures.put(Measure.STEPS, (double) now.step());
    measures.put(Measure.TRAIN, now.model().trainNegativeLogLikelihood());
    measures.put(Measure.VALIDATION, now.model().validationNegativeLogLikelihood());
    measures.put(Measure.BEST_VALIDATION, now.bestValidationNegativeLogLikelihood());
    measures.put(Measure.CLIPPED_SHARE, now.clippedShare());
  }

  /// @param measure which
  /// @return its value; NaN where it is not known
  public double value(Measure measure) {
    return measures.getOrDefault(measure, Double.NaN);
  }

  /// @return whether it diverged
  public boolean diverged() {
    return state == LabState.DIVERGED;
  }
}
