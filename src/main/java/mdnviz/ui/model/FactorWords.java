package mdnviz.ui.model;

import java.util.List;
import mdnviz.experiment.Factor;
import mdnviz.experiment.SettingText;
import mdnviz.experiment.VariedFactor;
import mdnviz.optim.GradientClipping;

/// What settings that an experiment varies, and their levels, are called by people.
public final class FactorWords {
  private FactorWords() {}

  /// @param factor any
  /// @return its name, for axes, columns and choices
  public static String title(Factor factor) {
    return switch (factor) {
      case COMPONENTS -> "Components K";
      case CLIP -> "Clipping";
      case LEARNING_RATE -> "Learning rate η";
      case HIDDEN -> "Hidden layers";
      case ACTIVATION -> "Activation";
      case COVARIANCE -> "Covariance";
      case SCALE_MAP -> "σ map";
      case FLOOR -> "σ floor";
      case INITIALIZATION -> "Initial weights";
      case OUTPUT_BIASES -> "Start of components";
      case NOISE -> "Noise on x and t";
      case INPUT_NOISE -> "Noise on x";
      case TARGET_NOISE -> "Noise on t";
      case OPTIMIZER -> "Optimizer";
      case WEIGHT_DECAY -> "Weight decay λ";
      case BATCH_SIZE -> "Batch size";
      case EPOCHS -> "Epochs";
      case EARLY_STOPPING -> "Patience";
    };
  }

  /// @param factor any
  /// @param level its text
  /// @return the level for an axis or a cell that stands under the factor's name
  public static String level(Factor factor, String level) {
    if (factor != Factor.CLIP) {
      return level;
    }
    GradientClipping clipping = SettingText.clipping(level);
    String threshold = Figures.plain(clipping.threshold());
    return switch (clipping.kind()) {
      case NONE -> "none";
      case BY_VALUE -> "value " + threshold;
      case BY_GLOBAL_NORM -> "norm " + threshold;
      case PER_HEAD -> "head " + threshold;
    };
  }

  /// @param factor any
  /// @param level its text
  /// @return the level within a sentence, such as `K = 3`, `norm ≤ 1` or `no clipping`
  public static String spoken(Factor factor, String level) {
    return switch (factor) {
      case COMPONENTS -> "K = " + level;
      case LEARNING_RATE -> "η = " + level;
      case CLIP -> clipping(level);
      case HIDDEN -> "hidden layers " + level;
      case FLOOR -> "floor " + level;
      case EPOCHS -> level + " epochs";
      case BATCH_SIZE -> "batches of " + level;
      case WEIGHT_DECAY -> "λ = " + level;
      case NOISE, INPUT_NOISE, TARGET_NOISE, EARLY_STOPPING ->
          "%s %s".formatted(sentenceName(factor), level);
      case ACTIVATION, COVARIANCE, SCALE_MAP, INITIALIZATION, OUTPUT_BIASES, OPTIMIZER -> level;
    };
  }

  private static String clipping(String level) {
    GradientClipping clipping = SettingText.clipping(level);
    String threshold = Figures.plain(clipping.threshold());
    return switch (clipping.kind()) {
      case NONE -> "no clipping";
      case BY_VALUE -> "value ≤ " + threshold;
      case BY_GLOBAL_NORM -> "norm ≤ " + threshold;
      case PER_HEAD -> "head ≤ " + threshold;
    };
  }

  private static String sentenceName(Factor factor) {
    String title = title(factor);
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  /// @param varied factors of an experiment
  /// @param levels the text of each one's level
  /// @return such as `K = 3, norm ≤ 1`; `these settings` where nothing is varied
  public static String combination(List<VariedFactor> varied, List<String> levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < varied.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(spoken(varied.get(i).factor(), levels.get(i)));
    }
    return text.isEmpty() ? "these settings" : text.toString();
  }
}
