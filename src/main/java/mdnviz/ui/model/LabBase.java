package mdnviz.ui.model;

import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.data.ReferenceScores;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;

/// What a lab starts from: examples and settings of the Explore workspace as they are now. All runs
/// train on the same examples; where a generator drew them, they are tested on fresh ones.
///
/// @param data the examples
/// @param settings of network and training, to be varied
/// @param references what models of the examples can be scored against
/// @param dataName what the examples are called
public record LabBase(
    ExperimentData data, RunSettings settings, ReferenceScores references, String dataName) {
  /// @param explore whose examples and settings
  /// @param epochs passes of every run; Explore trains until one stops it
  /// @return what a lab starts from
  /// @throws IllegalArgumentException if there are too few examples to train on
  public static LabBase of(ExploreModel explore, int epochs) {
    Dataset dataset = explore.data().dataset();
    if (!explore.trainableProperty().get()) {
      throw new IllegalArgumentException(
          "there is nothing to train on yet; paint points or choose a data set");
    }
    return new LabBase(
        explore
            .data()
            .generationProperty()
            .get()
            .map(drawn -> ExperimentData.recorded(dataset, drawn.generator()))
            .orElseGet(() -> ExperimentData.recorded(dataset)),
        new RunSettings(explore.model().configuration(), explore.training().configuration())
            .withEpochs(epochs),
        explore.data().referencesProperty().get(),
        explore.data().titleProperty().get());
  }

  /// @param changed other settings
  /// @return the same examples with them
  public LabBase with(RunSettings changed) {
    return new LabBase(data, changed, references, dataName);
  }

  /// Varies the settings once for each combination, with the seed that is set.
  ///
  /// @param lab for which
  /// @param title for people
  /// @param varied none to two factors
  /// @return what to run
  /// @throws IllegalArgumentException if a combination is not possible
  public LabPlan plan(Lab lab, String title, List<VariedFactor> varied) {
    return plan(lab, title, varied, List.of(settings.training().seed()));
  }

  /// Varies the settings, each combination repeated with several seeds.
  ///
  /// @param lab for which
  /// @param title for people
  /// @param varied none to two factors
  /// @param seeds of the repeats, no two alike
  /// @return what to run
  /// @throws IllegalArgumentException if a combination is not possible
  public LabPlan plan(Lab lab, String title, List<VariedFactor> varied, List<Long> seeds) {
    return new LabPlan(lab, title, new Experiment(data, settings, varied, seeds), references);
  }
}
