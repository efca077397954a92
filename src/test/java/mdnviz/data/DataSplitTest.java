package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSplitTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.2, 0.2",
    "1, 0.5, 0.49",
    "2, 0.2, 0.2",
    "3, 0.45, 0.45",
    "10, 0, 0",
    "10, 0.2, 0",
    "10, 0, 0.3",
    "997, 0.2, 0.15",
    "2000, 0.33, 0.33"
  })
  void everyExampleIsInExactlyOneShare(int size, double validation, double test) {
    DataSplit split = DataSplit.of(size, new DataSplit.Shares(validation, test), 7);
    int[] all =
        Stream.of(split.training(), split.validation(), split.test())
            .flatMapToInt(IntStream::of)
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, size).toArray(), all);
    assertEquals((int) (size * validation), split.validation().length);
    assertEquals((int) (size * test), split.test().length);
    assertTrue(size == 0 || split.training().length > 0);
  }

  @Test
  void theSameSeedGivesTheSameSharesAndAnotherSeedOthers() {
    DataSplit.Shares shares = new DataSplit.Shares(0.2, 0.2);
    DataSplit first = DataSplit.of(500, shares, 1);
    DataSplit again = DataSplit.of(500, shares, 1);
    assertArrayEquals(first.training(), again.training());
    assertArrayEquals(first.validation(), again.validation());
    assertArrayEquals(first.test(), again.test());
    assertFalse(Arrays.equals(first.test(), DataSplit.of(500, shares, 2).test()));
  }

  @Test
  void aShareIsDrawnFromTheWholeSetAndNotFromItsEnd() {
    int[] test = DataSplit.of(10_000, new DataSplit.Shares(0.2, 0.2), 3).test();
    double mean = IntStream.of(test).average().orElseThrow();
    assertEquals(5000, mean, 250);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0", "0, -0.1", "0.5, 0.5", "1, 0", "NaN, 0"})
  void sharesThatLeaveNothingToTrainOnAreRefused(double validation, double test) {
    assertThrows(IllegalArgumentException.class, () -> new DataSplit.Shares(validation, test));
  }
}
