package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingHistoryTest {
  private final DrawnPoints start = DrawnPoints.of(2, 1, 2, -0.0, 4);
  private final DrawingHistory history = new DrawingHistory(start);

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 4"})
  void anyThousandEditsAreUndoneAndRedoneBitForBit(long seed, int width) {
    SeededRandom random = new SeededRandom(seed);
    DrawnPoints before = randomPoints(random, width, 50);
    DrawingHistory drawing = new DrawingHistory(before);
    for (int edit = 0; edit < 1_000; edit++) {
      edit(drawing, random);
    }
    drawing.endStroke();
    DrawnPoints end = drawing.points();
    int steps = 0;
    while (drawing.canUndo()) {
      drawing.undo();
      steps++;
    }
    assertEquals(before, drawing.points());
    assertTrue(steps > 100, "steps: " + steps);
    for (int step = 0; step < steps; step++) {
      assertTrue(drawing.canRedo());
      drawing.redo();
    }
    assertFalse(drawing.canRedo());
    assertEquals(end, drawing.points());
  }

  @Test
  void pointsAreAddedBehindAndRemovedByPlace() {
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 5, 6, 7, 8)));
    history.apply(new DrawingEdit.Remove(2, 0, 2));
    assertEquals(DrawnPoints.of(2, -0.0, 4, 7, 8), history.points());
  }

  @Test
  void theSignOfZeroSurvives() {
    history.apply(new DrawingEdit.Remove(1));
    history.undo();
    assertEquals(Double.doubleToRawLongBits(-0.0), rawBits(history.points().value(1, 0)));
  }

  @Test
  void aStrokeIsOneStep() {
    history.beginStroke();
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 5, 6)));
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 7, 8)));
    history.apply(new DrawingEdit.Remove(0));
    history.endStroke();
    assertEquals(3, history.points().size());
    history.undo();
    assertEquals(start, history.points());
    assertFalse(history.canUndo());
    history.redo();
    assertEquals(DrawnPoints.of(2, -0.0, 4, 5, 6, 7, 8), history.points());
  }

  @Test
  void undoInTheMiddleOfAStrokeEndsIt() {
    history.beginStroke();
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 5, 6)));
    assertTrue(history.canUndo());
    history.undo();
    assertEquals(start, history.points());
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 7, 8)));
    history.undo();
    assertEquals(start, history.points());
  }

  @Test
  void clearingCanBeUndone() {
    history.clear();
    assertEquals(0, history.points().size());
    assertEquals(2, history.points().width());
    history.undo();
    assertEquals(start, history.points());
  }

  @Test
  void editsWithoutEffectAreNoSteps() {
    history.apply(new DrawingEdit.Add(DrawnPoints.empty(2)));
    history.apply(new DrawingEdit.Remove());
    history.apply(new DrawingEdit.Replace(DrawnPoints.of(2, 1, 2, -0.0, 4)));
    history.beginStroke();
    history.endStroke();
    assertFalse(history.canUndo());
    history.undo();
    history.redo();
    assertSame(start, history.points());
  }

  @Test
  void aNewEditEndsTheChanceToRedo() {
    history.clear();
    history.undo();
    history.apply(new DrawingEdit.Add(DrawnPoints.of(2, 5, 6)));
    assertFalse(history.canRedo());
  }

  @Test
  void anEditThatDoesNotFitChangesNothing() {
    DrawnPoints wide = DrawnPoints.of(3, 1, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> history.apply(new DrawingEdit.Add(wide)));
    assertThrows(
        IllegalArgumentException.class, () -> history.apply(new DrawingEdit.Replace(wide)));
    assertThrows(IndexOutOfBoundsException.class, () -> history.apply(new DrawingEdit.Remove(2)));
    assertThrows(IndexOutOfBoundsException.class, () -> history.apply(new DrawingEdit.Remove(-1)));
    assertSame(start, history.points());
    assertFalse(history.canUndo());
  }

  @Test
  void movedPointsKeepTheirRowsAndComeBack() {
    history.apply(new DrawingEdit.Move(new int[] {1}, DrawnPoints.of(2, 9, 8)));
    assertEquals(DrawnPoints.of(2, 1, 2, 9, 8), history.points());
    history.undo();
    assertEquals(start, history.points());
    assertEquals(rawBits(-0.0), rawBits(history.points().value(1, 0)));
    history.redo();
    assertEquals(DrawnPoints.of(2, 1, 2, 9, 8), history.points());
  }

  @Test
  void rowsToMoveAscendAndAreAsManyAsTheirPoints() {
    DrawnPoints two = DrawnPoints.of(2, 1, 2, 3, 4);
    assertThrows(IllegalArgumentException.class, () -> new DrawingEdit.Move(new int[] {1, 0}, two));
    assertThrows(IllegalArgumentException.class, () -> new DrawingEdit.Move(new int[] {1, 1}, two));
    assertThrows(IllegalArgumentException.class, () -> new DrawingEdit.Move(new int[] {1}, two));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> history.apply(new DrawingEdit.Move(new int[] {0, 2}, two)));
    assertSame(start, history.points());
  }

  @Test
  void memoryIsBoundedByForgettingTheOldestSteps() {
    DrawnPoints large = DrawnPoints.of(2, new double[1 << 20]);
    for (int i = 0; i < 20; i++) {
      history.apply(new DrawingEdit.Add(large));
    }
    assertTrue(history.rememberedValues() <= DrawingHistory.MOST_VALUES);
    DrawnPoints end = history.points();
    for (int i = 0; i < 8; i++) {
      assertTrue(history.canUndo());
      history.undo();
    }
    assertFalse(history.canUndo());
    assertEquals(start.size() + 12 * large.size(), history.points().size());
    for (int i = 0; i < 8; i++) {
      history.redo();
    }
    assertEquals(end, history.points());
  }

  @Test
  void stepsAreBoundedToo() {
    for (int i = 0; i < DrawingHistory.MOST_STEPS + 5; i++) {
      history.apply(new DrawingEdit.Replace(DrawnPoints.of(2, i, i)));
    }
    int steps = 0;
    for (; history.canUndo(); steps++) {
      history.undo();
    }
    assertEquals(DrawingHistory.MOST_STEPS, steps);
    assertEquals(DrawnPoints.of(2, 4, 4), history.points());
    history.clear();
    assertEquals(2, history.rememberedValues());
  }

  @Test
  void drawnPointsAndDatasetsTurnIntoEachOther() {
    Dataset dataset = start.toDataset("drawn", List.of("x"), List.of("t"));
    assertEquals("drawn", dataset.name());
    assertEquals(1, dataset.input(0, 0));
    assertEquals(4, dataset.target(1, 0));
    assertEquals(start, DrawnPoints.of(dataset));
    assertEquals(0, DrawnPoints.empty(3).toDataset("d", List.of("a", "b"), List.of("c")).size());
  }

  @Test
  void pointsAreWholeRowsOfFiniteNumbers() {
    assertThrows(IllegalArgumentException.class, () -> DrawnPoints.of(2, 1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> DrawnPoints.of(2, 1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> DrawnPoints.empty(0));
  }

  private static void edit(DrawingHistory drawing, SeededRandom random) {
    int width = drawing.points().width();
    int size = drawing.points().size();
    switch (random.nextInt(14)) {
      case 0 -> drawing.beginStroke();
      case 1 -> drawing.endStroke();
      case 2 -> drawing.undo();
      case 3 -> drawing.redo();
      case 4 -> drawing.apply(new DrawingEdit.Replace(randomPoints(random, width, 40)));
      case 5, 6, 7 -> {
        int[] rows =
            IntStream.range(0, random.nextInt(size + 1) / 3)
                .map(i -> random.nextInt(size))
                .toArray();
        drawing.apply(new DrawingEdit.Remove(rows));
      }
      case 8, 9 -> {
        int[] rows = IntStream.range(0, size).filter(row -> random.nextInt(4) == 0).toArray();
        drawing.apply(new DrawingEdit.Move(rows, exactly(random, width, rows.length)));
      }
      case 10 -> drawing.clear();
      default -> drawing.apply(new DrawingEdit.Add(randomPoints(random, width, 20)));
    }
  }

  private static DrawnPoints randomPoints(SeededRandom random, int width, int most) {
    return exactly(random, width, random.nextInt(most));
  }

  private static DrawnPoints exactly(SeededRandom random, int width, int count) {
    double[] values = new double[count * width];
    for (int i = 0; i < values.length; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      values[i] = Double.isFinite(value) ? value : -0.0;
    }
    return DrawnPoints.of(width, values);
  }

  private static long rawBits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
