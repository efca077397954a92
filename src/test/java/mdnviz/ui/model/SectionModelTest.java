package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.density.Section;
import org.junit.jupiter.api.Test;

final class SectionModelTest {
  private final Dataset arm = Generators.byId("robot-arm").generate(500, 1);
  private final CursorModel cursor = new CursorModel();
  private final SectionModel section = new SectionModel(cursor, arm);

  private void look(double first, double second) {
    cursor.move(0, first);
    cursor.move(1, second);
  }

  @Test
  void oneInputAndOneTargetAreShownWhole() {
    look(0.5, 0.7);
    section.follow(Generators.byId("inverse-sine").generate(50, 1));
    assertEquals(Section.WHOLE, section.sectionProperty().get());
    assertTrue(section.variablesProperty().get().are(1, 1));
  }

  @Test
  void theInputThatStandsStillIsWhereThePointIs() {
    look(0.5, 0.7);
    assertEquals(new Section(0, 0, List.of(0.7)), section.sectionProperty().get());
    section.swapInputs();
    assertEquals(new Section(1, 0, List.of(0.5)), section.sectionProperty().get());
    assertEquals(0, section.fixedInput());
    section.move(0, 0.4);
    section.showTarget(1);
    assertEquals(new Section(1, 1, List.of(0.4)), section.sectionProperty().get());
    section.swapInputs();
    assertEquals(new Section(0, 1, List.of(0.7)), section.sectionProperty().get());
  }

  @Test
  void movingAlongTheSectionLeavesItAsItIs() {
    look(0.5, 0.7);
    Section before = section.sectionProperty().get();
    section.move(0, 0.6);
    assertEquals(before, section.sectionProperty().get());
    assertEquals(List.of(0.6, 0.7), section.pointProperty().get());
  }

  @Test
  void nothingFarFromTheDataIsLookedAt() {
    section.move(0, 100);
    section.move(1, -100);
    assertEquals(section.variablesProperty().get().inputRanges().get(0).high(), section.at(0));
    assertEquals(section.variablesProperty().get().inputRanges().get(1).low(), section.at(1));
  }

  @Test
  void otherExamplesOfTheSameColumnsKeepTheSection() {
    look(0.5, 0.7);
    section.swapInputs();
    section.showTarget(1);
    Section before = section.sectionProperty().get();
    section.follow(Generators.byId("robot-arm").generate(500, 2));
    assertEquals(before, section.sectionProperty().get());
    section.follow(Generators.byId("spiral").generate(500, 1));
    assertEquals(List.of(0.5), section.pointProperty().get());
    assertEquals(Section.WHOLE, section.sectionProperty().get());
  }
}
