package mdnviz.density;

import java.util.List;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureModes;
import mdnviz.mixture.MixtureSampler;
import mdnviz.training.TrainedModel;

/// Evaluates p(t₁, t₂ | x₀) of a model of two targets and makes the picture of it.
final class PlaneEvaluator {
  private static final int SAMPLES = 300;
  private static final long SEED = 1;

  private PlaneEvaluator() {}

  /// Evaluates a model. The draws come from the same random numbers every time, so that they move
  /// with the mixture and do not flicker.
  ///
  /// @param model L = 2
  /// @param input x₀, D numbers, data units
  /// @param grid across the first target, upwards the second
  /// @param style how densities become colours
  /// @return the picture
  /// @throws IllegalArgumentException if the model has another number of inputs or targets
  static PlaneFrame evaluate(
      TrainedModel model, List<Double> input, GridSpec grid, DensityStyle style) {
    if (model.targetDimension() != 2) {
      throw new IllegalArgumentException(
          "a plane needs two targets, the model has " + model.targetDimension());
    }
    GaussianMixture mixture =
        model.mixtureAt(input.stream().mapToDouble(Double::doubleValue).toArray());
    float[] densities = PlaneGrid.densities(mixture, grid);
    double peak = peak(densities, grid);
    Palette palette = new Palette(style, 0, peak);
    int[] pixels = new int[densities.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = palette.argb(densities[i]);
    }
    return new PlaneFrame(
        input,
        grid,
        densities,
        pixels,
        peak,
        mixture,
        MixtureModes.of(mixture),
        new MixtureSampler(mixture).sample(new SeededRandom(SEED), SAMPLES),
        model.step());
  }

  /// The highest density seen, but never so little that what lies far outside fills the plane.
  private static double peak(float[] densities, GridSpec grid) {
    float highest = 0;
    for (float density : densities) {
      highest = Math.max(highest, density);
    }
    return Math.max(highest, 1e-2 / (grid.x().length() * grid.y().length()));
  }
}
