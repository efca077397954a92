package mdnviz.ui.model;

import java.util.List;
import java.util.stream.Collectors;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Part;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.mixture.CovarianceType;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;

/// What the picture of the network says in words: the heads' equations and counts, a unit's name
/// and value.
public final class DiagramWords {
  private DiagramWords() {}

  /// How a head reads its outputs and how many there are.
  ///
  /// @param diagram the picture
  /// @param head one of its heads
  /// @return two or three short lines, for example `σ = 0.001 + exp(a)` and `K·L = 5`
  public static List<String> head(NetworkDiagram diagram, Group head) {
    ModelConfiguration built = diagram.model().modelConfiguration();
    return switch (head.part()) {
      case MIXING_WEIGHTS -> List.of("π = softmax(a)", "K = " + Figures.count(head.size()));
      case MEANS -> List.of("μ = a", "K·L = " + Figures.count(head.size()));
      case SCALES -> scales(built, diagram.model().targetDimension(), head.size());
      case INPUTS, HIDDEN -> List.of();
    };
  }

  private static List<String> scales(ModelConfiguration built, int targets, int size) {
    if (built.objective() == Objective.LEAST_SQUARES) {
      return List.of("σ from residuals", "L = " + Figures.count(size));
    }
    String floor = Figures.plain(built.standardDeviationFloor());
    String mapped = "%s + %s".formatted(floor, map(built));
    return switch (built.covariance()) {
      case ISOTROPIC -> List.of("σ = " + mapped, "K = " + Figures.count(size));
      case DIAGONAL -> List.of("σ = " + mapped, "K·L = " + Figures.count(size));
      case FULL ->
          targets == 1
              ? List.of("σ = " + mapped, "K·L(L+1)/2 = " + Figures.count(size))
              : List.of(
                  "Σ = CCᵀ, Cᵢⱼ = a", "Cᵢᵢ = " + mapped, "K·L(L+1)/2 = " + Figures.count(size));
    };
  }

  private static String map(ModelConfiguration built) {
    return switch (built.scaleMap()) {
      case EXP -> "exp(a)";
      case SOFTPLUS -> "softplus(a)";
      case ELU_PLUS_ONE -> "ELU(a) + 1";
    };
  }

  /// @param diagram the picture
  /// @param group one of its hidden layers
  /// @param brief whether there is only room for the number
  /// @return for example `32 tanh`
  public static String layer(NetworkDiagram diagram, Group group, boolean brief) {
    String size = Figures.count(group.size());
    return brief ? size : size + " " + diagram.model().modelConfiguration().activation().title();
  }

  /// @param diagram the picture
  /// @param group of the unit
  /// @param unit any
  /// @return for example `layer 2, unit 7` or `μ₃ of y2`
  public static String unit(NetworkDiagram diagram, Group group, Unit unit) {
    ModelConfiguration built = diagram.model().modelConfiguration();
    List<String> targets = diagram.model().targetNames();
    return switch (group.part()) {
      case INPUTS -> "input " + diagram.model().inputNames().get(unit.index());
      case HIDDEN -> "layer %d, unit %d".formatted(group.layer(), unit.index() + 1);
      case MIXING_WEIGHTS -> "π" + subscript(unit.index() + 1);
      case MEANS -> "μ" + ofTarget(unit.index(), targets);
      case SCALES ->
          switch (built.covariance()) {
            case ISOTROPIC -> "σ" + subscript(unit.index() + 1);
            case DIAGONAL -> "σ" + ofTarget(unit.index(), targets);
            case FULL -> factor(unit.index(), targets.size());
          };
    };
  }

  /// @param diagram the picture
  /// @param group of the unit
  /// @param unit any
  /// @return zero-based component whose number the unit is; −1 if it is none of a component
  public static int component(NetworkDiagram diagram, Group group, Unit unit) {
    int targets = diagram.model().targetDimension();
    CovarianceType covariance = diagram.model().modelConfiguration().covariance();
    return switch (group.part()) {
      case INPUTS, HIDDEN -> -1;
      case MIXING_WEIGHTS -> unit.index();
      case MEANS -> unit.index() / targets;
      case SCALES -> unit.index() / covariance.scalesPerComponent(targets);
    };
  }

  private static String ofTarget(int output, List<String> targets) {
    String component = subscript(output / targets.size() + 1);
    return targets.size() == 1
        ? component
        : component + " of " + targets.get(output % targets.size());
  }

  private static String factor(int output, int targets) {
    int each = CovarianceType.FULL.scalesPerComponent(targets);
    String component = subscript(output / each + 1);
    if (targets == 1) {
      return "σ" + component;
    }
    int row = 0;
    int column = output % each;
    for (; column > row; row++) {
      column -= row + 1;
    }
    return "C%s of component %d"
        .formatted(subscript(row + 1) + subscript(column + 1), output / each + 1);
  }

  private static String subscript(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> Character.toString('₀' + digit - '0'))
        .collect(Collectors.joining());
  }

  /// What a unit says where the cursor is.
  ///
  /// @param diagram the picture
  /// @param group of the unit
  /// @param unit any
  /// @param at x₀ of the section's input, data units
  /// @return for example `layer 2, unit 7: 0.43 at x₀, bias −0.2`
  public static String reading(NetworkDiagram diagram, Group group, Unit unit, double at) {
    String value = Figures.significant(diagram.value(unit, at));
    String name = unit(diagram, group, unit);
    if (group.part() == Part.INPUTS) {
      return "%s = %s".formatted(name, value);
    }
    return "%s: %s at x₀, bias %s".formatted(name, value, Figures.significant(unit.bias(), 2));
  }

  /// @param group the last one before the heads
  /// @return what its curves are, for example `Layer 2 along x: what the heads are made of`
  public static String last(Group group) {
    return group.part() == Part.INPUTS
        ? "The inputs along x"
        : "Layer %d along x: what the heads are made of".formatted(group.layer());
  }

  /// @param diagram the picture
  /// @return the network in one sentence, for who does not see it
  public static String summary(NetworkDiagram diagram) {
    String hidden =
        diagram.groups().stream()
            .filter(group -> group.part() == Part.HIDDEN)
            .map(group -> layer(diagram, group, false))
            .collect(Collectors.joining(", "));
    String heads =
        diagram.groups().stream()
            .filter(group -> group.part().isHead())
            .map(group -> String.join(", ", head(diagram, group)))
            .collect(Collectors.joining("; "));
    return "A network of %s, hidden layers: %s; heads: %s."
        .formatted(
            Figures.several(diagram.model().inputDimension(), "input"),
            hidden.isEmpty() ? "none" : hidden,
            heads);
  }
}
