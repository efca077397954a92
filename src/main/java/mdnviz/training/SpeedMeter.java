package mdnviz.training;

/// Steps per second over about the last second.
///
/// Mutable; belongs to one thread at a time.
final class SpeedMeter {
  private static final double MEMORY_SECONDS = 0.7;

  private long lastStep;
  private long lastTime;
  private double rate;

  /// Starts measuring anew.
  ///
  /// @param step number of steps done
  void start(long step) {
    lastStep = step;
    lastTime = System.nanoTime();
    rate = 0;
  }

  /// @param step number of steps done
  /// @return recent steps per second
  double measure(long step) {
    long now = System.nanoTime();
    double seconds = (double) (now - lastTime) * 1e-9;
    if (seconds > 0.01) {
      double current = (double) (step - lastStep) / seconds;
      double weight = rate == 0 ? 1 : Math.min(1, seconds / MEMORY_SECONDS);
      rate += weight * (current - rate);
      lastStep = step;
      lastTime = now;
    }
    return rate;
  }
}
