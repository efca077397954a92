package mdnviz.ui.model;

import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;

/// What kind of model is trained: the mixture, or one of the two baselines that show what it is
/// for.
public enum ModelKind {
  /// K Gaussians by maximum likelihood.
  MIXTURE("mixture", "K Gaussians share each p(y|x), so that several answers can stand apart."),
  /// The same with K = 1.
  SINGLE_GAUSSIAN(
      "single Gaussian",
      "One μ and one σ that follow x: where there are several answers, one wide band covers all."),
  /// One mean by least squares, one σ for every x.
  LEAST_SQUARES(
      "least squares",
      "One μ by squared error and one σ for every x: between branches it answers what never"
          + " occurs.");

  private final String title;
  private final String lesson;

  ModelKind(String title, String lesson) {
    this.title = title;
    this.lesson = lesson;
  }

  /// @param model what is or was built
  /// @return its kind
  static ModelKind of(ModelConfiguration model) {
    if (model.objective() == Objective.LEAST_SQUARES) {
      return LEAST_SQUARES;
    }
    return model.componentCount() == 1 ? SINGLE_GAUSSIAN : MIXTURE;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return what it does to the picture, one sentence
  public String lesson() {
    return lesson;
  }
}
