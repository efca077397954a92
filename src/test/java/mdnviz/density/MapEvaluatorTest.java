package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.mixture.MixtureModes;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MapEvaluatorTest {
  private static final GridSpec GRID = new GridSpec(new Interval(0, 1), new Interval(0, 2), 7, 5);

  private static double expected(GaussianMixture marginal, MapQuantity quantity) {
    return switch (quantity) {
      case CONDITIONAL_MEAN -> marginal.conditionalMean(0);
      case MOST_PROBABLE -> MixtureModes.of(marginal).getFirst().coordinate(0);
      case MODE_COUNT -> MixtureModes.of(marginal).size();
      case EFFECTIVE_COMPONENTS -> Math.exp(marginal.entropyOfMixingWeights());
    };
  }

  @ParameterizedTest
  @EnumSource(MapQuantity.class)
  void everyPixelIsTheQuantityOfTheMixtureThere(MapQuantity quantity) {
    TrainedModel model = TrainedExamples.model(2, 2);
    for (int target = 0; target < 2; target++) {
      MapFrame frame = MapEvaluator.evaluate(model, quantity, target, GRID, ColorMap.VIRIDIS);
      for (int row = 0; row < 5; row++) {
        for (int column = 0; column < 7; column++) {
          GaussianMixture whole = model.mixtureAt(GRID.xAt(column), GRID.yAt(row));
          double exact = expected(MixtureMarginals.marginal(whole, target), quantity);
          assertEquals(exact, frame.valueAt(GRID.xAt(column), GRID.yAt(row)), 1e-9);
          assertTrue(frame.range().contains(exact) || frame.range().length() < 1e-9);
        }
      }
    }
  }

  @Test
  void coloursRunFromTheSmallestToTheLargestValue() {
    TrainedModel model = TrainedExamples.model(2, 1);
    MapFrame frame =
        MapEvaluator.evaluate(model, MapQuantity.CONDITIONAL_MEAN, 0, GRID, ColorMap.VIRIDIS);
    for (int i = 0; i < frame.values().length; i++) {
      if (frame.values()[i] == frame.range().low()) {
        assertEquals(ColorMap.VIRIDIS.opaque(0), frame.pixels()[i]);
      }
      if (frame.values()[i] == frame.range().high()) {
        assertEquals(ColorMap.VIRIDIS.opaque(1), frame.pixels()[i]);
      }
      assertEquals(0xFF, frame.pixels()[i] >>> 24);
    }
  }

  @Test
  void modelsOfOneInputHaveNoMap() {
    TrainedModel model = TrainedExamples.model(1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> MapEvaluator.evaluate(model, MapQuantity.MODE_COUNT, 0, GRID, ColorMap.VIRIDIS));
  }
}
