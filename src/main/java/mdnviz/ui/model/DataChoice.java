package mdnviz.ui.model;

import mdnviz.data.Dataset;
import mdnviz.data.ReferenceScores;

/// A data set of the gallery.
///
/// @param id as in commands and files
/// @param title name shown to people
/// @param lesson what it teaches, one sentence
/// @param source makes it
/// @param references what a model of it can be scored against
public record DataChoice(
    String id, String title, String lesson, Source source, ReferenceScores references) {
  /// Makes a data set.
  public interface Source {
    /// @param seed of the draw; without effect on recorded data
    /// @return the data set
    Dataset load(long seed);

    /// @return whether another seed gives other examples
    boolean isDrawn();
  }
}
