package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import mdnviz.density.NetworkDiagram;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.NetworkChart;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.DiagramWords;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What a person sees of the network, on the headless platform with the real engine.
final class NetworkWindowTest extends WindowTest {
  private static final int LAST_LAYER = 2;

  private NetworkChart show(FxRobot robot) {
    robot.clickOn("Network");
    NetworkChart chart = robot.lookup("#network-chart").queryAs(NetworkChart.class);
    until(() -> chart.unitPosition(LAST_LAYER, 0).isPresent());
    return chart;
  }

  private void pointAt(FxRobot robot, NetworkChart chart, int group, int unit) {
    Point2D place = chart.unitPosition(group, unit).orElseThrow();
    robot.moveTo(chart.localToScreen(place));
  }

  @Test
  void pointingAtAHiddenUnitShowsWhatItSaysAlongX(FxRobot robot) {
    NetworkChart chart = show(robot);
    String before = chart.readingProperty().get();
    assertTrue(before.startsWith("Layer 2 along x"), before);
    pointAt(robot, chart, LAST_LAYER, 1);
    NetworkDiagram diagram = diagram();
    NetworkDiagram.Group layer = diagram.groups().get(LAST_LAYER);
    double at = explore.cursor().coordinate(0);
    String expected = DiagramWords.reading(diagram, layer, layer.units().get(1), at);
    until(() -> chart.readingProperty().get().equals(expected));
    assertTrue(expected.startsWith("layer 2, unit "), expected);
    pointAt(robot, chart, LAST_LAYER + 2, 0);
    until(() -> chart.readingProperty().get().startsWith("μ₁: "));
    robot.moveTo("#run");
    until(() -> chart.readingProperty().get().equals(before));
  }

  @Test
  void arrowKeysWalkFromUnitToUnit(FxRobot robot) {
    NetworkChart chart = show(robot);
    long steps = explore.snapshotProperty().get().orElseThrow().step();
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.RIGHT);
    until(() -> chart.readingProperty().get().startsWith("layer 1, unit "));
    robot.type(KeyCode.RIGHT);
    until(() -> chart.readingProperty().get().startsWith("layer 2, unit "));
    robot.type(KeyCode.RIGHT);
    until(() -> chart.readingProperty().get().startsWith("π"));
    robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
    until(() -> chart.readingProperty().get().startsWith("input x"));
    assertEquals(steps, explore.snapshotProperty().get().orElseThrow().step());
  }

  @Test
  void nothingIsComputedBeforeSomebodyLooks(FxRobot robot) {
    until(() -> explore.density().frameProperty().get().isPresent());
    assertEquals(Optional.empty(), explore.diagram().diagramProperty().get());
    show(robot);
    NetworkDiagram seen = diagram();
    robot.clickOn("Slice");
    robot.interact(explore::step);
    until(() -> explore.snapshotProperty().get().orElseThrow().step() > 0);
    assertEquals(seen, diagram());
    robot.clickOn("Network");
    until(() -> diagram().model().step() == 1);
  }

  @Test
  void theLinesFollowTrainingAndTheTimeline(FxRobot robot) {
    show(robot);
    robot.interact(() -> explore.model().hiddenLayers().set(List.of(6, 5)));
    until(() -> diagram().groups().get(1).size() == 6);
    NetworkDiagram start = diagram();
    robot.interact(explore::run);
    until(() -> explore.timeline().entriesProperty().get().size() > 5);
    robot.interact(explore::pause);
    until(() -> explore.diagram().isUpToDate());
    NetworkDiagram trained = diagram();
    assertNotEquals(first(start), first(trained));
    robot.interact(() -> explore.timeline().first());
    until(() -> diagram().model().step() == 0);
    assertEquals(first(start), first(diagram()));
  }

  private static List<Float> first(NetworkDiagram diagram) {
    return List.of(
        diagram.weight(diagram.links().getFirst(), 0, 0),
        diagram.weight(diagram.links().getLast(), 0, 0));
  }

  @Test
  void otherDataWithOtherInputsShowTheirNetwork(FxRobot robot) {
    show(robot);
    robot.interact(() -> explore.choose(DataGallery.byId("robot-arm")));
    robot.clickOn("Network");
    until(
        () ->
            explore
                .diagram()
                .diagramProperty()
                .get()
                .filter(shown -> shown.groups().getFirst().size() == 2)
                .isPresent());
    assertEquals(
        explore.snapshotProperty().get().map(TrainingSnapshot::model),
        explore.diagram().diagramProperty().get().map(NetworkDiagram::model));
  }

  private NetworkDiagram diagram() {
    return explore.diagram().diagramProperty().get().orElseThrow();
  }
}
