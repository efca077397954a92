package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mdnviz.data.Generators;
import mdnviz.data.ReferenceScores;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultFile;
import mdnviz.experiment.RunResult;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsModelTest {
  private final CompareNews news = new CompareNews();
  private final CompareModel compare =
      new CompareModel(
          new DensityStyle(ColorMap.VIRIDIS, false, false), BackgroundTasks.inline(), news::arrive);
  private final ResultsModel results = new ResultsModel(compare.runs(), compare.planProperty());

  @TempDir private Path folder;

  @AfterEach
  void endThreads() {
    compare.close();
  }

  private static LabPlan plan(int epochs, String... varied) {
    RunSettings base =
        new RunSettings(
            ModelConfiguration.DEFAULT.withHiddenLayers(List.of(4)),
            TrainingConfiguration.DEFAULT.withMaximumEpochs(epochs));
    return new LabPlan(
        Lab.FREE,
        "η × K on Inverse sine",
        new Experiment(
            ExperimentData.drawn(Generators.byId("inverse-sine"), 60),
            base,
            Stream.of(varied).map(VariedFactor::parse).toList(),
            List.of(1L, 2L)),
        ReferenceScores.UNKNOWN);
  }

  private void finish(LabPlan plan) {
    compare.begin(plan);
    await(() -> compare.stateProperty().get() == LabState.FINISHED);
    results.refresh();
  }

  private void await(BooleanSupplier condition) {
    news.await(compare, condition);
  }

  /// Rows that another thread appended as runs ended are brought into order; so are these.
  @Test
  void theExportIsTheFileOfASweepByteForByte() throws Exception {
    LabPlan plan = plan(4, "learning-rate=0.01,0.001", "components=1,2");
    finish(plan);
    Path exported = folder.resolve("exported.csv");
    results.writing(exported).run();
    assertEquals("", results.missing());
    Path swept = folder.resolve("swept.csv");
    try (ResultFile file = ResultFile.open(swept, plan.experiment())) {
      for (RunResult result : results.results().reversed()) {
        file.append(result);
      }
      file.order();
    }
    assertArrayEquals(Files.readAllBytes(swept), Files.readAllBytes(exported));
    assertEquals(9, Files.readString(exported).lines().filter(l -> !l.startsWith("#")).count());
  }

  @Test
  void anExportBeforeTheEndHoldsWhatHasEndedAndSaysSo() throws Exception {
    compare.begin(plan(1_000_000, "learning-rate=0.00001,0.00002"));
    await(() -> compare.runs().stream().allMatch(run -> run.epochs() > 2));
    Path exported = folder.resolve("exported.csv");
    results.writing(exported).run();
    assertEquals("It holds the 0 runs that ended; 4 have not.", results.missing());
    assertEquals(1, Files.readString(exported).lines().filter(l -> !l.startsWith("#")).count());
  }

  @Test
  void runsThatTrainAreShownHollowAndWithoutATestScore() {
    compare.begin(plan(1_000_000, "learning-rate=0.00001,0.00002"));
    await(
        () ->
            compare.runs().stream()
                .allMatch(
                    run ->
                        run.snapshotProperty().get().filter(now -> now.epoch() > 20).isPresent()));
    assertTrue(results.staleProperty().get());
    results.refresh();
    assertFalse(results.staleProperty().get());
    List<ResultPlot.Line> lines = results.plotProperty().get().lines();
    assertEquals(
        List.of(Measure.TRAIN, Measure.VALIDATION),
        lines.stream().map(ResultPlot.Line::measure).toList());
    assertEquals(
        ResultPlot.Dot.Kind.TRAINING, lines.getFirst().spots().getFirst().dots().getFirst().kind());
    assertEquals("No run has ended yet.", results.sentenceProperty().get());
  }

  @Test
  void aLineThroughTheMediansHasADotForEverySeed() {
    finish(plan(4, "components=1,2,5"));
    ResultPlot plot = results.plotProperty().get();
    assertEquals(List.of("1", "2", "5"), plot.ticks());
    assertEquals(3, plot.lines().size());
    for (ResultPlot.Line line : plot.lines()) {
      for (ResultPlot.Spot spot : line.spots()) {
        assertEquals(2, spot.dots().size());
        double mean = spot.dots().stream().mapToDouble(ResultPlot.Dot::value).average().orElse(0);
        assertEquals(mean, spot.median(), 1e-12);
      }
    }
  }

  @Test
  void twoSettingsMakeALineForEachLevelOfTheOtherAndATable() {
    finish(plan(3, "learning-rate=0.01,0.001", "clip=none,norm:1,value:0.1"));
    assertEquals(3, results.plotProperty().get().lines().size());
    results.along().set(1);
    assertEquals(2, results.plotProperty().get().lines().size());
    assertEquals(List.of("none", "norm 1", "value 0.1"), results.plotProperty().get().ticks());
    HeatTable heat = results.heatProperty().get();
    assertEquals(6, heat.cells().size());
    assertEquals(List.of("none", "norm 1", "value 0.1"), heat.rowTicks());
    List<VariedFactor> varied = compare.planProperty().get().orElseThrow().experiment().varied();
    List<ReadingGroup> groups = results.groupsProperty().get();
    assertEquals(6, ResultRow.of(varied, groups, false).size());
    assertEquals(12, ResultRow.of(varied, groups, true).size());
  }

  @Test
  void numbersThatSpanDecadesStandOnALogarithmicAxis() {
    assertEquals(
        List.of(0.0, 0.5, 1.0),
        ResultPlots.places(VariedFactor.parse("learning-rate=0.001,0.01,0.1")).stream()
            .map(place -> Math.rint(place * 1e9) / 1e9)
            .toList());
    assertEquals(
        List.of(0.0, 0.25, 1.0), ResultPlots.places(VariedFactor.parse("components=1,2,5")));
    assertEquals(
        List.of(0.0, 0.5, 1.0), ResultPlots.places(VariedFactor.parse("floor=0,0.001,0.05")));
    assertEquals(List.of(0.0, 1.0), ResultPlots.places(VariedFactor.parse("activation=relu,tanh")));
  }

  @Test
  void theFileIsCalledAfterWhatWasCompared() {
    finish(plan(1, "components=1"));
    assertEquals("-k-on-inverse-sine-results.csv", results.fileName());
  }
}
