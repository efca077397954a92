package mdnviz.ui.model;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.SweepLine;
import mdnviz.experiment.VariedFactor;

/// A lab whose experiment is set up in a form: what it varies, how often each combination is
/// repeated, what that comes to, and the command that does the same without a window.
///
/// JavaFX thread only.
public abstract class ExperimentSetup implements LabSetup {
  private static final String OUT = "results.csv";

  private final ExploreModel explore;

  /// @param explore whose examples and settings are taken where the form does not say otherwise
  ExperimentSetup(ExploreModel explore) {
    this.explore = explore;
  }

  /// @return how often each combination is repeated, and for how long
  public abstract RepeatSettings repeats();

  /// @return everything that can be set here
  public abstract List<Setting<?>> settings();

  /// @return settings of the Explore workspace that the experiment depends on, to follow
  public final Stream<Setting<?>> explored() {
    TrainingSettings training = explore.training();
    return Stream.of(
            explore.model().settings().stream(),
            training.rebuilding(),
            training.clipping().settings().stream(),
            Stream.<Setting<?>>of(training.learningRate()))
        .flatMap(settings -> settings);
  }

  /// @return the examples of the Explore workspace, to follow
  public final ReadOnlyObjectProperty<Dataset> datasetProperty() {
    return explore.data().datasetProperty();
  }

  /// @return whose examples and settings are taken
  final ExploreModel explore() {
    return explore;
  }

  /// @return network and training of the Explore workspace
  final RunSettings exploredSettings() {
    return new RunSettings(explore.model().configuration(), explore.training().configuration());
  }

  /// @return the examples of the Explore workspace; those of a generator are drawn anew for every
  ///   seed
  /// @throws IllegalArgumentException if there is nothing to train on
  final ExperimentData exploredData() {
    if (!explore.trainableProperty().get()) {
      throw new IllegalArgumentException(
          "there is nothing to train on yet; paint points or choose a data set");
    }
    Dataset dataset = explore.data().dataset();
    return explore
        .data()
        .generationProperty()
        .get()
        .map(drawn -> drawn(drawn.generator(), drawn.count()))
        .orElseGet(() -> ExperimentData.recorded(dataset));
  }

  private static ExperimentData drawn(DataGenerator generator, int count) {
    return ExperimentData.drawn(generator, count);
  }

  /// @return how many runs that are, or why it cannot begin; one sentence
  public final String summary() {
    try {
      LabPlan plan = plan();
      int runs = plan.experiment().runCount();
      int seeds = plan.experiment().seeds().size();
      if (runs > CompareModel.MOST_RUNS) {
        return "%s are too many for the window, at most %d; the command below does them all."
            .formatted(Figures.several(runs, "run"), CompareModel.MOST_RUNS);
      }
      String together =
          runs <= CompareModel.MOST_TOGETHER ? "trained together" : "trained one after another";
      return "%s: %s × %s, %s."
          .formatted(
              Figures.several(runs, "run"),
              Figures.several(runs / seeds, "combination"),
              Figures.several(seeds, "seed"),
              together);
    } catch (IllegalArgumentException refused) {
      String reason = refused.getMessage();
      return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
  }

  /// @return the command line that does the same without a window; empty where none does
  public final String command() {
    try {
      return SweepLine.words(plan().experiment(), OUT).map(SweepLine::text).orElse("");
    } catch (IllegalArgumentException refused) {
      return "";
    }
  }

  /// @param varied what differs between runs
  /// @return in words, such as `clipping × learning rate η`
  static String title(List<VariedFactor> varied) {
    return String.join(
        " × ", varied.stream().map(factor -> FactorWords.title(factor.factor())).toList());
  }
}
