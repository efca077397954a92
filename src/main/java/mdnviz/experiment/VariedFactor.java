package mdnviz.experiment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mdnviz.export.EnumText;

/// A factor and the levels an experiment gives it.
///
/// @param factor what is varied
/// @param levels the text of each value, in the order they are shown, no two alike
public record VariedFactor(Factor factor, List<String> levels) {
  /// Most levels of one factor.
  public static final int MOST_LEVELS = 100;

  /// Checks the levels' number, not their meaning, which depends on the other settings.
  ///
  /// @throws IllegalArgumentException if there is no level, one twice or too many
  public VariedFactor {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "%s needs 1 to %d levels, found %d".formatted(factor.key(), MOST_LEVELS, levels.size()));
    }
    if (new HashSet<>(levels).size() < levels.size()) {
      throw new IllegalArgumentException(
          "%s names a level twice in %s; name each once"
              .formatted(factor.key(), String.join(",", levels)));
    }
  }

  /// Reads a factor as typed.
  ///
  /// @param text such as `clip=none,norm:1,value:0.5`
  /// @return factor and levels
  /// @throws IllegalArgumentException if there is no such factor or no level
  public static VariedFactor parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new IllegalArgumentException(
          "'%s' varies nothing, write a setting and its levels such as components=1,2,3"
              .formatted(text));
    }
    String key = text.substring(0, equals).strip();
    if (key.equalsIgnoreCase("seed")) {
      throw new IllegalArgumentException("seeds repeat every combination, write --seeds 1..10");
    }
    Factor factor =
        Factor.byKey(key)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' cannot be varied, choose one of %s"
                            .formatted(key, EnumText.all(Factor.class))));
    List<String> levels =
        Arrays.stream(text.substring(equals + 1).split(",", -1))
            .map(level -> level.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (levels.contains("")) {
      throw new IllegalArgumentException(
          "%s has an empty level in '%s'; take one of the commas away".formatted(key, text));
    }
    return new VariedFactor(factor, levels);
  }

  /// Checks that every level is a value of the factor.
  ///
  /// @param settings the other settings
  /// @throws IllegalArgumentException naming the first level that is none
  public void check(RunSettings settings) {
    for (int level = 0; level < levels.size(); level++) {
      set(settings, level);
    }
  }

  /// Sets the factor to its first level, for who does not vary it after all.
  ///
  /// @param settings of the experiment. Not modified.
  /// @return the settings with it
  /// @throws IllegalArgumentException if the level is no value of the factor
  public RunSettings applied(RunSettings settings) {
    return set(settings, 0);
  }

  /// Sets the factor to one of its levels.
  ///
  /// @param settings of the experiment. Not modified.
  /// @param level zero-based
  /// @return the settings with it
  /// @throws IllegalArgumentException if the level is no value of the factor
  RunSettings set(RunSettings settings, int level) {
    String text = levels.get(level);
    try {
      return factor.set(settings, text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s=%s: %s".formatted(factor.key(), text, e.getMessage()), e);
    }
  }

  /// @return as {@link #parse} reads it
  public String text() {
    return levels.stream().collect(Collectors.joining(",", factor.key() + "=", ""));
  }
}
