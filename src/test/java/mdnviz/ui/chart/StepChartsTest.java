package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.SampleHistories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class StepChartsTest {
  private LossChart loss;
  private GradientChart gradient;

  @Start
  void start(Stage stage) {
    loss = new LossChart();
    gradient = new GradientChart();
    loss.setPrefSize(400, 220);
    gradient.setPrefSize(400, 220);
    stage.setScene(new Scene(new VBox(loss, gradient)));
    stage.show();
  }

  @Test
  void theFirstHugeLossesDoNotSetTheRangeUnlessEverythingIsAskedFor(FxRobot robot) {
    robot.interact(
        () -> {
          loss.setHistory(
              SampleHistories.of(1000, i -> i < 5 ? 500 : -1.0 + 0.001 * (i % 7), _ -> 1, 50));
          loss.draw();
          Interval most = loss.valueRange(false);
          assertTrue(most.contains(-1), most::toString);
          assertTrue(most.high() < 10, most::toString);
          assertTrue(loss.valueRange(true).high() > 90, () -> loss.valueRange(true).toString());
        });
  }

  @Test
  void readingsNameTheLatestValues(FxRobot robot) {
    robot.interact(
        () -> {
          loss.setHistory(SampleHistories.of(200, _ -> -0.75, _ -> 1, 50));
          loss.setOracle(OptionalDouble.of(-1.2824));
          loss.draw();
        });
    assertReading("train −0.750");
    assertReading("validation −0.750");
    assertReading("oracle −1.282");
  }

  @Test
  void theThresholdIsNamedByWhatItLimits(FxRobot robot) {
    robot.interact(
        () -> {
          gradient.setHistory(SampleHistories.of(200, _ -> 0, _ -> 3, 50));
          gradient.setClipping(GradientClipping.byGlobalNorm(1));
          gradient.draw();
        });
    assertReading("threshold 1");
    assertReading("before clipping 3.000");
    assertReading("after 1.000");
    robot.interact(
        () -> {
          gradient.setClipping(GradientClipping.byValue(0.5));
          gradient.draw();
        });
    assertReading("each element within ±0.5");
  }

  @Test
  void draggingZoomsAndADoubleClickResets(FxRobot robot) {
    robot.interact(
        () -> {
          loss.setHistory(SampleHistories.of(1000, i -> 1.0 / i, _ -> 1, 50));
          loss.draw();
        });
    var area = loss.localToScreen(loss.dataArea());
    robot.moveTo(area.getMinX() + 0.25 * area.getWidth(), area.getCenterY());
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(area.getMinX() + 0.5 * area.getWidth(), area.getCenterY());
    robot.release(MouseButton.PRIMARY);
    robot.interact(() -> loss.draw());
    assertTrue(loss.isZoomed());
    assertEquals(250, loss.plot().stepAt(loss.dataArea().getMinX()), 20);
    robot.doubleClickOn(loss);
    assertFalse(loss.isZoomed());
  }

  @Test
  void emptyChartsDrawTheirAxes(FxRobot robot) {
    robot.interact(
        () -> {
          loss.logarithmicProperty().set(true);
          loss.draw();
          gradient.draw();
          assertTrue(loss.dataArea().getWidth() > 200);
          assertTrue(gradient.dataArea().getHeight() > 100);
        });
  }

  private void assertReading(String expected) {
    for (Node node : loss.getParent().lookupAll(".label")) {
      if (node instanceof Label label && label.isVisible() && label.getText().equals(expected)) {
        return;
      }
    }
    throw new AssertionError("no reading says " + expected);
  }
}
