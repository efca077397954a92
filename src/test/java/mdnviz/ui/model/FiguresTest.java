package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  @Test
  void negativeLogLikelihoodsHaveThreeDecimalsAndATrueMinus() {
    assertEquals("−1.282", Figures.nats(-1.2824));
    assertEquals("0.145", Figures.nats(0.1449));
    assertEquals("–", Figures.nats(Double.NaN));
  }

  @Test
  void countsSeparateThousands() {
    assertEquals("1,234,567", Figures.count(1_234_567));
  }

  @ParameterizedTest
  @CsvSource({"0, '0 %'", "0.004, '0.4 %'", "0.0996, '10 %'", "1, '100 %'", "NaN, '–'"})
  void sharesAreGivenInPerCent(double share, String text) {
    assertEquals(text, Figures.percent(share));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "5, 5.00",
    "12.345, 12.3",
    "183.7, 184",
    "9.996, 10.0",
    "0.0123456, 0.0123",
    "55700000, 5.57·10⁷",
    "0.0000123, 1.23·10⁻⁵"
  })
  void significantFiguresAreThree(double value, String text) {
    assertEquals(text, Figures.significant(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 0°", "0.00001, 0°", "0.1, 5.7°", "0.4, 23°", "NaN, –"})
  void anglesAreGivenInDegrees(double radians, String text) {
    assertEquals(text, Figures.degrees(radians));
  }

  @ParameterizedTest
  @CsvSource({
    "0.005, 0.005",
    "1, 1",
    "100000, 100000",
    "0.00001, 0.00001",
    "1e-8, 1e−8",
    "2.5e-9, 2.5e−9",
    "0, 0",
    "-2.5, −2.5"
  })
  void numbersThatWereSetAreShownAsShortAsTheyCanBe(double value, String text) {
    assertEquals(text, Figures.plain(value));
  }
}
