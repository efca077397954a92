package mdnviz.density;

import java.util.Optional;
import mdnviz.math.NewestFirst;

/// The `mdn-diagram` thread: makes pictures of networks, the newest asked for first.
///
/// Thread-safe.
public final class DiagramService implements AutoCloseable {
  private final NewestFirst<DiagramRequest, NetworkDiagram> thread;

  /// Starts the thread.
  ///
  /// @param onDiagram called on the service's thread after each new picture
  public DiagramService(Runnable onDiagram) {
    thread = new NewestFirst<>("mdn-diagram", DiagramEvaluator::evaluate, onDiagram);
  }

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param request what is wanted
  public void request(DiagramRequest request) {
    thread.ask(request);
  }

  /// @return the newest finished picture; empty before the first
  public Optional<NetworkDiagram> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }
}
