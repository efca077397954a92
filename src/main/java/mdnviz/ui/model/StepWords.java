package mdnviz.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.ScaleMap;
import mdnviz.optim.GradientClipping;
import mdnviz.training.Objective;
import mdnviz.training.StepAnatomy;
import mdnviz.training.StepAnatomy.GroupNorms;
import mdnviz.training.StepReport;

/// A phase of a training step in words: its equation and a sentence with the minibatch's numbers.
///
/// @param equation in the field's symbols
/// @param sentence one or two, with numbers
public record StepWords(String equation, String sentence) {
  private static final int MOST_NAMED = 3;
  private static final double SURE = 0.9;
  private static final double NAMED = 0.005;

  /// @param scene a phase of a step
  /// @return what to say of it
  public static StepWords of(StepScene scene) {
    return switch (scene.phase()) {
      case FORWARD -> forward(scene);
      case LIKELIHOOD -> likelihood(scene);
      case RESPONSIBILITIES -> responsibilities(scene);
      case GRADIENT -> gradient(scene);
      case CLIP -> clip(scene);
      case UPDATE -> update(scene);
    };
  }

  /// @param scene with the point
  /// @param point of the minibatch
  /// @return what a point's note says
  public static String ofPoint(StepScene scene, StepAnatomy.Point point) {
    StringBuilder words =
        new StringBuilder("−ln p = ").append(Figures.significant(point.negativeLogLikelihood(), 3));
    for (int k : strongest(scene, point.responsibilities())) {
      words
          .append("   γ")
          .append(k + 1)
          .append(" = ")
          .append(Figures.significant(point.responsibilities()[k], 2));
    }
    return words.toString();
  }

  private static StepWords forward(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    StepAnatomy.Minibatch batch = step.minibatch();
    StepAnatomy.Point worst = scene.worst();
    GaussianMixture mixture = worst.mixture();
    String answer =
        strongest(scene, mixture.mixingWeights()).stream()
            .map(
                k ->
                    "component %d has π = %s, μ = %s, σ = %s"
                        .formatted(
                            k + 1,
                            Figures.significant(mixture.mixingWeight(k), 2),
                            Figures.significant(mixture.mean(k, scene.section().target()), 3),
                            Figures.significant(
                                mixture.standardDeviation(k, scene.section().target()), 2)))
            .collect(Collectors.joining("; "));
    String map =
        step.model().scaleMap() == ScaleMap.EXP
            ? "exp(a)"
            : step.model().scaleMap().title() + "(a)";
    return new StepWords(
        "π = softmax(a),   μ = a,   σ = floor + " + map + ",   a: outputs of the head",
        "Minibatch %s of %s in epoch %s: %s go through the network, and each gets a mixture of its"
                .formatted(
                    Figures.count(batch.number()),
                    Figures.count(batch.count()),
                    Figures.count(batch.epoch() + 1L),
                    Figures.several(batch.size(), "point"))
            + " own. At %s: %s.%s%s".formatted(x(scene, worst), answer, kept(step), cut(scene)));
  }

  private static String kept(StepAnatomy step) {
    return step.points().size() == step.minibatch().size()
        ? ""
        : " %s of them are drawn, evenly picked.".formatted(Figures.count(step.points().size()));
  }

  private static String cut(StepScene scene) {
    boolean whole = scene.section().inputDimension() == 1 && scene.anatomy().targetDimension() == 1;
    return whole ? "" : " Seen in this section; γ and −ln p know every input and target.";
  }

  private static StepWords likelihood(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    double best = step.points().stream().mapToDouble(LOSS).min().orElseThrow();
    StepAnatomy.Point worst = scene.worst();
    String numbers =
        "The mean −ln p is %s nats; the points run from %s to %s. The worst is %s: the mixture there"
                .formatted(
                    Figures.nats(step.report().negativeLogLikelihood()),
                    Figures.significant(best, 3),
                    Figures.significant(worst.negativeLogLikelihood(), 3),
                    place(scene, worst))
            + " gives it the least density.";
    return isSquares(scene)
        ? new StepWords(
            "E = 1/n Σ ½ (y − μ(x))²",
            "Least squares minimises the squared error; for comparison −ln p with the σ of all"
                + " residuals. "
                + numbers)
        : new StepWords("E = 1/n Σ −ln p(y|x),   p(y|x) = Σₖ πₖ N(y; μₖ, σₖ²)", numbers);
  }

  private static final ToDoubleFunction<StepAnatomy.Point> LOSS =
      StepAnatomy.Point::negativeLogLikelihood;

  private static StepWords responsibilities(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    int count = step.points().size();
    if (step.componentCount() == 1) {
      return new StepWords("γ = 1", "There is one component: it answers for every point alone.");
    }
    double[] shares = new double[step.componentCount()];
    int sure = 0;
    for (StepAnatomy.Point point : step.points()) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += point.responsibilities()[k] / count;
      }
      sure +=
          IntStream.range(0, shares.length).anyMatch(k -> point.responsibilities()[k] > SURE)
              ? 1
              : 0;
    }
    String parts =
        strongest(scene, shares).stream()
            .map(k -> "component %d takes %s".formatted(k + 1, Figures.percent(shares[k])))
            .collect(Collectors.joining(", "));
    return new StepWords(
        "γₖ = πₖ N(y; μₖ, σₖ²) / Σⱼ πⱼ N(y; μⱼ, σⱼ²)",
        "The components share each point: %s of the minibatch. %s of %s belong to one component with γ > 0.9."
            .formatted(parts, Figures.count(sure), Figures.several(count, "point")));
  }

  private static StepWords gradient(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    Pull hardest = Pull.hardest(scene);
    GaussianMixture mixture = hardest.point().mixture();
    double deviation = mixture.standardDeviation(hardest.component(), scene.section().target());
    String cause =
        isSquares(scene)
            ? "the farthest"
            : "γ = %s, σ = %s"
                .formatted(
                    Figures.significant(hardest.point().responsibilities()[hardest.component()], 2),
                    Figures.significant(deviation, 2));
    return new StepWords(
        isSquares(scene) ? "∂E/∂μ = (μ − y) / n" : "∂E/∂μₖ = γₖ (μₖ − y) / σₖ² / n",
        "Each point pulls the means towards itself. Hardest: %s on component %d (%s). In sum component %s."
            .formatted(
                place(scene, hardest.point()),
                hardest.component() + 1,
                cause,
                sums(scene, step.gradient().means())));
  }

  /// The strongest sums over the minibatch; a mean moves against its gradient.
  private static String sums(StepScene scene, float[] means) {
    return IntStream.range(0, scene.anatomy().componentCount())
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -Math.abs(means[scene.index(k)])))
        .limit(MOST_NAMED)
        .map(
            k ->
                "%d %s by %s"
                    .formatted(
                        k + 1,
                        means[scene.index(k)] < 0 ? "up" : "down",
                        Figures.significant(Math.abs(means[scene.index(k)]), 2)))
        .collect(Collectors.joining(", "));
  }

  private static StepWords clip(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    GradientClipping clipping = step.training().clipping();
    StepReport report = step.report();
    String norm = Figures.significant(report.gradientNorm());
    String limit = Figures.plain(clipping.threshold());
    return switch (clipping.kind()) {
      case NONE ->
          new StepWords(
              "g ← g",
              "Clipping is off: the gradient of norm %s goes on as it is. C turns it on."
                  .formatted(norm));
      case BY_GLOBAL_NORM ->
          new StepWords(
              "g ← g · min(1, limit / ‖g‖)",
              report.clipped()
                  ? "Norm %s, limit %s: every arrow shrinks to %s, and none turns."
                      .formatted(
                          norm,
                          limit,
                          Figures.percent(report.clippedGradientNorm() / report.gradientNorm()))
                  : "Norm %s, limit %s: nothing is clipped.".formatted(norm, limit));
      case BY_VALUE ->
          new StepWords(
              "gᵢ ← max(−limit, min(limit, gᵢ))",
              report.clipped()
                  ? "%s of %s elements are beyond ±%s and are cut: norm %s becomes %s, and the direction turns by %s."
                      .formatted(
                          Figures.count(step.gradient().cutCount()),
                          Figures.count(step.gradient().count()),
                          limit,
                          norm,
                          Figures.significant(report.clippedGradientNorm()),
                          Figures.degrees(report.clipAngle()))
                  : "No element of the gradient is beyond ±%s: nothing is cut.".formatted(limit));
      case PER_HEAD ->
          new StepWords(
              "gₕ ← gₕ · min(1, limit / ‖gₕ‖),   h = π, μ, σ, hidden",
              groups(step.gradient().norms(), clipping.threshold(), report));
    };
  }

  private static String groups(GroupNorms norms, double limit, StepReport report) {
    String parts =
        List.of(
                group("π", norms.mixingWeights(), limit),
                group("μ", norms.means(), limit),
                group("σ", norms.scales(), limit),
                group("hidden", norms.hidden(), limit))
            .stream()
            .collect(Collectors.joining(", "));
    return "Limit %s for each group: %s. The direction turns by %s."
        .formatted(Figures.plain(limit), parts, Figures.degrees(report.clipAngle()));
  }

  private static String group(String name, double norm, double limit) {
    String kept = norm > limit ? " shrinks to " + Figures.percent(limit / norm) : " stays";
    return "%s %s%s".formatted(name, Figures.significant(norm), kept);
  }

  private static StepWords update(StepScene scene) {
    StepAnatomy step = scene.anatomy();
    int factor = scene.exaggeration();
    String drawn =
        factor == 1 ? "drawn as it is" : "drawn %s times as large".formatted(Figures.count(factor));
    String loss =
        "The mean −ln p of these points goes from %s to %s. The key S takes the step."
            .formatted(Figures.nats(step.lossBefore()), Figures.nats(step.lossAfter()));
    return new StepWords(
        rule(step),
        "%s with η = %s moves the means by at most %s (%s). %s"
            .formatted(
                upper(step.training().optimizer().kind().title()),
                Figures.significant(step.report().learningRate(), 2),
                Figures.significant(scene.largestMove(), 2),
                drawn,
                loss));
  }

  private static String rule(StepAnatomy step) {
    return switch (step.training().optimizer().kind()) {
      case SGD -> "θ ← θ − η g";
      case MOMENTUM -> "v ← β v + g,   θ ← θ − η v";
      case NESTEROV -> "v ← β v + g,   θ ← θ − η (β v + g)";
      case RMSPROP -> "v ← β v + (1 − β) g²,   θ ← θ − η g / (√v + ε)";
      case ADAM -> "θ ← θ − η m̂ / (√v̂ + ε)";
      case ADAMW -> "θ ← (1 − ηλ) θ − η m̂ / (√v̂ + ε)";
    };
  }

  private static boolean isSquares(StepScene scene) {
    return scene.anatomy().model().objective() == Objective.LEAST_SQUARES;
  }

  /// The components that matter, the strongest first.
  private static List<Integer> strongest(StepScene scene, double[] shares) {
    return IntStream.range(0, scene.anatomy().componentCount())
        .filter(k -> shares[k] >= NAMED)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -shares[k]))
        .limit(MOST_NAMED)
        .toList();
  }

  private static String x(StepScene scene, StepAnatomy.Point point) {
    return "%s = %s".formatted(scene.names().getFirst(), Figures.significant(scene.x(point)));
  }

  private static String place(StepScene scene, StepAnatomy.Point point) {
    return "the point at %s, %s = %s"
        .formatted(x(scene, point), scene.names().getLast(), Figures.significant(scene.y(point)));
  }

  private static String upper(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// What one point puts on one component.
  private record Pull(StepAnatomy.Point point, int component) {
    static Pull hardest(StepScene scene) {
      return scene.anatomy().points().stream()
          .flatMap(
              point ->
                  IntStream.range(0, scene.anatomy().componentCount())
                      .mapToObj(k -> new Pull(point, k)))
          .max(
              Comparator.comparingDouble(
                  pull -> Math.abs(pull.point.meansGradient()[scene.index(pull.component)])))
          .orElseThrow();
    }
  }
}
