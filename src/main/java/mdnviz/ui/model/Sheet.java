package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;

/// An empty sheet to paint a data set on.
///
/// @param inputNames one a column, D ≥ 1
/// @param targetNames one a column, L ≥ 1
/// @param ranges of the columns, inputs first, data units, not empty
public record Sheet(List<String> inputNames, List<String> targetNames, List<Interval> ranges) {
  private static final Interval UNIT = new Interval(0, 1);

  /// Copies the lists.
  public Sheet {
    inputNames = List.copyOf(inputNames);
    targetNames = List.copyOf(targetNames);
    ranges = List.copyOf(ranges);
  }

  /// @param inputs D, 1 or 2
  /// @param targets L, 1 or 2
  /// @return a sheet of x and y, or x1, x2 and y1, y2, each from 0 to 1
  public static Sheet of(int inputs, int targets) {
    List<Interval> ranges = new ArrayList<>();
    for (int column = 0; column < inputs + targets; column++) {
      ranges.add(UNIT);
    }
    return new Sheet(names("x", inputs), names("y", targets), ranges);
  }

  private static List<String> names(String name, int count) {
    return count == 1
        ? List.of(name)
        : IntStream.rangeClosed(1, count).mapToObj(number -> name + number).toList();
  }

  /// @param newRanges as many as there are columns
  /// @return the same columns with other ranges
  public Sheet withRanges(List<Interval> newRanges) {
    return new Sheet(inputNames, targetNames, newRanges);
  }

  /// @return names of all columns, inputs first
  public List<String> names() {
    List<String> names = new ArrayList<>(inputNames);
    names.addAll(targetNames);
    return names;
  }

  /// @param name of the data set
  /// @return the data set without points
  Dataset dataset(String name) {
    return Dataset.of(name, inputNames, targetNames, new double[ranges.size()][0]);
  }
}
