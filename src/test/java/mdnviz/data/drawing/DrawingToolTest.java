package mdnviz.data.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.DrawingEdit;
import mdnviz.data.DrawingHistory;
import mdnviz.data.DrawnPoints;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On a view of 100 by 10 data units; a circle reaches 10 across and 1 up.
final class DrawingToolTest {
  private static final DrawingPlane PLANE =
      DrawingPlane.of(new Interval(0, 100), new Interval(0, 10));
  private static final BrushSize SIZE = new BrushSize(10, 1);
  private static final DrawnPoints NONE = DrawnPoints.empty(2);

  private static StrokeStart start(double intensity, DrawnPoints points) {
    return new StrokeStart(PLANE, SIZE, intensity, points, new BitSet(), Optional.empty(), 7);
  }

  private static StrokeStart choosing(DrawnPoints points, Optional<SnapGrid> snap, int... rows) {
    return new StrokeStart(PLANE, SIZE, 1, points, rows(rows), snap, 7);
  }

  private static BitSet rows(int... rows) {
    BitSet set = new BitSet();
    IntStream.of(rows).forEach(set::set);
    return set;
  }

  private static DrawnPoints after(DrawnPoints before, DrawingStroke stroke) {
    DrawingHistory history = new DrawingHistory(before);
    history.apply(assertInstanceOf(DrawingResult.Edited.class, stroke.end()).edit());
    return history.points();
  }

  private static BitSet chosen(DrawingStroke stroke) {
    return assertInstanceOf(DrawingResult.Selected.class, stroke.end()).rows();
  }

  @Test
  void theAirBrushSpraysAtASteadyRateWhileItRests() {
    DrawingStroke stroke = DrawingTool.AIR_BRUSH.begin(start(100, NONE), false);
    stroke.moveTo(50, 5);
    assertEquals(1, stroke.points().size());
    for (int frame = 0; frame < 60; frame++) {
      stroke.advance(1.0 / 60);
    }
    assertEquals(101, stroke.points().size(), 1);
    double mean = 0;
    double spread = 0;
    for (int i = 0; i < stroke.points().size(); i++) {
      mean += stroke.points().across(i) / 101;
      spread += Math.pow(stroke.points().up(i) - 5, 2) / 101;
    }
    assertEquals(50, mean, 4 * 5 / Math.sqrt(100));
    assertEquals(0.5, Math.sqrt(spread), 0.12);
  }

  @Test
  void theAirBrushSpraysAlongTheWayOfAQuickHand() {
    DrawingStroke stroke = DrawingTool.AIR_BRUSH.begin(start(300, NONE), false);
    stroke.moveTo(20, 5);
    stroke.moveTo(80, 5);
    stroke.advance(1);
    PointSequence points = stroke.points();
    long middle =
        IntStream.range(0, points.size())
            .filter(i -> points.across(i) > 40 && points.across(i) < 60)
            .count();
    assertEquals(100.0, (double) middle, 25);
  }

  @Test
  void pointsOutsideTheViewAreSkippedAndNotBroughtToItsEdge() {
    DrawingStroke stroke = DrawingTool.AIR_BRUSH.begin(start(400, NONE), false);
    stroke.moveTo(0, 0);
    stroke.advance(1);
    DrawnPoints points = after(NONE, stroke);
    assertEquals(100, points.size(), 35);
    for (int row = 0; row < points.size(); row++) {
      assertTrue(points.value(row, 0) > 0 && points.value(row, 1) > 0, "on the edge");
    }
  }

  @Test
  void thePenSetsPointsExactlyAndARadiusApart() {
    DrawingStroke stroke = DrawingTool.PEN.begin(start(1, NONE), false);
    stroke.moveTo(12.25, 3);
    stroke.moveTo(17, 3);
    stroke.moveTo(45, 3);
    assertEquals(DrawnPoints.of(2, 12.25, 3, 22.25, 3, 32.25, 3, 42.25, 3), after(NONE, stroke));
  }

  @Test
  void theCurveLeavesPointsEvenlyAlongTheWayWithASpreadAcrossIt() {
    DrawingStroke stroke = DrawingTool.CURVE.begin(start(20, NONE), false);
    stroke.moveTo(10, 5);
    for (int i = 1; i <= 80; i++) {
      stroke.moveTo(10 + i, 5);
    }
    PointSequence points = stroke.points();
    assertEquals(161, points.size(), 1);
    double spread = 0;
    for (int i = 1; i < points.size(); i++) {
      assertEquals(points.across(i - 1) + 0.5, points.across(i), 1e-9);
      spread += Math.pow(points.up(i) - 5, 2) / points.size();
    }
    assertEquals(0.5, Math.sqrt(spread), 0.1);
  }

  @Test
  void aStraightCurveForgetsTheWaysTriedBefore() {
    DrawingStroke stroke = DrawingTool.CURVE.begin(start(20, NONE), true);
    stroke.keepToAxis(true);
    stroke.moveTo(10, 2);
    stroke.moveTo(90, 2.25);
    stroke.keepToAxis(false);
    stroke.moveTo(30, 8);
    assertEquals(2, stroke.path().size());
    PointSequence points = stroke.points();
    assertEquals(1 + 20 * Math.hypot(2, 6), points.size(), 1);
    double product = 0;
    for (int i = 0; i < points.size(); i++) {
      product += (points.across(i) - 20) * (points.up(i) - 5);
    }
    assertTrue(product > 0, "points do not run along the line");
  }

  @Test
  void theEraserTakesWhatItsCircleSweepsOver() {
    DrawnPoints points = DrawnPoints.of(2, 20, 5, 50, 5.9, 50, 6.1, 80, 4.1, 95, 5);
    DrawingStroke stroke = DrawingTool.ERASER.begin(start(1, points), false);
    stroke.moveTo(25, 5);
    assertEquals(rows(0), stroke.changedRows());
    stroke.moveTo(80, 5);
    assertEquals(rows(0, 1, 3), stroke.changedRows());
    assertEquals(DrawnPoints.of(2, 50, 6.1, 95, 5), after(points, stroke));
  }

  @Test
  void theEraserJudgesEachPointOnceHoweverLongItStays() {
    DrawnPoints points = DrawnPoints.of(2, new double[2000]);
    DrawingStroke stroke = DrawingTool.ERASER.begin(start(0.3, points), false);
    for (int i = 0; i < 50; i++) {
      stroke.moveTo(1 + i % 2, 0);
      stroke.advance(0.1);
    }
    assertEquals(300, stroke.changedRows().cardinality(), 60);
  }

  @Test
  void theLassoChoosesWhatItEnclosesByTheEvenOddRule() {
    DrawnPoints points = DrawnPoints.of(2, 20, 5, 50, 5, 80, 5, 50, 9);
    DrawingStroke square = DrawingTool.LASSO.begin(choosing(points, Optional.empty(), 2), false);
    drag(square, 10, 2, 60, 2, 60, 8, 10, 8);
    assertEquals(rows(0, 1), chosen(square));
    DrawingStroke more = DrawingTool.LASSO.begin(choosing(points, Optional.empty(), 2), true);
    drag(more, 10, 2, 60, 2, 60, 8, 10, 8);
    assertEquals(rows(0, 1, 2), chosen(more));
    DrawingStroke twice = DrawingTool.LASSO.begin(choosing(points, Optional.empty()), false);
    drag(twice, 10, 2, 60, 2, 60, 8, 10, 8, 10, 2, 30, 2, 30, 8, 10, 8);
    assertEquals(rows(1), chosen(twice));
  }

  @Test
  void aClickOfTheLassoChoosesTheNearestPointInReach() {
    DrawnPoints points = DrawnPoints.of(2, 20, 5, 24, 5, 80, 5);
    DrawingStroke near = DrawingTool.LASSO.begin(choosing(points, Optional.empty()), false);
    near.moveTo(23, 5.2);
    assertEquals(rows(1), chosen(near));
    DrawingStroke far = DrawingTool.LASSO.begin(choosing(points, Optional.empty(), 0), false);
    far.moveTo(50, 5);
    assertEquals(rows(), chosen(far));
  }

  @Test
  void draggedPointsKeepTheirShapeAndStopAtTheEdgeTogether() {
    DrawnPoints points = DrawnPoints.of(2, 20, 5, 90, 6, 50, 5);
    DrawingStroke stroke = DrawingTool.move(choosing(points, Optional.empty(), 0, 1));
    drag(stroke, 20, 5, 45, 4);
    assertEquals(rows(0, 1), stroke.changedRows());
    assertEquals(DrawnPoints.of(2, 30, 4, 100, 5, 50, 5), after(points, stroke));
  }

  @Test
  void draggedPointsGoByWholeStepsOfTheGrid() {
    DrawnPoints points = DrawnPoints.of(2, 20.5, 5.25);
    Optional<SnapGrid> grid = Optional.of(new SnapGrid(5, 0.5));
    DrawingStroke stroke = DrawingTool.move(choosing(points, grid, 0));
    drag(stroke, 20, 5, 31, 5.8);
    assertEquals(DrawnPoints.of(2, 30.5, 6.25), after(points, stroke));
  }

  @Test
  void jitterSpreadsThePointsUnderTheCircleAlone() {
    double[] values = new double[2002];
    for (int i = 0; i < 1000; i++) {
      values[2 * i] = 50;
      values[2 * i + 1] = 5;
    }
    values[2000] = 70;
    values[2001] = 5;
    DrawnPoints points = DrawnPoints.of(2, values);
    DrawingStroke stroke = DrawingTool.JITTER.begin(start(0.1, points), false);
    stroke.moveTo(50, 5);
    for (int frame = 0; frame < 29; frame++) {
      stroke.advance(1.0 / 30);
    }
    DrawnPoints moved = after(points, stroke);
    double square = 0;
    for (int row = 0; row < 1000; row++) {
      square += Math.pow(moved.value(row, 0) - 50, 2) / 1000;
    }
    assertEquals(1, Math.sqrt(square), 0.1);
    assertEquals(70, moved.value(1000, 0));
  }

  @Test
  void jitterAndMagnetLeaveNoPointOutsideTheView() {
    SeededRandom random = new SeededRandom(3);
    double[] values = new double[400];
    for (int i = 0; i < 200; i++) {
      values[2 * i] = random.nextDouble(0, 8);
      values[2 * i + 1] = random.nextDouble(0, 0.8);
    }
    DrawnPoints points = DrawnPoints.of(2, values);
    for (DrawingTool tool : List.of(DrawingTool.JITTER, DrawingTool.MAGNET)) {
      DrawingStroke stroke = tool.begin(start(2, points), true);
      stroke.moveTo(3, 0.3);
      for (int frame = 0; frame < 100; frame++) {
        stroke.advance(0.02);
      }
      DrawnPoints moved = after(points, stroke);
      for (int row = 0; row < moved.size(); row++) {
        assertTrue(PLANE.contains(moved.value(row, 0), moved.value(row, 1)), tool.name());
      }
    }
  }

  @Test
  void theMagnetHalvesDistancesInTheTimeItsRateSays() {
    DrawnPoints points = DrawnPoints.of(2, 54, 5, 50, 5.4, 90, 5);
    DrawingStroke pull = DrawingTool.MAGNET.begin(start(Math.log(2), points), false);
    pull.moveTo(50, 5);
    pull.advance(1 - 1.0 / 30);
    DrawnPoints nearer = after(points, pull);
    assertEquals(52, nearer.value(0, 0), 1e-9);
    assertEquals(5.2, nearer.value(1, 1), 1e-9);
    assertEquals(90, nearer.value(2, 0));
    DrawingStroke push = DrawingTool.MAGNET.begin(start(Math.log(2), points), true);
    push.moveTo(50, 5);
    push.advance(1 - 1.0 / 30);
    assertEquals(58, after(points, push).value(0, 0), 1e-9);
  }

  @Test
  void newPointsKeepToTheGridAndToOneAxis() {
    StrokeStart snapping =
        new StrokeStart(PLANE, SIZE, 1, NONE, new BitSet(), Optional.of(new SnapGrid(10, 0.1)), 7);
    DrawingStroke stroke = DrawingTool.PEN.begin(snapping, false);
    stroke.moveTo(18, 0.32);
    assertEquals(DrawnPoints.of(2, 20, 0.3), after(NONE, stroke));
    DrawingStroke level = DrawingTool.PEN.begin(start(1, NONE), true);
    level.keepToAxis(true);
    level.moveTo(20, 5);
    level.moveTo(42, 6);
    assertEquals(DrawnPoints.of(2, 20, 5, 30, 5, 40, 5), after(NONE, level));
  }

  @Test
  void inASectionToolsTouchOnlyPointsNearIt() {
    double width = 0.5;
    DrawingPlane plane =
        new DrawingPlane(
            0,
            2,
            new Interval(0, 100),
            new Interval(0, 10),
            List.of(
                DrawingPlane.Held.DRAWN,
                new DrawingPlane.Held(3, 0, width),
                DrawingPlane.Held.DRAWN));
    DrawnPoints points =
        DrawnPoints.of(3, 50, 3, 5, 50, 3 + 1.99 * width, 5, 50, 3 - 2.01 * width, 5);
    StrokeStart start = new StrokeStart(plane, SIZE, 1, points, new BitSet(), Optional.empty(), 7);
    DrawingStroke eraser = DrawingTool.ERASER.begin(start, false);
    eraser.moveTo(50, 5);
    assertEquals(rows(0, 1), eraser.changedRows());
    for (DrawingTool tool : List.of(DrawingTool.JITTER, DrawingTool.MAGNET)) {
      DrawingStroke held = tool.begin(start, false);
      held.moveTo(50.5, 5);
      held.advance(0.1);
      assertEquals(rows(0, 1), held.changedRows(), tool.name());
    }
    DrawingStroke lasso = DrawingTool.LASSO.begin(start, false);
    lasso.moveTo(30, 3);
    lasso.moveTo(70, 3);
    lasso.moveTo(50, 9);
    assertEquals(rows(0, 1), chosen(lasso));
    assertEquals(2, plane.reached(points, 50, 5, SIZE).size());
  }

  @Test
  void theOtherColumnsStandWhereTheyAreHeldWithTheirSpread() {
    DrawingPlane plane =
        new DrawingPlane(
            0,
            2,
            new Interval(0, 1),
            new Interval(0, 1),
            List.of(
                DrawingPlane.Held.DRAWN,
                new DrawingPlane.Held(0.75, 0, 0.1),
                DrawingPlane.Held.DRAWN,
                new DrawingPlane.Held(-2, 0.5, Double.POSITIVE_INFINITY)));
    StrokeStart start =
        new StrokeStart(
            plane,
            new BrushSize(0.1, 0.1),
            500,
            DrawnPoints.empty(4),
            new BitSet(),
            Optional.empty(),
            1);
    DrawingStroke stroke = DrawingTool.AIR_BRUSH.begin(start, false);
    stroke.moveTo(0.5, 0.5);
    stroke.advance(1);
    DrawnPoints points = after(DrawnPoints.empty(4), stroke);
    double mean = 0;
    double square = 0;
    for (int row = 0; row < points.size(); row++) {
      assertEquals(0.75, points.value(row, 1));
      mean += points.value(row, 3) / points.size();
      square += Math.pow(points.value(row, 3) + 2, 2) / points.size();
    }
    assertEquals(-2, mean, 0.1);
    assertEquals(0.5, Math.sqrt(square), 0.08);
  }

  @ParameterizedTest
  @EnumSource(DrawingTool.class)
  void theSameGestureGivesTheSameBitsAndAnotherSeedOthers(DrawingTool tool) {
    DrawnPoints points = scattered(500);
    assertEquals(gesture(tool, points, 5), gesture(tool, points, 5));
    boolean random =
        tool != DrawingTool.PEN && tool != DrawingTool.LASSO && tool != DrawingTool.MAGNET;
    assertEquals(random, !gesture(tool, points, 5).equals(gesture(tool, points, 6)));
  }

  private static DrawnPoints gesture(DrawingTool tool, DrawnPoints points, long seed) {
    StrokeStart start =
        new StrokeStart(PLANE, SIZE, 0.7, points, new BitSet(), Optional.empty(), seed);
    DrawingStroke stroke = tool.begin(start, false);
    for (int i = 0; i < 40; i++) {
      stroke.moveTo(10 + 2 * i, 5 + 2 * StrictMath.sin(i * 0.3));
      stroke.advance(0.05);
    }
    return switch (stroke.end()) {
      case DrawingResult.Edited edited -> {
        DrawingHistory history = new DrawingHistory(points);
        history.apply(edited.edit());
        yield history.points();
      }
      case DrawingResult.Selected _ -> points;
    };
  }

  private static DrawnPoints scattered(int count) {
    SeededRandom random = new SeededRandom(9);
    double[] values = new double[2 * count];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextDouble(0, i % 2 == 0 ? 100 : 10);
    }
    return DrawnPoints.of(2, values);
  }

  /// Every tool, every way of changing a selection, undo and redo among them.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aThousandStrokesOfAllToolsAreUndoneBitForBit(long seed) {
    SeededRandom random = new SeededRandom(seed);
    DrawnPoints before = scattered(60);
    DrawingHistory history = new DrawingHistory(before);
    BitSet selection = new BitSet();
    int edits = 0;
    for (int i = 0; i < 1000; i++) {
      selection.clear(history.points().size(), Integer.MAX_VALUE);
      Optional<DrawingEdit> edit = randomEdit(random, history, selection, i);
      edit.ifPresent(history::apply);
      edits += edit.isPresent() ? 1 : 0;
    }
    assertTrue(edits > 600, "edits: " + edits);
    while (history.canUndo()) {
      history.undo();
    }
    assertEquals(before, history.points());
  }

  private static Optional<DrawingEdit> randomEdit(
      SeededRandom random, DrawingHistory history, BitSet selection, long seed) {
    SelectedPoints selected = new SelectedPoints(PLANE, history.points(), selection);
    SelectedPoints.Way way =
        new SelectedPoints.Way(random.nextDouble(-9, 9), random.nextDouble(-1, 1));
    return switch (random.nextInt(12)) {
      case 0 -> Optional.of(selected.moving(way));
      case 1 -> Optional.of(selected.duplicating(way));
      case 2 -> Optional.of(selected.removing());
      case 3 -> {
        history.undo();
        yield Optional.empty();
      }
      case 4 -> {
        history.redo();
        yield Optional.empty();
      }
      default -> stroke(random, history.points(), selection, seed);
    };
  }

  private static Optional<DrawingEdit> stroke(
      SeededRandom random, DrawnPoints points, BitSet selection, long seed) {
    DrawingTool[] tools = DrawingTool.values();
    DrawingTool tool = tools[random.nextInt(tools.length)];
    StrokeStart start =
        new StrokeStart(PLANE, SIZE, 0.5, points, selection, Optional.empty(), seed);
    boolean move = random.nextInt(8) == 0;
    DrawingStroke stroke =
        move ? DrawingTool.move(start) : tool.begin(start, random.nextInt(2) == 0);
    for (int i = 0; i < 5; i++) {
      stroke.moveTo(random.nextDouble(0, 100), random.nextDouble(0, 10));
      stroke.advance(0.1);
    }
    return switch (stroke.end()) {
      case DrawingResult.Edited edited -> Optional.of(edited.edit());
      case DrawingResult.Selected selected -> {
        selection.clear();
        selection.or(selected.rows());
        yield Optional.empty();
      }
    };
  }

  @Test
  void copiesLieBesideTheirOriginalsAlsoInACorner() {
    DrawnPoints points = DrawnPoints.of(2, 99, 0.5, 50, 5);
    SelectedPoints corner = new SelectedPoints(PLANE, points, rows(0));
    DrawingHistory history = new DrawingHistory(points);
    history.apply(corner.duplicating(new SelectedPoints.Way(5, -1)));
    assertEquals(3, history.points().size());
    assertEquals(94, history.points().value(2, 0));
    assertEquals(1.5, history.points().value(2, 1));
  }

  @Test
  void theGridGoesThroughTheOriginInNumbersThatCanBeRead() {
    SnapGrid grid = new SnapGrid(0.05, 20);
    assertEquals(0.15, grid.across(0.1501));
    assertEquals(-0.3, grid.across(-0.31));
    assertEquals(0.0, grid.up(-9));
    assertEquals(60, grid.up(51));
  }

  private static void drag(DrawingStroke stroke, double... way) {
    for (int i = 0; i < way.length; i += 2) {
      stroke.moveTo(way[i], way[i + 1]);
    }
  }
}
