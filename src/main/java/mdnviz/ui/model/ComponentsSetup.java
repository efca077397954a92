package mdnviz.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mdnviz.experiment.Factor;
import mdnviz.experiment.VariedFactor;

/// The K lab: the network of the Explore workspace with several numbers of components.
///
/// JavaFX thread only.
public final class ComponentsSetup implements LabSetup {
  /// Most numbers of components at once.
  public static final int MOST = CompareModel.MOST_TOGETHER;

  private static final List<Integer> USUAL = List.of(1, 2, 3, 5, 10);

  private final ExploreModel explore;
  private final TypedSetting<Integer> epochs;
  private final TypedSetting<List<Integer>> components =
      new TypedSetting<>(
          USUAL,
          new TextFormat.ParsedText<>(
              ComponentsSetup::parse,
              ComponentsSetup::text,
              "Write up to %d whole numbers from 1 to %d, each once, such as 1, 2, 3, 5, 10."
                  .formatted(MOST, ModelSettings.MAXIMUM_COMPONENT_COUNT)));

  /// @param explore whose examples and settings
  /// @param epochs passes of every run
  ComponentsSetup(ExploreModel explore, TypedSetting<Integer> epochs) {
    this.explore = explore;
    this.epochs = epochs;
  }

  private static List<Integer> parse(String text) {
    List<Integer> counts =
        Stream.of(text.split("[,;\\s]+", -1))
            .filter(part -> !part.isEmpty())
            .map(Integer::valueOf)
            .toList();
    boolean inRange =
        counts.stream().allMatch(k -> k >= 1 && k <= ModelSettings.MAXIMUM_COMPONENT_COUNT);
    boolean distinct = new HashSet<>(counts).size() == counts.size();
    if (counts.isEmpty() || counts.size() > MOST || !inRange || !distinct) {
      throw new NumberFormatException("not a list of numbers of components");
    }
    return counts.stream().sorted().toList();
  }

  private static String text(List<Integer> counts) {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// @return the numbers of components, ascending
  public TypedSetting<List<Integer>> components() {
    return components;
  }

  @Override
  public Lab lab() {
    return Lab.COMPONENTS;
  }

  @Override
  public LabPlan plan() {
    LabBase base = LabBase.of(explore, epochs.get());
    List<String> levels = components.get().stream().map(String::valueOf).toList();
    return base.plan(
        Lab.COMPONENTS,
        "K = %s on %s".formatted(text(components.get()), base.dataName()),
        List.of(new VariedFactor(Factor.COMPONENTS, levels)));
  }
}
