package mdnviz.doctor;

import java.util.OptionalDouble;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.TrainingSnapshot;

/// What the doctor looks at.
///
/// @param snapshot the network and its history
/// @param data what it is trained on
/// @param split which examples train and which validate
/// @param oracle lowest negative log-likelihood any model can reach, nats, data units; empty where
///   not known
public record Patient(
    TrainingSnapshot snapshot, Dataset data, DataSplit split, OptionalDouble oracle) {
  /// @param later snapshot of a training of the same data with the same split
  /// @return the patient as it is now
  public Patient with(TrainingSnapshot later) {
    return new Patient(later, data, split, oracle);
  }
}
