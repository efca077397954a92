package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Links;
import mdnviz.density.NetworkDiagram.Part;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.math.Interval;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.network.Activation;
import mdnviz.network.ParameterLayout;
import mdnviz.network.ReferenceNetwork;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiagramEvaluatorTest {
  private static final Interval RANGE = new Interval(-0.5, 1.5);
  private static final ModelConfiguration SMALL =
      ModelConfiguration.DEFAULT.withHiddenLayers(List.of(7, 6));

  private static NetworkDiagram diagram(TrainedModel model, int units, int outputs) {
    return diagram(model, units, outputs, Optional.empty());
  }

  private static NetworkDiagram diagram(
      TrainedModel model, int units, int outputs, Optional<NetworkDiagram> before) {
    Section section = model.inputDimension() == 1 ? Section.WHOLE : new Section(1, 0, List.of(0.3));
    return DiagramEvaluator.evaluate(
        new DiagramRequest(model, section, RANGE, units, outputs, before));
  }

  private static Group head(NetworkDiagram diagram, Part part) {
    return diagram.groups().stream()
        .filter(group -> group.part() == part)
        .findFirst()
        .orElseThrow();
  }

  /// Index of a drawn unit among all of its layer: the heads follow each other.
  private static int inLayer(NetworkDiagram diagram, Group group, int drawn) {
    int index = group.units().get(drawn).index();
    return switch (group.part()) {
      case MEANS -> head(diagram, Part.MIXING_WEIGHTS).size() + index;
      case SCALES ->
          head(diagram, Part.MIXING_WEIGHTS).size() + head(diagram, Part.MEANS).size() + index;
      case INPUTS, HIDDEN, MIXING_WEIGHTS -> index;
    };
  }

  @Test
  void everyLineHasTheWeightOfTheModel() {
    TrainedModel model = TrainedExamples.model(2, 2, SMALL);
    float[] parameters = model.network().parameters();
    ParameterLayout layout = model.network().layout();
    for (int room : new int[] {3, 16}) {
      NetworkDiagram diagram = diagram(model, room, 3 * room);
      int lines = 0;
      for (Links links : diagram.links()) {
        Group from = diagram.groups().get(links.from());
        Group to = diagram.groups().get(links.to());
        assertEquals(from.layer() + 1, to.layer());
        for (int t = 0; t < to.units().size(); t++) {
          int output = inLayer(diagram, to, t);
          assertEquals(
              parameters[layout.biasOffset(from.layer()) + output], to.units().get(t).bias());
          for (int f = 0; f < from.units().size(); f++, lines++) {
            int input = from.units().get(f).index();
            int at = layout.weightOffset(from.layer()) + output * layout.inputs(from.layer());
            assertEquals(parameters[at + input], diagram.weight(links, t, f));
          }
        }
      }
      int units = Math.min(room, 6);
      int outputs = 3 * Math.min(room, 5) + (room > 5 ? 10 : 0);
      assertEquals(2 * Math.min(room, 7) + Math.min(room, 7) * units + units * outputs, lines);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void activationsAreThoseOfANaiveForwardPass(Activation activation) {
    TrainedModel model = TrainedExamples.model(2, 1, SMALL.withActivation(activation));
    NetworkDiagram diagram = diagram(model, 16, 60);
    for (int point = 0; point < diagram.x().length; point += 16) {
      double[] input = diagram.section().inputAt(diagram.x()[point]);
      double[] standardized = new double[2];
      for (int d = 0; d < 2; d++) {
        assertEquals(input[d], diagram.groups().getFirst().units().get(d).curve()[point]);
        standardized[d] = model.network().inputStandardization().standardize(d, input[d]);
      }
      double[][] expected = ReferenceNetwork.activationsOf(model.network(), standardized);
      for (int layer = 1; layer <= 2; layer++) {
        for (Unit unit : diagram.groups().get(layer).units()) {
          assertEquals(expected[layer][unit.index()], unit.curve()[point], 2e-5);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CovarianceType.class)
  void headsHaveAsManyOutputsAsTheirCovarianceNeedsAndSayWhatTheMixtureSays(CovarianceType type) {
    TrainedModel model = TrainedExamples.model(1, 2, SMALL.withCovariance(type));
    NetworkDiagram diagram = diagram(model, 16, 60);
    Group scales = head(diagram, Part.SCALES);
    assertEquals(5, head(diagram, Part.MIXING_WEIGHTS).size());
    assertEquals(10, head(diagram, Part.MEANS).size());
    int each =
        switch (type) {
          case ISOTROPIC -> 1;
          case DIAGONAL -> 2;
          case FULL -> 3;
        };
    assertEquals(5 * each, scales.size());
    int point = 40;
    GaussianMixture mixture = model.mixtureAt(diagram.x()[point]);
    for (int k = 0; k < 5; k++) {
      assertEquals(mixture.mixingWeight(k), said(diagram, Part.MIXING_WEIGHTS, k, point), 1e-12);
      assertEquals(mixture.mean(k, 0), said(diagram, Part.MEANS, 2 * k, point), 1e-12);
      assertEquals(mixture.mean(k, 1), said(diagram, Part.MEANS, 2 * k + 1, point), 1e-12);
      double first = said(diagram, Part.SCALES, each * k, point);
      assertEquals(mixture.standardDeviation(k, 0), first, 1e-12);
      double last = said(diagram, Part.SCALES, each * k + each - 1, point);
      double second =
          switch (type) {
            case ISOTROPIC -> first;
            case DIAGONAL -> mixture.standardDeviation(k, 1);
            case FULL -> mixture.choleskyFactor(k, 1, 1);
          };
      assertEquals(second, last, 1e-12);
    }
  }

  private static double said(NetworkDiagram diagram, Part part, int output, int point) {
    return head(diagram, part).units().get(output).curve()[point];
  }

  @Test
  void largeNetworksAreDrawnByTheirMostImportantUnitsAndFirstOutputs() {
    ModelConfiguration large =
        SMALL.withHiddenLayers(List.of(40, 200, 3, 40)).withComponentCount(100);
    NetworkDiagram diagram = diagram(TrainedExamples.model(1, 1, large), 12, 10);
    assertEquals(
        List.of(0, 28, 188, 0, 28, 96, 97, 97),
        diagram.groups().stream().map(Group::leftOut).toList());
    Group second = diagram.groups().get(2);
    for (int i = 1; i < second.units().size(); i++) {
      assertTrue(second.units().get(i - 1).index() < second.units().get(i).index());
    }
    assertEquals(List.of(0, 1, 2), indices(head(diagram, Part.SCALES)));
  }

  @Test
  void aUnitWithoutOutgoingWeightsIsLeftOutFirst() {
    TrainedModel model = TrainedExamples.model(1, 1, SMALL);
    float[] parameters = model.network().parameters();
    ParameterLayout layout = model.network().layout();
    for (int output = 0; output < layout.outputs(1); output++) {
      parameters[layout.weightOffset(1) + output * layout.inputs(1) + 4] = 0;
    }
    TrainedModel silenced = model.withNetwork(model.network().withParameters(parameters));
    assertEquals(List.of(0, 1, 2, 3, 5, 6), indices(diagram(silenced, 6, 15).groups().get(1)));
  }

  @Test
  void unitsOfAboutEqualImportanceKeepTheirPlaces() {
    double[] importance = {1, 1.2, 0.9, 2};
    assertArrayEquals(new int[] {1, 3}, UnitChoice.of(importance, 2, List.of()));
    assertArrayEquals(new int[] {0, 3}, UnitChoice.of(importance, 2, List.of(0, 3)));
    assertArrayEquals(new int[] {1, 3}, UnitChoice.of(importance, 2, List.of(2, 3)));
  }

  @Test
  void theRoomOfTheHeadsIsSharedOutAndNeverExceeded() {
    assertArrayEquals(new int[] {4, 4, 4}, UnitChoice.shares(new int[] {5, 10, 15}, 12));
    assertArrayEquals(new int[] {2, 5, 5}, UnitChoice.shares(new int[] {2, 10, 15}, 12));
    assertArrayEquals(new int[] {1, 1, 1}, UnitChoice.shares(new int[] {1, 1, 1}, 12));
  }

  @Test
  void aNetworkWithoutHiddenLayersGoesFromTheInputsToTheHeads() {
    ModelConfiguration linear = SMALL.withHiddenLayers(List.of());
    NetworkDiagram diagram = diagram(TrainedExamples.model(1, 1, linear), 12, 15);
    assertEquals(4, diagram.groups().size());
    assertEquals(List.of(0, 0, 0), diagram.links().stream().map(Links::from).toList());
  }

  @Test
  void leastSquaresHasOneOutputAHeadAndNoLineToItsDeviation() {
    NetworkDiagram diagram = diagram(TrainedExamples.model(1, 1, SMALL.leastSquares()), 12, 15);
    Links last = diagram.links().getLast();
    assertEquals(1, head(diagram, Part.SCALES).size());
    for (float weight : last.weights()) {
      assertEquals(0, weight);
    }
  }

  @Test
  void valuesBetweenPlacesLieOnTheCurveAndBeyondItsEndsStay() {
    NetworkDiagram diagram = diagram(TrainedExamples.model(1, 1, SMALL), 12, 15);
    Unit unit = diagram.groups().get(1).units().getFirst();
    double[] x = diagram.x();
    assertEquals(unit.curve()[3], diagram.value(unit, x[3]), 1e-9);
    double middle = (unit.curve()[3] + unit.curve()[4]) / 2;
    assertEquals(middle, diagram.value(unit, (x[3] + x[4]) / 2), 1e-9);
    assertEquals(unit.curve()[0], diagram.value(unit, -100));
    assertEquals(unit.curve()[x.length - 1], diagram.value(unit, 100));
  }

  @Test
  void aSectionThatDoesNotFitIsRefused() {
    TrainedModel model = TrainedExamples.model(2, 1, SMALL);
    DiagramRequest asked =
        new DiagramRequest(model, Section.WHOLE, RANGE, 12, 15, Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> DiagramEvaluator.evaluate(asked));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DiagramRequest(model, Section.WHOLE, RANGE, 0, 15, Optional.empty()));
  }

  private static List<Integer> indices(Group group) {
    return group.units().stream().map(Unit::index).toList();
  }
}
