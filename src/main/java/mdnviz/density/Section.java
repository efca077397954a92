package mdnviz.density;

import java.util.List;

/// What a density plot shows of p(t|x) when there are several inputs or targets: one input runs
/// across, the others stand still; one target runs upwards, the others are integrated out. Of one
/// input and one target it is the whole.
///
/// @param input zero-based input that runs across
/// @param target zero-based target that runs upwards
/// @param others where the other inputs stand, D − 1 numbers in their order, data units
public record Section(int input, int target, List<Double> others) {
  /// All there is to see of one input and one target.
  public static final Section WHOLE = new Section(0, 0, List.of());

  /// Copies the list and checks.
  ///
  /// @throws IllegalArgumentException if an index does not fit or a number is not finite
  public Section {
    others = List.copyOf(others);
    if (input < 0 || input > others.size() || target < 0) {
      throw new IllegalArgumentException(
          "input %d of %d and target %d make no section".formatted(input, others.size(), target));
    }
    if (!others.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a section cannot stand at " + others);
    }
  }

  /// @return number of inputs D
  public int inputDimension() {
    return others.size() + 1;
  }

  /// @param inputDimension D
  /// @param targetDimension L
  /// @return whether a model of so many inputs and targets can be cut like this
  public boolean fits(int inputDimension, int targetDimension) {
    return inputDimension == inputDimension() && target < targetDimension;
  }

  /// The whole input where the running one is known.
  ///
  /// @param x of the running input, data units
  /// @return D numbers, data units
  public double[] inputAt(double x) {
    double[] whole = new double[inputDimension()];
    for (int d = 0, other = 0; d < whole.length; d++) {
      whole[d] = d == input ? x : others.get(other++);
    }
    return whole;
  }
}
