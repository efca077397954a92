package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mdnviz.experiment.Factor;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;

/// A setting that is varied and the levels it is given, typed with commas between them. Another
/// setting brings levels that are worth a look.
///
/// JavaFX thread only.
public final class LevelsSetting {
  private final Setting<Optional<Factor>> factor;
  private final TypedSetting<List<String>> levels;

  /// @param first what is varied at first; nothing if empty
  /// @param settings the other settings, which decide what is possible
  LevelsSetting(Optional<Factor> first, Supplier<RunSettings> settings) {
    factor = new Setting<>(first);
    levels = new TypedSetting<>(usual(first), new Format(settings));
    factor.valueProperty().subscribe((_, now) -> levels.adopt(usual(now)));
  }

  private static List<String> usual(Optional<Factor> factor) {
    return factor.map(LevelsSetting::usual).orElse(List.of());
  }

  /// @param factor any
  /// @return levels that show what it does
  static List<String> usual(Factor factor) {
    return switch (factor) {
      case COMPONENTS -> List.of("1", "2", "3", "5", "10");
      case CLIP -> List.of("none", "value:0.1", "norm:1", "head:1");
      case LEARNING_RATE -> List.of("0.001", "0.005", "0.02", "0.05");
      case HIDDEN -> List.of("none", "8", "32x32", "64x64x64");
      case ACTIVATION -> List.of("tanh", "relu", "gelu", "sigmoid");
      case COVARIANCE -> List.of("isotropic", "diagonal", "full");
      case SCALE_MAP -> List.of("exp", "softplus", "elu-plus-one");
      case FLOOR -> List.of("0", "0.001", "0.01", "0.05");
      case INITIALIZATION -> List.of("glorot", "he", "lecun");
      case OUTPUT_BIASES -> List.of("k-means", "quantiles", "random");
      case NOISE, INPUT_NOISE, TARGET_NOISE -> List.of("0", "0.05", "0.1", "0.2");
      case OPTIMIZER -> List.of("sgd", "momentum", "rmsprop", "adam");
      case WEIGHT_DECAY -> List.of("0", "0.001", "0.01", "0.1");
      case BATCH_SIZE -> List.of("16", "64", "256");
      case EPOCHS -> List.of("50", "100", "200");
      case EARLY_STOPPING -> List.of("0", "20", "50");
    };
  }

  /// @return what is varied; nothing if empty
  public Setting<Optional<Factor>> factor() {
    return factor;
  }

  /// @return its levels
  public TypedSetting<List<String>> levels() {
    return levels;
  }

  /// @return both; empty if nothing is varied
  Optional<VariedFactor> varied() {
    return factor.get().map(chosen -> new VariedFactor(chosen, levels.get()));
  }

  /// Levels with commas between them; what is wrong with one is said in its own words.
  private final class Format implements TextFormat<List<String>> {
    private final Supplier<RunSettings> settings;

    Format(Supplier<RunSettings> settings) {
      this.settings = settings;
    }

    @Override
    public List<String> parse(String text) throws InvalidTextException {
      if (factor.get().isEmpty()) {
        return List.of();
      }
      try {
        String spaceless = text.replaceAll("\\s+", "").replace('−', '-');
        VariedFactor typed = VariedFactor.parse(factor.get().get().key() + "=" + spaceless);
        typed.check(settings.get());
        return typed.levels();
      } catch (IllegalArgumentException wrong) {
        InvalidTextException invalid = new InvalidTextException(said(wrong.getMessage()));
        invalid.initCause(wrong);
        throw invalid;
      }
    }

    private static String said(String reason) {
      return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    @Override
    public String print(List<String> value) {
      return String.join(", ", value);
    }
  }
}
