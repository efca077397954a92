package mdnviz.experiment;

import java.util.List;

/// One run of an experiment before it is done.
///
/// @param index zero-based place in the experiment
/// @param levels the text of each varied factor's level, in the experiment's order
/// @param seed of the data drawn, the split, the weights and the minibatches
/// @param settings what to train and how, that seed among them
public record RunPlan(int index, List<String> levels, long seed, RunSettings settings) {
  /// Copies the levels.
  public RunPlan {
    levels = List.copyOf(levels);
  }
}
