package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;

final class PlotViewTest {
  private final PlotView view = new PlotView();

  PlotViewTest() {
    view.fit(new Interval(0, 10), new Interval(-1, 1));
  }

  @Test
  void zoomingLeavesThePointUnderThePointerWhereItIs() {
    view.zoomAbout(2.5, 0.5, 0.5);
    assertEquals(new Interval(1.25, 6.25), view.x());
    assertEquals(new Interval(-0.25, 0.75), view.y());
    assertTrue(view.isMoved());
  }

  @Test
  void panningMovesBothRangesAndResetComesBack() {
    view.pan(3, -0.5);
    assertEquals(new Interval(3, 13), view.x());
    assertEquals(new Interval(-1.5, 0.5), view.y());
    view.reset();
    assertEquals(new Interval(0, 10), view.x());
    assertFalse(view.isMoved());
  }

  @Test
  void neitherEndlessZoomLosesTheRanges() {
    for (int i = 0; i < 500; i++) {
      view.zoomAbout(5, 0, 0.5);
    }
    assertEquals(1e-3, view.x().length(), 1e-6);
    for (int i = 0; i < 500; i++) {
      view.zoomAbout(5, 0, 2);
    }
    assertEquals(200, view.x().length(), 1);
  }
}
