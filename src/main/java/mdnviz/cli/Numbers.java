package mdnviz.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// How numbers are printed: the same on every machine.
final class Numbers {
  private Numbers() {}

  /// @param nats a negative log-likelihood; NaN if there is none
  /// @return four decimals, or a hyphen
  static String nll(double nats) {
    return Double.isNaN(nats) ? "-" : String.format(Locale.ROOT, "%.4f", nats);
  }

  /// @param count any number
  /// @return with commas between thousands
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// @param seconds any length
  /// @return such as `8 s`, `2 min 5 s` or `1 h 3 min`
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? "%d min %d s".formatted(whole / 60, whole % 60)
        : "%s h %d min".formatted(count(whole / 3600), whole % 3600 / 60);
  }

  /// Puts a number into a JSON object, null where it is not finite.
  ///
  /// @param line gets the field. Modified.
  /// @param field its name
  /// @param value any number
  static void put(ObjectNode line, String field, double value) {
    if (Double.isFinite(value)) {
      line.put(field, value);
    } else {
      line.putNull(field);
    }
  }
}
