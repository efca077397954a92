package mdnviz.training;

import java.util.List;
import mdnviz.optim.GradientClipping;

/// Settings that suit a data set.
///
/// @param count examples to generate
/// @param model what to build
/// @param training how to train
public record Preset(int count, ModelConfiguration model, TrainingConfiguration training) {
  /// The settings a data set opens with.
  ///
  /// @param dataName a generator's id or a data set's name
  /// @return its preset; the default one for names not known
  public static Preset of(String dataName) {
    return switch (dataName) {
      case "inverse-wave" -> wide(2500, 8);
      case "circle" -> wide(2000, 4);
      case "geyser" -> wide(299, 3);
      default ->
          new Preset(
              1000,
              ModelConfiguration.DEFAULT.withComponentCount(3),
              TrainingConfiguration.DEFAULT);
    };
  }

  private static Preset wide(int count, int componentCount) {
    return new Preset(
        count,
        ModelConfiguration.DEFAULT
            .withComponentCount(componentCount)
            .withHiddenLayers(List.of(32, 32)),
        TrainingConfiguration.DEFAULT.withClipping(GradientClipping.byGlobalNorm(5)));
  }
}
