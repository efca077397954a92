package mdnviz.ui.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people read them: as many digits as mean something, a true minus sign, a dash for
/// what is not known.
public final class Figures {
  /// Shown where there is no number yet.
  public static final String UNKNOWN = "–";

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
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e5)) {
      String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", 2);
      return minus(parts[0] + "e" + Integer.parseInt(parts[1]));
    }
    int decimals = size == 0 ? 2 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /// @param value a number a person set
  /// @return the shortest text that says it, six significant digits at most
  public static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    return rounded.signum() == 0 ? "0" : minus(rounded.stripTrailingZeros().toPlainString());
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
