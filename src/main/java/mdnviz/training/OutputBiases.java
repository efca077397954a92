package mdnviz.training;

import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.ParameterLayout;

/// The biases of the output layer, through which a component is put somewhere alike for every x.
///
/// Mutable; writes into the parameters it was made with.
final class OutputBiases {
  private static final double SMALLEST_SPREAD = 0.05;

  private final MixtureHead head;
  private final float[] parameters;
  private final int at;

  /// @param layout of the parameters
  /// @param head how outputs are read
  /// @param parameters the flat vector. Kept. Modified by {@link #place}.
  OutputBiases(ParameterLayout layout, MixtureHead head, float[] parameters) {
    this.head = head;
    this.parameters = parameters;
    at = layout.biasOffset(layout.layerCount() - 1);
  }

  /// Puts a component somewhere.
  ///
  /// @param component zero-based
  /// @param logit of its mixing weight
  /// @param centre L means, standardised units. Not modified.
  /// @param spread L standard deviations, standardised units. Not modified.
  void place(int component, double logit, double[] centre, double[] spread) {
    int dimension = head.targetDimension();
    parameters[at + component] = (float) logit;
    int scale = at + head.scalesOffset() + component * head.scalesPerComponent();
    for (int i = 0; i < head.scalesPerComponent(); i++) {
      parameters[scale + i] = 0;
    }
    for (int l = 0; l < dimension; l++) {
      parameters[at + head.meansOffset() + component * dimension + l] = (float) centre[l];
      float raw = rawScale(spread[l]);
      switch (head.covariance()) {
        case ISOTROPIC -> parameters[scale] += raw / dimension;
        case DIAGONAL -> parameters[scale + l] = raw;
        case FULL -> parameters[scale + CovarianceType.FULL.scalesPerComponent(l + 1) - 1] = raw;
      }
    }
  }

  private float rawScale(double spread) {
    return (float) head.scaleMap().inverse(Math.max(spread, SMALLEST_SPREAD));
  }
}
