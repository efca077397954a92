package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class NewestOfEachTest {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore leave = new Semaphore(0);
  private final Semaphore answered = new Semaphore(0);
  private final NewestOfEach<String, String, String> service =
      new NewestOfEach<>("mdn-test", this::answer, answered::release);

  private String answer(String question) {
    asked.add(question);
    begun.release();
    leave.acquireUninterruptibly();
    if (question.endsWith("!")) {
      throw new IllegalArgumentException("a question that cannot be answered");
    }
    return question.toUpperCase(Locale.ROOT);
  }

  @AfterEach
  void endThread() {
    leave.release(1000);
    service.close();
  }

  @Test
  void everyAskerHasItsTurnAndOnlyTheNewestQuestionCounts() {
    service.ask("a", "a1");
    begun.acquireUninterruptibly();
    service.ask("a", "a2");
    service.ask("b", "b1");
    service.ask("c", "c1");
    service.ask("a", "a3");
    service.ask("b", "b2");
    leave.release(4);
    answered.acquireUninterruptibly(4);
    assertEquals(List.of("a1", "a3", "b2", "c1"), asked);
    assertEquals(Optional.of("A3"), service.latest("a"));
    assertEquals(Optional.of("C1"), service.latest("c"));
    assertEquals(Optional.empty(), service.latest("d"));
  }

  @Test
  void whatIsForgottenIsNotAnswered() {
    service.ask("a", "a1");
    begun.acquireUninterruptibly();
    service.ask("b", "b1");
    service.clear();
    service.ask("c", "c1");
    leave.release(2);
    answered.acquireUninterruptibly();
    assertEquals(List.of("a1", "c1"), asked);
    assertEquals(Optional.empty(), service.latest("a"));
    assertEquals(0, answered.availablePermits());
  }

  @Test
  void aQuestionThatCannotBeAnsweredCostsItsAnswerAlone() {
    leave.release(3);
    service.ask("a", "a1");
    answered.acquireUninterruptibly();
    service.ask("a", "a2!");
    begun.acquireUninterruptibly(2);
    service.ask("b", "b1");
    answered.acquireUninterruptibly();
    assertEquals(Optional.of("A1"), service.latest("a"));
    assertTrue(service.latest("b").isPresent());
  }
}
