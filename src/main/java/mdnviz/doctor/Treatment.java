package mdnviz.doctor;

import java.util.Optional;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Regularization;
import mdnviz.training.Reseeding;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// What to train next so that a {@link Finding} goes away.
///
/// @param model what to build
/// @param training how to train
/// @param start the weights to go on from; empty for fresh ones
public record Treatment(
    ModelConfiguration model, TrainingConfiguration training, Optional<TrainedModel> start) {
  /// Carries a cure out.
  ///
  /// @param cure of a finding of this patient
  /// @param patient the network as it is
  /// @return what to train next
  public static Treatment of(Cure cure, Patient patient) {
    TrainedModel model = patient.snapshot().model();
    ModelConfiguration built = model.modelConfiguration();
    TrainingConfiguration training = model.trainingConfiguration();
    return switch (cure) {
      case Cure.Reseed reseed -> {
        MixtureDensityNetwork network = reseeded(model.network(), patient, reseed.component());
        yield new Treatment(built, training, Optional.of(model.withNetwork(network)));
      }
      case Cure.StartFromClusters _ ->
          new Treatment(
              built.withOutputBiases(OutputBiasInitialization.K_MEANS),
              training.withSeed(training.seed() + 1),
              Optional.empty());
      case Cure.RaiseFloor raise -> {
        ModelConfiguration higher = built.withStandardDeviationFloor(raise.floor());
        MixtureDensityNetwork network =
            model.network().withHead(higher.head(model.targetDimension()));
        yield new Treatment(higher, training, Optional.of(model.withNetwork(network)));
      }
      case Cure.AddNoise noise ->
          new Treatment(
              built,
              training.withRegularization(
                  new Regularization(
                      noise.scale(),
                      noise.scale(),
                      true,
                      training.regularization().entropyBonus())),
              Optional.of(model));
      case Cure.ClipByNorm clip ->
          new Treatment(
              built,
              training.withClipping(GradientClipping.byGlobalNorm(clip.norm())),
              Optional.of(model));
    };
  }

  /// Puts a component onto the example that the mixture explains worst.
  private static MixtureDensityNetwork reseeded(
      MixtureDensityNetwork network, Patient patient, int component) {
    int[] rows = Doctor.some(patient.split().training());
    int worst = ComponentUse.of(network, patient.data(), rows).worstRow();
    return Reseeding.reseed(network, component, patient.data(), rows[worst]);
  }
}
