package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import mdnviz.data.Dataset;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.data.drawing.SnapGrid;
import mdnviz.math.Interval;
import mdnviz.ui.model.DrawingModel.Press;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With the real engine behind it; nothing here waits for it.
final class DrawingModelTest {
  private static final Interval UNIT = new Interval(0, 1);

  private final ExploreModel explore = new ExploreModel(() -> {});
  private final DataModel data = explore.data();
  private final DrawingModel drawing = explore.drawing();

  @AfterEach
  void endThreads() {
    explore.close();
  }

  private DrawingView view() {
    return new DrawingView(
        drawing.others().columns().plane(UNIT, UNIT), 0.01, 0.01, new SnapGrid(0.1, 0.1));
  }

  private void stroke(DrawingTool tool, double across, double up) {
    drawing.toolProperty().set(tool);
    drawing.begin(view(), new Press(across, up, false, false));
    drawing.end();
  }

  private BitSet chosen() {
    return drawing.selectionProperty().get();
  }

  private void sheet(int inputs, int targets) {
    explore.paintOn(Sheet.of(inputs, targets));
  }

  @Test
  void aSheetOpensEmptyWithTheToolsInHand() {
    sheet(2, 1);
    assertEquals(0, data.dataset().size());
    assertEquals(List.of("x1", "x2"), data.dataset().inputNames());
    assertEquals(List.of("y"), data.dataset().targetNames());
    assertTrue(drawing.activeProperty().get());
    assertFalse(explore.trainableProperty().get());
    assertFalse(data.canUndoProperty().get());
  }

  @Test
  void aStrokeChangesTheDataWhenItEndsAndIsOneStep() {
    sheet(1, 1);
    drawing.begin(view(), new Press(0.5, 0.5, false, false));
    drawing.advance(1);
    assertEquals(0, data.dataset().size());
    drawing.end();
    assertTrue(data.dataset().size() > 100);
    data.undo();
    assertEquals(0, data.dataset().size());
    assertFalse(data.canUndoProperty().get());
  }

  @Test
  void aCancelledStrokeChangesNothing() {
    sheet(1, 1);
    drawing.begin(view(), new Press(0.5, 0.5, false, false));
    drawing.cancel();
    drawing.end();
    assertEquals(0, data.dataset().size());
  }

  @Test
  void eachStrokeSpraysOtherPoints() {
    sheet(1, 1);
    stroke(DrawingTool.AIR_BRUSH, 0.5, 0.5);
    stroke(DrawingTool.AIR_BRUSH, 0.5, 0.5);
    Dataset twice = data.dataset();
    assertTrue(twice.input(0, 0) != twice.input(1, 0));
  }

  @Test
  void pointsOfASectionGetTheOtherColumnsFromWhereTheyStand() {
    sheet(2, 2);
    drawing.others().spread().set(0.0);
    drawing.others().target(1).set(0.125);
    explore.section().move(1, 0.75);
    stroke(DrawingTool.PEN, 0.25, 0.5);
    explore.section().swapInputs();
    explore.section().showTarget(1);
    drawing.others().target(0).set(0.875);
    stroke(DrawingTool.PEN, 0.5, 0.625);
    Dataset two = data.dataset();
    assertEquals(List.of(0.25, 0.75, 0.5, 0.125), row(two, 0));
    assertEquals(0.5, two.input(1, 1));
    assertEquals(0.625, two.target(1, 1));
    assertEquals(0.875, two.target(1, 0));
  }

  @Test
  void inASectionTheEraserLeavesWhatIsFarFromIt() {
    sheet(2, 1);
    data.paint(
        List.of(
            new double[] {0.5, 0.1, 0.5},
            new double[] {0.5, 0.5, 0.5},
            new double[] {0.5, 0.9, 0.5}));
    assertEquals(0.5, explore.section().at(1));
    stroke(DrawingTool.ERASER, 0.5, 0.5);
    assertEquals(2, data.dataset().size());
    drawing.setView(
        new DrawingView(
            drawing.others().inputPlane().plane(UNIT, UNIT), 0.01, 0.01, new SnapGrid(1, 1)));
    drawing.selectAll();
    assertEquals(2, chosen().cardinality());
  }

  private static List<Double> row(Dataset data, int row) {
    return List.of(
        data.input(row, 0), data.input(row, 1), data.target(row, 0), data.target(row, 1));
  }

  @Test
  void aSheetsRangesStayHoweverLittleIsPainted() {
    sheet(2, 1);
    stroke(DrawingTool.PEN, 0.5, 0.5);
    stroke(DrawingTool.PEN, 0.5, 0.6);
    explore.section().move(1, 0.99);
    assertEquals(0.99, explore.section().at(1));
  }

  @Test
  void chosenPointsAreForgottenWhenRowsMeanOthers() {
    sheet(1, 1);
    stroke(DrawingTool.PEN, 0.2, 0.5);
    stroke(DrawingTool.PEN, 0.4, 0.5);
    drawing.selectAll();
    assertEquals(2, chosen().cardinality());
    data.undo();
    assertTrue(chosen().isEmpty());
  }

  @Test
  void nudgedAndCopiedPointsStayChosen() {
    sheet(1, 1);
    stroke(DrawingTool.PEN, 0.25, 0.5);
    drawing.selectAll();
    drawing.nudge(5, -10);
    assertEquals(0.3, data.dataset().input(0, 0), 1e-12);
    assertEquals(0.4, data.dataset().target(0, 0), 1e-12);
    drawing.nudgeOnGrid(1, 0);
    assertEquals(0.4, data.dataset().input(0, 0), 1e-12);
    drawing.duplicateSelection();
    BitSet copy = new BitSet();
    copy.set(1);
    assertEquals(copy, chosen());
    drawing.deleteSelection();
    assertEquals(1, data.dataset().size());
    assertTrue(chosen().isEmpty());
  }

  @Test
  void withoutChosenPointsTheirKeysDoNothing() {
    Dataset before = data.dataset();
    List<Consumer<DrawingModel>> keys =
        List.of(
            model -> model.nudge(1, 1),
            DrawingModel::deleteSelection,
            DrawingModel::duplicateSelection);
    keys.forEach(key -> key.accept(drawing));
    assertEquals(before, data.dataset());
    assertFalse(data.canUndoProperty().get());
  }

  @Test
  void thePenHasNoIntensityAndSizesStayWithinTheirRange() {
    assertFalse(drawing.settings(DrawingTool.PEN).hasIntensity());
    ToolSettings eraser = drawing.settings(DrawingTool.ERASER);
    eraser.resize(100);
    assertEquals(ToolSettings.MOST_SIZE, eraser.size().get());
    eraser.resize(-200);
    assertEquals(ToolSettings.LEAST_SIZE, eraser.size().get());
    eraser.resize(1);
    assertTrue(eraser.size().get() > ToolSettings.LEAST_SIZE);
    assertEquals(1, eraser.strokeIntensity());
  }

  @Test
  void aRangeNeedsItsEndsInOrder() {
    RangeSetting range = new RangeSetting(UNIT);
    assertEquals(UNIT, range.range().orElseThrow());
    range.high().enter("-1");
    assertTrue(range.range().isEmpty());
    assertTrue(range.complaintProperty().get().contains("above"));
    range.low().enter("-2");
    assertEquals(new Interval(-2, -1), range.range().orElseThrow());
    range.low().enter("many");
    assertTrue(range.range().isEmpty());
  }
}
