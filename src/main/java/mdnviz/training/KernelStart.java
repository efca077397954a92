package mdnviz.training;

import java.util.concurrent.atomic.AtomicBoolean;
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
  public static void once() {
    if (STARTED.compareAndSet(false, true)) {
      Daemon.start("mdn-warm-up", () -> LOGGER.fine(Kernels.warmUp()));
    }
  }
}
