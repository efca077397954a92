package mdnviz.density;

import java.util.Optional;
import mdnviz.math.Interval;
import mdnviz.training.TrainedModel;

/// A picture of a network asked for.
///
/// @param model whose network
/// @param section fits the model; units are looked at along its input
/// @param range of that input, data units
/// @param mostUnits how many units of a layer there is room for, at least 1
/// @param mostOutputs how many units of all three heads there is room for, at least 3
/// @param before the picture shown now: where units of about equal importance vie for room, those
///   in it stay
public record DiagramRequest(
    TrainedModel model,
    Section section,
    Interval range,
    int mostUnits,
    int mostOutputs,
    Optional<NetworkDiagram> before) {
  /// Checks the room.
  ///
  /// @throws IllegalArgumentException if there is too little
  public DiagramRequest {
    if (mostUnits < 1 || mostOutputs < 3) {
      throw new IllegalArgumentException(
          "no network fits into %d units and %d outputs".formatted(mostUnits, mostOutputs));
    }
  }
}
