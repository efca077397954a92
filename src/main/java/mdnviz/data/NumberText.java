package mdnviz.data;

import java.util.Locale;
import java.util.Set;

/// Numbers as people write them in files: sign, digits, one decimal mark, exponent; blanks around.
/// No thousands separators, no units, no hexadecimal.
final class NumberText {
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "infinity", "#num!", "#div/0!", "#n/a", "#value!");
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "null", "none", "?", "-", ".");
  private static final int SHOWN_LENGTH = 40;

  /// All powers of ten that a double holds exactly.
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long LARGEST_EXACT = 1L << 53;

  /// With one more digit these still fit into 64 bits without sign.
  private static final long ROOM_FOR_A_DIGIT = 1_000_000_000_000_000_000L;

  private NumberText() {}

  /// Reads a number, rounded correctly like {@link Double#parseDouble}.
  ///
  /// @param text holds the cell. Not modified.
  /// @param from index of the cell's first character
  /// @param length of the cell
  /// @param decimalMark point or comma
  /// @return the number; NaN if the cell is none; infinite if it is too large for a double
  static double parse(char[] text, int from, int length, char decimalMark) {
    int end = from + length;
    int at = from;
    while (at < end && isBlank(text[at])) {
      at++;
    }
    while (end > at && isBlank(text[end - 1])) {
      end--;
    }
    return new Scan(text, at, end, decimalMark).number();
  }

  /// @param cell any text
  /// @param decimalMark point or comma
  /// @return the number; NaN if the cell is none; infinite if it is too large for a double
  static double parse(String cell, char decimalMark) {
    return parse(cell.toCharArray(), 0, cell.length(), decimalMark);
  }

  /// @param cell any text
  /// @return whether it is blank or one of the usual marks for a missing value
  static boolean isMissing(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    return MISSING.contains(word) || NOT_FINITE.contains(word);
  }

  /// Says why a cell is no finite number.
  ///
  /// @param cell that was refused
  /// @param decimalMark it was read with
  /// @return a clause, for example `"abc" is not a number`
  static String problemOf(String cell, char decimalMark) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return "the cell is empty";
    }
    String shown = shown(cell);
    String bare = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
    if (NOT_FINITE.contains(bare)) {
      return shown + " is not a finite number";
    }
    if (Double.isInfinite(parse(cell, decimalMark))) {
      return shown + " is too large a number";
    }
    char otherMark = decimalMark == '.' ? ',' : '.';
    if (Double.isFinite(parse(cell, otherMark))) {
      return "%s is not a number with a decimal %s"
          .formatted(shown, decimalMark == '.' ? "point" : "comma");
    }
    return shown + " is not a number";
  }

  /// @param cell any text
  /// @return it in quotes on one line, shortened if long
  static String shown(String cell) {
    String line =
        cell.strip().replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
    return line.length() <= SHOWN_LENGTH
        ? '"' + line + '"'
        : '"' + line.substring(0, SHOWN_LENGTH) + "…\"";
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
  }

  /// One pass over a cell without blanks around it.
  private static final class Scan {
    private final char[] text;
    private final int from;
    private final int end;
    private final char decimalMark;
    private int at;
    private long digits;
    private boolean exact = true;
    private int digitCount;
    private int exponent;

    Scan(char[] text, int from, int end, char decimalMark) {
      this.text = text;
      this.from = from;
      this.end = end;
      this.decimalMark = decimalMark;
      this.at = from;
    }

    double number() {
      boolean negative = at < end && isMinus(text[at]);
      if (negative || (at < end && text[at] == '+')) {
        at++;
      }
      digits(0);
      if (at < end && text[at] == decimalMark) {
        at++;
        digits(-1);
      }
      if (digitCount == 0 || !exponent() || at != end) {
        return Double.NaN;
      }
      double magnitude = exact ? magnitude() : slow();
      return negative ? -magnitude : magnitude;
    }

    private void digits(int exponentStep) {
      while (at < end && text[at] >= '0' && text[at] <= '9') {
        if (digits >= 0 && digits < ROOM_FOR_A_DIGIT) {
          digits = digits * 10 + (text[at] - '0');
          exponent += exponentStep;
        } else {
          exact = false;
        }
        digitCount++;
        at++;
      }
    }

    private boolean exponent() {
      if (at == end || (text[at] != 'e' && text[at] != 'E')) {
        return true;
      }
      at++;
      boolean negative = at < end && isMinus(text[at]);
      if (negative || (at < end && text[at] == '+')) {
        at++;
      }
      int first = at;
      int value = 0;
      while (at < end && text[at] >= '0' && text[at] <= '9') {
        value = Math.min(value * 10 + (text[at] - '0'), 1_000_000);
        at++;
      }
      exponent += negative ? -value : value;
      return at > first;
    }

    /// If digits and power of ten are both exact doubles, one rounding gives the nearest double
    /// (Clinger, "How to read floating point numbers accurately", PLDI 1990).
    private double magnitude() {
      if (digits >= 0 && digits <= LARGEST_EXACT && Math.abs(exponent) < POWERS_OF_TEN.length) {
        return exponent < 0 ? digits / POWERS_OF_TEN[-exponent] : digits * POWERS_OF_TEN[exponent];
      }
      return digits != 0 && exponent < 0 && exponent >= -DecimalFraction.LARGEST_POWER
          ? DecimalFraction.nearest(digits, -exponent)
          : slow();
    }

    private double slow() {
      String plain = new String(text, from, end - from).replace(decimalMark, '.');
      return Math.abs(Double.parseDouble(plain.replace('\u2212', '-')));
    }

    private static boolean isMinus(char c) {
      return c == '-' || c == '\u2212';
    }
  }
}
