package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HiddenLayersTextTest {
  private final HiddenLayersText format = new HiddenLayersText();

  @ParameterizedTest
  @ValueSource(strings = {"32, 32", "32,32", " 32  32 ", "32; 32"})
  void commasSpacesAndSemicolonsSeparateLayers(String text) throws InvalidTextException {
    assertEquals(List.of(32, 32), format.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "none", "None"})
  void nothingMeansNoHiddenLayer(String text) throws InvalidTextException {
    assertEquals(List.of(), format.parse(text));
  }

  @Test
  void printedLayersAreReadBack() throws InvalidTextException {
    for (List<Integer> layers :
        List.of(List.<Integer>of(), List.of(1024), List.of(8, 16, 32, 64))) {
      assertEquals(layers, format.parse(format.print(layers)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "32, x | “x” is not a number of units. Write 32, 32.",
        "32, | A number is missing beside a comma. Write 32, 32.",
        "0 | A layer has 1 to 1,024 units; 0 is outside.",
        "5000 | A layer has 1 to 1,024 units; 5,000 is outside.",
        "1 2 3 4 5 | At most 4 hidden layers; this has 5.",
        "-3 | “-3” is not a number of units. Write 32, 32.",
        "99999999999 | “99999999999” is not a number of units. Write 32, 32."
      })
  void complaintsSayWhatIsWrong(String text, String complaint) {
    InvalidTextException invalid =
        assertThrows(InvalidTextException.class, () -> format.parse(text));
    assertEquals(complaint, invalid.getMessage());
  }
}
