package mdnviz.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How choices are written in files and commands: `ELU_PLUS_ONE` is `elu-plus-one`.
public final class EnumText {
  private EnumText() {}

  /// @param choice a constant
  /// @return its name in small letters with hyphens
  public static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @param type of the choice
  /// @param text as {@link #of} writes it; capitals do not matter
  /// @return the constant; empty if there is none of that name
  public static <E> Optional<E> parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> of((Enum<?>) choice).equalsIgnoreCase(text.strip()))
        .findFirst();
  }

  /// @param type of the choice
  /// @return all its constants, separated by commas
  public static String all(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(choice -> of((Enum<?>) choice))
        .collect(Collectors.joining(", "));
  }
}
