package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "+1",
        "-1",
        "3.14",
        ".5",
        "5.",
        "-.25",
        "007",
        "1e3",
        "1E-3",
        "1e+3",
        "1.7976931348623157e308",
        "4.9e-324",
        "2.2250738585072014E-308",
        "9007199254740993",
        "9007199254740992.5",
        "0.1",
        "0.30000000000000004",
        "123456789012345678901234567890",
        "1e22",
        "1e23",
        "0e999",
        "1e-999",
        "0.000000000000000000000000000001",
        "8.5e-5",
        "4503599627370496.5",
        "4503599627370497.5",
        "18446744073709551615",
        "9999999999999999999.9"
      })
  void numbersAreRoundedLikeTheLanguageRoundsThem(String text) {
    assertBits(Double.parseDouble(text), NumberText.parse(text, '.'), text);
  }

  @Test
  void randomNumbersOfEveryLengthAreRoundedCorrectly() {
    SeededRandom random = new SeededRandom(8);
    for (int i = 0; i < 40_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      double scaled = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(30) - 15);
      for (double number : new double[] {value, scaled, (float) scaled}) {
        if (Double.isFinite(number)) {
          String text = Double.toString(number);
          assertBits(number, NumberText.parse(text, '.'), text);
          String german = text.replace('.', ',');
          assertBits(number, NumberText.parse(german, ','), german);
        }
      }
    }
  }

  /// A number exactly between two doubles, and its neighbours one digit away in the 19th place.
  @Test
  void tiesGoToTheEvenNeighbour() {
    SeededRandom random = new SeededRandom(9);
    for (int i = 0; i < 20_000; i++) {
      double one = 1 + random.nextInt(1 << 20) + random.nextDouble();
      BigDecimal middle =
          new BigDecimal(one).add(new BigDecimal(Math.nextUp(one))).divide(BigDecimal.TWO);
      String exact = middle.toPlainString();
      assertBits(Double.parseDouble(exact), NumberText.parse(exact, '.'), exact);
      String cut = exact.substring(0, Math.min(20, exact.length()));
      assertBits(Double.parseDouble(cut), NumberText.parse(cut, '.'), cut);
    }
    for (long odd = (1L << 53) + 1; odd < (1L << 53) + 4_000; odd += 2) {
      for (int places = 1; places <= 3; places++) {
        BigDecimal tie = BigDecimal.valueOf(odd, 0).divide(BigDecimal.TWO.pow(places));
        String text = tie.toPlainString();
        assertBits(Double.parseDouble(text), NumberText.parse(text, '.'), text);
      }
    }
  }

  @Test
  void everyDivisionByAPowerOfTenIsTheNearestDouble() {
    SeededRandom random = new SeededRandom(10);
    for (int k = 1; k <= DecimalFraction.LARGEST_POWER; k++) {
      for (int i = 0; i < 2_000; i++) {
        long digits = random.nextLong() >>> random.nextInt(60);
        String text = Long.toUnsignedString(digits) + "e-" + k;
        if (digits != 0) {
          assertBits(Double.parseDouble(text), DecimalFraction.nearest(digits, k), text);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "1a",
        "a1",
        "1.2.3",
        "--1",
        "+-1",
        "1e",
        "1e+",
        "e5",
        ".",
        "-",
        "+",
        "0x10",
        "1d",
        "1f",
        "NaN",
        "Infinity",
        "inf",
        "1 2",
        "1,5",
        "1_000",
        "10%",
        "$5",
        "1e5.0",
        "½",
        "٣"
      })
  void whatIsNoNumberIsNone(String text) {
    assertTrue(Double.isNaN(NumberText.parse(text, '.')), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 2.5", "2.5 ", "\t2.5\t", "\u00a02.5", "\ufeff2.5", "+2.5"})
  void blanksAroundANumberDoNotMatter(String text) {
    assertEquals(2.5, NumberText.parse(text, '.'));
  }

  @Test
  void theTypographicMinusIsAMinus() {
    assertEquals(-2.5, NumberText.parse("\u22122.5", '.'));
    assertEquals(-2.5e-30, NumberText.parse("\u22122.5e\u221230", '.'));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'', '.', 'the cell is empty'",
        "'abc', '.', '\"abc\" is not a number'",
        "'-inf', '.', '\"-inf\" is not a finite number'",
        "'1e999', '.', '\"1e999\" is too large a number'",
        "'3,5', '.', '\"3,5\" is not a number with a decimal point'",
        "'3.5', ',', '\"3.5\" is not a number with a decimal comma'",
        "'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', '.', "
            + "'\"abcdefghijklmnopqrstuvwxyzabcdefghijklmn…\" is not a number'",
      })
  void whatIsWrongIsSaidInPlainWords(String cell, char mark, String problem) {
    assertEquals(problem, NumberText.problemOf(cell, mark));
  }

  private static void assertBits(double expected, double actual, String text) {
    assertEquals(
        Double.doubleToRawLongBits(expected),
        Double.doubleToRawLongBits(actual),
        () -> String.format(Locale.ROOT, "%s read as %s", text, actual));
  }
}
