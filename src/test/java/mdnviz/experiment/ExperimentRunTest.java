package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mdnviz.data.Dataset;
import mdnviz.training.Scoring;
import mdnviz.training.StopReason;
import mdnviz.training.Timeline;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingHandover;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSession;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ExperimentRunTest {
  private final Collected collected = new Collected();

  @Test
  void aRunHasTheBitsOfTheSameSettingsTrainedByThemselves() throws InterruptedException {
    Experiment experiment = SmallExperiments.of("components=1,3", "clip=none,value:0.1");
    try (RunScheduler scheduler = new RunScheduler(3, RunScheduler.Order.FAIR)) {
      for (int i = 0; i < experiment.runCount(); i++) {
        ExperimentRun run = new ExperimentRun(experiment, i, collected);
        run.latest();
        scheduler.add(run);
      }
      scheduler.awaitRest();
    }
    assertEquals(8, collected.runs.size());
    for (ExperimentRun run : collected.runs) {
      TrainingRequest request = experiment.request(run.plan());
      float[] parameters = run.latest().orElseThrow().model().network().parameters();
      assertArrayEquals(trained(request).model().network().parameters(), parameters);
      assertArrayEquals(inTheWindow(request), parameters);
    }
  }

  private static TrainingSnapshot trained(TrainingRequest request) {
    Trainer trainer = new Trainer(request);
    boolean more = true;
    while (more) {
      more = trainer.epoch();
    }
    return trainer.snapshot(TrainingStatus.FINISHED, 0);
  }

  private static float[] inTheWindow(TrainingRequest request) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<TrainingSession> opened = new AtomicReference<>();
    Runnable onPublish =
        () -> {
          TrainingSession session = opened.get();
          if (session != null
              && session.latest().filter(s -> s.stopReason().isPresent()).isPresent()) {
            ended.countDown();
          }
        };
    try (TrainingSession session = new TrainingSession(onPublish)) {
      opened.set(session);
      session.reset(request);
      session.run();
      ended.await();
      return session.latest().orElseThrow().model().network().parameters();
    }
  }

  @Test
  void resultsDoNotDependOnThreadsOrOrder() throws InterruptedException {
    Experiment experiment = SmallExperiments.of("components=1,2,5");
    Map<Integer, String> alone = lines(experiment, 1, RunScheduler.Order.ONE_AFTER_ANOTHER);
    assertEquals(6, alone.size());
    assertEquals(alone, lines(experiment, 4, RunScheduler.Order.FAIR));
  }

  private static Map<Integer, String> lines(
      Experiment experiment, int threads, RunScheduler.Order order) throws InterruptedException {
    Collected results = new Collected();
    try (RunScheduler scheduler = new RunScheduler(threads, order)) {
      for (int i = 0; i < experiment.runCount(); i++) {
        scheduler.add(new ExperimentRun(experiment, i, results));
      }
      scheduler.awaitRest();
    }
    Map<Integer, String> lines = new TreeMap<>();
    results.results.forEach((index, result) -> lines.put(index, result.line()));
    return lines;
  }

  @Test
  void measuresAreThoseOfTheLastWeights() {
    Experiment experiment = SmallExperiments.of("clip=norm:0.01");
    ExperimentRun run = new ExperimentRun(experiment, 0, collected);
    while (run.advance()) {
      assertTrue(run.epochs() <= 4);
    }
    RunResult result = collected.results.get(0);
    TrainingSnapshot end = trained(experiment.request(run.plan()));
    Dataset fresh = experiment.data().fresh().orElseThrow();
    assertEquals(
        Scoring.negativeLogLikelihood(end.model().network(), fresh), result.value(Measure.TEST));
    assertEquals(
        end.model().validationNegativeLogLikelihood(), result.value(Measure.VALIDATION), 1e-6);
    assertEquals(4, result.value(Measure.EPOCHS));
    assertEquals(12, result.value(Measure.STEPS));
    assertEquals(1, result.value(Measure.CLIPPED_SHARE));
    assertEquals(0, result.value(Measure.CLIP_ANGLE), 1e-3);
    int parameters = end.model().network().parameters().length;
    double deviance = 2 * 96 * result.value(Measure.TRAIN);
    assertEquals(parameters, result.value(Measure.PARAMETERS));
    assertEquals(deviance + 2 * parameters, result.value(Measure.AIC), 1e-9);
    assertEquals(deviance + parameters * Math.log(96), result.value(Measure.BIC), 1e-9);
    assertTrue(result.value(Measure.MODES) >= 1 && result.value(Measure.MODES) <= 3);
    assertEquals(StopReason.Kind.LAST_EPOCH, result.stop());
    assertEquals(4, run.epochs());
  }

  @Test
  void aRunThatDivergesEndsWithItsCauseAndIsMeasured() {
    RunSettings wild =
        VariedFactor.parse("optimizer=sgd")
            .set(
                SmallExperiments.BASE.withTraining(
                    SmallExperiments.BASE.training().withLearningRate(100).withMaximumEpochs(50)),
                0);
    Experiment experiment =
        new Experiment(
            SmallExperiments.of().data(),
            wild,
            List.of(VariedFactor.parse("clip=none")),
            List.of(1L));
    ExperimentRun run = new ExperimentRun(experiment, 0, collected);
    boolean more = true;
    while (more) {
      more = run.advance();
    }
    RunResult result = collected.results.get(0);
    assertEquals(StopReason.Kind.DIVERGENCE, result.stop());
    assertTrue(Double.isFinite(result.value(Measure.TEST)));
    assertEquals(1, ResultCell.of(List.of(result)).getFirst().divergedCount());
  }

  @Test
  void aRunIsHandedOverInItsMiddleAndAtItsEnd() {
    Experiment experiment = SmallExperiments.of();
    ExperimentRun run = new ExperimentRun(experiment, 0, collected, new Timeline());
    assertEquals(0, run.handOver().snapshot().step());
    run.advance();
    TrainingHandover middle = run.handOver();
    assertEquals(1, middle.snapshot().epoch());
    assertEquals(2, middle.timeline().size(), "the start and an epoch");
    boolean more = true;
    while (more) {
      more = run.advance();
    }
    TrainingHandover end = run.handOver();
    assertEquals(4, end.snapshot().epoch());
    assertEquals(StopReason.Kind.LAST_EPOCH, end.snapshot().stopReason().orElseThrow().kind());
    assertEquals(experiment.plan(0).settings().training(), end.request().training());
    ExperimentRun forgetful = new ExperimentRun(experiment, 0, collected);
    assertThrows(IllegalStateException.class, forgetful::handOver);
  }

  @Test
  void tooFewExamplesAreToldAsAFailure() throws InterruptedException {
    Dataset one = SmallExperiments.of().data().of(1);
    Experiment experiment =
        new Experiment(
            ExperimentData.recorded(
                Dataset.of(
                    "one",
                    List.of("x"),
                    List.of("t"),
                    new double[][] {{one.input(0, 0)}, {one.target(0, 0)}})),
            SmallExperiments.BASE,
            List.of(),
            List.of(1L));
    try (RunScheduler scheduler = new RunScheduler(1, RunScheduler.Order.FAIR)) {
      scheduler.add(new ExperimentRun(experiment, 0, collected));
      scheduler.awaitRest();
    }
    assertInstanceOf(IllegalArgumentException.class, collected.faults.getFirst());
    assertTrue(collected.faults.getFirst().getMessage().contains("at least 2 examples"));
  }

  /// Keeps what it hears.
  private static final class Collected implements ExperimentRun.Listener {
    private final List<ExperimentRun> runs = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, RunResult> results = new ConcurrentHashMap<>();
    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void ended(ExperimentRun run, RunResult result) {
      runs.add(run);
      results.put(result.index(), result);
    }

    @Override
    public void failed(ExperimentRun run, Throwable fault) {
      faults.add(fault);
    }
  }
}
