package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TypedSettingTest {
  private final TypedSetting<Integer> count =
      new TypedSetting<>(3, TextFormat.wholeNumber("K", 1, 20));
  private final TypedSetting<Double> rate =
      new TypedSetting<>(0.005, TextFormat.number("The learning rate", 1e-5, 1));

  @Test
  void validTextComesIntoForce() {
    assertTrue(count.enter(" 12 "));
    assertEquals(12, count.get());
    assertEquals("12", count.text());
    assertTrue(count.changed().get());
  }

  @Test
  void invalidTextLeavesTheValueAndSaysWhy() {
    assertFalse(count.enter("21"));
    assertEquals(3, count.get());
    assertEquals("K is a whole number from 1 to 20.", count.complaintProperty().get());
    assertFalse(count.changed().get());
  }

  @Test
  void aLaterValueTakesTheComplaintAway() {
    count.enter("many");
    count.set(4);
    assertEquals("", count.complaintProperty().get());
  }

  @Test
  void restoringGoesBackToTheDefault() {
    count.set(9);
    count.restore();
    assertEquals(3, count.get());
    assertFalse(count.changed().get());
  }

  @Test
  void adoptingMakesAnotherDefault() {
    count.adopt(8);
    assertEquals(8, count.get());
    assertFalse(count.changed().get());
    count.set(3);
    assertTrue(count.changed().get());
  }

  @Test
  void decimalCommasAreRefusedBecauseTheyCouldMeanThousands() {
    assertFalse(rate.enter("0,005"));
    assertEquals(0.005, rate.get());
    assertTrue(rate.enter("1e-3"));
    assertEquals(1e-3, rate.get());
  }

  @Test
  void infinityAndNotANumberAreRefused() {
    assertFalse(rate.enter("NaN"));
    assertFalse(rate.enter("Infinity"));
    assertEquals(0.005, rate.get());
  }
}
