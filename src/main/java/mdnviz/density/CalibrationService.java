package mdnviz.density;

import java.util.Optional;
import mdnviz.math.NewestFirst;

/// The `mdn-calibration` thread: judges the newest model asked about.
///
/// Thread-safe.
public final class CalibrationService implements AutoCloseable {
  private final NewestFirst<CalibrationRequest, Calibration> thread;

  /// Starts the thread.
  ///
  /// @param onResult called on the service's thread after each new result
  public CalibrationService(Runnable onResult) {
    thread = new NewestFirst<>("mdn-calibration", CalibrationEvaluator::evaluate, onResult);
  }

  /// Asks; a request not yet begun is replaced.
  ///
  /// @param request what about
  public void request(CalibrationRequest request) {
    thread.ask(request);
  }

  /// @return the newest result; empty before the first
  public Optional<Calibration> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }
}
