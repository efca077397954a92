package mdnviz.doctor;

import java.util.List;
import java.util.Optional;

/// One thing that is wrong with a network.
///
/// @param kind what
/// @param components the components concerned, zero-based; empty where all are
/// @param place the input at which it shows most, D numbers, data units; empty where there is no
///   such place
/// @param sentence what is seen and why it matters, for a student
/// @param cure what mends it; empty where only patience or other data do
public record Finding(
    Kind kind, List<Integer> components, List<Double> place, String sentence, Optional<Cure> cure) {
  /// Copies the lists.
  public Finding {
    components = List.copyOf(components);
    place = List.copyOf(place);
  }

  /// @param other finding, of the same network some steps before
  /// @return whether it tells of the same fault, perhaps in other numbers
  public boolean isTheSameAs(Finding other) {
    return kind == other.kind
        && switch (kind) {
          case DEAD_COMPONENT, DUPLICATE_COMPONENTS -> components.equals(other.components);
          default -> true;
        };
  }

  /// What can be wrong.
  public enum Kind {
    /// One component carries all examples.
    COLLAPSE("collapse"),
    /// A component carries almost no example.
    DEAD_COMPONENT("dead component"),
    /// Two components say the same.
    DUPLICATE_COMPONENTS("duplicate components"),
    /// A σ cannot get smaller, though the loss pulls it down.
    SCALE_AT_FLOOR("σ at its floor"),
    /// The network learns the training examples by heart.
    OVER_FIT("over-fit"),
    /// More examples not trained on lie outside the densities than should.
    TOO_NARROW("bad calibration: too narrow"),
    /// Fewer examples not trained on lie outside the densities than should.
    TOO_WIDE("bad calibration: too wide"),
    /// Single steps have gradients far longer than the others, and nothing shortens them.
    EXPLODING_GRADIENT("exploding gradient");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// @return its name for people
    public String title() {
      return title;
    }
  }
}
