package mdnviz.math;

/// The one place of the core where threads begin: named daemons, so that no thread keeps a finished
/// program alive.
public final class Daemon {
  private Daemon() {}

  /// @param name of the thread, for example `mdn-trainer`
  /// @param work to do on it
  /// @return the started thread
  public static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(work);
  }
}
