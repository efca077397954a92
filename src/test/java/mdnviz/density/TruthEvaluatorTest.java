package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generators;
import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthEvaluatorTest {
  private static final DensityStyle STYLE = new DensityStyle(ColorMap.VIRIDIS, false, false);

  @ParameterizedTest
  @CsvSource({
    "inverse-sine, 0.2, 0.8, -0.1, 1.1, 2e-2",
    "forward-sine, 0.2, 0.8, -0.5, 1.5, 2e-2",
    "inverse-wave, -5, 5, -11, 11, 1e-2",
    "circle, -3, 3, -9, 9, 1e-3",
    "econ-density, 0.1, 2, -15, 20, 1e-3",
    "arma-jump, -0.2, 0.3, -1.5, 1, 1e-3",
    "spiral, -5, 5, -20, 20, 1e-3",
  })
  void everyColumnHoldsADensity(
      String id, double xLow, double xHigh, double yLow, double yHigh, double tolerance) {
    DataGenerator generator = Generators.byId(id);
    GridSpec grid = new GridSpec(new Interval(xLow, xHigh), new Interval(yLow, yHigh), 40, 600);
    assertColumnsIntegrateToOne(
        TruthEvaluator.densities(generator, Section.WHOLE, grid), grid, tolerance);
  }

  @Test
  void aSectionOfTheNoisyArmHoldsTheMarginalDensityOfOneAngle() {
    DataGenerator arm = Generators.byId("robot-arm-noisy");
    GridSpec grid = new GridSpec(new Interval(0.6, 0.75), new Interval(0.2, 1.3), 60, 300);
    Section section = new Section(0, 0, List.of(0.4));
    float[] densities = TruthEvaluator.densities(arm, section, grid);
    assertColumnsIntegrateToOne(densities, grid, 5e-2);
    double exact =
        Math.exp(
            arm.trueConditional(grid.xAt(30), 0.4)
                .orElseThrow()
                .marginalLogDensity(0, grid.yAt(150)));
    assertEquals(exact, densities[30 * 300 + 150], 0.03 * exact + 0.01);
  }

  @Test
  void impossibleInputsHaveNoDensity() {
    GridSpec grid = new GridSpec(new Interval(-1, 1), new Interval(-15, 15), 20, 300);
    TruthFrame frame =
        TruthEvaluator.evaluate(Generators.byId("econ-density"), Section.WHOLE, grid, STYLE);
    assertEquals(0, frame.pixels()[150 * 20]);
    assertNotEquals(0, frame.pixels()[150 * 20 + 19]);
  }

  @Test
  void theOutlineOfTheInverseSineLiesAtTheEdgesOfItsBand() {
    GridSpec grid = new GridSpec(new Interval(0.49, 0.51), new Interval(-0.1, 1.1), 12, 600);
    DataGenerator sine = Generators.byId("inverse-sine");
    TruthFrame frame = TruthEvaluator.evaluate(sine, Section.WHOLE, grid, STYLE);
    float[] densities = TruthEvaluator.densities(sine, Section.WHOLE, grid);
    for (int row = 5; row < 595; row++) {
      boolean edge = (densities[row - 1] == 0) != (densities[row] == 0);
      if (edge) {
        assertTrue((frame.line()[row * 12] & 0xFF) > 100, "row " + row);
      }
    }
    assertEquals(0, frame.line()[10 * 12]);
    assertTrue((frame.casing()[0] & 0xFF) >= (frame.line()[0] & 0xFF));
  }

  @Test
  void theModesOfTheCircleAreAboveAndBelow() {
    GridSpec grid = new GridSpec(new Interval(-0.5, 0.5), new Interval(-8, 8), 2, 400);
    byte[] line =
        TruthEvaluator.evaluate(Generators.byId("circle"), Section.WHOLE, grid, STYLE).line();
    assertTrue(isMarked(line, grid, 3.72));
    assertTrue(isMarked(line, grid, -3.72));
    assertEquals(0, line[200 * 2]);
  }

  private static boolean isMarked(byte[] line, GridSpec grid, double y) {
    int row = (int) ((grid.y().high() - y) / grid.y().length() * grid.rows());
    for (int near = row - 2; near <= row + 2; near++) {
      if ((line[near * grid.columns()] & 0xFF) == 255) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aSectionThatDoesNotFitIsRefused() {
    GridSpec grid = new GridSpec(new Interval(0, 1), new Interval(0, 1), 2, 2);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            TruthEvaluator.densities(
                Generators.byId("circle"), new Section(0, 0, List.of(1.0)), grid));
  }

  private static void assertColumnsIntegrateToOne(
      float[] densities, GridSpec grid, double tolerance) {
    double step = grid.y().length() / grid.rows();
    for (int column = 0; column < grid.columns(); column++) {
      double mass = 0;
      for (int row = 0; row < grid.rows(); row++) {
        mass += densities[column * grid.rows() + row] * step;
      }
      assertEquals(1, mass, tolerance, "column " + column);
    }
  }
}
