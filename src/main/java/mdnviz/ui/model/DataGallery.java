package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mdnviz.data.ArmElbow;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.Generation;
import mdnviz.data.Generators;
import mdnviz.training.Preset;

/// The data sets the window offers.
public final class DataGallery {
  private static final long FIRST_SEED = 1;
  private static final int FEW = 240;

  /// Drawn data sets, whose truth is known; the first is shown at the start.
  public static final List<DataChoice> GENERATED =
      List.of(
          generated("inverse-sine"),
          generated("forward-sine"),
          generated("inverse-wave"),
          generated("circle"),
          generated("econ-density"),
          generated("arma-jump"),
          generated("spiral"),
          generated("robot-arm"),
          generated("robot-arm-noisy"),
          generated(new ArmElbow()));

  /// Measured data sets.
  public static final List<DataChoice> RECORDED =
      List.of(
          recorded(BuiltInDataset.FAITHFUL),
          recorded(BuiltInDataset.MCYCLE),
          recorded(BuiltInDataset.PENGUINS),
          recorded(BuiltInDataset.GEYSER));

  /// All, in the order shown.
  public static final List<DataChoice> CHOICES = all();

  /// The few that are always at hand.
  public static final List<DataChoice> QUICK =
      List.of(
          byId("inverse-sine"),
          byId("inverse-wave"),
          byId("circle"),
          byId("geyser"),
          byId("spiral"),
          byId("robot-arm-noisy"));

  private DataGallery() {}

  /// @param id of a data set of the gallery
  /// @return the data set
  /// @throws IllegalArgumentException if there is none of that name
  public static DataChoice byId(String id) {
    return CHOICES.stream()
        .filter(choice -> choice.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the gallery has no data set " + id));
  }

  private static List<DataChoice> all() {
    return Stream.concat(GENERATED.stream(), RECORDED.stream()).toList();
  }

  private static DataChoice generated(String id) {
    return generated(Generators.byId(id));
  }

  private static DataChoice generated(DataGenerator generator) {
    String id = generator.id();
    Generation generation = new Generation(generator, Preset.of(id).count(), FIRST_SEED);
    return new DataChoice(id, generator.title(), generator.lesson(), new Generated(generation));
  }

  private static DataChoice recorded(BuiltInDataset set) {
    return new DataChoice(set.id(), set.title(), set.lesson(), new Recorded(set));
  }

  private record Recorded(BuiltInDataset set) implements DataChoice.Source {
    @Override
    public Dataset load() {
      return set.load();
    }

    @Override
    public Optional<Generation> generation() {
      return Optional.empty();
    }

    @Override
    public Dataset sample() {
      return set.load();
    }
  }

  private record Generated(Generation first) implements DataChoice.Source {
    @Override
    public Dataset load() {
      return first.draw();
    }

    @Override
    public Optional<Generation> generation() {
      return Optional.of(first);
    }

    @Override
    public Dataset sample() {
      return first.withCount(Math.min(FEW, first.count())).draw();
    }
  }
}
