package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import mdnviz.mixture.MixtureHead;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window with as many components as there can be.
final class ManyComponentsWindowTest extends WindowTest {
  @Test
  void asManyComponentsAsCanBeLeaveTheWindowAsNarrowAsItIs(FxRobot robot) {
    until(() -> explore.density().frameProperty().get().isPresent());
    Parent root = robot.lookup(".root").query();
    double before = root.minWidth(-1);
    robot.interact(() -> explore.model().componentCount().set(MixtureHead.MAXIMUM_COMPONENT_COUNT));
    until(
        () ->
            explore
                .density()
                .frameProperty()
                .get()
                .filter(frame -> frame.curves().componentCount() == 100)
                .isPresent());
    assertEquals(before, root.minWidth(-1));
    assertTrue(robot.lookup("+86 more").tryQuery().isPresent());
  }
}
