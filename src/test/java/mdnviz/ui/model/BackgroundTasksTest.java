package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

final class BackgroundTasksTest {
  private final List<String> answers = new ArrayList<>();

  @Test
  void inlineWorkIsDoneWhenSubmitReturns() {
    BackgroundTasks tasks = BackgroundTasks.inline();
    tasks.submit("Reading", () -> "done", answers::add, failure -> answers.add("failed"));
    assertEquals(List.of("done"), answers);
    assertTrue(tasks.currentProperty().get().isEmpty());
  }

  @Test
  void whatWorkThrowsIsHandedOver() {
    BackgroundTasks.inline()
        .submit(
            "Reading",
            () -> {
              throw new IOException("no such file");
            },
            _ -> answers.add("done"),
            failure -> answers.add(failure.getMessage()));
    assertEquals(List.of("no such file"), answers);
  }

  @Test
  void workRunsElsewhereAndAnswersOnTheForeground() throws InterruptedException {
    BlockingQueue<Runnable> foreground = new LinkedBlockingQueue<>();
    try (BackgroundTasks tasks = BackgroundTasks.onThread(foreground::add)) {
      tasks.submit(
          "Reading", () -> Thread.currentThread().getName(), answers::add, _ -> answers.add("no"));
      assertEquals("Reading", tasks.currentProperty().get().orElseThrow().title());
      Runnable answer = foreground.take();
      assertEquals(List.of(), answers);
      answer.run();
      assertNotEquals(List.of(Thread.currentThread().getName()), answers);
      assertEquals(1, answers.size());
      assertTrue(tasks.currentProperty().get().isEmpty());
    }
  }

  @Test
  void cancellingInterruptsTheWorkAndDropsItsAnswer() throws InterruptedException {
    BlockingQueue<Runnable> foreground = new LinkedBlockingQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    try (BackgroundTasks tasks = BackgroundTasks.onThread(foreground::add)) {
      tasks.submit(
          "Reading",
          () -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "never";
          },
          answers::add,
          failure -> answers.add("failed"));
      begun.await();
      tasks.cancelCurrent();
      assertFalse(tasks.currentProperty().get().isPresent());
      foreground.take().run();
      assertEquals(List.of(), answers);
    }
  }
}
