package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.optim.GradientClipper;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.ParameterGroups;
import mdnviz.training.LossHistory.Series;
import org.junit.jupiter.api.Test;

final class LossHistoryTest {
  private final LossHistory history = new LossHistory();
  private final GradientClipper clipper =
      new GradientClipper(
          new ParameterGroups(
              List.of(new ParameterGroups.Range(0, 1, HeadGroup.MEANS, true)), HeadGroup.COUNT));

  /// Step i has loss i, norm 2 i; norms above 1000 are clipped.
  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      clipper.clip(GradientClipping.byGlobalNorm(1000), new float[] {2f * i});
      history.append(i, clipper, 1.0 / (1 + i));
    }
  }

  private static void check(LossHistory.View view, int count) {
    assertEquals(count, view.stepCount());
    for (int i = 0; i < count; i++) {
      assertEquals(i, view.value(Series.LOSS, i));
      assertEquals(2 * i, view.value(Series.GRADIENT_NORM, i));
      assertEquals(Math.min(1000, 2 * i), view.value(Series.CLIPPED_NORM, i));
      assertEquals(2 * i, view.value(Series.MEANS_NORM, i));
      assertEquals(0, view.value(Series.SCALES_NORM, i));
      assertEquals((float) (1.0 / (1 + i)), view.value(Series.LEARNING_RATE, i));
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
  void aHistoryThatGoesOnFromAViewLeavesItsSourceAlone() {
    append(0, 1500);
    LossHistory.View early = history.view();
    LossHistory branch = LossHistory.of(early);
    clipper.clip(GradientClipping.NONE, new float[] {7});
    branch.append(-1, clipper, 1);
    append(1500, 3000);
    check(early, 1500);
    check(history.view(), 3000);
    assertEquals(-1, branch.view().value(Series.LOSS, 1500));
    assertEquals(1499, branch.view().value(Series.LOSS, 1499));
    assertTrue(history.view().continues(early));
    assertFalse(early.continues(history.view()));
    assertFalse(new LossHistory().view().continues(early));
  }

  @Test
  void stretchesAcrossChunksReadLikeSingleValues() {
    append(0, 5000);
    float[] stretch = new float[3000];
    history.view().read(Series.LOSS, 900, stretch, 3000);
    for (int i = 0; i < 3000; i++) {
      assertEquals(900 + i, stretch[i]);
    }
  }

  @Test
  void aClippedNormIsBelowTheNormExactlyWhereClippingChangedIt() {
    clipper.clip(GradientClipping.byGlobalNorm(1 - 1e-9), new float[] {1});
    history.append(0, clipper, 1);
    clipper.clip(GradientClipping.byGlobalNorm(1), new float[] {1});
    history.append(0, clipper, 1);
    LossHistory.View view = history.view();
    assertTrue(view.value(Series.CLIPPED_NORM, 0) < view.value(Series.GRADIENT_NORM, 0));
    assertEquals(view.value(Series.GRADIENT_NORM, 1), view.value(Series.CLIPPED_NORM, 1));
    assertEquals(1, view.clippedCount());
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
