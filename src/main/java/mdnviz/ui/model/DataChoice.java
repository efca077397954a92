package mdnviz.ui.model;

import java.util.OptionalDouble;
import mdnviz.data.Dataset;

/// A data set of the gallery.
///
/// @param id as in commands and files
/// @param title name shown to people
/// @param lesson what it teaches, one sentence
/// @param source makes it
/// @param oracle the best mean negative log-likelihood any model can reach, nats; empty where not
///   known
public record DataChoice(
    String id, String title, String lesson, Source source, OptionalDouble oracle) {
  /// Makes a data set.
  public interface Source {
    /// @param seed of the draw; without effect on recorded data
    /// @return the data set
    Dataset load(long seed);

    /// @return whether another seed gives other examples
    boolean isDrawn();
  }
}
