package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mdnviz.data.Dataset;
import org.junit.jupiter.api.Test;

final class CursorModelTest {
  private final CursorModel cursor = new CursorModel();

  @Test
  void followsThePointerUntilItIsPinned() {
    cursor.follow(0, 0.25);
    assertEquals(0.25, cursor.coordinate(0));
    cursor.pin(0, 0.5);
    cursor.follow(0, 0.75);
    assertEquals(0.5, cursor.coordinate(0));
    assertTrue(cursor.isPinned());
    cursor.release();
    cursor.follow(0, 0.75);
    assertEquals(0.75, cursor.coordinate(0));
  }

  @Test
  void movesByKeyAlsoWhilePinned() {
    cursor.pin(0, 0.5);
    cursor.move(0, 0.6);
    assertEquals(0.6, cursor.coordinate(0));
    assertTrue(cursor.isPinned());
  }

  @Test
  void ignoresWhatIsNoNumber() {
    cursor.follow(0, 0.25);
    cursor.follow(0, Double.NaN);
    cursor.move(0, Double.POSITIVE_INFINITY);
    assertEquals(0.25, cursor.coordinate(0));
  }

  @Test
  void looksAtTheMiddleOfNewData() {
    cursor.pin(1, 9);
    cursor.centre(
        Dataset.of(
            "two inputs",
            List.of("a", "b"),
            List.of("y"),
            new double[][] {{0, 4}, {10, 20}, {1, 2}}));
    assertEquals(2, cursor.coordinate(0));
    assertEquals(15, cursor.coordinate(1));
    assertFalse(cursor.isPinned());
  }

  @Test
  void eachInputHasListenersOfItsOwn() {
    List<Number> heard = new ArrayList<>();
    cursor.coordinateProperty(1).subscribe((_, value) -> heard.add(value));
    cursor.follow(0, 3);
    cursor.follow(1, 4);
    assertEquals(List.of(4.0), heard);
  }
}
