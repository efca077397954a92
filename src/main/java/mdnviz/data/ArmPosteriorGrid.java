package mdnviz.data;

import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;

/// The reference scores of the noisy arm by quadrature in four dimensions: every Gauss–Legendre
/// node in the rectangle of angles θ spreads its weight, its products with θ and with θθᵀ over a
/// square grid of hand places x, by the Gaussian noise. The grid then holds p(x) and the moments of
/// p(θ|x).
///
/// The sum over the grid is the trapezoidal rule, which converges faster than any power for smooth
/// integrands that vanish at the border; its spacing is half the noise.
final class ArmPosteriorGrid {
  /// How far the noise is followed, in standard deviations (its density is 2e-11 of the peak
  /// there).
  private static final double REACH = 7;

  /// Below this density the sums hold too few nodes for a covariance; such places score nothing.
  private static final double LEAST_DENSITY = 1e-8;

  private static final int MOMENTS = 6;
  private static final double SHOULDER_CENTRE = 0.75;
  private static final double ELBOW_CENTRE = StrictMath.PI;

  private final double noise;
  private final double spacing;
  private final Axis axis1;
  private final Axis axis2;

  /// One row of moments a grid point: mass, θ₁, θ₂, θ₁², θ₁θ₂, θ₂² about the centres.
  private final double[] moments;

  /// @param noise standard deviation of the hand's place, positive
  ArmPosteriorGrid(double noise) {
    this.noise = noise;
    this.spacing = noise / 2;
    this.axis1 = new Axis(0, 1.2);
    this.axis2 = new Axis(-0.1, 1.2);
    this.moments = new double[axis1.count * axis2.count * MOMENTS];
    accumulate();
  }

  /// Nodes close enough for a Gaussian of width `noise` in the hand's place, which moves by at most
  /// one length unit a radian of the shoulder.
  static Quadrature.Rule shoulderRule(double noise) {
    return rule(RobotArm.SHOULDER, noise);
  }

  /// The same for the elbow, which moves the hand by 0.2 a radian.
  static Quadrature.Rule elbowRule(double noise) {
    return rule(RobotArm.ELBOW, noise / 0.2);
  }

  private static Quadrature.Rule rule(Interval angles, double width) {
    int panels = (int) Math.ceil(angles.length() / (4 * width));
    return Quadrature.gaussLegendre(angles, panels, 8);
  }

  /// @return oracle h(θ) + h(noise) − h(x), best single Gaussians ½ E ln((2πe)² det Σ(x)), marginal
  ReferenceScores scores() {
    double inputEntropy = 0;
    double full = 0;
    double diagonal = 0;
    double total1 = 0;
    double total2 = 0;
    for (int at = 0; at < moments.length; at += MOMENTS) {
      double density = moments[at];
      if (density > LEAST_DENSITY) {
        double mean1 = moments[at + 1] / density;
        double mean2 = moments[at + 2] / density;
        double variance1 = moments[at + 3] / density - mean1 * mean1;
        double covariance = moments[at + 4] / density - mean1 * mean2;
        double variance2 = moments[at + 5] / density - mean2 * mean2;
        double determinant = variance1 * variance2 - covariance * covariance;
        total1 += density * variance1;
        total2 += density * variance2;
        inputEntropy -= density * StrictMath.log(density);
        full += density * (ReferenceScores.LOG_TWO_PI_E + 0.5 * StrictMath.log(determinant));
        diagonal +=
            density * (ReferenceScores.LOG_TWO_PI_E + 0.5 * StrictMath.log(variance1 * variance2));
      }
    }
    double cell = spacing * spacing;
    double noiseEntropy = 2 * ReferenceScores.gaussianEntropy(noise * noise);
    double oracle = RobotArm.targetEntropy() + noiseEntropy - inputEntropy * cell;
    return new ReferenceScores(
        OptionalDouble.of(oracle),
        OptionalDouble.of(full * cell),
        OptionalDouble.of(diagonal * cell),
        OptionalDouble.of(
            ReferenceScores.gaussianEntropy(total1 * cell)
                + ReferenceScores.gaussianEntropy(total2 * cell)),
        OptionalDouble.of(RobotArm.targetEntropy()));
  }

  private void accumulate() {
    Quadrature.Rule shoulders = shoulderRule(noise);
    Quadrature.Rule elbows = elbowRule(noise);
    double scale = 1 / StrictMath.exp(RobotArm.targetEntropy());
    for (int i = 0; i < shoulders.nodes().length; i++) {
      for (int j = 0; j < elbows.nodes().length; j++) {
        double weight = scale * shoulders.weights()[i] * elbows.weights()[j];
        spread(shoulders.nodes()[i], elbows.nodes()[j], weight);
      }
    }
  }

  private void spread(double shoulder, double elbow, double weight) {
    double theta1 = shoulder - SHOULDER_CENTRE;
    double theta2 = elbow - ELBOW_CENTRE;
    double[] powers = {1, theta1, theta2, theta1 * theta1, theta1 * theta2, theta2 * theta2};
    int first1 = axis1.place(RobotArm.handX(shoulder, elbow));
    int first2 = axis2.place(RobotArm.handY(shoulder, elbow));
    for (int i = 0; i < axis1.kernel.length; i++) {
      int at = ((first1 + i) * axis2.count + first2) * MOMENTS;
      for (double kernel2 : axis2.kernel) {
        double share = weight * axis1.kernel[i] * kernel2;
        for (double power : powers) {
          moments[at++] += share * power;
        }
      }
    }
  }

  /// The grid along one direction, and the noise's density around the last placed centre.
  private final class Axis {
    private final double low;
    private final int count;
    private final double[] kernel;

    Axis(double low, double high) {
      this.low = low - REACH * noise - spacing;
      this.kernel = new double[(int) Math.ceil(2 * REACH * noise / spacing) + 1];
      this.count = (int) Math.ceil((high - low + 2 * REACH * noise) / spacing) + kernel.length + 2;
    }

    /// Computes the noise's density on the grid points around a centre.
    ///
    /// @return index of the first of them
    int place(double centre) {
      int first = (int) Math.ceil((centre - REACH * noise - low) / spacing);
      for (int i = 0; i < kernel.length; i++) {
        double residual = low + (first + i) * spacing - centre;
        kernel[i] = StrictMath.exp(ReferenceScores.gaussianLogDensity(residual, noise * noise));
      }
      return first;
    }
  }
}
