package mdnviz.experiment;

import java.util.List;
import java.util.stream.Stream;
import mdnviz.data.Generators;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;

/// Experiments small enough for a test.
final class SmallExperiments {
  static final RunSettings BASE =
      new RunSettings(
          ModelConfiguration.DEFAULT.withComponentCount(3).withHiddenLayers(List.of(6)),
          TrainingConfiguration.DEFAULT.withMaximumEpochs(4).withBatchSize(32));

  private SmallExperiments() {}

  /// @param varied factors as typed
  /// @return an experiment on 120 examples of the inverse sine with two seeds
  static Experiment of(String... varied) {
    return new Experiment(
        ExperimentData.drawn(Generators.byId("inverse-sine"), 120),
        BASE,
        Stream.of(varied).map(VariedFactor::parse).toList(),
        List.of(1L, 2L));
  }
}
