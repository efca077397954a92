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

  private static DensityRequest request(TrainedModel model, Section section, int columns) {
    return new DensityRequest(model, section, grid(columns), STYLE, FramePainter.NONE);
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
      service.request(request(model, Section.WHOLE, 30));
      acquire(frames);
      DensityFrame frame = service.latest().orElseThrow();
      assertEquals(3, frame.step());
      assertEquals(grid(30), frame.grid());
      DensityFrame expected = DensityEvaluator.evaluate(request(model, Section.WHOLE, 30));
      assertArrayEquals(expected.pixels(), frame.pixels());
    }
  }

  @Test
  void thePainterPaintsOverTheHeatmapOnItsBackground() {
    int opaque = 0xFF102030;
    FramePainter painter =
        new FramePainter() {
          @Override
          public int background() {
            return opaque;
          }

          @Override
          public void paint(DensityField field, ComponentCurves curves, int[] pixels) {
            for (int pixel : pixels) {
              assertEquals(0xFF, pixel >>> 24);
            }
            float highest = 0;
            for (int row = 0; row < field.grid().rows(); row++) {
              highest = Math.max(highest, field.at(3, row));
            }
            assertTrue(highest > 0 && curves.columns() == field.grid().columns());
            pixels[7] = 0xFFABCDEF;
          }
        };
    TrainedModel model = model(1, 3);
    DensityFrame frame =
        DensityEvaluator.evaluate(
            new DensityRequest(model, Section.WHOLE, grid(30), STYLE, painter));
    assertEquals(0xFFABCDEF, frame.pixels()[7]);
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
      service.request(request(model, Section.WHOLE, 10));
      acquire(begun);
      service.request(request(model, Section.WHOLE, 11));
      service.request(request(model, Section.WHOLE, 12));
      service.request(request(model, Section.WHOLE, 13));
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
      service.request(request(model(1, 0), Section.WHOLE, 10));
      acquire(frames);
      service.request(request(model(1, 0), new Section(0, 0, List.of(0.5)), 11));
      service.request(request(model(1, 0), Section.WHOLE, 12));
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
    service.request(request(model(1, 0), Section.WHOLE, 10));
    acquire(frames);
    DensityFrame last = service.latest().orElseThrow();
    service.close();
    assertEquals("mdn-density", thread.get().getName());
    assertFalse(thread.get().isAlive());
    service.request(request(model(1, 0), Section.WHOLE, 11));
    assertSame(last, service.latest().orElseThrow());
  }
}
