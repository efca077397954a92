package mdnviz.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// Networks without hidden layers that say the same for every x, made to have one fault or none,
/// over targets of which half lie near −1 and half near 1.
final class Networks {
  static final Dataset TWO_BRANCHES = twoBranches(1000);

  private Networks() {}

  private static Dataset twoBranches(int count) {
    SeededRandom random = new SeededRandom(5);
    double[][] columns = new double[2][count];
    for (int i = 0; i < count; i++) {
      columns[0][i] = random.nextDouble(-1, 1);
      columns[1][i] = (i % 2 == 0 ? -1 : 1) + 0.2 * random.nextGaussian();
    }
    return Dataset.of("two branches", List.of("x"), List.of("t"), columns);
  }

  /// @param floor of σ
  /// @param logits of the mixing weights
  /// @param means data units
  /// @param scales σ above the floor, data units
  /// @return the network, as a patient that has done one step
  static Patient constant(double floor, double[] logits, double[] means, double[] scales) {
    int count = logits.length;
    MixtureHead head = new MixtureHead(count, 1, CovarianceType.DIAGONAL, ScaleMap.EXP, floor);
    float[] parameters = new float[6 * count];
    for (int k = 0; k < count; k++) {
      parameters[3 * count + k] = (float) logits[k];
      parameters[4 * count + k] = (float) means[k];
      parameters[5 * count + k] = (float) Math.log(scales[k]);
    }
    MixtureDensityNetwork network =
        new MixtureDensityNetwork(
            List.of(),
            Activation.TANH,
            head,
            Standardization.identity(1),
            Standardization.identity(1),
            parameters);
    ModelConfiguration model =
        ModelConfiguration.DEFAULT
            .withComponentCount(count)
            .withHiddenLayers(List.of())
            .withStandardDeviationFloor(floor);
    Trainer trainer =
        new Trainer(TrainingRequest.fresh(TWO_BRANCHES, model, TrainingConfiguration.DEFAULT));
    trainer.step();
    TrainingSnapshot stepped = trainer.snapshot(TrainingStatus.PAUSED, 0);
    TrainingSnapshot snapshot =
        new TrainingSnapshot(
            stepped.model().withNetwork(network),
            TrainingStatus.PAUSED,
            stepped.lastStep(),
            stepped.history(),
            stepped.bestValidationNegativeLogLikelihood(),
            0,
            Optional.empty());
    return patient(snapshot, TWO_BRANCHES, OptionalDouble.empty());
  }

  /// @param snapshot of a training on the data
  /// @param data trained on
  /// @param oracle of the data
  /// @return the patient
  static Patient patient(TrainingSnapshot snapshot, Dataset data, OptionalDouble oracle) {
    return new Visit(snapshot, data, oracle).patient();
  }

  /// @param request what to train
  /// @param steps how many
  /// @return the snapshot after them, or after the training's own end
  static TrainingSnapshot trained(TrainingRequest request, int steps) {
    Trainer trainer = new Trainer(request);
    boolean going = true;
    for (int step = 0; step < steps && going; step++) {
      going = trainer.step();
    }
    trainer.scoreValidation();
    return trainer.snapshot(TrainingStatus.PAUSED, 0);
  }
}
