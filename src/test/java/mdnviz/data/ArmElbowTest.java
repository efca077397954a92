package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;

final class ArmElbowTest {
  private static final int CELLS = 20_000;
  private static final Interval RANGE = new Interval(-Math.PI, 3 * Math.PI);

  private final ArmElbow elbow = new ArmElbow();

  @Test
  void itsExamplesAreTheArmsWithoutTheShoulder() {
    Dataset arm = new NoisyRobotArm().generate(50, 3);
    Dataset own = elbow.generate(50, 3);
    for (int row = 0; row < 50; row++) {
      assertEquals(arm.input(row, 0), own.input(row, 0));
      assertEquals(arm.input(row, 1), own.input(row, 1));
      assertEquals(arm.target(row, 1), own.target(row, 0));
    }
    assertEquals(arm.targetNames().get(1), own.targetNames().getFirst());
  }

  @Test
  void twoWaysToBendMergeWhereTheArmIsStretchedOut() {
    assertEquals(2, modes(densityAt(0.637, 0.593)));
    assertEquals(1, modes(densityAt(0.735, 0.685)));
  }

  @Test
  void itsDensityIntegratesToOne() {
    double mass = Arrays.stream(densityAt(0.637, 0.593)).sum();
    assertEquals(1, mass * RANGE.length() / CELLS, 1e-6);
  }

  private double[] densityAt(double... hand) {
    TrueConditional conditional = elbow.trueConditional(hand).orElseThrow();
    return IntStream.range(0, CELLS)
        .mapToDouble(i -> RANGE.low() + RANGE.length() * (i + 0.5) / CELLS)
        .map(angle -> Math.exp(conditional.logDensity(angle)))
        .toArray();
  }

  /// Maxima above a tenth of the highest.
  private static long modes(double... density) {
    double least = 0.1 * Arrays.stream(density).max().orElseThrow();
    return IntStream.range(1, density.length - 1)
        .filter(i -> density[i] > density[i - 1] && density[i] >= density[i + 1])
        .filter(i -> density[i] > least)
        .count();
  }

  @Test
  void otherNumbersReachTheArm() {
    GeneratorParameters noisier = elbow.parameters().with("noise", 0.1);
    assertEquals(0.1, elbow.with(noisier).parameters().value("noise"));
    assertEquals(
        new NoisyRobotArm().with(noisier).generate(9, 1).target(4, 1),
        elbow.with(noisier).generate(9, 1).target(4, 0));
  }
}
