package mdnviz.density;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.training.TrainedModel;

/// A network as a picture of units and lines, as many units as there is room for: the inputs, the
/// hidden layers and the three heads, what each unit says along the section's input, and the
/// weights between them. Arrays are written once and must not be modified.
///
/// @param model whose network it is
/// @param section along whose input units are looked at; the other inputs stand still
/// @param x the places along that input, ascending, data units
/// @param groups from the inputs to the heads
/// @param links the weights between drawn units of groups that follow each other
@SuppressWarnings("ArrayRecordComponent") // curves are not copied
public record NetworkDiagram(
    TrainedModel model, Section section, double[] x, List<Group> groups, List<Links> links) {
  /// Copies the lists.
  public NetworkDiagram {
    groups = List.copyOf(groups);
    links = List.copyOf(links);
  }

  /// What a group of units is.
  public enum Part {
    /// The D inputs; their curves are in data units.
    INPUTS,
    /// A hidden layer; its curves are activations.
    HIDDEN,
    /// K outputs, read as π = softmax(a).
    MIXING_WEIGHTS,
    /// K·L outputs, read as μ; their curves are in data units.
    MEANS,
    /// K, K·L or K·L(L+1)/2 outputs, read as σ = floor + map(a) or as the rows of the Cholesky
    /// factors of Σ; their curves are in data units, those of one σ for all targets in the units of
    /// the section's target.
    SCALES;

    /// @return whether it is a part of the output layer
    public boolean isHead() {
      return this != INPUTS && this != HIDDEN;
    }
  }

  /// Units beside each other.
  ///
  /// @param part what they are
  /// @param layer 0 for the inputs, from 1 the hidden layers, and one more for the heads
  /// @param size how many there are
  /// @param range what is drawn as empty and as full: of hidden units even to both sides of 0
  /// @param units those drawn, ascending
  public record Group(Part part, int layer, int size, Interval range, List<Unit> units) {
    /// Copies the list.
    public Group {
      units = List.copyOf(units);
    }

    /// @return how many are not drawn
    public int leftOut() {
      return size - units.size();
    }

    /// @param value of one of the units
    /// @return where it lies in the range, from 0 to 1
    public double level(double value) {
      double share = (value - range.low()) / range.length();
      return Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0.5;
    }
  }

  /// One unit.
  ///
  /// @param index zero-based among all of its group
  /// @param bias added to its weighted sum; NaN for an input
  /// @param curve what it says at each x
  @SuppressWarnings("ArrayRecordComponent") // curves are not copied
  public record Unit(int index, double bias, double[] curve) {}

  /// All lines from one group to another.
  ///
  /// @param from index of the group they come from
  /// @param to index of the group they go to
  /// @param weights units drawn of `to` × units drawn of `from`, row-major
  @SuppressWarnings("ArrayRecordComponent") // weights are not copied
  public record Links(int from, int to, float[] weights) {}

  /// @param line of this diagram
  /// @param to which drawn unit it goes to, zero-based
  /// @param from which drawn unit it comes from, zero-based
  /// @return its weight
  public float weight(Links line, int to, int from) {
    return line.weights()[to * groups.get(line.from()).units().size() + from];
  }

  /// @return the largest |w| of all lines drawn, 0 without any
  public double widest() {
    double widest = 0;
    for (Links line : links) {
      for (float weight : line.weights()) {
        widest = Math.max(widest, Math.abs(weight));
      }
    }
    return widest;
  }

  /// @param unit of this diagram
  /// @param at any place along the section's input, data units
  /// @return what the unit says there, between two places of the curve on a straight line; beyond
  ///   its ends, what it says at the end
  public double value(Unit unit, double at) {
    double place = (at - x[0]) / (x[x.length - 1] - x[0]) * (x.length - 1);
    double inside = Double.isFinite(place) ? Math.clamp(place, 0, x.length - 1.0) : 0;
    int left = (int) Math.min(inside, x.length - 2.0);
    double share = inside - left;
    return unit.curve()[left] * (1 - share) + unit.curve()[left + 1] * share;
  }
}
