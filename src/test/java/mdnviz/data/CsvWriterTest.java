package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  @Test
  void aFileHasAHeaderAndAsManyDigitsAsNeeded() throws IOException {
    double[][] columns = {{1, -0.0, 0.1}, {2.5, 1e300, 1.0 / 3}};
    Dataset dataset = Dataset.of("d", List.of("x, m"), List.of("t \"s\""), columns);
    assertEquals(
        "\"x, m\",\"t \"\"s\"\"\"\n1,2.5\n-0,1.0E300\n0.1,0.3333333333333333\n", text(dataset));
  }

  @Test
  void everyDoubleComesBackBitForBit() throws IOException, DataFormatException {
    SeededRandom random = new SeededRandom(4);
    double[][] columns = new double[3][5_000];
    for (double[] column : columns) {
      for (int row = 0; row < column.length; row++) {
        double value = Double.longBitsToDouble(random.nextLong());
        column[row] = Double.isFinite(value) ? value : Double.MIN_VALUE;
      }
    }
    Dataset dataset = Dataset.of("d", List.of("größe", "b"), List.of("t"), columns);
    byte[] bytes = text(dataset).getBytes(StandardCharsets.UTF_8);
    DataTable table =
        CsvReader.read(new TableSource("d.csv", () -> new ByteArrayInputStream(bytes)));
    Dataset back = table.dataset("d", dataset.inputNames(), dataset.targetNames());
    assertEquals(dataset.contentHash(), back.contentHash());
  }

  @Test
  void anEmptySetIsAHeader() throws IOException {
    Dataset dataset = Dataset.of("d", List.of("x"), List.of("t"), new double[2][0]);
    assertEquals("x,t\n", text(dataset));
  }

  private static String text(Dataset dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter.write(dataset, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
