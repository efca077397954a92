package mdnviz.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mdnviz.export.EnumText;
import mdnviz.optim.GradientClipping;

/// How the text of a setting becomes a value and back. Every refusal names the text and says what
/// to write instead.
public final class SettingText {
  private SettingText() {}

  /// @param text such as `32`
  /// @return the number
  /// @throws IllegalArgumentException if it is not a whole number of 32 bits
  public static int integer(String text) {
    long value = whole(text);
    if (value != (int) value) {
      throw new IllegalArgumentException("'%s' is too large".formatted(text));
    }
    return (int) value;
  }

  /// @param text such as `32`
  /// @return the number
  /// @throws IllegalArgumentException if it is not a whole number of 64 bits
  public static long whole(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is not a whole number".formatted(text), e);
    }
  }

  /// @param text such as `0.005`
  /// @return the number
  /// @throws IllegalArgumentException if it is not a finite number
  public static double number(String text) {
    double value = Double.NaN;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      // said below
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(text));
    }
    return value;
  }

  /// @param type of the choice
  /// @param text one of its names, in small letters with hyphens
  /// @return the constant
  /// @throws IllegalArgumentException if there is none of that name
  public static <E extends Enum<E>> E choice(Class<E> type, String text) {
    return EnumText.parse(type, text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not known, choose one of %s".formatted(text, EnumText.all(type))));
  }

  /// @param text units of each hidden layer, or `none`
  /// @param separator between the layers, a regular expression
  /// @return one number a layer
  /// @throws IllegalArgumentException if one is not a whole number
  public static List<Integer> hiddenLayers(String text, String separator) {
    List<Integer> units = new ArrayList<>();
    if (!text.strip().equalsIgnoreCase("none")) {
      for (String part : text.split(separator, -1)) {
        units.add(integer(part));
      }
    }
    return List.copyOf(units);
  }

  /// @param text `none`, or `value`, `norm` or `head` with a colon and the threshold
  /// @return the clipping
  /// @throws IllegalArgumentException if it is none of these or the threshold is not positive
  public static GradientClipping clipping(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
    if (parts.length == 1 && parts[0].equals("none")) {
      return GradientClipping.NONE;
    }
    GradientClipping.Kind kind =
        switch (parts[0]) {
          case "value" -> GradientClipping.Kind.BY_VALUE;
          case "norm" -> GradientClipping.Kind.BY_GLOBAL_NORM;
          case "head" -> GradientClipping.Kind.PER_HEAD;
          default -> null;
        };
    if (kind == null || parts.length != 2) {
      throw new IllegalArgumentException(
          "'%s' is no clipping, write none, value:1, norm:5 or head:1".formatted(text));
    }
    return new GradientClipping(kind, number(parts[1]));
  }

  /// @param clipping any
  /// @return as {@link #clipping(String)} reads it
  static String of(GradientClipping clipping) {
    return switch (clipping.kind()) {
      case NONE -> "none";
      case BY_VALUE -> "value:" + clipping.threshold();
      case BY_GLOBAL_NORM -> "norm:" + clipping.threshold();
      case PER_HEAD -> "head:" + clipping.threshold();
    };
  }
}
