package mdnviz.ui.model;

import mdnviz.data.ReferenceScores;
import mdnviz.experiment.Experiment;

/// What a lab is to run.
///
/// @param lab which one
/// @param title for people, such as `K = 1, 2, 3 on inverse-sine`
/// @param experiment its runs
/// @param references what its models can be scored against
public record LabPlan(Lab lab, String title, Experiment experiment, ReferenceScores references) {}
