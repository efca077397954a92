package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mdnviz.experiment.RunScheduler.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RunSchedulerTest {
  private final List<Counted> tasks = new ArrayList<>();

  /// Some tasks are a thousand times slower than others; epochs must not show it.
  @Test
  void runsStayWithinATenthOfEachOthersEpochs() throws InterruptedException {
    List<String> lapses = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 6; i++) {
      tasks.add(new Counted(200, i * 20_000, () -> check(lapses)));
    }
    try (RunScheduler scheduler = new RunScheduler(3, Order.FAIR)) {
      scheduler.pause(); // all begin together
      tasks.forEach(scheduler::add);
      scheduler.resume();
      scheduler.awaitRest();
      assertEquals(0, scheduler.taskCount());
    }
    tasks.forEach(task -> assertEquals(200, task.epochs()));
    assertEquals(List.of(), lapses);
  }

  /// A tenth, and the one epoch of a slice.
  private void check(List<String> lapses) {
    double slowest = tasks.stream().mapToDouble(Counted::epochs).min().orElseThrow();
    for (Counted task : tasks) {
      if (task.epochs() > Math.max(slowest * 1.1, slowest + 2)) {
        lapses.add(task.epochs() + " beside " + slowest);
      }
    }
  }

  @Test
  void aRunAddedLateIsCountedFromWhereTheSlowestStands() throws InterruptedException {
    AtomicReference<Double> first = new AtomicReference<>();
    Counted early = new Counted(300, 0, () -> {});
    Counted late = new Counted(100, 0, () -> first.compareAndSet(null, early.epochs()));
    try (RunScheduler scheduler = new RunScheduler(1, Order.FAIR)) {
      Counted middle = new Counted(150, 0, () -> {});
      scheduler.add(middle);
      scheduler.awaitRest();
      Counted started = new Counted(50, 0, () -> {});
      started.done = 40;
      scheduler.pause(); // or a fast thread has ended the early run before the late one is there
      scheduler.add(early);
      scheduler.add(started);
      scheduler.add(late);
      scheduler.resume();
      scheduler.awaitRest();
    }
    assertEquals(300, early.epochs());
    assertEquals(100, late.epochs());
    assertTrue(first.get() < 20, () -> "waited until " + first.get());
  }

  @Test
  void oneAfterAnotherKeepsNoMoreOpenThanThereAreThreads() throws InterruptedException {
    AtomicReference<Integer> most = new AtomicReference<>(0);
    for (int i = 0; i < 10; i++) {
      tasks.add(new Counted(30, 100, () -> most.accumulateAndGet(open(), Math::max)));
    }
    try (RunScheduler scheduler = new RunScheduler(2, Order.ONE_AFTER_ANOTHER)) {
      scheduler.pause();
      tasks.forEach(scheduler::add);
      scheduler.resume();
      scheduler.awaitRest();
    }
    // a thread that takes the next task may be seen before the other has given its own back
    assertTrue(most.get() <= 3, () -> "open: " + most.get());
    tasks.forEach(task -> assertEquals(30, task.epochs()));
  }

  private int open() {
    return (int) tasks.stream().filter(task -> task.epochs() > 0 && task.epochs() < 30).count();
  }

  @Test
  void nothingAdvancesWhilePaused() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(5);
    Counted task = new Counted(Integer.MAX_VALUE, 0, begun::countDown);
    try (RunScheduler scheduler = new RunScheduler(2, Order.FAIR)) {
      scheduler.add(task);
      begun.await();
      scheduler.pause();
      scheduler.awaitRest();
      double rested = task.epochs();
      scheduler.add(new Counted(1, 0, () -> {}));
      scheduler.awaitRest();
      assertEquals(rested, task.epochs());
      assertEquals(2, scheduler.taskCount());
      scheduler.remove(task);
      scheduler.resume();
      scheduler.awaitRest();
      assertEquals(rested, task.epochs());
      assertEquals(0, scheduler.taskCount());
    }
  }

  @Test
  void aTaskThatThrowsIsToldAndLeavesTheOthersAlone() throws InterruptedException {
    IllegalStateException fault = new IllegalStateException("broken");
    Counted broken =
        new Counted(
            9,
            0,
            () -> {
              throw fault;
            });
    Counted whole = new Counted(50, 0, () -> {});
    try (RunScheduler scheduler = new RunScheduler(2, Order.FAIR)) {
      scheduler.add(broken);
      scheduler.add(whole);
      scheduler.awaitRest();
    }
    assertSame(fault, broken.fault);
    assertEquals(50, whole.epochs());
  }

  @Test
  void closingEndsTheThreadsInTheMiddleOfATask() {
    Counted endless = new Counted(Integer.MAX_VALUE, 0, () -> {});
    RunScheduler scheduler = new RunScheduler(2, Order.FAIR);
    scheduler.add(endless);
    scheduler.close();
    double rested = endless.epochs();
    assertFalse(endless.overlapped);
    assertEquals(rested, endless.epochs());
  }

  /// Counts an epoch a slice, and notices two threads in it at once.
  private static final class Counted implements RunScheduler.Task {
    private final int last;
    private final int spins;
    private final Runnable then;
    private volatile int done;
    private volatile boolean inside;
    private volatile boolean overlapped;
    private volatile Throwable fault;

    Counted(int last, int spins, Runnable then) {
      this.last = last;
      this.spins = spins;
      this.then = then;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time, which is tested
    public boolean advance() {
      overlapped |= inside;
      inside = true;
      for (int i = 0; i < spins; i++) {
        Thread.onSpinWait();
      }
      done++;
      then.run();
      inside = false;
      return done < last;
    }

    @Override
    public double epochs() {
      return done;
    }

    @Override
    public void fail(Throwable thrown) {
      fault = thrown;
    }
  }
}
