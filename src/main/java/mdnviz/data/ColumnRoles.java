package mdnviz.data;

import java.util.List;

/// Which columns of a table are inputs and which are targets.
///
/// @param inputs names, one or more
/// @param targets names, one or more
public record ColumnRoles(List<String> inputs, List<String> targets) {
  /// Copies the names.
  public ColumnRoles {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }
}
