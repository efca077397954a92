package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;
import org.junit.jupiter.api.Test;

final class GradientProbeTest {
  private static final Dataset DATA = Generators.byId("inverse-sine").generate(60, 1);

  private static TrainedModel model(int hidden) {
    return new Trainer(
            TrainingRequest.fresh(
                DATA,
                ModelConfiguration.DEFAULT.withComponentCount(3).withHiddenLayers(List.of(hidden)),
                TrainingConfiguration.DEFAULT
                    .withShares(new DataSplit.Shares(0, 0))
                    .withBatchSize(1000)))
        .snapshot(TrainingStatus.PAUSED, 0)
        .model();
  }

  /// A full batch without noise: the probe sees what the first step of a training does.
  @Test
  void theNormIsThatOfTheStepTheTrainingDoesNext() {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                DATA,
                ModelConfiguration.DEFAULT.withComponentCount(3).withHiddenLayers(List.of(5)),
                TrainingConfiguration.DEFAULT
                    .withShares(new DataSplit.Shares(0, 0))
                    .withBatchSize(1000)));
    GradientSlice slice =
        GradientProbe.slice(trainer.snapshot(TrainingStatus.PAUSED, 0).model(), DATA);
    trainer.step();
    StepReport step = trainer.snapshot(TrainingStatus.PAUSED, 0).lastStep().orElseThrow();
    assertEquals(step.gradientNorm(), slice.norm(), 1e-9);
    Set<Double> heads = Set.of(step.mixingWeightsNorm(), step.meansNorm(), step.scalesNorm());
    assertTrue(
        heads.contains(slice.first().groupNorm()) || heads.contains(slice.second().groupNorm()));
  }

  /// Central differences of the loss along the element that the probe names.
  @Test
  void anElementIsTheDerivativeByTheWeightItNames() {
    TrainedModel model = model(5);
    GradientSlice slice = GradientProbe.slice(model, DATA);
    MixtureDensityNetwork network = model.network();
    for (GradientSlice.Element element : List.of(slice.first(), slice.second())) {
      int index = index(element.name(), network.layout(), network.head());
      double step = 1e-2;
      double slope = (loss(model, index, step) - loss(model, index, -step)) / (2 * step);
      assertEquals(slope, element.value(), 2e-3 + 0.01 * Math.abs(slope), element.name());
    }
  }

  private static int index(String name, ParameterLayout layout, MixtureHead head) {
    for (int i = 0; i < layout.size(); i++) {
      if (GradientProbe.name(i, layout, head).equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static double loss(TrainedModel model, int index, double step) {
    MixtureDensityNetwork network = model.network();
    float[] parameters = network.parameters();
    parameters[index] += (float) step;
    return Scoring.negativeLogLikelihood(
        new MixtureDensityNetwork(
            network.hiddenLayers(),
            network.activation(),
            network.head(),
            network.inputStandardization(),
            network.targetStandardization(),
            parameters),
        DATA);
  }

  @Test
  void everyWeightHasANameOfItsOwn() {
    MixtureDensityNetwork network = model(4).network();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < network.layout().size(); i++) {
      names.add(GradientProbe.name(i, network.layout(), network.head()));
    }
    assertEquals(network.layout().size(), names.size());
    assertTrue(
        names.containsAll(List.of("x1 → h1", "bias of h4", "h4 → π1", "h1 → μ3", "bias of σ3")),
        names::toString);
  }

  @Test
  void clippingByNormKeepsTheDirectionAndByValueTurnsIt() {
    GradientSlice slice =
        new GradientSlice(
            7,
            100,
            10,
            new GradientSlice.Element("h1 → μ1", 6, 8),
            new GradientSlice.Element("h1 → σ1", -0.5, 2));
    GradientClipping norm = GradientClipping.byGlobalNorm(1);
    assertEquals(0.6, slice.clippedFirst(norm), 1e-12);
    assertEquals(-0.05, slice.clippedSecond(norm), 1e-12);
    assertEquals(0, slice.turn(norm), 1e-7);
    GradientClipping value = GradientClipping.byValue(0.5);
    assertEquals(0.5, slice.clippedFirst(value), 0);
    assertEquals(-0.5, slice.clippedSecond(value), 0);
    assertEquals(Math.PI / 4 - Math.atan(0.5 / 6), slice.turn(value), 1e-12);
    GradientClipping head = new GradientClipping(Kind.PER_HEAD, 4);
    assertEquals(3, slice.clippedFirst(head), 1e-12);
    assertEquals(-0.5, slice.clippedSecond(head), 0);
    assertEquals(6, slice.clippedFirst(GradientClipping.NONE), 0);
  }
}
