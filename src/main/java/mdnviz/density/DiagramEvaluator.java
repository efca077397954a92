package mdnviz.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Links;
import mdnviz.density.NetworkDiagram.Part;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.math.Interval;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import org.ejml.data.FMatrixRMaj;

/// Makes the picture of a network: one forward pass along the section's input, and the weights of
/// the units there is room for. Of a hidden layer those units are drawn whose ‖w_in‖·‖w_out‖ is
/// largest: how far a unit can carry a signal, whatever its scale; of the heads the first
/// components.
///
/// Belongs to one thread; made anew for each picture.
final class DiagramEvaluator {
  /// Places along the section's input.
  static final int POINTS = 129;

  private final DiagramRequest asked;
  private final ParameterLayout layout;
  private final MixtureHead head;
  private final float[] parameters;
  private final double[] x;
  private final List<FMatrixRMaj> activations;
  private final HeadCurves heads;
  private final List<Group> groups = new ArrayList<>();
  private final List<Links> links = new ArrayList<>();

  private DiagramEvaluator(DiagramRequest asked) {
    this.asked = asked;
    MixtureDensityNetwork network = asked.model().network();
    layout = network.layout();
    head = network.head();
    parameters = network.parameters();
    Interval range = asked.range();
    x = new double[POINTS];
    Arrays.setAll(x, i -> range.low() + range.length() * i / (POINTS - 1));
    double[] inputs =
        Arrays.stream(x).flatMap(at -> Arrays.stream(asked.section().inputAt(at))).toArray();
    activations = network.activationsAt(inputs, POINTS);
    heads = new HeadCurves(head, network.mixturesAt(inputs, POINTS), asked.section().target());
  }

  /// @param asked what is wanted
  /// @return the picture
  /// @throws IllegalArgumentException if the section does not fit the model
  static NetworkDiagram evaluate(DiagramRequest asked) {
    if (!asked.section().fits(asked.model().inputDimension(), asked.model().targetDimension())) {
      throw new IllegalArgumentException("this section does not fit the model");
    }
    return new DiagramEvaluator(asked).evaluate();
  }

  private NetworkDiagram evaluate() {
    for (int layer = 0; layer < layout.layerCount(); layer++) {
      addLayer(layer);
    }
    addHeads();
    return new NetworkDiagram(asked.model(), asked.section(), x, groups, links);
  }

  private void addLayer(int layer) {
    int size = layout.inputs(layer);
    Part part = layer == 0 ? Part.INPUTS : Part.HIDDEN;
    int[] chosen = UnitChoice.of(importance(layer), asked.mostUnits(), drawnBefore(layer, size));
    List<Unit> units =
        Arrays.stream(chosen)
            .mapToObj(unit -> new Unit(unit, bias(layer - 1, unit), curve(layer, unit)))
            .toList();
    Interval range = part == Part.HIDDEN ? evenRange(units) : range(units);
    groups.add(new Group(part, layer, size, range, units));
    if (layer > 0) {
      link(layer - 1, layer, layer - 1, 0);
    }
  }

  private void addHeads() {
    int source = groups.size() - 1;
    int layer = layout.layerCount() - 1;
    List<Part> parts = List.of(Part.MIXING_WEIGHTS, Part.MEANS, Part.SCALES);
    int[] offsets = {0, head.meansOffset(), head.scalesOffset(), head.outputDimension()};
    int[] sizes = new int[parts.size()];
    Arrays.setAll(sizes, i -> offsets[i + 1] - offsets[i]);
    int[] drawn = UnitChoice.shares(sizes, asked.mostOutputs());
    for (int i = 0; i < sizes.length; i++) {
      Part part = parts.get(i);
      int offset = offsets[i];
      List<Unit> units =
          IntStream.range(0, drawn[i])
              .mapToObj(u -> new Unit(u, bias(layer, offset + u), heads.curve(part, u)))
              .toList();
      groups.add(new Group(part, layer + 1, sizes[i], headRange(part, units), units));
      link(source, groups.size() - 1, layer, offset);
    }
  }

  private void link(int from, int to, int layer, int offset) {
    List<Unit> sources = groups.get(from).units();
    List<Unit> goals = groups.get(to).units();
    float[] weights = new float[goals.size() * sources.size()];
    int at = 0;
    for (Unit goal : goals) {
      for (Unit source : sources) {
        weights[at++] = weight(layer, offset + goal.index(), source.index());
      }
    }
    links.add(new Links(from, to, weights));
  }

  private float weight(int layer, int output, int input) {
    return parameters[layout.weightOffset(layer) + output * layout.inputs(layer) + input];
  }

  private double bias(int layer, int output) {
    return layer < 0 ? Double.NaN : parameters[layout.biasOffset(layer) + output];
  }

  private double[] curve(int layer, int unit) {
    double[] curve = new double[POINTS];
    if (layer == 0) {
      Arrays.setAll(curve, i -> asked.section().inputAt(x[i])[unit]);
    } else {
      Arrays.setAll(curve, i -> activations.get(layer).get(unit, i));
    }
    return curve;
  }

  /// ‖w_in‖·‖w_out‖ of each unit, of an input ‖w_out‖.
  private double[] importance(int layer) {
    double[] importance = new double[layout.inputs(layer)];
    for (int output = 0; output < layout.outputs(layer); output++) {
      for (int unit = 0; unit < importance.length; unit++) {
        double weight = weight(layer, output, unit);
        importance[unit] += weight * weight;
      }
    }
    for (int unit = 0; unit < importance.length; unit++) {
      importance[unit] = Math.sqrt(importance[unit] * (layer == 0 ? 1 : inwards(layer - 1, unit)));
    }
    return importance;
  }

  private double inwards(int layer, int unit) {
    double sum = 0;
    for (int input = 0; input < layout.inputs(layer); input++) {
      double weight = weight(layer, unit, input);
      sum += weight * weight;
    }
    return sum;
  }

  private List<Integer> drawnBefore(int layer, int size) {
    Optional<Group> same =
        asked
            .before()
            .flatMap(
                before ->
                    before.groups().stream()
                        .filter(group -> !group.part().isHead())
                        .filter(group -> group.layer() == layer && group.size() == size)
                        .findFirst());
    return same.map(group -> group.units().stream().map(Unit::index).toList()).orElse(List.of());
  }

  private static Interval evenRange(List<Unit> units) {
    Interval range = range(units);
    double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    return new Interval(-most, most);
  }

  private static Interval headRange(Part part, List<Unit> units) {
    if (part == Part.MIXING_WEIGHTS) {
      return new Interval(0, 1);
    }
    Interval range = range(units);
    return part == Part.MEANS
        ? range
        : new Interval(Math.min(0, range.low()), Math.max(0, range.high()));
  }

  private static Interval range(List<Unit> units) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Unit unit : units) {
      for (double value : unit.curve()) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low <= high ? new Interval(low, high) : new Interval(0, 0);
  }
}
