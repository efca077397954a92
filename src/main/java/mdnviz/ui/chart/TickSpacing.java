package mdnviz.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import mdnviz.math.ScientificNumber;

/// Round distances between ticks and the labels that fit them.
final class TickSpacing {
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double LARGE = 1e7;

  private TickSpacing() {}

  /// @param least positive
  /// @return the smallest of 1, 2 or 5 times a power of ten that is not below `least`
  static double atLeast(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /// @param value at a tick
  /// @param spacing distance to the next tick, positive
  /// @return the number with the digits that tell it from its neighbours, with a real minus sign
  static String label(double value, double spacing) {
    double largest = Math.max(Math.abs(value), spacing);
    int digits = (int) Math.max(0, -Math.floor(Math.log10(spacing) + 1e-9));
    double shown = Math.abs(value) < spacing * 1e-6 ? 0 : value;
    if (shown != 0 && (largest >= LARGE || digits > 5)) {
      int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
      double spacingExponent = Math.floor(Math.log10(spacing) + 1e-9);
      int mantissaDigits = (int) Math.max(0, exponent - spacingExponent);
      String mantissa = format(value / Math.pow(10, exponent), Math.min(mantissaDigits, 6));
      return mantissa + "·" + ScientificNumber.power(exponent);
    }
    return format(shown, digits > 5 ? 0 : digits);
  }

  /// @param value any
  /// @return the number written out with the digits it has, for ticks at round numbers
  static String round(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    return label(value, Math.pow(10, Math.floor(Math.log10(size) + 1e-9)));
  }

  /// @param value any
  /// @return the number in four significant digits at most, for a reading
  static String reading(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size != 0 && (size >= 1e6 || size < 1e-4)) {
      return ScientificNumber.of(value, 3).toString();
    }
    int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return format(value, digits);
  }

  /// @param value any
  /// @return the number in four significant digits, for what is set and not measured
  static String exact(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return reading(value);
    }
    double rounded = new BigDecimal(value).round(new MathContext(4)).doubleValue();
    if (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= LARGE) {
      return ScientificNumber.of(value, 3).toString();
    }
    String text = new BigDecimal(Double.toString(rounded)).stripTrailingZeros().toPlainString();
    return text.replace('-', '−');
  }

  /// @param share from 0 to 1
  /// @return in per cent, whole
  static String percent(double share) {
    return "%.0f %%".formatted(share * 100);
  }

  /// @param value positive and finite
  /// @return the number in two significant digits, for what is only known or needed roughly
  static String rough(double value) {
    if (value >= 1e6 || value < 1e-4) {
      return ScientificNumber.of(value, 2).toString();
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2));
    int digits = (int) Math.max(0, 1 - Math.floor(Math.log10(rounded.doubleValue())));
    return format(rounded.doubleValue(), digits);
  }

  private static String format(double value, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }
}
