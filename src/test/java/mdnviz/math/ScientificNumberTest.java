package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScientificNumberTest {
  @ParameterizedTest
  @CsvSource({
    "5.57e7, 2, 5.6·10⁷",
    "5.57e7, 3, 5.57·10⁷",
    "1e-9, 2, 1.0·10⁻⁹",
    "9.96e99, 2, 1.0·10¹⁰⁰",
    "-3.14e14, 1, −3·10¹⁴",
    "8, 3, 8.00·10⁰",
    "0, 2, 0.0·10⁰"
  })
  void numbersAreRoundedToTheDigitsWanted(double value, int digits, String text) {
    assertEquals(text, ScientificNumber.of(value, digits).toString());
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThrows(NumberFormatException.class, () -> ScientificNumber.of(Double.NaN, 2));
  }
}
