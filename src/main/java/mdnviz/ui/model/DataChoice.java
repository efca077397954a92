package mdnviz.ui.model;

import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.data.Generation;

/// A data set of the gallery.
///
/// @param id as in commands and files
/// @param title name shown to people
/// @param lesson what it teaches, one sentence
/// @param source makes it
public record DataChoice(String id, String title, String lesson, Source source) {
  /// Makes a data set.
  public interface Source {
    /// @return the data set as it opens
    Dataset load();

    /// @return how it is drawn as it opens; empty for recorded data
    Optional<Generation> generation();

    /// @return a few of its examples, cheap to make
    Dataset sample();
  }
}
