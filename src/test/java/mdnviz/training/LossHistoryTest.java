package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mdnviz.optim.GradientClipper;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.ParameterGroups;
import org.junit.jupiter.api.Test;

final class LossHistoryTest {
  private final LossHistory history = new LossHistory();
  private final GradientClipper clipper =
      new GradientClipper(
          new ParameterGroups(List.of(new ParameterGroups.Range(0, 1, 0, true)), 1));

  /// Step i has loss i, norm 2 i; norms above 1000 are clipped.
  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      clipper.clip(GradientClipping.byGlobalNorm(1000), new float[] {2f * i});
      history.append(i, clipper);
    }
  }

  private static void check(LossHistory.View view, int count) {
    assertEquals(count, view.stepCount());
    for (int i = 0; i < count; i++) {
      assertEquals(i, view.loss(i));
      assertEquals(2 * i, view.gradientNorm(i));
      assertEquals(Math.min(1000, 2 * i), view.clippedGradientNorm(i));
    }
    assertEquals(Math.max(0, count - 501), view.clippedCount());
  }

  @Test
  void viewsStayAsTheyWereWhileTheHistoryGrows() {
    append(0, 3);
    LossHistory.View early = history.view();
    append(3, 1024);
    LossHistory.View full = history.view();
    append(1024, 5000);
    check(early, 3);
    check(full, 1024);
    check(history.view(), 5000);
  }

  @Test
  void validationsAreRecordedBesideTheirSteps() {
    LossHistory.View none = history.view();
    for (int i = 0; i < 3000; i++) {
      history.appendValidation(10L * i, 0.5 * i);
    }
    LossHistory.View view = history.view();
    assertEquals(0, none.validationCount());
    assertEquals(3000, view.validationCount());
    assertEquals(29_990, view.validationStep(2999));
    assertEquals(1499.5f, view.validationLoss(2999));
    assertEquals(0, view.validationStep(0));
  }
}
