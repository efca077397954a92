package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {
  private static final Interval UNIT = new Interval(0, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 16, 33, 64})
  void nPointsIntegratePolynomialsOfDegreeTwiceNMinusOneExactly(int points) {
    int degree = 2 * points - 1;
    Quadrature.Rule rule = Quadrature.gaussLegendre(UNIT, 1, points);
    double integral = rule.integrate(x -> Math.pow(x, degree));
    assertEquals(1.0 / (degree + 1), integral, 2e-15);
  }

  @Test
  void onePointMoreThanADegreeAllowsIsNotExact() {
    Quadrature.Rule rule = Quadrature.gaussLegendre(UNIT, 1, 2);
    assertEquals(1 / 180.0, 0.2 - rule.integrate(x -> x * x * x * x), 1e-15);
  }

  @Test
  void fivePointNodesAreTheTabulatedOnes() {
    // Abramowitz and Stegun, table 25.4
    Quadrature.Rule rule = Quadrature.gaussLegendre(new Interval(-1, 1), 1, 5);
    double[] nodes = {
      -0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664
    };
    double[] weights = {
      0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189
    };
    assertArrayEquals(nodes, rule.nodes(), 1e-15);
    assertArrayEquals(weights, rule.weights(), 1e-15);
  }

  @Test
  void nodesAscendInsideTheIntervalAndWeightsAddUpToItsLength() {
    Quadrature.Rule rule = Quadrature.gaussLegendre(new Interval(-3, 5), 7, 6);
    assertEquals(42, rule.nodes().length);
    for (int i = 1; i < 42; i++) {
      assertEquals(1, Double.compare(rule.nodes()[i], rule.nodes()[i - 1]));
    }
    assertEquals(8, DoubleStream.of(rule.weights()).sum(), 1e-13);
    assertEquals(Math.exp(5) - Math.exp(-3), rule.integrate(Math::exp), 1e-12 * Math.exp(5));
  }

  @Test
  void doubleExponentialRuleIntegratesSmoothFunctions() {
    assertEquals(
        Math.sqrt(Math.PI),
        Quadrature.tanhSinh(x -> Math.exp(-x * x), new Interval(-12, 12), 1e-13),
        1e-14);
    assertEquals(Math.PI / 4, Quadrature.tanhSinh(x -> 1 / (1 + x * x), UNIT, 1e-13), 1e-15);
  }

  @Test
  void doubleExponentialRuleBearsPolesAndInfiniteSlopesAtTheEnds() {
    assertEquals(2.0 / 3, Quadrature.tanhSinh(Math::sqrt, UNIT, 1e-12), 1e-15);
    assertEquals(-1, Quadrature.tanhSinh(Math::log, UNIT, 1e-12), 1e-14);
    assertEquals(2, Quadrature.tanhSinh(x -> 1 / Math.sqrt(x), UNIT, 1e-10), 1e-10);
  }

  @Test
  void integralsThatCancelConvergeToo() {
    assertEquals(0, Quadrature.tanhSinh(Math::sin, new Interval(-Math.PI, Math.PI), 1e-12), 1e-14);
    assertEquals(0, Quadrature.tanhSinh(x -> 0, UNIT, 1e-12));
  }

  @Test
  void anIntervalOfLengthZeroHoldsNothing() {
    assertEquals(0, Quadrature.tanhSinh(x -> Double.NaN, new Interval(2, 2), 1e-9));
  }

  @Test
  void anIntegrandThatIsNotFiniteIsRefusedWithItsPlace() {
    ArithmeticException problem =
        assertThrows(
            ArithmeticException.class, () -> Quadrature.tanhSinh(x -> 1 / (x - 0.5), UNIT, 1e-9));
    assertEquals("the integrand is Infinity at 0.5", problem.getMessage());
  }

  @Test
  void aToleranceThatCannotBeReachedIsReported() {
    ArithmeticException problem =
        assertThrows(
            ArithmeticException.class,
            () -> Quadrature.tanhSinh(x -> x < 1 / Math.E ? 0 : 1, UNIT, 1e-12));
    assertEquals(
        "the integral over [0.0, 1.0] did not reach the relative tolerance 1.0E-12",
        problem.getMessage());
  }

  @Test
  void countsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(UNIT, 0, 5));
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(UNIT, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(UNIT, 1, 65));
  }
}
