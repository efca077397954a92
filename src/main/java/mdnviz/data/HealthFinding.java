package mdnviz.data;

import java.util.Optional;

/// Something about a data set that a person should know before training on it.
///
/// @param kind what it is about
/// @param text what was found and what it means, one or two sentences
/// @param cure what can be done at once; empty if nothing can
public record HealthFinding(Kind kind, String text, Optional<Cure> cure) {
  /// What a finding is about.
  public enum Kind {
    /// Too few rows to train at all.
    NO_ROWS,
    /// A column that never changes.
    CONSTANT,
    /// Too few rows for so many components.
    FEW_ROWS,
    /// Many targets that are exactly alike.
    TIES,
    /// Rows far from all others.
    OUTLIERS,
    /// A column over many powers of ten, or one whose changes are lost in its size.
    SCALE,
    /// Rows that occur more than once.
    DUPLICATES
  }

  /// A setting that helps.
  public sealed interface Cure {
    /// Raises the floor under σ.
    ///
    /// @param floor standardised target units
    record RaiseFloor(double floor) implements Cure {}

    /// Lowers the number of components.
    ///
    /// @param componentCount K
    record LowerComponentCount(int componentCount) implements Cure {}
  }
}
