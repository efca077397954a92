package mdnviz.optim;

import java.util.List;

/// Which parameters belong together: contiguous ranges of the flat vector that cover it without
/// gaps. Immutable.
///
/// @param ranges in ascending order
/// @param groupCount number of groups; ranges name them 0 … groupCount − 1
public record ParameterGroups(List<Range> ranges, int groupCount) {
  /// Copies the list.
  ///
  /// @throws IllegalArgumentException if the ranges leave gaps or name an unknown group
  public ParameterGroups {
    ranges = List.copyOf(ranges);
    int end = 0;
    for (Range range : ranges) {
      if (range.from() != end || range.group() < 0 || range.group() >= groupCount) {
        throw new IllegalArgumentException("not a cover: " + range);
      }
      end = range.to();
    }
  }

  /// @return length of the flat vector
  public int size() {
    return ranges.isEmpty() ? 0 : ranges.getLast().to();
  }

  /// A contiguous run of parameters.
  ///
  /// @param from first index
  /// @param to index after the last
  /// @param group the group they belong to
  /// @param decayed whether weight decay applies
  public record Range(int from, int to, int group, boolean decayed) {}
}
