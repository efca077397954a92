package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mdnviz.data.ReferenceScores;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.SampleHistories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class StepChartsTest {
  private LossChart loss;
  private GradientChart gradient;

  @TempDir private Path folder;

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
          loss.setReferences(references());
          loss.draw();
        });
    assertReading("train −0.750");
    assertReading("validation −0.750");
    assertReading("oracle −1.282, gap 0.532");
    assertReading("K = 1 best −0.655, gap −0.095");
    assertEquals(
        List.of("oracle", "K = 1 best"),
        loss.picture().names().stream().map(StepsPicture.Name::text).toList());
  }

  private static ReferenceScores references() {
    return new ReferenceScores(
        OptionalDouble.of(-1.2824),
        OptionalDouble.of(-0.6553),
        OptionalDouble.of(-0.6553),
        OptionalDouble.of(0.03),
        OptionalDouble.empty());
  }

  @Test
  void aLossThatIsPositiveGetsALogarithmicAxisAndOthersASymmetricOne(FxRobot robot) {
    robot.interact(
        () -> {
          loss.logarithmicProperty().set(true);
          loss.setHistory(SampleHistories.of(500, i -> 1000.0 / i, _ -> 1, 50));
          loss.draw();
          assertEquals(40, middleOfTheAxis(), 25);
          loss.setHistory(SampleHistories.of(500, i -> 1000.0 / i - 10, _ -> 1, 50));
          loss.draw();
          assertTrue(loss.valueRange(false).low() < -8);
          assertEquals(0, middleOfTheAxis(), 10);
        });
  }

  private double middleOfTheAxis() {
    return loss.picture().valueAt(loss.picture().area().getCenterY());
  }

  @Test
  void anotherRunIsReadAnewEvenIfItBeginsWithTheSameLoss(FxRobot robot) {
    robot.interact(
        () -> {
          loss.setHistory(SampleHistories.of(500, _ -> 3, _ -> 1, 50));
          loss.draw();
          loss.setHistory(SampleHistories.of(600, i -> i == 1 ? 3 : 2, _ -> 1, 50));
          loss.draw();
        });
    assertReading("train 2.000");
    assertReading("validation 2.000");
  }

  @Test
  void noDashedLineIsPromisedWhereTheThresholdIsNoneOfTheNorm(FxRobot robot) {
    robot.interact(
        () -> {
          gradient.setHistory(SampleHistories.of(200, _ -> 0, _ -> 3, 50));
          gradient.setClipping(GradientClipping.byValue(0.5));
          gradient.draw();
          assertNull(reading("each element within ±0.5").getGraphic());
          gradient.setClipping(GradientClipping.byGlobalNorm(1));
          gradient.draw();
          assertNotNull(reading("threshold 1").getGraphic());
        });
  }

  @Test
  void theStripTellsTheShareOfClippedSteps(FxRobot robot) {
    robot.interact(
        () -> {
          gradient.setClipping(GradientClipping.byGlobalNorm(1));
          gradient.setHistory(SampleHistories.of(400, _ -> 0, i -> i <= 300 ? 3 : 0.5, 50));
          gradient.draw();
        });
    assertReading("clipped 0 %");
  }

  @Test
  void aChartIsWrittenAsShapesAndText(FxRobot robot) throws IOException {
    Path file = folder.resolve("loss.svg");
    List<ViewDrawing> drawings = new ArrayList<>();
    robot.interact(
        () -> {
          loss.setReferences(references());
          loss.setHistory(SampleHistories.of(500, _ -> -0.75, _ -> 1, 50));
          loss.draw();
          drawings.add(ViewDrawing.of(loss, Color.WHITE));
        });
    drawings.getFirst().writeSvg(file);
    String svg = Files.readString(file);
    assertTrue(svg.contains("oracle −1.282, gap 0.532"), svg);
    assertTrue(svg.contains("train −0.750"), svg);
    assertTrue(svg.contains("stroke-dasharray"), svg);
    assertFalse(svg.contains("<image"), svg);
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
    assertEquals(250, loss.picture().stepAt(loss.dataArea().getMinX()), 20);
    robot.doubleClickOn(loss);
    assertFalse(loss.isZoomed());
  }

  @Test
  void thePointerReadsTheValuesUnderIt(FxRobot robot) {
    robot.interact(
        () -> {
          loss.setHistory(SampleHistories.of(1000, i -> i <= 500 ? 2 : 1, _ -> 1, 50));
          loss.draw();
        });
    var area = loss.localToScreen(loss.dataArea());
    robot.moveTo(area.getMinX() + 0.25 * area.getWidth(), area.getCenterY());
    robot.interact(() -> loss.draw());
    assertReading("train 2.000");
    robot.moveTo(area.getMinX() + 0.9 * area.getWidth(), area.getCenterY());
    robot.interact(() -> loss.draw());
    assertReading("train 1.000");
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
    assertNotNull(reading(expected), "no reading says " + expected);
  }

  private Label reading(String expected) {
    for (Node node : loss.getParent().lookupAll(".label")) {
      if (node instanceof Label label && label.isVisible() && label.getText().equals(expected)) {
        return label;
      }
    }
    return null;
  }
}
