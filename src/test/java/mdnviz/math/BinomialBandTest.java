package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BinomialBandTest {
  @Test
  void tenFairCoinsShowTwoToEightHeads() {
    // P(X ≤ 1) = 11/1024 ≤ 0.025 < P(X ≤ 2) = 56/1024
    assertEquals(new BinomialBand(2, 8), BinomialBand.of(10, 0.5, 0.95));
  }

  @Test
  void aSkewedVariableHasASkewedBand() {
    // Bin(20, 0.1): P(X ≤ 0) = 0.1216; P(X ≥ 5) = 0.0432; P(X ≥ 6) = 0.0113
    assertEquals(new BinomialBand(0, 5), BinomialBand.of(20, 0.1, 0.95));
  }

  @Test
  void manyTrialsAreAsTheNormalDistributionSays() {
    BinomialBand band = BinomialBand.of(10_000, 0.05, 0.95);
    assertEquals(500 - 1.96 * Math.sqrt(475), band.low(), 2);
    assertEquals(500 + 1.96 * Math.sqrt(475), band.high(), 2);
  }

  @Test
  void whatIsSureHasNoWidth() {
    assertEquals(new BinomialBand(0, 0), BinomialBand.of(0, 0.3, 0.95));
    assertEquals(new BinomialBand(7, 7), BinomialBand.of(7, 1, 0.95));
    assertThrows(IllegalArgumentException.class, () -> BinomialBand.of(-1, 0.5, 0.95));
  }
}
