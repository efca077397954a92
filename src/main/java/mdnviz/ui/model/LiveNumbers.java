package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.training.StepReport;
import mdnviz.training.TrainingSnapshot;

/// The numbers of the newest snapshot as text.
///
/// JavaFX thread only.
public final class LiveNumbers {
  private final ReadOnlyStringWrapper epoch = unknown();
  private final ReadOnlyStringWrapper step = unknown();
  private final ReadOnlyStringWrapper train = unknown();
  private final ReadOnlyStringWrapper validation = unknown();
  private final ReadOnlyStringWrapper bestValidation = unknown();
  private final ReadOnlyStringWrapper gradientNorm = unknown();
  private final ReadOnlyStringWrapper clippedGradientNorm = unknown();
  private final ReadOnlyStringWrapper headNorms = unknown();
  private final ReadOnlyStringWrapper clipAngle = unknown();
  private final ReadOnlyStringWrapper learningRate = unknown();
  private final ReadOnlyStringWrapper clippedShare = unknown();
  private final ReadOnlyStringWrapper stepsPerSecond = unknown();

  private static ReadOnlyStringWrapper unknown() {
    return new ReadOnlyStringWrapper(Figures.UNKNOWN);
  }

  /// Shows a snapshot's numbers.
  ///
  /// @param snapshot the newest
  public void show(TrainingSnapshot snapshot) {
    epoch.set(Figures.count(snapshot.epoch()));
    step.set(Figures.count(snapshot.step()));
    train.set(Figures.nats(snapshot.model().trainNegativeLogLikelihood()));
    validation.set(Figures.nats(snapshot.model().validationNegativeLogLikelihood()));
    bestValidation.set(Figures.nats(snapshot.bestValidationNegativeLogLikelihood()));
    Optional<StepReport> last = snapshot.lastStep();
    gradientNorm.set(Figures.significant(last.map(StepReport::gradientNorm).orElse(Double.NaN)));
    clippedGradientNorm.set(
        Figures.significant(last.map(StepReport::clippedGradientNorm).orElse(Double.NaN)));
    headNorms.set(last.map(LiveNumbers::heads).orElse(Figures.UNKNOWN));
    clipAngle.set(Figures.degrees(last.map(StepReport::clipAngle).orElse(Double.NaN)));
    learningRate.set(Figures.significant(last.map(StepReport::learningRate).orElse(Double.NaN)));
    boolean stepped = snapshot.history().stepCount() > 0;
    clippedShare.set(stepped ? Figures.percent(snapshot.clippedShare()) : Figures.UNKNOWN);
    double speed = snapshot.stepsPerSecond();
    stepsPerSecond.set(speed > 0 ? Figures.count(Math.round(speed)) : Figures.UNKNOWN);
  }

  private static String heads(StepReport step) {
    return "π %s  μ %s  σ %s"
        .formatted(
            Figures.significant(step.mixingWeightsNorm(), 2),
            Figures.significant(step.meansNorm(), 2),
            Figures.significant(step.scalesNorm(), 2));
  }

  /// Shows that nothing is known.
  public void clear() {
    List.of(
            epoch,
            step,
            train,
            validation,
            bestValidation,
            gradientNorm,
            clippedGradientNorm,
            headNorms,
            clipAngle,
            learningRate,
            clippedShare,
            stepsPerSecond)
        .forEach(number -> number.set(Figures.UNKNOWN));
  }

  /// @return passes completed
  public ReadOnlyStringProperty epochProperty() {
    return epoch.getReadOnlyProperty();
  }

  /// @return optimizer steps done
  public ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// @return training negative log-likelihood, nats
  public ReadOnlyStringProperty trainProperty() {
    return train.getReadOnlyProperty();
  }

  /// @return validation negative log-likelihood, nats
  public ReadOnlyStringProperty validationProperty() {
    return validation.getReadOnlyProperty();
  }

  /// @return lowest validation negative log-likelihood so far, nats
  public ReadOnlyStringProperty bestValidationProperty() {
    return bestValidation.getReadOnlyProperty();
  }

  /// @return global gradient norm of the last step before clipping
  public ReadOnlyStringProperty gradientNormProperty() {
    return gradientNorm.getReadOnlyProperty();
  }

  /// @return global gradient norm of the last step after clipping
  public ReadOnlyStringProperty clippedGradientNormProperty() {
    return clippedGradientNorm.getReadOnlyProperty();
  }

  /// @return norms of the last gradient's parts before clipping: output weights of π, μ and σ
  public ReadOnlyStringProperty headNormsProperty() {
    return headNorms.getReadOnlyProperty();
  }

  /// @return angle between the last gradient before and after clipping
  public ReadOnlyStringProperty clipAngleProperty() {
    return clipAngle.getReadOnlyProperty();
  }

  /// @return η of the last step, after the schedule
  public ReadOnlyStringProperty learningRateProperty() {
    return learningRate.getReadOnlyProperty();
  }

  /// @return share of the steps whose gradient was clipped
  public ReadOnlyStringProperty clippedShareProperty() {
    return clippedShare.getReadOnlyProperty();
  }

  /// @return recent speed
  public ReadOnlyStringProperty stepsPerSecondProperty() {
    return stepsPerSecond.getReadOnlyProperty();
  }
}
