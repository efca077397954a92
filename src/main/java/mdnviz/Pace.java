package mdnviz;

import java.util.List;
import java.util.stream.LongStream;
import mdnviz.cli.ComparePaceReport;
import mdnviz.cli.PaceReport;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.data.ReferenceScores;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.RunSettings;
import mdnviz.training.Preset;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.ui.ComparePace;
import mdnviz.ui.WindowPace;
import mdnviz.ui.model.Lab;
import mdnviz.ui.model.LabPlan;

/// Measures the window beside the same training without it, one after the other in one process.
final class Pace {
  private static final String DATA = "inverse-sine";
  private static final int COMPONENTS = 5;
  private static final int COMPARED_EXAMPLES = 1000;
  private static final int COMPARED_BATCH = 128;
  private static final double WARM_UP_SECONDS = 6;
  private static final double SLOW_MILLIS = 50;
  private static final int LONGEST = 10;

  private Pace() {}

  /// @param seconds how long to measure each
  /// @param points number of examples; 0 for as many as the window opens with
  /// @return window and training
  static PaceReport measure(double seconds, int points) {
    int count = points > 0 ? points : Preset.of(DATA).count();
    Dataset examples = Generators.byId(DATA).generate(count, 1);
    WindowPace.Measured window = WindowPace.measure(COMPONENTS, examples, seconds);
    List<WindowPace.Pulse> intervals = window.intervals();
    long slow = intervals.stream().filter(pulse -> pulse.millis() > SLOW_MILLIS).count();
    return new PaceReport(
        window.picturesPerSecond(),
        intervals.size() / window.seconds(),
        (double) slow / Math.max(1, intervals.size()),
        intervals.stream()
            .limit(LONGEST)
            .map(pulse -> new PaceReport.Interval(pulse.millis(), pulse.after()))
            .toList(),
        window.sliceMillis(),
        window.stepsPerSecond(),
        alone(examples, seconds));
  }

  /// @param runs how many networks train side by side
  /// @param seconds how long to measure
  /// @return the window while they do
  static ComparePaceReport compare(int runs, double seconds) {
    Preset preset = Preset.of(DATA);
    Experiment experiment =
        new Experiment(
            ExperimentData.recorded(Generators.byId(DATA).generate(COMPARED_EXAMPLES, 1)),
            new RunSettings(
                preset.model().withComponentCount(COMPONENTS),
                preset.training().withBatchSize(COMPARED_BATCH)),
            List.of(),
            LongStream.rangeClosed(1, runs).boxed().toList());
    ComparePace.Measured measured =
        ComparePace.measure(
            new LabPlan(Lab.FREE, "pace", experiment, ReferenceScores.UNKNOWN),
            WARM_UP_SECONDS,
            seconds);
    return new ComparePaceReport(
        measured.framesPerSecond(),
        measured.epochs(),
        measured.epochsPerSecond(),
        measured.pulsesPerSecond(),
        measured.heapBytes());
  }

  private static double alone(Dataset examples, double seconds) {
    Preset preset = Preset.of(DATA);
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                examples, preset.model().withComponentCount(COMPONENTS), preset.training()));
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      trainer.step();
    }
    return (double) trainer.stepCount() / ((double) (System.nanoTime() - start) * 1e-9);
  }
}
