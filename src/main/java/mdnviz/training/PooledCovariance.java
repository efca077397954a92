package mdnviz.training;

import java.util.Arrays;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.ParameterLayout;

/// The constant covariance of a least-squares model: the one that makes the residuals r = t − μ(x)
/// of the training examples most likely,
///
/// Σ̂ = 1/n Σ_i r_i r_iᵀ (full), its diagonal (diagonal), or its mean variance times I (isotropic).
///
/// With it the mean NLL of those examples is ½ ln |2πe Σ̂| (PRML §3.1.5 for full and diagonal). It
/// stands in the biases of the scale outputs, whose weights are zero, so that a least-squares model
/// is a mixture density network like any other: K = 1 and one σ for every x.
///
/// @param layout of the parameters
/// @param head how the outputs are read; K = 1
record PooledCovariance(ParameterLayout layout, MixtureHead head) {
  /// Keeps a fit without residuals from having no likelihood; standardised units.
  private static final double SMALLEST_SCALE = 1e-6;

  /// Puts the covariance into the parameters.
  ///
  /// @param covariance of the residuals, rows of the lower triangle, standardised units. Not
  ///   modified.
  /// @param parameters flat. Modified: the scale outputs.
  void write(double[] covariance, float[] parameters) {
    int last = layout.layerCount() - 1;
    int inputs = layout.inputs(last);
    int weights = layout.weightOffset(last) + head.scalesOffset() * inputs;
    Arrays.fill(parameters, weights, layout.biasOffset(last), 0);
    int biases = layout.biasOffset(last) + head.scalesOffset();
    int dimension = head.targetDimension();
    switch (head.covariance()) {
      case ISOTROPIC -> parameters[biases] = rawScale(Math.sqrt(meanVariance(covariance)));
      case DIAGONAL -> {
        for (int l = 0; l < dimension; l++) {
          parameters[biases + l] = rawScale(Math.sqrt(covariance[packed(l, l)]));
        }
      }
      case FULL -> writeFactor(factor(covariance), parameters, biases);
    }
  }

  private double meanVariance(double[] covariance) {
    double sum = 0;
    for (int l = 0; l < head.targetDimension(); l++) {
      sum += covariance[packed(l, l)];
    }
    return sum / head.targetDimension();
  }

  private void writeFactor(double[] factor, float[] parameters, int biases) {
    for (int i = 0; i < head.targetDimension(); i++) {
      for (int j = 0; j <= i; j++) {
        double value = factor[packed(i, j)];
        parameters[biases + packed(i, j)] = i == j ? rawScale(value) : (float) value;
      }
    }
  }

  /// The lower Cholesky factor; of residuals that depend on each other, a column of zeros.
  private double[] factor(double[] covariance) {
    double[] factor = new double[covariance.length];
    for (int i = 0; i < head.targetDimension(); i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariance[packed(i, j)];
        for (int m = 0; m < j; m++) {
          rest -= factor[packed(i, m)] * factor[packed(j, m)];
        }
        double pivot = factor[packed(j, j)];
        factor[packed(i, j)] =
            i == j ? Math.sqrt(Math.max(rest, 0)) : pivot > SMALLEST_SCALE ? rest / pivot : 0;
      }
    }
    return factor;
  }

  private float rawScale(double scale) {
    double aboveFloor = scale - head.standardDeviationFloor();
    return (float) head.scaleMap().inverse(Math.max(aboveFloor, SMALLEST_SCALE));
  }

  private static int packed(int row, int column) {
    return CovarianceType.FULL.scalesPerComponent(row) + column;
  }
}
