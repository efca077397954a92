package mdnviz.training;

import java.util.Arrays;
import mdnviz.data.Dataset;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;

/// Starts one component of a trained network anew, alike for every x; all other weights stay.
public final class Reseeding {
  private static final double SPREAD = 0.5;

  private Reseeding() {}

  /// Puts a component onto an example: μ at its target, σ half the targets' standard deviation, the
  /// mixing weight near 1/K of what the others have at its input.
  ///
  /// @param network as trained
  /// @param component zero-based
  /// @param data where the example is from
  /// @param row the example
  /// @return another network
  public static MixtureDensityNetwork reseed(
      MixtureDensityNetwork network, int component, Dataset data, int row) {
    MixtureHead head = network.head();
    float[] parameters = network.parameters();
    forgetInputs(network.layout(), head, parameters, component);
    double[] centre = new double[head.targetDimension()];
    double[] spread = new double[centre.length];
    for (int l = 0; l < centre.length; l++) {
      centre[l] = network.targetStandardization().standardize(l, data.target(row, l));
      spread[l] = SPREAD;
    }
    new OutputBiases(network.layout(), head, parameters).place(component, 0, centre, spread);
    MixtureDensityNetwork placed = network.withParameters(parameters);
    double logit = fairLogit(placed.mixtureAt(data.inputs(row)), component);
    new OutputBiases(network.layout(), head, parameters).place(component, logit, centre, spread);
    return network.withParameters(parameters);
  }

  /// The logit that gives a component with logit 0 the share 1/K.
  private static double fairLogit(GaussianMixture mixture, int component) {
    double share = Math.max(mixture.mixingWeight(component), Double.MIN_NORMAL);
    double others = Math.max(1 - share, Double.MIN_NORMAL);
    return StrictMath.log(others / share) - StrictMath.log(mixture.componentCount() - 1.0);
  }

  private static void forgetInputs(
      ParameterLayout layout, MixtureHead head, float[] parameters, int component) {
    int dimension = head.targetDimension();
    int scales = head.scalesPerComponent();
    forget(layout, parameters, component, 1);
    forget(layout, parameters, head.meansOffset() + component * dimension, dimension);
    forget(layout, parameters, head.scalesOffset() + component * scales, scales);
  }

  private static void forget(ParameterLayout layout, float[] parameters, int output, int count) {
    int last = layout.layerCount() - 1;
    int from = layout.weightOffset(last) + output * layout.inputs(last);
    Arrays.fill(parameters, from, from + count * layout.inputs(last), 0);
  }
}
