package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.density.Section;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.StepAnatomy;
import mdnviz.training.StepReport;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of really trained networks.
final class StepWordsTest {
  private static final Dataset DATA = Generators.byId("inverse-sine").generate(300, 1);
  private static final ModelConfiguration MODEL =
      ModelConfiguration.DEFAULT.withComponentCount(3).withHiddenLayers(List.of(8));
  private static final double TINY = 1e-3;

  private static StepScene scene(
      StepPhase phase, ModelConfiguration model, TrainingConfiguration training) {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(DATA, model, training.withClipping(GradientClipping.NONE)));
    for (int step = 0; step < 20; step++) {
      trainer.step();
    }
    trainer.setClipping(training.clipping());
    double[][] inputs =
        IntStream.range(0, 50).mapToObj(i -> new double[] {i / 50.0}).toArray(double[][]::new);
    return new StepScene(
        trainer.examine(inputs).anatomy().orElseThrow(),
        phase,
        Section.WHOLE,
        List.of("x", "t"),
        DATA.targetRange(0));
  }

  private static String clipped(GradientClipping clipping) {
    return StepWords.of(clipScene(clipping)).sentence();
  }

  private static StepScene clipScene(GradientClipping clipping) {
    return scene(StepPhase.CLIP, MODEL, TrainingConfiguration.DEFAULT.withClipping(clipping));
  }

  @Test
  void theNormsAreTheReports() {
    StepReport report = clipScene(GradientClipping.byGlobalNorm(TINY)).anatomy().report();
    String norm = Figures.significant(report.gradientNorm());
    assertEquals(
        "Norm %s, limit 0.001: every arrow shrinks to %s, and none turns."
            .formatted(norm, Figures.percent(TINY / report.gradientNorm())),
        clipped(GradientClipping.byGlobalNorm(TINY)));
    assertEquals(
        "Norm %s, limit 1000: nothing is clipped.".formatted(norm),
        clipped(GradientClipping.byGlobalNorm(1000)));
    assertEquals(
        "Clipping is off: the gradient of norm %s goes on as it is. C turns it on.".formatted(norm),
        clipped(GradientClipping.NONE));
  }

  @Test
  void clippingByValueSaysHowManyElementsAreCutAndPerHeadWhatEachKeeps() {
    StepAnatomy step = clipScene(GradientClipping.byValue(TINY)).anatomy();
    assertTrue(
        clipped(GradientClipping.byValue(TINY))
            .startsWith(
                "%d of %d elements are beyond ±0.001 and are cut"
                    .formatted(step.gradient().cutCount(), step.gradient().count())));
    assertEquals(
        "No element of the gradient is beyond ±1000: nothing is cut.",
        clipped(GradientClipping.byValue(1000)));
    double means = step.gradient().norms().means();
    String perHead = clipped(new GradientClipping(GradientClipping.Kind.PER_HEAD, TINY));
    assertTrue(
        perHead.contains(
            "μ %s shrinks to %s"
                .formatted(Figures.significant(means), Figures.percent(TINY / means))),
        perHead);
    assertTrue(
        clipped(new GradientClipping(GradientClipping.Kind.PER_HEAD, 1000)).contains("σ")
            && clipped(new GradientClipping(GradientClipping.Kind.PER_HEAD, 1000))
                .endsWith("turns by 0°."));
  }

  @Test
  void theWorstPointIsNamedWithTheMeanOfTheMinibatch() {
    StepScene scene = scene(StepPhase.LIKELIHOOD, MODEL, TrainingConfiguration.DEFAULT);
    String sentence = StepWords.of(scene).sentence();
    for (StepAnatomy.Point point : scene.anatomy().points()) {
      assertTrue(point.negativeLogLikelihood() <= scene.worst().negativeLogLikelihood());
    }
    assertTrue(
        sentence.contains(
            "x = %s, t = %s"
                .formatted(
                    Figures.significant(scene.worst().input()[0]),
                    Figures.significant(scene.worst().target()[0]))));
    assertTrue(sentence.contains(Figures.nats(scene.anatomy().report().negativeLogLikelihood())));
  }

  @Test
  void theSumOnAMeanIsSaidWithTheDirectionItPullsIn() {
    StepScene scene = scene(StepPhase.GRADIENT, MODEL, TrainingConfiguration.DEFAULT);
    float[] means = scene.anatomy().gradient().means();
    String sentence = StepWords.of(scene).sentence();
    for (int k = 0; k < means.length; k++) {
      String said =
          "%d %s by %s"
              .formatted(
                  k + 1, means[k] > 0 ? "down" : "up", Figures.significant(Math.abs(means[k]), 2));
      assertTrue(sentence.contains(said), () -> said + " is not in: " + sentence);
    }
  }

  @Test
  void leastSquaresHasItsOwnEquations() {
    for (StepPhase phase : StepPhase.values()) {
      StepScene scene = scene(phase, MODEL.leastSquares(), TrainingConfiguration.DEFAULT);
      assertFalse(StepWords.of(scene).equation().contains("σₖ²"), phase.title());
    }
    StepScene scene =
        scene(StepPhase.RESPONSIBILITIES, MODEL.leastSquares(), TrainingConfiguration.DEFAULT);
    assertEquals("γ = 1", StepWords.of(scene).equation());
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void theUpdateNamesItsRuleAndItsExaggerationIsTheLargestThatFits(OptimizerKind kind) {
    TrainingConfiguration training =
        TrainingConfiguration.DEFAULT.withOptimizer(
            TrainingConfiguration.DEFAULT.optimizer().withKind(kind));
    StepScene scene = scene(StepPhase.UPDATE, MODEL, training);
    StepWords words = StepWords.of(scene);
    assertTrue(words.equation().contains("θ ←"));
    assertTrue(
        words
            .sentence()
            .toLowerCase(Locale.ROOT)
            .startsWith(kind.title().toLowerCase(Locale.ROOT)));
    int factor = scene.exaggeration();
    double room = 0.08 * scene.range().length();
    assertTrue(factor == 1 || factor * scene.largestMove() <= room);
    assertTrue(2.5 * factor * scene.largestMove() > room);
    assertTrue(
        words.sentence().contains("drawn %s times as large".formatted(Figures.count(factor)))
            || factor == 1);
  }

  @Test
  void aPointsNoteNamesItsLossAndTheComponentsThatMatter() {
    StepScene scene = scene(StepPhase.FORWARD, MODEL, TrainingConfiguration.DEFAULT);
    StepAnatomy.Point point = scene.worst();
    String note = StepWords.ofPoint(scene, point);
    assertTrue(note.startsWith("−ln p = " + Figures.significant(point.negativeLogLikelihood(), 3)));
    for (int k = 0; k < 3; k++) {
      double gamma = point.responsibilities()[k];
      String said = "γ%d = %s".formatted(k + 1, Figures.significant(gamma, 2));
      assertEquals(gamma >= 0.005, note.contains(said), note);
    }
  }
}
