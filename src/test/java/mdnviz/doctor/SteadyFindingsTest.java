package mdnviz.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mdnviz.doctor.Finding.Kind;
import org.junit.jupiter.api.Test;

final class SteadyFindingsTest {
  private static final Finding FLOOR = finding(Kind.SCALE_AT_FLOOR, "at 3 %", 0);

  private static Finding finding(Kind kind, String sentence, int component) {
    return new Finding(kind, List.of(component), List.of(), sentence, Optional.empty());
  }

  @Test
  void aFindingIsToldOnceTwoExaminationsInARowHaveIt() {
    SteadyFindings once = SteadyFindings.NONE.next(List.of(FLOOR));
    assertEquals(List.of(), once.told());
    assertEquals(List.of(FLOOR), once.next(List.of(FLOOR)).told());
    assertEquals(List.of(), once.next(List.of()).next(List.of(FLOOR)).told());
  }

  @Test
  void itIsToldInItsNewestWords() {
    Finding later = finding(Kind.SCALE_AT_FLOOR, "at 4 %", 1);
    assertEquals(
        List.of(later), SteadyFindings.NONE.next(List.of(FLOOR)).next(List.of(later)).told());
  }

  @Test
  void itGoesOnceTwoExaminationsInARowHaveItNot() {
    SteadyFindings told = SteadyFindings.resting(List.of(FLOOR));
    assertEquals(List.of(FLOOR), told.next(List.of()).told());
    assertEquals(List.of(FLOOR), told.next(List.of()).next(List.of(FLOOR)).told());
    assertEquals(List.of(), told.next(List.of()).next(List.of()).told());
  }

  @Test
  void whatIsFoundAtRestIsToldAtOnce() {
    assertEquals(List.of(FLOOR), SteadyFindings.resting(List.of(FLOOR)).told());
  }

  @Test
  void anotherDeadComponentIsAnotherFinding() {
    Finding first = finding(Kind.DEAD_COMPONENT, "1 is dead", 0);
    Finding second = finding(Kind.DEAD_COMPONENT, "2 is dead", 1);
    SteadyFindings told = SteadyFindings.NONE.next(List.of(first)).next(List.of(first, second));
    assertEquals(List.of(first), told.told());
  }
}
