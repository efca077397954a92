package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import mdnviz.data.DataSplit;
import mdnviz.training.TrainingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class BenchCommandTest {
  private static CapturedCommandLine bench(String workload, Object... more) {
    Object[] args = new Object[9 + more.length];
    Object[] fixed = {
      "bench", "--workload", workload, "--seconds", 0.01, "--warm-up", 0, "--kernels", "plain"
    };
    System.arraycopy(fixed, 0, args, 0, fixed.length);
    System.arraycopy(more, 0, args, fixed.length, more.length);
    return CapturedCommandLine.run(args);
  }

  @Test
  void stepsAreMeasured() throws JsonProcessingException {
    JsonNode line = bench("w2", "--json").succeeded().json();
    assertEquals("W2", line.get("workload").textValue());
    assertEquals(1, line.get("threads").intValue());
    double steps = line.get("stepsPerSecond").doubleValue();
    assertTrue(steps > 0, line::toString);
    assertEquals(128 * steps, line.get("samplesPerSecond").doubleValue(), 1e-6 * 128 * steps);
    assertTrue(line.get("millisecondsPerGrid").isNull(), line::toString);
    assertTrue(line.get("allocatedBytesPerStep").doubleValue() >= 0, line::toString);
    assertFalse(line.get("kernels").textValue().isBlank());
  }

  @Test
  void gridsAreMeasured() throws JsonProcessingException {
    JsonNode line = bench("E1", "--json").succeeded().json();
    assertTrue(line.get("millisecondsPerGrid").doubleValue() > 0, line::toString);
    assertTrue(line.get("stepsPerSecond").isNull(), line::toString);
    assertTrue(line.get("samplesPerSecond").isNull(), line::toString);
  }

  @Test
  void severalThreadsTrainAndOneEvaluates() throws JsonProcessingException {
    assertEquals(
        2, bench("W2", "--json", "--threads", 2).succeeded().json().get("threads").intValue());
    assertEquals(
        1, bench("E1", "--json", "--threads", 2).succeeded().json().get("threads").intValue());
  }

  @Test
  void peopleGetALineAWorkload() {
    String out = bench("W1,E1").succeeded().out();
    assertEquals(3, out.lines().count(), out);
    assertTrue(out.startsWith("kernels: "), out);
    assertTrue(out.contains("W1  ") && out.contains("steps/s"), out);
    assertTrue(out.contains("E1  ") && out.contains("ms a grid"), out);
  }

  @ParameterizedTest
  @EnumSource(BenchWorkload.class)
  void everyMinibatchIsFullAndEveryExampleTrains(BenchWorkload workload) {
    TrainingRequest request = workload.request();
    assertEquals(0, request.dataset().size() % workload.batchSize());
    assertEquals(workload.batchSize(), request.training().batchSize());
    assertEquals(new DataSplit.Shares(0, 0), request.training().shares());
    assertEquals(0, request.model().standardDeviationFloor());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--workload W9 | there is no workload 'W9'; choose of [W1, W2, W3, W4, E1] or all",
        "--threads 0 | --threads must lie between 1 and 64, was 0",
        "--seconds 0 | --seconds must be above 0",
        "--warm-up -1 | --warm-up must lie between 0 and 600",
        "--kernels fast | there are no kernels 'fast'; choose simd or plain"
      })
  void wrongOptionsAreTold(String options, String complaint) {
    CapturedCommandLine.run((Object[]) ("bench " + options).split(" ", -1))
        .assertComplains(2, complaint);
  }
}
