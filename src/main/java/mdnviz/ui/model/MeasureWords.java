package mdnviz.ui.model;

import java.util.Locale;
import mdnviz.experiment.Measure;

/// What measures of a run are called by people and how their numbers are written.
public final class MeasureWords {
  private MeasureWords() {}

  /// @param measure any
  /// @return its name
  public static String title(Measure measure) {
    return switch (measure) {
      case EPOCHS -> "Epochs";
      case STEPS -> "Steps";
      case TRAIN -> "Train NLL";
      case VALIDATION -> "Validation NLL";
      case TEST -> "Test NLL";
      case BEST_VALIDATION -> "Best validation NLL";
      case EFFECTIVE_COMPONENTS -> "Effective K";
      case MODES -> "Modes";
      case DEAD_COMPONENTS -> "Dead components";
      case CLIPPED_SHARE -> "Steps clipped";
      case CLIP_ANGLE -> "Turned by";
      case LARGEST_GRADIENT_NORM -> "Largest norm";
      case PARAMETERS -> "Parameters";
      case AIC -> "AIC";
      case BIC -> "BIC";
    };
  }

  /// @param measure any
  /// @return what it measures, one sentence
  public static String hint(Measure measure) {
    return switch (measure) {
      case EPOCHS -> "Passes over the training examples that were completed.";
      case STEPS -> "Optimizer steps done.";
      case TRAIN -> "Negative log-likelihood of the examples trained on, nats per example.";
      case VALIDATION -> "Negative log-likelihood of the validation share, nats per example.";
      case TEST ->
          "Negative log-likelihood of fresh examples where they can be drawn, else of the test"
              + " share; measured at the end of a run.";
      case BEST_VALIDATION -> "Lowest negative log-likelihood of the validation share so far.";
      case EFFECTIVE_COMPONENTS -> "exp H(π): how many components share the weight, mean over x.";
      case MODES -> "Number of modes of p(t|x), mean over x.";
      case DEAD_COMPONENTS -> "Components that carry less than a thousandth of the examples.";
      case CLIPPED_SHARE -> "Share of the steps whose gradient was clipped.";
      case CLIP_ANGLE -> "Angle by which clipping turned the gradient, mean of the clipped steps.";
      case LARGEST_GRADIENT_NORM -> "Largest norm of a gradient before clipping.";
      case PARAMETERS -> "Number of weights and biases p.";
      case AIC -> "2p + 2n · NLL on the n training examples (Akaike 1974); lower is better.";
      case BIC -> "p ln n + 2n · NLL on the n training examples (Schwarz 1978); lower is better.";
    };
  }

  /// @param measure any
  /// @return whether it is a negative log-likelihood, in nats
  public static boolean isScore(Measure measure) {
    return switch (measure) {
      case TRAIN, VALIDATION, TEST, BEST_VALIDATION -> true;
      default -> false;
    };
  }

  /// @param measure any
  /// @param value of it
  /// @return with as many digits as mean something; a dash where there is none
  public static String text(Measure measure, double value) {
    if (!Double.isFinite(value)) {
      return Figures.UNKNOWN;
    }
    return switch (measure) {
      case EPOCHS, STEPS, PARAMETERS, AIC, BIC -> Figures.count(Math.round(value));
      case TRAIN, VALIDATION, TEST, BEST_VALIDATION -> Figures.nats(value);
      case EFFECTIVE_COMPONENTS, MODES -> String.format(Locale.ROOT, "%.2f", value);
      case DEAD_COMPONENTS ->
          String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
      case CLIPPED_SHARE -> Figures.percent(value);
      case CLIP_ANGLE -> Figures.degrees(value);
      case LARGEST_GRADIENT_NORM -> Figures.significant(value);
    };
  }
}
