package mdnviz.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.LossHistory;
import mdnviz.training.Scoring;
import mdnviz.training.TrainingSnapshot;

/// Measures a finished training. Pure functions; some tens of milliseconds.
final class RunMeasures {
  private RunMeasures() {}

  /// @param end of the training
  /// @param data trained on
  /// @param fresh examples to test with instead of the test share
  /// @return every measure
  static Map<Measure, Double> of(TrainingSnapshot end, Dataset data, Optional<Dataset> fresh) {
    MixtureDensityNetwork network = end.model().network();
    DataSplit split =
        DataSplit.of(
            data.size(),
            end.model().trainingConfiguration().shares(),
            end.model().trainingConfiguration().seed());
    int[] training = split.training();
    double train = score(network, data, training);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.EPOCHS, (double) end.epoch());
    values.put(Measure.STEPS, (double) end.step());
    values.put(Measure.TRAIN, train);
    values.put(Measure.VALIDATION, score(network, data, split.validation()));
    values.put(
        Measure.TEST,
        fresh
            .map(unseen -> Scoring.negativeLogLikelihood(network, unseen))
            .orElseGet(() -> score(network, data, split.test())));
    values.put(
        Measure.BEST_VALIDATION,
        split.validation().length == 0 ? Double.NaN : end.bestValidationNegativeLogLikelihood());
    ComponentSummary components = ComponentSummary.of(end.model(), data);
    values.put(Measure.EFFECTIVE_COMPONENTS, components.effectiveComponents());
    values.put(Measure.MODES, components.modes());
    values.put(Measure.DEAD_COMPONENTS, (double) components.deadComponents());
    values.put(Measure.CLIPPED_SHARE, end.clippedShare());
    values.put(Measure.CLIP_ANGLE, meanAngle(end.history()));
    values.put(Measure.LARGEST_GRADIENT_NORM, largestNorm(end.history()));
    criteria(values, network.layout().size(), training.length);
    return values;
  }

  private static double score(MixtureDensityNetwork network, Dataset data, int... rows) {
    return rows.length == 0 ? Double.NaN : Scoring.negativeLogLikelihood(network, data, rows);
  }

  private static double meanAngle(LossHistory.View history) {
    double sum = 0;
    for (int step = 0; step < history.stepCount(); step++) {
      sum += history.value(LossHistory.Series.CLIP_ANGLE, step);
    }
    return history.clippedCount() == 0 ? Double.NaN : sum / history.clippedCount();
  }

  private static double largestNorm(LossHistory.View history) {
    double largest = Double.NaN;
    for (int step = 0; step < history.stepCount(); step++) {
      float norm = history.value(LossHistory.Series.GRADIENT_NORM, step);
      largest = largest >= norm ? largest : norm;
    }
    return largest;
  }

  private static void criteria(Map<Measure, Double> values, int parameters, int examples) {
    double deviance = 2 * examples * values.get(Measure.TRAIN);
    values.put(Measure.PARAMETERS, (double) parameters);
    values.put(Measure.AIC, deviance + 2.0 * parameters);
    values.put(Measure.BIC, deviance + parameters * StrictMath.log(examples));
  }
}
