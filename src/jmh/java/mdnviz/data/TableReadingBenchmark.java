package mdnviz.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mdnviz.math.SeededRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A table of 1,000,000 rows and 2 columns with all their digits, read into columns of numbers,
/// beside FastCSV alone, which only splits it into texts. `single` times are the first call in a
/// fresh process: cold.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SingleShotTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TableReadingBenchmark {
  private static final int ROWS = 1_000_000;

  private Path csv;
  private Path json;

  @Setup
  public void write() throws IOException {
    csv = Files.createTempFile("mdnviz", ".csv");
    json = Files.createTempFile("mdnviz", ".json");
    SeededRandom random = new SeededRandom(1);
    try (PrintStream rows = stream(csv);
        PrintStream objects = stream(json)) {
      rows.print("x,y\n");
      for (int row = 0; row < ROWS; row++) {
        double x = random.nextDouble();
        double y = random.nextGaussian();
        rows.print(x + "," + y + "\n");
        objects.print((row == 0 ? "[" : ",\n") + "{\"x\":" + x + ",\"y\":" + y + "}");
      }
      objects.print("]\n");
    }
  }

  private static PrintStream stream(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(csv);
    Files.delete(json);
  }

  @Benchmark
  public DataTable table() throws DataFormatException {
    return TableReader.read(csv);
  }

  @Benchmark
  public DataTable jsonTable() throws DataFormatException {
    return TableReader.read(json);
  }

  @Benchmark
  public long fastCsvAlone() throws IOException {
    long length = 0;
    try (var records =
        de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(csv, StandardCharsets.UTF_8)) {
      for (CsvRecord record : records) {
        length += record.getField(0).length() + record.getField(1).length();
      }
    }
    return length;
  }
}
