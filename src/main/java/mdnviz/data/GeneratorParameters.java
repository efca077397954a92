package mdnviz.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers that define a generator, each with its allowed range. Immutable.
///
/// @param definitions in the order shown
/// @param values one a definition, within its range
public record GeneratorParameters(List<GeneratorParameter> definitions, List<Double> values) {
  /// A generator that nothing can be changed about.
  static final GeneratorParameters NONE = standard();

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is not one value a definition or one is outside its
  ///   range
  public GeneratorParameters {
    definitions = List.copyOf(definitions);
    values = List.copyOf(values);
    if (definitions.size() != values.size()) {
      throw new IllegalArgumentException(
          "%d parameters need as many values, found %d"
              .formatted(definitions.size(), values.size()));
    }
    for (int i = 0; i < values.size(); i++) {
      definitions.get(i).check(values.get(i));
    }
  }

  /// The published values.
  ///
  /// @param definitions in the order shown. Not modified.
  /// @return the parameters
  static GeneratorParameters standard(GeneratorParameter... definitions) {
    return new GeneratorParameters(
        List.of(definitions), Stream.of(definitions).map(GeneratorParameter::standard).toList());
  }

  /// @param id of a parameter
  /// @return its value
  /// @throws IllegalArgumentException if there is none of that name; the message lists the known
  ///   ones
  public double value(String id) {
    return values.get(index(id));
  }

  /// @param id of a parameter
  /// @param value within its range
  /// @return the same with another value
  /// @throws IllegalArgumentException if there is no parameter of that name or the value is outside
  ///   its range
  public GeneratorParameters with(String id, double value) {
    List<Double> changed = new ArrayList<>(values);
    changed.set(index(id), value);
    return new GeneratorParameters(definitions, changed);
  }

  /// @return whether all values are the published ones
  public boolean isStandard() {
    return equals(standard(definitions.toArray(GeneratorParameter[]::new)));
  }

  private int index(String id) {
    for (int i = 0; i < definitions.size(); i++) {
      if (definitions.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(unknown(id));
  }

  private String unknown(String id) {
    String known =
        definitions.stream().map(GeneratorParameter::id).collect(Collectors.joining(", "));
    return "there is no parameter \"%s\"; choose one of %s"
        .formatted(id, known.isEmpty() ? "none" : known);
  }
}
