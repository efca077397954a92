package mdnviz.ui.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import mdnviz.math.ScientificNumber;

/// Numbers as people read them: as many digits as mean something, a true minus sign, a dash for
/// what is not known.
public final class Figures {
  /// Shown where there is no number yet.
  public static final String UNKNOWN = "–";

  private static final double LEAST_WRITTEN_OUT = 1e-5;

  private Figures() {}

  /// @param nats a negative log-likelihood
  /// @return with three decimals
  public static String nats(double nats) {
    return Double.isFinite(nats) ? minus(String.format(Locale.ROOT, "%.3f", nats)) : UNKNOWN;
  }

  /// @param count a whole number
  /// @return with thousands separated
  public static String count(long count) {
    return minus(String.format(Locale.ROOT, "%,d", count));
  }

  /// @param count how many
  /// @param thing what is counted, one of it
  /// @return both, the thing as one or as several
  public static String several(int count, String thing) {
    return count(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /// @param share from 0 to 1
  /// @return in per cent; below 10 % with one decimal
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return UNKNOWN;
    }
    boolean small = share > 0 && share < 0.0995;
    return String.format(Locale.ROOT, small ? "%.1f %%" : "%.0f %%", share * 100);
  }

  /// @param value any number
  /// @return with three significant digits
  public static String significant(double value) {
    return significant(value, 3);
  }

  /// @param value any number
  /// @param digits how many significant digits, at least 1
  /// @return with so many
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e5)) {
      return ScientificNumber.of(value, digits).toString();
    }
    double rounded = new BigDecimal(size).round(new MathContext(digits)).doubleValue();
    int whole = size == 0 ? 1 : 1 + (int) Math.floor(Math.log10(rounded));
    int decimals = Math.max(0, digits - whole);
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /// @param value a number a person set
  /// @return the shortest text that says it and can be typed, six significant digits at most
  public static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = rounded.stripTrailingZeros();
    if (Math.abs(value) >= LEAST_WRITTEN_OUT) {
      return minus(shortest.toPlainString());
    }
    int exponent = shortest.precision() - shortest.scale() - 1;
    return minus(shortest.movePointLeft(exponent).toPlainString() + "e" + exponent);
  }

  /// @param radians an angle, 0 to π
  /// @return in degrees; below 10° with one decimal
  public static String degrees(double radians) {
    if (!Double.isFinite(radians)) {
      return UNKNOWN;
    }
    double degrees = Math.toDegrees(radians);
    boolean small = degrees >= 0.05 && degrees < 9.95;
    return String.format(Locale.ROOT, small ? "%.1f°" : "%.0f°", degrees);
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
