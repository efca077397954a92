package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import mdnviz.training.LossHistory;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// The last few runs that ended or were reset, to be compared with the present one. Memory is
/// bounded: a run keeps a few hundred points of its loss, and the oldest run goes when there are
/// too many.
///
/// JavaFX thread only.
public final class EarlierRuns {
  /// Most runs kept.
  public static final int MOST = 6;

  /// Most points of a run's curve.
  public static final int POINTS = 512;

  /// A run of fewer steps is no run worth keeping.
  private static final int FEWEST_STEPS = 20;

  /// Most losses read for a point of the curve.
  private static final int READ = 256;

  private final BooleanSupplier stroke;
  private final ReadOnlyObjectWrapper<List<Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<TrainingSnapshot> last = Optional.empty();
  private int count;

  /// A run and whether it is shown.
  ///
  /// @param run that ended
  /// @param shown whether its curve is drawn
  public record Kept(EarlierRun run, boolean shown) {}

  /// Keeps runs as they end.
  ///
  /// @param snapshot the newest of the present run
  /// @param stroke whether the data changed last by painting, undo or redo, after which a run goes
  ///   on
  EarlierRuns(ObservableValue<Optional<TrainingSnapshot>> snapshot, BooleanSupplier stroke) {
    this.stroke = stroke;
    snapshot.subscribe(this::follow);
  }

  private void follow(Optional<TrainingSnapshot> newest) {
    last.filter(before -> !goesOn(before, newest)).ifPresent(this::keep);
    last = newest;
  }

  private boolean goesOn(TrainingSnapshot before, Optional<TrainingSnapshot> newest) {
    if (newest.isEmpty()) {
      return false;
    }
    TrainingSnapshot now = newest.get();
    boolean painted =
        stroke.getAsBoolean() && !now.model().dataHash().equals(before.model().dataHash());
    return painted || now.history().continues(before.history());
  }

  private void keep(TrainingSnapshot ended) {
    LossHistory.View history = ended.history();
    if (history.stepCount() < FEWEST_STEPS) {
      return;
    }
    count++;
    TrainedModel model = ended.model();
    EarlierRun run =
        new EarlierRun(
            count,
            model.dataName(),
            model.dataHash(),
            model.modelConfiguration(),
            model.trainingConfiguration(),
            ended.step(),
            history.validationCount() > 1 ? validationSteps(history) : trainSteps(history),
            history.validationCount() > 1 ? validationLosses(history) : trainLosses(history));
    List<Kept> runs = new ArrayList<>(kept.get());
    runs.add(new Kept(run, true));
    kept.set(List.copyOf(runs.subList(Math.max(0, runs.size() - MOST), runs.size())));
  }

  private static double[] validationSteps(LossHistory.View history) {
    double[] steps = new double[Math.min(POINTS, history.validationCount())];
    Arrays.setAll(
        steps, i -> history.validationStep(last(i, steps.length, history.validationCount())));
    return steps;
  }

  private static double[] validationLosses(LossHistory.View history) {
    double[] losses = new double[Math.min(POINTS, history.validationCount())];
    Arrays.setAll(
        losses, i -> history.validationLoss(last(i, losses.length, history.validationCount())));
    return losses;
  }

  private static double[] trainSteps(LossHistory.View history) {
    double[] steps = new double[Math.min(POINTS, history.stepCount())];
    Arrays.setAll(steps, i -> 1 + last(i, steps.length, history.stepCount()));
    return steps;
  }

  private static double[] trainLosses(LossHistory.View history) {
    int size = history.stepCount();
    double[] losses = new double[Math.min(POINTS, size)];
    float[] read = new float[READ];
    for (int i = 0; i < losses.length; i++) {
      int end = last(i, losses.length, size) + 1;
      int from = Math.max((int) ((long) size * i / losses.length), end - READ);
      history.read(LossHistory.Series.LOSS, from, read, end - from);
      double sum = 0;
      for (int j = 0; j < end - from; j++) {
        sum += read[j];
      }
      losses[i] = sum / (end - from);
    }
    return losses;
  }

  /// The last number of a part, of `size` numbers cut into parts.
  private static int last(int part, int parts, int size) {
    return (int) ((long) size * (part + 1) / parts) - 1;
  }

  /// Draws or hides a run's curve.
  ///
  /// @param run kept
  /// @param shown whether it is drawn
  public void setShown(EarlierRun run, boolean shown) {
    kept.set(
        kept.get().stream()
            .map(one -> one.run().equals(run) ? new Kept(run, shown) : one)
            .toList());
  }

  /// Forgets all runs.
  public void clear() {
    kept.set(List.of());
  }

  /// @return the runs kept, the oldest first
  public ReadOnlyObjectProperty<List<Kept>> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /// @return the runs whose curves are drawn, the oldest first
  public List<EarlierRun> shown() {
    return kept.get().stream().filter(Kept::shown).map(Kept::run).toList();
  }
}
