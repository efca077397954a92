package mdnviz.mixture;

import mdnviz.math.Elementary;
import mdnviz.math.Standardization;
import org.ejml.data.FMatrixRMaj;

/// Reads network outputs as mixtures in data units, in double precision. Immutable and thread-safe.
public final class HeadReader {
  /// A logit that far below the largest has the weight 0.
  private static final double NO_WEIGHT = -700;

  private final MixtureHead head;
  private final Standardization targets;

  /// @param head how outputs are read
  /// @param targets the map of the L target columns
  public HeadReader(MixtureHead head, Standardization targets) {
    this.head = head;
    this.targets = targets;
  }

  /// Reads one example.
  ///
  /// @param output network outputs × examples. Not modified.
  /// @param column which example of the block
  /// @param batch where to put the mixture. Modified.
  /// @param row which mixture of the batch
  public void read(FMatrixRMaj output, int column, MixtureBatch batch, int row) {
    readWeights(output, column, batch.mixingWeights(), row * head.componentCount());
    int dimension = head.targetDimension();
    int factors = CovarianceType.FULL.scalesPerComponent(dimension);
    for (int k = 0; k < head.componentCount(); k++) {
      int component = row * head.componentCount() + k;
      for (int l = 0; l < dimension; l++) {
        double raw = output.get(head.meansOffset() + k * dimension + l, column);
        batch.means()[component * dimension + l] = targets.restore(l, raw);
      }
      readFactor(output, column, k, batch.choleskyFactors(), component * factors);
    }
  }

  private void readWeights(FMatrixRMaj output, int column, double[] weights, int at) {
    int count = head.componentCount();
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      top = Math.max(top, output.get(k, column));
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double below = output.get(k, column) - top;
      weights[at + k] = below < NO_WEIGHT ? 0 : Elementary.exp(below);
      sum += weights[at + k];
    }
    for (int k = 0; k < count; k++) {
      weights[at + k] /= sum;
    }
  }

  private void readFactor(FMatrixRMaj output, int column, int k, double[] factors, int at) {
    int dimension = head.targetDimension();
    int first = head.scalesOffset() + k * head.scalesPerComponent();
    for (int i = 0, packed = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++, packed++) {
        double value =
            switch (head.covariance()) {
              case ISOTROPIC -> i == j ? deviation(output.get(first, column)) : 0;
              case DIAGONAL -> i == j ? deviation(output.get(first + i, column)) : 0;
              case FULL -> {
                double raw = output.get(first + packed, column);
                yield i == j ? deviation(raw) : raw;
              }
            };
        factors[at + packed] = value * targets.scale(i);
      }
    }
  }

  private double deviation(double raw) {
    return head.standardDeviationFloor() + head.scaleMap().apply(raw);
  }
}
