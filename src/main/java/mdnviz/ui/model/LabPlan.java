package mdnviz.ui.model;

import java.util.List;
import java.util.StringJoiner;
import mdnviz.data.ReferenceScores;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.RunPlan;
import mdnviz.experiment.VariedFactor;

/// What a lab is to run.
///
/// @param lab which one
/// @param title for people, such as `K = 1, 2, 3 on inverse-sine`
/// @param experiment its runs
/// @param references what its models can be scored against
public record LabPlan(Lab lab, String title, Experiment experiment, ReferenceScores references) {
  /// @param run one of the experiment's
  /// @return what tells it from the others, for people, such as `K = 3 · seed 2`
  public String name(LabRun run) {
    return name(run.plan());
  }

  /// @param run one of the experiment's
  /// @return what tells it from the others, for people, such as `K = 3 · seed 2`
  public String name(RunPlan run) {
    List<VariedFactor> varied = experiment.varied();
    StringJoiner name = new StringJoiner(" · ");
    for (int i = 0; i < varied.size(); i++) {
      name.add(FactorWords.spoken(varied.get(i).factor(), run.levels().get(i)));
    }
    if (experiment.seeds().size() > 1 || varied.isEmpty()) {
      name.add("seed " + run.seed());
    }
    return name.toString();
  }

  /// @param known what the models can be scored against
  /// @return the same runs with it
  LabPlan with(ReferenceScores known) {
    return new LabPlan(lab, title, experiment, known);
  }
}
