package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.data.ReferenceScores;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityStyle;
import mdnviz.density.GridSpec;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.Measure;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;
import mdnviz.math.Interval;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With the real threads; the test's thread takes the part of JavaFX's.
@Timeout(120)
final class CompareModelTest {
  private static final Dataset DATA = Generators.byId("inverse-sine").generate(120, 1);

  private final CompareNews news = new CompareNews();
  private final CompareModel compare =
      new CompareModel(
          new DensityStyle(ColorMap.VIRIDIS, false, false), BackgroundTasks.inline(), news::arrive);

  @AfterEach
  void endThreads() {
    compare.close();
  }

  private static LabPlan plan(int epochs, Dataset data, String... varied) {
    Experiment experiment =
        new Experiment(
            ExperimentData.recorded(data),
            new RunSettings(
                ModelConfiguration.DEFAULT.withHiddenLayers(List.of(4)),
                TrainingConfiguration.DEFAULT.withMaximumEpochs(epochs)),
            Stream.of(varied).map(VariedFactor::parse).toList(),
            List.of(1L));
    return new LabPlan(Lab.COMPONENTS, "K lab", experiment, ReferenceScores.UNKNOWN);
  }

  @Test
  void allRunsOfAPlanTrainToTheirEndAndAreMeasured() {
    compare.begin(plan(30, DATA, "components=1,2,3"));
    assertEquals(LabState.RUNNING, compare.stateProperty().get());
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
    assertEquals(1, compare.progressProperty().get());
    assertEquals(3, compare.runs().size());
    for (LabRun run : compare.runs()) {
      assertEquals(LabState.FINISHED, run.stateProperty().get());
      assertTrue(run.resultProperty().get().isPresent());
      assertEquals(30, run.snapshotProperty().get().orElseThrow().epoch());
    }
  }

  @Test
  void aPauseStopsEveryRunAndResumingGoesOn() {
    compare.begin(plan(1_000_000, DATA, "components=1,2"));
    await(() -> compare.runs().stream().allMatch(run -> run.epochs() > 3));
    compare.pause();
    assertEquals(LabState.PAUSED, compare.stateProperty().get());
    await(() -> true);
    double[] resting = epochs();
    assertTrue(compare.secondsLeft().isEmpty());
    compare.resume();
    await(() -> epochs()[0] > resting[0] + 5 && epochs()[1] > resting[1] + 5);
    assertTrue(compare.secondsLeft().isPresent());
    compare.stop();
    for (LabRun run : compare.runs()) {
      assertEquals(LabState.STOPPED, run.stateProperty().get());
      assertTrue(run.snapshotProperty().get().isPresent());
    }
    compare.resume();
    assertEquals(LabState.STOPPED, compare.stateProperty().get(), "what was ended stays so");
  }

  @Test
  void beginningAnewForgetsTheRunsBefore() {
    compare.begin(plan(1_000_000, DATA, "components=1,2,3"));
    await(() -> compare.runs().stream().allMatch(run -> run.epochs() > 3));
    List<LabRun> before = List.copyOf(compare.runs());
    compare.begin(plan(20, DATA, "components=1,2"));
    assertEquals(2, compare.runs().size());
    assertTrue(compare.runs().stream().noneMatch(before::contains));
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
    compare.restart();
    assertEquals(LabState.RUNNING, compare.stateProperty().get());
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
  }

  @Test
  void theOthersGoOnWhereOneDiverges() {
    LabPlan plan = plan(40, DATA, "optimizer=sgd", "learning-rate=100,0.001");
    compare.begin(plan);
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
    LabRun wild = compare.runs().getFirst();
    assertEquals(LabState.DIVERGED, wild.stateProperty().get());
    assertFalse(wild.stopReason().orElseThrow().message().isEmpty());
    assertEquals(LabState.FINISHED, compare.runs().getLast().stateProperty().get());
  }

  @Test
  void whatCannotBeTrainedSaysWhy() {
    Dataset one = Generators.byId("inverse-sine").generate(1, 1);
    compare.begin(plan(40, one, "components=1,2"));
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
    LabRun run = compare.runs().getFirst();
    assertEquals(LabState.FAILED, run.stateProperty().get());
    assertTrue(run.failureProperty().get().orElseThrow().contains("at least 2 examples"));
  }

  @Test
  void pausedTheRunsShowWhereTheyCameToRest() {
    compare.begin(plan(1_000_000, DATA, "components=1,2"));
    await(() -> compare.runs().stream().allMatch(run -> run.epochs() > 20));
    compare.pause();
    for (LabRun run : compare.runs()) {
      assertEquals(run.epochs(), run.snapshotProperty().get().orElseThrow().epoch());
    }
  }

  @Test
  void onlyPicturesThatAreSeenAreMadeAndAllOnOneScale() {
    compare.begin(plan(60, DATA, "components=1,3,5"));
    Interval unit = new Interval(-0.2, 1.2);
    for (LabRun run : compare.runs()) {
      run.picture().gridProperty().set(new GridSpec(unit, unit, 30, 20));
      run.picture().seenProperty().set(run.plan().index() < 2);
    }
    await(() -> compare.stateProperty().get() == LabState.FINISHED && compare.isDrawn());
    List<DensityFrame> frames =
        compare.runs().stream()
            .flatMap(run -> run.picture().frameProperty().get().stream())
            .toList();
    assertEquals(2, frames.size());
    assertEquals(frames.get(0).peak(), frames.get(1).peak());
    assertNotEquals(frames.get(0).ownPeak(), frames.get(1).ownPeak());
    for (LabRun run : compare.runs().subList(0, 2)) {
      await(() -> run.picture().summaryProperty().get().isPresent());
    }
    LabRun single = compare.runs().getFirst();
    await(
        () ->
            single.picture().summaryProperty().get().orElseThrow().effectiveComponents()
                == single.resultProperty().get().orElseThrow().value(Measure.EFFECTIVE_COMPONENTS));
  }

  @Test
  void moreRunsThanTheWindowHoldsAreRefused() {
    Experiment large =
        new Experiment(
            ExperimentData.recorded(DATA),
            new RunSettings(ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT),
            List.of(),
            LongStream.range(0, 1 + CompareModel.MOST_RUNS).boxed().toList());
    LabPlan plan = new LabPlan(Lab.FREE, "many", large, ReferenceScores.UNKNOWN);
    assertThrows(IllegalArgumentException.class, () -> compare.begin(plan));
    assertEquals(LabState.WAITING, compare.stateProperty().get());
  }

  private double[] epochs() {
    return compare.runs().stream().mapToDouble(LabRun::epochs).toArray();
  }

  private void await(BooleanSupplier condition) {
    news.await(compare, condition);
  }
}
