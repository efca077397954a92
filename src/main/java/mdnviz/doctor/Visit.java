package mdnviz.doctor;

import java.util.OptionalDouble;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingSnapshot;

/// A network that asks to be examined.
///
/// @param snapshot the network and its history
/// @param data what it is trained on
/// @param oracle lowest negative log-likelihood any model can reach, nats, data units; empty where
///   not known
public record Visit(TrainingSnapshot snapshot, Dataset data, OptionalDouble oracle) {
  /// @return the patient, with the split that its own settings make of the data; its cost grows
  ///   with the number of examples
  public Patient patient() {
    TrainingConfiguration training = snapshot.model().trainingConfiguration();
    DataSplit split = DataSplit.of(data.size(), training.shares(), training.seed());
    return new Patient(snapshot, data, split, oracle);
  }
}
