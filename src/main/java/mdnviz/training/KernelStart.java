package mdnviz.training;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import mdnviz.math.Daemon;
import mdnviz.math.Kernels;

/// Compiles the SIMD kernels in the background while the plain ones already train. Which kernels
/// run changes no bit, so that they may take over in mid-run.
public final class KernelStart {
  private static final Logger LOGGER = Logger.getLogger(KernelStart.class.getName());
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private KernelStart() {}

  /// Starts the compilation, once in a process.
  ///
  /// @param level of the log line that says which kernels run from then on
  public static void once(Level level) {
    if (STARTED.compareAndSet(false, true)) {
      Daemon.start("mdn-warm-up", () -> LOGGER.log(level, Kernels.warmUp()));
    }
  }
}
