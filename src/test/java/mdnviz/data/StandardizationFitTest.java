package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import org.junit.jupiter.api.Test;

class StandardizationFitTest {
  @Test
  void meansAndDeviationsAreThoseOfTheGivenRows() {
    double[][] columns = {{1, 2, 3, 100}, {10, 10, 40, -7}, {5, 5, 5, 6}};
    Dataset dataset = Dataset.of("d", List.of("a", "b"), List.of("c"), columns);
    Standardization inputs = StandardizationFit.inputs(dataset, 0, 1, 2);
    assertEquals(2, inputs.mean(0), 1e-15);
    assertEquals(Math.sqrt(2.0 / 3), inputs.scale(0), 1e-15);
    assertEquals(20, inputs.mean(1), 1e-14);
    assertEquals(Math.sqrt(200), inputs.scale(1), 1e-14);
    assertEquals(1, StandardizationFit.targets(dataset, 0, 1, 2).scale(0));
    assertEquals(5.25, StandardizationFit.targets(dataset, 0, 1, 2, 3).mean(0), 1e-15);
  }

  @Test
  void aConstantColumnKeepsScaleOneWhateverItsSize() {
    for (double value : new double[] {0, 0.1, 1e9 + 0.1, -1e300, 1e-300}) {
      Standardization fit = fit(value, value, value, value, value, value, value);
      assertEquals(value, fit.mean(0), Math.abs(value) * 1e-15);
      assertEquals(1, fit.scale(0), "scale of " + value);
    }
    assertEquals(1, fit(42).scale(0));
  }

  /// A one-pass formula gives 0 or 0.58 here instead of 0.2958.
  @Test
  void magnitudesOfABillionKeepTheirDigits() {
    double[] values = {1e9 + 0.5, 1e9 + 0.25, 1e9 + 1, 1e9 + 0.25};
    Standardization fit = fit(values);
    assertEquals(1e9 + 0.5, fit.mean(0));
    assertEquals(Math.sqrt(0.09375), fit.scale(0), 1e-15);
  }

  @Test
  void aSpreadOfAMillionthOfAMillionthOfTheMeanIsStillSeen() {
    assertEquals(0.0009765625, fit(1e9, 1e9 + 0.001953125).scale(0), 1e-12);
  }

  @Test
  void extremeMagnitudesDoNotOverflow() {
    assertEquals(1e300, fit(1e300, -1e300).scale(0), 1e286);
    assertEquals(1.5e308, fit(1.5e308, 1.5e308).mean(0));
    assertEquals(1e-300, fit(1e-300, -1e-300).scale(0), 1e-315);
  }

  @Test
  void standardisedRowsHaveMeanZeroAndDeviationOne() {
    SeededRandom random = new SeededRandom(2);
    double[] values = new double[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e9 + 3 * random.nextGaussian();
    }
    Standardization fit = fit(values);
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      double z = fit.standardize(0, value);
      sum += z;
      squares += z * z;
    }
    assertEquals(0, sum / values.length, 1e-7);
    assertEquals(1, squares / values.length, 1e-12);
  }

  @Test
  void withoutRowsThereIsNothingToFit() {
    assertThrows(IllegalArgumentException.class, () -> fit());
  }

  private static Standardization fit(double... values) {
    Dataset dataset = Dataset.of("d", List.of("x"), List.of("t"), new double[][] {values, values});
    return StandardizationFit.inputs(dataset, IntStream.range(0, values.length).toArray());
  }
}
