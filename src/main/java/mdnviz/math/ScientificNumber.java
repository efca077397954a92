package mdnviz.math;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number as people write the very large and the very small, such as 5.57·10⁷.
///
/// @param mantissa at least 1 and below 10 in size, or 0
/// @param exponent of the power of ten that multiplies it
public record ScientificNumber(BigDecimal mantissa, int exponent) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /// Rounds a number half up.
  ///
  /// @param value finite
  /// @param digits significant digits to keep, at least 1
  /// @return the nearest number of so many digits
  /// @throws NumberFormatException if the value is not finite
  public static ScientificNumber of(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    return new ScientificNumber(rounded.movePointLeft(exponent).setScale(digits - 1), exponent);
  }

  /// @param exponent any
  /// @return 10 with the exponent raised
  public static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('⁻');
    }
    String digits = Integer.toString(Math.abs(exponent));
    digits.chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
    return text.toString();
  }

  /// @return such as 5.57·10⁷, with a true minus sign
  @Override
  public String toString() {
    return mantissa.toPlainString().replace('-', '−') + "·" + power(exponent);
  }
}
