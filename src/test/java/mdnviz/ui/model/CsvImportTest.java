package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.CsvReader;
import mdnviz.data.DataFormatException;
import mdnviz.data.TableSource;
import org.junit.jupiter.api.Test;

final class CsvImportTest {
  @Test
  void theFirstTwoNumericColumnsAreSuggested() throws DataFormatException {
    CsvImport csv = read("who,time,height\na,4,2\nb,1,5\n");
    assertEquals("time", csv.inputProperty().get());
    assertEquals("height", csv.targetProperty().get());
    assertEquals(2, csv.dataset().orElseThrow().size());
    assertEquals(List.of("time", "height"), csv.offeredColumns());
  }

  @Test
  void swappingMakesTheInverseProblem() throws DataFormatException {
    CsvImport csv = read("a,b\n1,2\n3,5\n");
    csv.swap();
    assertEquals(List.of("b"), csv.dataset().orElseThrow().inputNames());
    assertEquals(List.of("a"), csv.dataset().orElseThrow().targetNames());
  }

  @Test
  void aCellThatIsNoNumberIsNamedByLineAndColumn() throws DataFormatException {
    CsvImport csv = read("time,height\n1,2\n2,abc\n3,4\n");
    assertTrue(csv.dataset().isEmpty());
    String problem = csv.problemProperty().get();
    assertTrue(problem.contains("line 3, column height"), problem);
    assertTrue(problem.contains("abc"), problem);
  }

  @Test
  void incompleteRowsCanBeLeftOut() throws DataFormatException {
    CsvImport csv = read("time,height\n1,2\n2,abc\n3,4\n");
    assertEquals(1, csv.incompleteRowsProperty().get());
    csv.skipIncompleteProperty().set(true);
    assertEquals("", csv.problemProperty().get());
    assertEquals(2, csv.dataset().orElseThrow().size());
  }

  @Test
  void oneColumnTwiceIsRefused() throws DataFormatException {
    CsvImport csv = read("a,b\n1,2\n3,5\n");
    csv.targetProperty().set("a");
    assertTrue(csv.dataset().isEmpty());
    assertTrue(csv.problemProperty().get().contains("chosen twice"));
  }

  @Test
  void aFileWithoutTwoColumnsOfNumbersIsRefused() {
    assertThrows(DataFormatException.class, () -> read("who,what\na,b\n"));
  }

  private static CsvImport read(String text) throws DataFormatException {
    return new CsvImport(CsvReader.read(TableSource.of("points.csv", text)));
  }
}
