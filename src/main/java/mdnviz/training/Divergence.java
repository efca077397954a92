package mdnviz.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import mdnviz.math.ScientificNumber;
import mdnviz.mixture.GaussianMixture;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.optim.GradientClipping;

/// Tells a student why a training left all bounds: which component's σ was smallest, where, and
/// what the gradient came to.
///
/// @param examples that were trained on
/// @param network with the parameters of the failed step
/// @param objective what was minimised
/// @param clipping in force
/// @param learningRate η in force
record Divergence(
    StandardizedExamples examples,
    MixtureDensityNetwork network,
    Objective objective,
    GradientClipping clipping,
    double learningRate) {
  /// A validation loss so many nats above the best so far ends a training: no luck brings it back.
  static final double LARGEST_RISE = 50;

  /// Weights whose validation loss is at most so many nats above the best are worth going back to.
  static final double BEARABLE_RISE = 1;

  private static final double LARGEST_LOSS = 1e5;
  private static final double PLAIN_FROM = 1e-4;
  private static final double PLAIN_TO = 1e5;

  /// @param loss nats per example, standardised units
  /// @return whether training may go on with it
  static boolean isBounded(double loss) {
    return Math.abs(loss) < LARGEST_LOSS;
  }

  /// @param step that failed
  /// @param rows the examples of its minibatch. Not modified.
  /// @param gradientNorm before clipping; may not be finite
  /// @return the reason and the cure
  StopReason explodingGradient(long step, int[] rows, double gradientNorm) {
    String norm =
        Double.isFinite(gradientNorm)
            ? "the gradient norm %s".formatted(number(gradientNorm))
            : "a gradient too large for a number";
    String message =
        smallestScale(rows)
            .map(
                found ->
                    "Step %,d: σ of component %d reached %s at x = %s, so 1/σ² made %s; clipping is %s."
                        .formatted(
                            step,
                            found.component() + 1,
                            number(found.scale()),
                            found.place(),
                            norm,
                            clippingText()))
            .orElse(
                "Step %,d: the weights left all bounds (%s); clipping is %s, learning rate %s."
                    .formatted(step, norm, clippingText(), number(learningRate)));
    return new StopReason(StopReason.Kind.DIVERGENCE, step, message, cure());
  }

  /// @param step after which the loss was found
  /// @param rows examples to look for the smallest σ at. Not modified.
  /// @param best lowest loss so far, nats, data units; NaN if there was none
  /// @param reached the loss found, nats, data units; may not be finite
  /// @return the reason and the cure
  StopReason risenLoss(long step, int[] rows, double best, double reached) {
    String rise =
        Double.isFinite(reached) && Double.isFinite(best)
            ? "the NLL rose from %s to %s nats".formatted(number(best), number(reached))
            : "the NLL left all bounds";
    String smallest =
        smallestScale(rows)
            .map(
                found ->
                    ", the smallest σ is %s (component %d at x = %s)"
                        .formatted(number(found.scale()), found.component() + 1, found.place()))
            .orElse("");
    String message =
        "Step %,d: %s%s; clipping is %s, the learning rate %s."
            .formatted(step, rise, smallest, clippingText(), number(learningRate));
    return new StopReason(StopReason.Kind.DIVERGENCE, step, message, cure());
  }

  /// Empty where σ is not to blame: squared errors do not divide by it.
  private java.util.Optional<Smallest> smallestScale(int[] rows) {
    if (objective == Objective.LEAST_SQUARES) {
      return java.util.Optional.empty();
    }
    Smallest smallest = null;
    for (int row : rows) {
      double[] input = examples.dataset().inputs(row);
      try {
        GaussianMixture mixture = network.mixtureAt(input);
        for (int k = 0; k < mixture.componentCount(); k++) {
          for (int l = 0; l < mixture.targetDimension(); l++) {
            double scale = mixture.standardDeviation(k, l);
            if (smallest == null || scale < smallest.scale()) {
              smallest = new Smallest(k, scale, input);
            }
          }
        }
      } catch (IllegalArgumentException weightsNoLongerDescribeAMixture) {
        return java.util.Optional.empty();
      }
    }
    return java.util.Optional.ofNullable(smallest);
  }

  private String clippingText() {
    return switch (clipping.kind()) {
      case NONE -> "off";
      case BY_VALUE, BY_GLOBAL_NORM, PER_HEAD ->
          "%s at %s".formatted(clipping.kind().title(), number(clipping.threshold()));
    };
  }

  private String cure() {
    if (clipping.kind() == GradientClipping.Kind.NONE) {
      return "Turn gradient clipping on, for example by global norm 5.";
    }
    boolean scaleMayCollapse =
        objective == Objective.LIKELIHOOD && network.head().standardDeviationFloor() < 1e-3;
    return scaleMayCollapse
        ? "Raise the floor under σ, for example to 0.01."
        : "Lower the learning rate, for example to %s.".formatted(number(learningRate / 10));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < PLAIN_FROM || size >= PLAIN_TO)) {
      return ScientificNumber.of(value, 2).toString();
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  private record Smallest(int component, double scale, double[] input) {
    /// The input as people write it: 0.31, or (0.31, −2).
    String place() {
      String values =
          Arrays.stream(input).mapToObj(Divergence::number).collect(Collectors.joining(", "));
      return input.length == 1 ? values : "(" + values + ")";
    }
  }
}
