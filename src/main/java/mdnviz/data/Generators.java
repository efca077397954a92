package mdnviz.data;

import java.util.List;
import java.util.stream.Collectors;

/// All synthetic data sets, in the order of the gallery. Making them costs next to nothing; their
/// reference scores are computed when asked for.
public final class Generators {
  private static final List<DataGenerator> ALL =
      List.of(
          new InverseSine(),
          new InverseWave(),
          new ArmaJump(),
          new EconDensity(),
          new Circle(),
          new RobotArm(),
          new NoisyRobotArm(),
          new Spiral(),
          new ForwardSine());

  private Generators() {}

  /// @return every generator, inverse-sine first; unmodifiable
  public static List<DataGenerator> all() {
    return ALL;
  }

  /// @param id a generator's `id()`
  /// @return the generator
  /// @throws IllegalArgumentException if there is none of that name; the message lists the known
  ///   ones
  public static DataGenerator byId(String id) {
    return ALL.stream()
        .filter(generator -> generator.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private static String unknown(String id) {
    String known = ALL.stream().map(DataGenerator::id).collect(Collectors.joining(", "));
    return "there is no generator \"%s\"; choose one of %s".formatted(id, known);
  }
}
