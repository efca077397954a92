package mdnviz.ui.model;

import java.util.Comparator;
import java.util.List;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.mixture.MixtureBatch;
import mdnviz.training.StepAnatomy;

/// What is to be seen of a training step in slow motion: one phase of it, in the section that the
/// density plot shows. Immutable.
///
/// @param anatomy the step
/// @param phase how far it has got
/// @param section which input runs across and which target upwards; fits the step
/// @param names of that input and that target
/// @param range of that target, data units
public record StepScene(
    StepAnatomy anatomy, StepPhase phase, Section section, List<String> names, Interval range) {
  /// Components with less weight than this move where nobody sees it.
  public static final double LEAST_WEIGHT = 0.02;

  private static final double LARGEST_SHARE = 0.08;
  private static final int[] FACTORS = {1000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

  /// Copies the list.
  public StepScene {
    names = List.copyOf(names);
  }

  /// @param point of the minibatch
  /// @return where it is across, data units
  public double x(StepAnatomy.Point point) {
    return point.input()[section.input()];
  }

  /// @param point of the minibatch
  /// @return where it is upwards, data units
  public double y(StepAnatomy.Point point) {
    return point.target()[section.target()];
  }

  /// @param component zero-based k
  /// @return where μ_k lies among the K·L numbers of a gradient
  public int index(int component) {
    return component * anatomy.targetDimension() + section.target();
  }

  /// @return the point that the mixtures explain worst
  public StepAnatomy.Point worst() {
    return anatomy.points().stream()
        .max(Comparator.comparingDouble(StepAnatomy.Point::negativeLogLikelihood))
        .orElseThrow();
  }

  /// @param batch mixtures at the places of the change
  /// @param place zero-based
  /// @param component zero-based k
  /// @return μ_k along the target shown, data units
  public double mean(MixtureBatch batch, int place, int component) {
    int components = batch.componentCount();
    return batch
        .means()[(place * components + component) * batch.targetDimension() + section.target()];
  }

  /// @param place zero-based
  /// @param component zero-based k
  /// @return whether the component has weight enough there to be seen
  public boolean isSeen(int place, int component) {
    MixtureBatch before = anatomy.change().before();
    return before.mixingWeights()[place * before.componentCount() + component] >= LEAST_WEIGHT;
  }

  /// @return the largest change of a mean that is seen, data units
  public double largestMove() {
    StepAnatomy.Change change = anatomy.change();
    double largest = 0;
    for (int place = 0; place < change.inputs().length; place++) {
      for (int k = 0; k < anatomy.componentCount(); k++) {
        if (isSeen(place, k)) {
          double move = mean(change.after(), place, k) - mean(change.before(), place, k);
          largest = Math.max(largest, Math.abs(move));
        }
      }
    }
    return largest;
  }

  /// @return how many times as large as it is the change of the means is drawn, so that it is seen
  public int exaggeration() {
    double largest = largestMove();
    for (int factor : FACTORS) {
      if (factor * largest <= LARGEST_SHARE * range.length()) {
        return factor;
      }
    }
    return 1;
  }
}
