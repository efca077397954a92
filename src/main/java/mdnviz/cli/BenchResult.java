package mdnviz.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What a workload came to.
///
/// @param workload measured
/// @param threads that trained
/// @param pace of its steps, or of its grids
/// @param kernels that ran
record BenchResult(BenchWorkload workload, int threads, BenchTimer.Pace pace, String kernels) {
  /// @return one line for machines; what does not apply is null
  ObjectNode json() {
    boolean grid = workload.isGrid();
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("workload", workload.name());
    line.put("threads", threads);
    Numbers.put(line, "stepsPerSecond", grid ? Double.NaN : pace.perSecond());
    Numbers.put(line, "samplesPerSecond", grid ? Double.NaN : samplesPerSecond());
    Numbers.put(line, "millisecondsPerGrid", grid ? millisecondsPerGrid() : Double.NaN);
    line.put("allocatedBytesPerStep", pace.allocatedBytesEach());
    line.put("kernels", kernels);
    return line;
  }

  private double samplesPerSecond() {
    return pace.perSecond() * workload.batchSize();
  }

  private double millisecondsPerGrid() {
    return 1000 / pace.perSecond();
  }

  /// @return one line for people
  String text() {
    String bytes = Numbers.count(Math.round(pace.allocatedBytesEach()));
    return workload.isGrid()
        ? String.format(
            Locale.ROOT,
            "%s  %.3f ms a grid of 800 × 500, %s bytes allocated a grid",
            workload,
            millisecondsPerGrid(),
            bytes)
        : String.format(
            Locale.ROOT,
            "%s  %,.0f steps/s, %,.0f samples/s, %s bytes allocated a step",
            workload,
            pace.perSecond(),
            samplesPerSecond(),
            bytes);
  }
}
