package mdnviz.ui.model;

import java.util.function.Function;

/// How a value is written and read.
///
/// @param <T> type of the value
public interface TextFormat<T> {
  /// @param text as typed
  /// @return the value
  /// @throws InvalidTextException if the text says no allowed value
  T parse(String text) throws InvalidTextException;

  /// @param value any allowed value
  /// @return its text; parsing it gives the value back
  String print(T value);

  /// Whole numbers of a range.
  ///
  /// @param name what is counted, at the start of a sentence
  /// @param least smallest allowed
  /// @param most largest allowed
  /// @return the format
  static TextFormat<Integer> wholeNumber(String name, int least, int most) {
    String rule =
        "%s is a whole number from %s to %s."
            .formatted(name, Figures.count(least), Figures.count(most));
    return new ParsedText<>(
        text -> within(Integer.parseInt(text.replace(",", "")), least, most),
        String::valueOf,
        rule);
  }

  /// Numbers of a range.
  ///
  /// @param name what is measured, at the start of a sentence
  /// @param least smallest allowed
  /// @param most largest allowed
  /// @return the format
  static TextFormat<Double> number(String name, double least, double most) {
    String rule =
        "%s is a number from %s to %s, with a decimal point."
            .formatted(name, Figures.plain(least), Figures.plain(most));
    return new ParsedText<>(
        text -> within(Double.parseDouble(text), least, most), Figures::plain, rule);
  }

  /// Shares of a whole, written in per cent; the sign may be left out.
  ///
  /// @param name what is measured, at the start of a sentence
  /// @param most largest allowed, per cent
  /// @return the format; its values are shares, 0 to 1
  static TextFormat<Double> percent(String name, double most) {
    return new ParsedText<>(
        text -> within(Double.parseDouble(text.replace("%", "").strip()), 0.0, most) / 100,
        share -> Figures.plain(share * 100) + " %",
        "%s lies between 0 and %s %%.".formatted(name, Figures.plain(most)));
  }

  /// Whole numbers of which 0 means that something does not happen.
  ///
  /// @param name what is counted, at the start of a sentence
  /// @param most largest allowed
  /// @return the format; 0 is written `off`
  static TextFormat<Integer> countOrOff(String name, int most) {
    return new ParsedText<>(
        text ->
            text.equalsIgnoreCase("off")
                ? 0
                : within(Integer.parseInt(text.replace(",", "")), 0, most),
        count -> count == 0 ? "off" : String.valueOf(count),
        "%s is off or a whole number up to %s.".formatted(name, Figures.count(most)));
  }

  /// Seeds: any 64-bit whole number.
  ///
  /// @return the format
  static TextFormat<Long> seed() {
    return new ParsedText<>(
        Long::parseLong, String::valueOf, "The seed is a whole number, such as 42.");
  }

  private static <N extends Comparable<N>> N within(N value, N least, N most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new NumberFormatException("out of range");
    }
    return value;
  }

  /// Reads with a function that throws `NumberFormatException`, and answers it with one rule.
  ///
  /// @param <T> type of the value
  /// @param parser from trimmed text, U+2212 read as a minus sign
  /// @param printer to text
  /// @param rule what is allowed, one sentence
  record ParsedText<T>(Function<String, T> parser, Function<T, String> printer, String rule)
      implements TextFormat<T> {
    @Override
    public T parse(String text) throws InvalidTextException {
      try {
        return parser.apply(text.strip().replace('−', '-'));
      } catch (NumberFormatException notANumber) {
        InvalidTextException invalid = new InvalidTextException(rule);
        invalid.initCause(notANumber);
        throw invalid;
      }
    }

    @Override
    public String print(T value) {
      return printer.apply(value);
    }
  }
}
