package mdnviz.density;

import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;
import mdnviz.training.TrainedModel;

/// What calibration is asked about.
///
/// @param model judged
/// @param dataset the examples, of the model's dimensions
/// @param share which of them, as the model's training split them
/// @param window examples whose input lies in there only; empty for all
public record CalibrationRequest(
    TrainedModel model, Dataset dataset, Share share, Optional<Window> window) {
  /// A share of the examples.
  public enum Share {
    /// Trained on.
    TRAINING("Train"),
    /// Held out to judge by.
    VALIDATION("Validation"),
    /// Held out and never looked at while training.
    TEST("Test");

    private final String title;

    Share(String title) {
      this.title = title;
    }

    /// @return the name shown to people
    public String title() {
      return title;
    }
  }

  /// A stretch of one input.
  ///
  /// @param input zero-based
  /// @param range data units
  public record Window(int input, Interval range) {}
}
