package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mdnviz.data.HealthFinding.Cure;
import mdnviz.data.HealthFinding.Kind;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

class DatasetHealthTest {
  private static final double FLOOR = 0.01;

  @Test
  void aHealthySetHasNoFindings() {
    assertEquals(List.of(), check(set(500, i -> noise(i), i -> noise(7000 + i))));
    assertEquals(
        List.of(),
        DatasetHealth.check(Generators.byId("inverse-sine").generate(1000, 3), 5, FLOOR));
  }

  @Test
  void theGeysersRoundedNightsAreTiesAndTheFloorCuresThem() {
    Dataset geyser = BuiltInDataset.GEYSER.load();
    HealthFinding ties = only(check(geyser), Kind.TIES);
    assertTrue(ties.text().contains("exactly 4, 2"), ties.text());
    assertEquals(Optional.of(new Cure.RaiseFloor(0.05)), ties.cure());
    assertEquals(List.of(), of(DatasetHealth.check(geyser, 3, 0.05), Kind.TIES));
  }

  @Test
  void aRoundedTargetIsToldWithItsStep() {
    HealthFinding ties =
        only(check(set(400, i -> noise(i), i -> Math.rint(noise(900 + i) * 4) / 2)), Kind.TIES);
    assertTrue(ties.text().contains("about 0.5 apart"), ties.text());
    assertTrue(ties.cure().orElseThrow() instanceof Cure.RaiseFloor(double floor) && floor > FLOOR);
  }

  @Test
  void tooManyComponentsForTheRowsAreLowered() {
    Dataset few = set(50, i -> noise(i), i -> noise(800 + i));
    HealthFinding finding = only(DatasetHealth.check(few, 10, FLOOR), Kind.FEW_ROWS);
    assertEquals(Optional.of(new Cure.LowerComponentCount(2)), finding.cure());
    assertEquals(List.of(), of(DatasetHealth.check(few, 2, FLOOR), Kind.FEW_ROWS));
  }

  @Test
  void constantColumnsSayWhatTheyMean() {
    List<HealthFinding> target = of(check(set(300, i -> noise(i), _ -> 3)), Kind.CONSTANT);
    assertEquals(
        "y is always 3: there is nothing to learn, σ falls to its floor. Choose another target.",
        target.getFirst().text());
    List<HealthFinding> input = of(check(set(300, _ -> -2.5, i -> noise(i))), Kind.CONSTANT);
    assertEquals(
        "x is always −2.5, so the density cannot depend on it. Choose another input.",
        input.getFirst().text());
  }

  @Test
  void aMarkForAMissingValueIsAnOutlier() {
    HealthFinding finding =
        only(check(set(300, i -> noise(i), i -> i == 17 ? -999 : noise(400 + i))), Kind.OUTLIERS);
    assertTrue(finding.text().startsWith("1 row lies far from all others in y, as far as −999."));
  }

  @Test
  void manyPowersOfTenAskForALogarithm() {
    HealthFinding finding =
        only(check(set(300, i -> Math.exp(10 * noise(i)), i -> noise(500 + i))), Kind.SCALE);
    assertTrue(finding.text().contains("powers of ten"), finding.text());
  }

  @Test
  void aBillionWithChangesInItsLastDigitsAsksForSubtraction() {
    HealthFinding finding =
        only(check(set(300, i -> noise(i), i -> 1e9 + 1e-2 * noise(600 + i))), Kind.SCALE);
    assertTrue(finding.text().startsWith("y changes only in the last digits of 1E9."));
    assertEquals(List.of(), check(set(300, i -> noise(i), i -> 1e9 + noise(600 + i) * 1e6)));
  }

  @Test
  void repeatedRowsAreCounted() {
    HealthFinding finding =
        only(check(set(300, i -> noise(i % 250), i -> noise(700 + i % 250))), Kind.DUPLICATES);
    assertTrue(finding.text().startsWith("50 rows repeat an earlier one exactly."), finding.text());
  }

  @Test
  void noRowAndOneRowAreTooFew() {
    assertTrue(only(check(set(0, i -> i, i -> i)), Kind.NO_ROWS).text().startsWith("There are no"));
    assertTrue(only(check(set(1, i -> i, i -> i)), Kind.NO_ROWS).text().startsWith("There is one"));
  }

  @Test
  void theLargestNumbersOfAllGiveNoNonsense() {
    List<HealthFinding> findings =
        check(set(300, i -> i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE, i -> noise(i)));
    findings.forEach(finding -> assertTrue(!finding.text().contains("NaN"), finding.text()));
  }

  @Test
  void secondInputsAndTargetsAreExaminedToo() {
    double[][] columns = new double[4][300];
    for (int column = 0; column < 4; column++) {
      int offset = 300 * column;
      Arrays.setAll(columns[column], i -> noise(offset + i));
    }
    Arrays.fill(columns[1], 4);
    Arrays.fill(columns[3], 5);
    Dataset data = Dataset.of("d", List.of("a", "b"), List.of("c", "d"), columns);
    assertEquals(2, of(check(data), Kind.CONSTANT).size());
  }

  private static List<HealthFinding> check(Dataset dataset) {
    return DatasetHealth.check(dataset, 3, FLOOR);
  }

  private static HealthFinding only(List<HealthFinding> findings, Kind kind) {
    List<HealthFinding> those = of(findings, kind);
    assertEquals(1, those.size(), findings::toString);
    return those.getFirst();
  }

  private static List<HealthFinding> of(List<HealthFinding> findings, Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  private static double noise(int index) {
    return SeededRandom.stream(5, index).nextDouble();
  }

  private static Dataset set(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
    double[] inputs = IntStream.range(0, size).mapToDouble(x).toArray();
    double[] targets = IntStream.range(0, size).mapToDouble(y).toArray();
    return Dataset.of("test", List.of("x"), List.of("y"), new double[][] {inputs, targets});
  }
}
