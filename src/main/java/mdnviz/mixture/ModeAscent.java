package mdnviz.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Climbs a mixture density of any number of targets from a start to a mode.
///
/// A Newton step on ln p where the Hessian is negative definite and the step does not lead down;
/// the fixed-point step t ← (Σ_k γ_k P_k)⁻¹ Σ_k γ_k P_k μ_k elsewhere, which is EM and never leads
/// down (Carreira-Perpiñán 2000; "Gaussian mean-shift is an EM algorithm", IEEE TPAMI 29, 2007). A
/// climb that ends on a saddle is pushed off it once, to both sides along its most convex
/// eigenvector.
///
/// Lengths are measured by the mean precision Σ_k γ_k P_k, in local standard deviations.
final class ModeAscent {
  private static final int MAXIMUM_STEPS = 2_000;
  private static final double CONVERGED = 1e-11;
  private static final double SMALL_STEP = 1e-6;
  private static final double PUSH = 0.1;
  private static final double PROBE = 0.01;
  private static final double CLEARLY_CURVED = 1e-6;

  private final GaussianMixture mixture;
  private final double[][] precisions;
  private final int dimension;

  /// @param mixture L ≥ 1
  ModeAscent(GaussianMixture mixture) {
    this.mixture = mixture;
    this.dimension = mixture.targetDimension();
    this.precisions = new double[mixture.componentCount()][];
    Arrays.setAll(precisions, k -> LogDensityDerivatives.precision(mixture, k));
  }

  /// Where a climb ended.
  ///
  /// @param location L numbers
  /// @param derivatives there
  /// @param metric Cholesky factor of the mean precision there, empty if it has none
  private record End(double[] location, LogDensityDerivatives derivatives, double[] metric) {}

  /// The largest eigenvalue of the Hessian in local standard deviations, and its direction.
  private record Curvature(double largest, double[] direction) {}

  /// @param component zero-based k
  /// @return P_k = Σ_k⁻¹, L×L
  double[] precision(int component) {
    return precisions[component];
  }

  /// Climbs, and pushes off a saddle.
  ///
  /// @param start L finite numbers. Not modified.
  /// @return the modes reached: one, two from a saddle, none if no climb ended on a mode
  List<MixtureMode> climb(double[] start) {
    List<MixtureMode> modes = new ArrayList<>();
    End end = ascend(start);
    if (end.metric().length == 0) {
      return modes;
    }
    Curvature curvature = curvature(end);
    if (isMode(end, curvature)) {
      modes.add(mode(end));
      return modes;
    }
    for (double push : new double[] {PUSH, -PUSH}) {
      End second = ascend(moved(end.location(), curvature.direction(), push));
      if (second.metric().length > 0 && isMode(second, curvature(second))) {
        modes.add(mode(second));
      }
    }
    return modes;
  }

  /// @param mode a mode of the mixture
  /// @param location L finite numbers. Not modified.
  /// @return their distance in standard deviations at the mode
  double distance(MixtureMode mode, double[] location) {
    double[] center = mode.location();
    double[] metric = SmallSymmetric.cholesky(at(center).precision(), dimension);
    double[] difference = new double[dimension];
    Arrays.setAll(difference, l -> location[l] - center[l]);
    return length(metric, difference);
  }

  private static MixtureMode mode(End end) {
    return new MixtureMode(end.location(), end.derivatives().logDensity());
  }

  private LogDensityDerivatives at(double[] location) {
    return LogDensityDerivatives.at(mixture, precisions, location);
  }

  private End ascend(double[] start) {
    double[] location = start.clone();
    LogDensityDerivatives here = at(location);
    double[] metric = metric(here);
    for (int step = 0; step < MAXIMUM_STEPS && metric.length > 0; step++) {
      double[] move = newtonStep(here);
      double[] next = moved(location, move, 1);
      LogDensityDerivatives there = at(next);
      boolean accepted = move.length > 0 && there.logDensity() >= here.logDensity();
      if (!accepted && !(move.length > 0 && length(metric, move) < SMALL_STEP)) {
        move = here.gradient().clone();
        SmallSymmetric.solve(metric, move);
        next = moved(location, move, 1);
        there = at(next);
      }
      boolean converged = length(metric, move) < CONVERGED || isWithinRounding(location, next);
      location = next;
      here = there;
      metric = metric(here);
      if (converged) {
        break;
      }
    }
    return new End(location, here, metric);
  }

  private double[] metric(LogDensityDerivatives derivatives) {
    return derivatives.isFinite()
        ? SmallSymmetric.cholesky(derivatives.precision(), dimension)
        : new double[0];
  }

  /// −H⁻¹ g, or empty where the Hessian is not negative definite.
  private double[] newtonStep(LogDensityDerivatives here) {
    double[] negated = here.hessian().clone();
    Arrays.setAll(negated, i -> -here.hessian()[i]);
    double[] factor = SmallSymmetric.cholesky(negated, dimension);
    if (factor.length == 0) {
      return factor;
    }
    double[] move = here.gradient().clone();
    SmallSymmetric.solve(factor, move);
    return move;
  }

  private Curvature curvature(End end) {
    double[] scaled = end.derivatives().hessian().clone();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < dimension; i++) {
        double[] row = Arrays.copyOfRange(scaled, i * dimension, (i + 1) * dimension);
        SmallSymmetric.forward(end.metric(), row);
        System.arraycopy(row, 0, scaled, i * dimension, dimension);
      }
      scaled = transposed(scaled);
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = SmallSymmetric.eigen(scaled, dimension);
    int largest = 0;
    for (int i = 1; i < dimension; i++) {
      if (eigen.getEigenvalue(i).getReal() > eigen.getEigenvalue(largest).getReal()) {
        largest = i;
      }
    }
    double[] direction = eigen.getEigenVector(largest).getData().clone();
    SmallSymmetric.backward(end.metric(), direction);
    return new Curvature(eigen.getEigenvalue(largest).getReal(), direction);
  }

  /// Negative definite; where the largest eigenvalue is within rounding of 0, no higher point near
  /// by.
  private boolean isMode(End end, Curvature curvature) {
    if (Math.abs(curvature.largest()) > CLEARLY_CURVED) {
      return curvature.largest() < 0;
    }
    double here = end.derivatives().logDensity();
    double ahead = mixture.logDensity(moved(end.location(), curvature.direction(), PROBE));
    double behind = mixture.logDensity(moved(end.location(), curvature.direction(), -PROBE));
    return ahead <= here && behind <= here;
  }

  private double[] transposed(double[] matrix) {
    double[] result = new double[matrix.length];
    Arrays.setAll(result, i -> matrix[i % dimension * dimension + i / dimension]);
    return result;
  }

  private static double[] moved(double[] location, double[] move, double factor) {
    double[] result = location.clone();
    for (int l = 0; l < move.length; l++) {
      result[l] += factor * move[l];
    }
    return result;
  }

  /// ‖Cᵀ v‖ = √(vᵀ A v).
  private double length(double[] metric, double[] vector) {
    double squares = 0;
    for (int j = 0; j < vector.length; j++) {
      double sum = 0;
      for (int i = j; i < vector.length; i++) {
        sum += metric[i * dimension + j] * vector[i];
      }
      squares += sum * sum;
    }
    return Math.sqrt(squares);
  }

  private static boolean isWithinRounding(double[] before, double[] after) {
    for (int l = 0; l < before.length; l++) {
      if (!(Math.abs(after[l] - before[l]) <= 4 * Math.ulp(before[l]))) {
        return false;
      }
    }
    return true;
  }
}
