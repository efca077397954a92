package mdnviz.ui.model;

/// What a data set is to be trained with, as far as its health depends on it.
///
/// @param componentCount K
/// @param floor under σ, standardised target units
public record HealthSettings(int componentCount, double floor) {
  static HealthSettings of(ModelSettings model) {
    return new HealthSettings(model.componentCount().get(), model.standardDeviationFloor().get());
  }
}
