package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class WrappingRowTest {
  private static Region fixed(double width, double height) {
    Region region = new Region();
    region.setMinWidth(10);
    region.setPrefSize(width, height);
    return region;
  }

  private static Region growing(double least) {
    Region region = fixed(3 * least, 10);
    region.setMinWidth(least);
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  private static WrappingRow laidOut(double width, Region... parts) {
    WrappingRow row = new WrappingRow(8, 4, parts);
    row.resize(width, row.prefHeight(width));
    row.layout();
    return row;
  }

  @Test
  void whatGrowsTakesTheRestOfAWideRow() {
    Region left = fixed(50, 20);
    Region middle = growing(40);
    Region right = fixed(60, 30);
    WrappingRow row = laidOut(300, left, middle, right);
    assertEquals(30, row.getHeight());
    assertEquals(List.of(50.0, 174.0, 60.0), widths(left, middle, right));
    assertEquals(240, right.getLayoutX());
    assertEquals(5, left.getLayoutY(), "centred in the row");
  }

  @Test
  void aNarrowRowWrapsAndCutsNothingOff() {
    Region left = fixed(50, 20);
    Region middle = growing(40);
    Region right = fixed(60, 30);
    WrappingRow row = laidOut(110, left, middle, right);
    assertEquals(20 + 4 + 30, row.getHeight());
    assertEquals(List.of(50.0, 52.0, 60.0), widths(left, middle, right));
    assertEquals(0, right.getLayoutX());
    assertEquals(24, right.getLayoutY());
    assertEquals(60, row.minWidth(-1));
  }

  @Test
  void anythingIsInsideAtEveryWidthDownToTheLeast() {
    for (int width = 60; width < 400; width += 7) {
      Region[] parts = {fixed(50, 20), growing(40), fixed(60, 30), growing(25), fixed(12, 8)};
      WrappingRow row = laidOut(width, parts);
      for (Region part : parts) {
        assertTrue(part.getLayoutX() + part.getWidth() <= width);
        assertTrue(part.getLayoutY() + part.getHeight() <= row.getHeight());
        boolean grows = HBox.getHgrow(part) == Priority.ALWAYS;
        assertTrue(part.getWidth() >= (grows ? part.getMinWidth() : part.getPrefWidth()));
      }
    }
  }

  @Test
  void whatIsNotManagedTakesNoRoom() {
    Region hidden = fixed(50, 20);
    hidden.setManaged(false);
    WrappingRow row = laidOut(200, hidden, fixed(30, 10));
    assertEquals(10, row.getHeight());
    assertEquals(30, row.prefWidth(-1));
  }

  private static List<Double> widths(Region... parts) {
    return Arrays.stream(parts).map(Region::getWidth).toList();
  }
}
