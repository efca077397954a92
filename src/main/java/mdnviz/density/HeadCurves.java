package mdnviz.density;

import java.util.Arrays;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureHead;

/// What each output of a network says once its head has read it, along an input.
final class HeadCurves {
  private final MixtureHead head;
  private final MixtureBatch mixtures;
  private final int target;

  /// @param head how outputs are read
  /// @param mixtures at each place, data units
  /// @param target zero-based, in whose units a σ for all targets is told
  HeadCurves(MixtureHead head, MixtureBatch mixtures, int target) {
    this.head = head;
    this.mixtures = mixtures;
    this.target = target;
  }

  /// @param part a head
  /// @param output zero-based among the outputs of the head
  /// @return π, μ, σ or an entry of the Cholesky factor at each place, data units
  double[] curve(NetworkDiagram.Part part, int output) {
    return switch (part) {
      case MIXING_WEIGHTS -> of(mixtures.mixingWeights(), output);
      case MEANS -> of(mixtures.means(), output);
      case SCALES -> of(mixtures.choleskyFactors(), factor(output));
      case INPUTS, HIDDEN -> throw new IllegalArgumentException(part + " is no head");
    };
  }

  /// Index of an output's number among the packed factors of all components.
  private int factor(int output) {
    int packed = CovarianceType.FULL.scalesPerComponent(head.targetDimension());
    int component = output / head.scalesPerComponent();
    int entry = output % head.scalesPerComponent();
    int within =
        switch (head.covariance()) {
          case ISOTROPIC -> diagonal(target);
          case DIAGONAL -> diagonal(entry);
          case FULL -> entry;
        };
    return component * packed + within;
  }

  private static int diagonal(int row) {
    return row * (row + 3) / 2;
  }

  private double[] of(double[] values, int column) {
    int width = values.length / mixtures.rows();
    double[] curve = new double[mixtures.rows()];
    Arrays.setAll(curve, row -> values[row * width + column]);
    return curve;
  }
}
