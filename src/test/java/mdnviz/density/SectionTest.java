package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;

final class SectionTest {
  @Test
  void theRunningInputIsPutBetweenThoseThatStandStill() {
    assertArrayEquals(new double[] {7}, Section.WHOLE.inputAt(7));
    assertArrayEquals(new double[] {7, 2}, new Section(0, 0, List.of(2.0)).inputAt(7));
    assertArrayEquals(new double[] {2, 7}, new Section(1, 0, List.of(2.0)).inputAt(7));
    assertArrayEquals(new double[] {1, 7, 2}, new Section(1, 0, List.of(1.0, 2.0)).inputAt(7));
  }

  @Test
  void aSectionFitsModelsOfItsInputsAndOfTargetsEnough() {
    Section section = new Section(1, 1, List.of(0.0));
    assertTrue(section.fits(2, 2));
    assertFalse(section.fits(2, 1));
    assertFalse(section.fits(1, 2));
    assertFalse(Section.WHOLE.fits(2, 1));
  }

  @Test
  void aSectionAlongAnInputThatIsNotThereIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Section(2, 0, List.of(0.0)));
    assertThrows(IllegalArgumentException.class, () -> new Section(0, -1, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Section(0, 0, List.of(Double.NaN)));
  }

  @Test
  void aColumnIsTheMarginalOfTheMixtureThere() {
    TrainedModel model = TrainedExamples.model(2, 2);
    GridSpec grid = new GridSpec(new Interval(0, 1), new Interval(-2, 2), 5, 40);
    for (int input = 0; input < 2; input++) {
      for (int target = 0; target < 2; target++) {
        Section section = new Section(input, target, List.of(0.3));
        float[] densities = DensityEvaluator.densities(model, section, grid);
        for (int column = 0; column < grid.columns(); column++) {
          double x = grid.xAt(column);
          GaussianMixture whole = input == 0 ? model.mixtureAt(x, 0.3) : model.mixtureAt(0.3, x);
          GaussianMixture marginal = MixtureMarginals.marginal(whole, target);
          for (int row = 0; row < grid.rows(); row++) {
            double expected = marginal.density(grid.yAt(row));
            assertEquals(expected, densities[column * grid.rows() + row], 1e-6 * expected + 1e-12);
          }
        }
      }
    }
  }
}
