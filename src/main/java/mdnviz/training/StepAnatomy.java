package mdnviz.training;

import java.util.List;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;

/// One training step taken apart before it is done: what goes in, what the loss makes of it, the
/// gradient before and after clipping, and what the optimizer will make of that. Immutable: arrays
/// are written once, readers must not.
///
/// @param report what the step will report, bit for bit
/// @param minibatch where in the pass it stands
/// @param model what is trained
/// @param training how, with η, schedule and clipping in force
/// @param points the examples of the minibatch in its order; of a minibatch of more than {@link
///   #MOST_POINTS} so many, evenly picked
/// @param gradient of the parameters
/// @param change what the update does
public record StepAnatomy(
    StepReport report,
    Minibatch minibatch,
    ModelConfiguration model,
    TrainingConfiguration training,
    List<Point> points,
    Gradient gradient,
    Change change) {
  /// No more examples are kept.
  public static final int MOST_POINTS = 512;

  /// Copies the list.
  public StepAnatomy {
    points = List.copyOf(points);
  }

  /// @return K
  public int componentCount() {
    return model.componentCount();
  }

  /// @return L
  public int targetDimension() {
    return points.getFirst().target().length;
  }

  /// @return mean −ln p of the points before the update, nats, data units
  public double lossBefore() {
    return points.stream().mapToDouble(Point::negativeLogLikelihood).average().orElseThrow();
  }

  /// @return mean −ln p of the same points after the update, nats, data units
  public double lossAfter() {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      sum -= change.atPoints().mixture(i).logDensity(points.get(i).target());
    }
    return sum / points.size();
  }

  /// What a point puts on μ_kl after clipping: ∂E/∂μ_kl there, by the factor that clipping does to
  /// the sum over the minibatch.
  ///
  /// @param point of the minibatch
  /// @param component zero-based k
  /// @param target zero-based l
  /// @return nats per standardised unit
  public double clippedPull(Point point, int component, int target) {
    int at = component * targetDimension() + target;
    float raw = gradient.means()[at];
    double factor = raw == 0 ? 1 : (double) gradient.clippedMeans()[at] / raw;
    return factor * point.meansGradient()[at];
  }

  /// Where a step stands in its pass.
  ///
  /// @param epoch passes completed
  /// @param number of the minibatch in the pass, the first is 1
  /// @param count minibatches of the pass
  /// @param size examples of the minibatch
  public record Minibatch(int epoch, int number, int count, int size) {}

  /// One example as the step sees it.
  ///
  /// @param row its number in the data set
  /// @param input D numbers with the noise of the step, data units
  /// @param target L numbers with the noise of the step, data units
  /// @param mixture p(t|x) before the update, data units
  /// @param negativeLogLikelihood −ln p before it, nats, data units
  /// @param responsibilities γ, K numbers
  /// @param meansGradient ∂E/∂μ_kl at the output, K·L numbers, component-major: nats per
  ///   standardised unit of the target, the 1/n of the minibatch's mean in it. A mean is pulled the
  ///   other way.
  public record Point(
      int row,
      double[] input,
      double[] target,
      GaussianMixture mixture,
      double negativeLogLikelihood,
      double[] responsibilities,
      float[] meansGradient) {}

  /// The gradient of the parameters, standardised units.
  ///
  /// @param means ∂E/∂ the biases of the μ head, K·L numbers, component-major: the sum of what all
  ///   examples of the minibatch put on μ_kl, before clipping
  /// @param clippedMeans the same after clipping, as the optimizer gets it
  /// @param norms of the groups before clipping
  /// @param clippedNorms of the groups after clipping
  /// @param cutCount elements that clipping changed
  /// @param count of elements
  public record Gradient(
      float[] means,
      float[] clippedMeans,
      GroupNorms norms,
      GroupNorms clippedNorms,
      int cutCount,
      int count) {}

  /// Euclidean norms of the gradient's groups.
  ///
  /// @param hidden all weights and biases of hidden layers
  /// @param mixingWeights output weights and biases of the π head
  /// @param means of the μ head
  /// @param scales of the σ head
  public record GroupNorms(double hidden, double mixingWeights, double means, double scales) {}

  /// What the update does.
  ///
  /// @param inputs asked for, N rows of D numbers, data units
  /// @param before N mixtures, data units
  /// @param after N mixtures, data units
  /// @param atPoints mixtures of the points after the update, data units
  public record Change(
      double[][] inputs, MixtureBatch before, MixtureBatch after, MixtureBatch atPoints) {}
}
