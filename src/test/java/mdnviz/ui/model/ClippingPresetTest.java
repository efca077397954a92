package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentRun;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.RunResult;
import mdnviz.experiment.RunScheduler;
import mdnviz.experiment.VariedFactor;
import org.junit.jupiter.api.Test;

/// Counts what the presets of the clipping lab say of themselves. All ten seeds with
/// `-Dpresets.seeds=10`; by default the one that the lab begins with.
final class ClippingPresetTest {
  private static final int SEEDS = Integer.getInteger("presets.seeds", 1);
  private static final String LEVELS = "clip=none,value:0.1,norm:1,head:1";

  @Test
  void aHighLearningRateDivergesOnlyWithoutClipping() {
    assertDiverges(ClippingPreset.HIGH_RATE, SEEDS);
  }

  @Test
  void tiesDivergeOnlyWithoutClipping() {
    assertDiverges(ClippingPreset.TIES, SEEDS);
  }

  @Test
  void anOutlierDivergesOnlyWithoutClipping() {
    assertDiverges(ClippingPreset.OUTLIER, SEEDS == 10 ? 9 : SEEDS);
  }

  @Test
  void withoutAFloorTheUnclippedRunFallsFarBehind() {
    List<ResultCell> cells = cells(ClippingPreset.TINY_FLOOR);
    double unclipped = cells.getFirst().quantile(Measure.TEST, 0.5);
    for (ResultCell clipped : cells.subList(1, cells.size())) {
      double gain = unclipped - clipped.quantile(Measure.TEST, 0.5);
      assertTrue(gain > 0.4, () -> "%s gains %.3f".formatted(clipped.levels(), gain));
    }
  }

  private static void assertDiverges(ClippingPreset preset, int expected) {
    List<ResultCell> cells = cells(preset);
    assertEquals(expected, cells.getFirst().divergedCount(), preset::title);
    for (ResultCell clipped : cells.subList(1, cells.size())) {
      assertEquals(0, clipped.divergedCount(), () -> preset.title() + " " + clipped.levels());
    }
  }

  private static List<ResultCell> cells(ClippingPreset preset) {
    ClippingPreset.Example example = preset.example();
    Experiment experiment =
        new Experiment(
            example.data(),
            example.settings().withEpochs(preset.epochs()),
            List.of(VariedFactor.parse(LEVELS)),
            LongStream.rangeClosed(1, SEEDS).boxed().toList());
    List<RunResult> results = Collections.synchronizedList(new ArrayList<>());
    try (RunScheduler scheduler = new RunScheduler(2, RunScheduler.Order.ONE_AFTER_ANOTHER)) {
      IntStream.range(0, experiment.runCount())
          .forEach(run -> scheduler.add(new ExperimentRun(experiment, run, listener(results))));
      scheduler.awaitRest();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return ResultCell.of(
        results.stream().sorted(Comparator.comparingInt(RunResult::index)).toList());
  }

  private static ExperimentRun.Listener listener(List<RunResult> results) {
    return new ExperimentRun.Listener() {
      @Override
      public void published(ExperimentRun run) {}

      @Override
      public void ended(ExperimentRun run, RunResult result) {
        results.add(result);
      }

      @Override
      public void failed(ExperimentRun run, Throwable fault) {
        throw new AssertionError(fault);
      }
    };
  }
}
