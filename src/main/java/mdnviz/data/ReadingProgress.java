package mdnviz.data;

/// Is told how far the reading of a file has come.
@FunctionalInterface
public interface ReadingProgress {
  /// Tells nobody.
  ReadingProgress NONE = _ -> {};

  /// @param fraction read so far, from 0 to 1
  void at(double fraction);
}
