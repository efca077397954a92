package mdnviz.training;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import mdnviz.optim.GradientClipper;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.ParameterGroups;

/// Hand-made histories for tests of what shows them.
public final class SampleHistories {
  private SampleHistories() {}

  /// Makes a history.
  ///
  /// @param steps number of steps
  /// @param loss of each step, counted from 1
  /// @param norm of each step's gradient, all of it in the σ head, clipped by global norm 1
  /// @param validationEvery a validation, of the same loss, after so many steps
  /// @return the view
  public static LossHistory.View of(
      int steps, IntToDoubleFunction loss, IntToDoubleFunction norm, int validationEvery) {
    LossHistory history = new LossHistory();
    GradientClipper clipper =
        new GradientClipper(
            new ParameterGroups(
                List.of(new ParameterGroups.Range(0, 1, HeadGroup.SCALES, false)),
                HeadGroup.COUNT));
    for (int step = 1; step <= steps; step++) {
      clipper.clip(
          GradientClipping.byGlobalNorm(1), new float[] {(float) norm.applyAsDouble(step)});
      history.append(loss.applyAsDouble(step), clipper, 0.01);
      if (step % validationEvery == 0) {
        history.appendValidation(step, loss.applyAsDouble(step));
      }
    }
    return history.view();
  }
}
