package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;

final class DensityServiceTest {
  private static final long PATIENCE_SECONDS = 30;
  private static final DensityStyle STYLE = new DensityStyle(ColorMap.values()[0], false, false);

  private static GridSpec grid(int columns) {
    return new GridSpec(new Interval(0, 1), new Interval(0, 1), columns, 20);
  }

  private static TrainedModel model(int targets, int steps) {
    SeededRandom random = new SeededRandom(1);
    double[][] columns = new double[1 + targets][40];
    for (double[] column : columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] = random.nextDouble();
      }
    }
    List<String> names = new ArrayList<>();
    for (int l = 0; l < targets; l++) {
      names.add("t" + l);
    }
    Dataset dataset = Dataset.of("uniform", List.of("x"), names, columns);
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                dataset, ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT));
    for (int step = 0; step < steps; step++) {
      trainer.step();
    }
    return trainer.snapshot(TrainingStatus.PAUSED, 0).model();
  }

  private static void acquire(Semaphore frames) throws InterruptedException {
    assertTrue(frames.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "no frame came");
  }

  @Test
  void frameIsThePictureOfTheModelAsked() throws InterruptedException {
    Semaphore frames = new Semaphore(0);
    TrainedModel model = model(1, 3);
    try (DensityService service = new DensityService(frames::release)) {
      assertEquals(Optional.empty(), service.latest());
      service.request(model, Section.WHOLE, grid(30), STYLE);
      acquire(frames);
      DensityFrame frame = service.latest().orElseThrow();
      assertEquals(3, frame.step());
      assertEquals(grid(30), frame.grid());
      DensityFrame expected = DensityEvaluator.evaluate(model, Section.WHOLE, grid(30), STYLE);
      assertArrayEquals(expected.pixels(), frame.pixels());
    }
  }

  /// While the first picture is held up, three more are asked for: only the last is made.
  @Test
  void newestRequestWinsAndThoseBetweenAreForgotten() throws InterruptedException {
    CountDownLatch holdUp = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    List<Integer> seen = new ArrayList<>();
    AtomicReference<DensityService> itself = new AtomicReference<>();
    Runnable onFrame =
        () -> {
          seen.add(itself.get().latest().orElseThrow().grid().columns());
          begun.release();
          awaitQuietly(holdUp);
        };
    TrainedModel model = model(1, 0);
    try (DensityService service = new DensityService(onFrame)) {
      itself.set(service);
      service.request(model, Section.WHOLE, grid(10), STYLE);
      acquire(begun);
      service.request(model, Section.WHOLE, grid(11), STYLE);
      service.request(model, Section.WHOLE, grid(12), STYLE);
      service.request(model, Section.WHOLE, grid(13), STYLE);
      holdUp.countDown();
      acquire(begun);
    }
    assertEquals(List.of(10, 13), seen);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void modelThatCannotBeDrawnCostsItsFrameAndNotTheThread() throws InterruptedException {
    Semaphore frames = new Semaphore(0);
    try (DensityService service = new DensityService(frames::release)) {
      service.request(model(1, 0), Section.WHOLE, grid(10), STYLE);
      acquire(frames);
      service.request(model(1, 0), new Section(0, 0, List.of(0.5)), grid(11), STYLE);
      service.request(model(1, 0), Section.WHOLE, grid(12), STYLE);
      acquire(frames);
      assertEquals(12, service.latest().orElseThrow().grid().columns());
    }
  }

  @Test
  void closingEndsTheThread() throws InterruptedException {
    Semaphore frames = new Semaphore(0);
    AtomicReference<Thread> thread = new AtomicReference<>();
    DensityService service =
        new DensityService(
            () -> {
              thread.set(Thread.currentThread());
              frames.release();
            });
    service.request(model(1, 0), Section.WHOLE, grid(10), STYLE);
    acquire(frames);
    DensityFrame last = service.latest().orElseThrow();
    service.close();
    assertEquals("mdn-density", thread.get().getName());
    assertFalse(thread.get().isAlive());
    service.request(model(1, 0), Section.WHOLE, grid(11), STYLE);
    assertSame(last, service.latest().orElseThrow());
  }
}
