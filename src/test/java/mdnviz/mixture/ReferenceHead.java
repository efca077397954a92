package mdnviz.mixture;

import java.util.Arrays;

/// The mixture density head once more, naive and in double precision, written straight from the
/// formulas of Bishop (PRML §5.6): one example at a time, Σ⁻¹ by an explicit inverse. What the
/// float head is measured by.
///
/// @param head how outputs are read
public record ReferenceHead(MixtureHead head) {
  /// @param output network outputs of one example. Not modified.
  /// @param target L numbers. Not modified.
  /// @return −ln Σ_k π_k N(t; μ_k, Σ_k), nats
  public double negativeLogLikelihood(double[] output, double[] target) {
    return -logSumExp(jointLogDensities(logMixingWeights(output), components(output, target)));
  }

  /// @param output network outputs of one example. Not modified.
  /// @return H(π) = −Σ_k π_k ln π_k, nats
  public double entropy(double[] output) {
    double sum = 0;
    for (double logWeight : logMixingWeights(output)) {
      sum -= Math.exp(logWeight) * logWeight;
    }
    return sum;
  }

  /// @param output network outputs of one example. Not modified.
  /// @param target L numbers. Not modified.
  /// @return γ_k = π_k N(t; μ_k, Σ_k) / p(t)
  public double[] responsibilities(double[] output, double[] target) {
    return responsibilities(logMixingWeights(output), components(output, target));
  }

  /// The gradient of the negative log-likelihood less β times the entropy of π.
  ///
  /// @param output network outputs of one example. Not modified.
  /// @param target L numbers. Not modified.
  /// @param entropyBonus β
  /// @return one number a network output
  public double[] gradient(double[] output, double[] target, double entropyBonus) {
    double[] gradient = new double[output.length];
    Component[] components = components(output, target);
    double[] gamma = responsibilities(logMixingWeights(output), components);
    double[] logWeights = logMixingWeights(output);
    double entropy = entropy(output);
    for (int k = 0; k < components.length; k++) {
      double weight = Math.exp(logWeights[k]);
      gradient[k] = weight - gamma[k] + entropyBonus * weight * (logWeights[k] + entropy);
      for (int l = 0; l < target.length; l++) {
        gradient[head.meansOffset() + k * target.length + l] = -gamma[k] * components[k].pulls[l];
      }
      for (int s = 0; s < head.scalesPerComponent(); s++) {
        gradient[scaleIndex(k, s)] = gamma[k] * scaleGradient(output, k, s, components[k]);
      }
    }
    return gradient;
  }

  /// @return ∂ −ln N / ∂ raw scale s of component k
  private double scaleGradient(double[] output, int k, int s, Component component) {
    double slope = slope(output[scaleIndex(k, s)]);
    double[] r = component.residual;
    return switch (head.covariance()) {
      case ISOTROPIC -> {
        double sigma = component.factor[0][0];
        yield slope * (r.length / sigma - dot(r, r) / (sigma * sigma * sigma));
      }
      case DIAGONAL -> {
        double sigma = component.factor[s][s];
        yield slope * (1 / sigma - r[s] * r[s] / (sigma * sigma * sigma));
      }
      case FULL -> {
        // ∂ −ln N / ∂C = C⁻ᵀ − Σ⁻¹ r (C⁻¹ r)ᵀ
        int i = 0;
        while ((i + 1) * (i + 2) / 2 <= s) {
          i++;
        }
        int j = s - i * (i + 1) / 2;
        double whitened = dot(component.inverse[j], r);
        double gradient = component.inverse[j][i] - component.pulls[i] * whitened;
        yield i == j ? slope * gradient : gradient;
      }
    };
  }

  private Component[] components(double[] output, double[] target) {
    Component[] components = new Component[head.componentCount()];
    for (int k = 0; k < components.length; k++) {
      double[] residual = residual(output, target, k);
      double[][] factor = factor(output, k);
      components[k] = new Component(residual, factor, inverse(factor));
    }
    return components;
  }

  private static double[] responsibilities(double[] logWeights, Component... components) {
    double[] logs = jointLogDensities(logWeights, components);
    double total = logSumExp(logs);
    return Arrays.stream(logs).map(log -> Math.exp(log - total)).toArray();
  }

  private static double[] jointLogDensities(double[] logWeights, Component... components) {
    double[] logs = logWeights.clone();
    for (int k = 0; k < logs.length; k++) {
      logs[k] += components[k].logDensity();
    }
    return logs;
  }

  /// One Gaussian at one target.
  private static final class Component {
    /// t − μ
    private final double[] residual;

    /// C with Σ = C Cᵀ
    private final double[][] factor;

    /// C⁻¹
    private final double[][] inverse;

    /// Σ⁻¹ (t − μ), Σ⁻¹ = C⁻ᵀ C⁻¹
    private final double[] pulls;

    Component(double[] residual, double[][] factor, double[][] inverse) {
      this.residual = residual;
      this.factor = factor;
      this.inverse = inverse;
      pulls = new double[residual.length];
      for (int i = 0; i < pulls.length; i++) {
        for (int j = 0; j < pulls.length; j++) {
          for (int m = 0; m < pulls.length; m++) {
            pulls[i] += inverse[m][i] * inverse[m][j] * residual[j];
          }
        }
      }
    }

    double logDensity() {
      double log = -0.5 * residual.length * Math.log(2 * Math.PI) - 0.5 * dot(residual, pulls);
      for (int l = 0; l < residual.length; l++) {
        log -= Math.log(factor[l][l]);
      }
      return log;
    }
  }

  private double[] logMixingWeights(double[] output) {
    double[] logits = Arrays.copyOf(output, head.componentCount());
    double total = logSumExp(logits);
    return Arrays.stream(logits).map(logit -> logit - total).toArray();
  }

  private double[] residual(double[] output, double[] target, int k) {
    double[] residual = new double[target.length];
    for (int l = 0; l < target.length; l++) {
      residual[l] = target[l] - output[head.meansOffset() + k * target.length + l];
    }
    return residual;
  }

  /// @return the lower triangular C with Σ = C Cᵀ
  private double[][] factor(double[] output, int k) {
    int dimension = head.targetDimension();
    double[][] factor = new double[dimension][dimension];
    for (int i = 0, packed = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++, packed++) {
        int index =
            switch (head.covariance()) {
              case ISOTROPIC -> scaleIndex(k, 0);
              case DIAGONAL -> scaleIndex(k, i);
              case FULL -> scaleIndex(k, packed);
            };
        boolean free = head.covariance() == CovarianceType.FULL;
        factor[i][j] = i == j ? scale(output[index]) : free ? output[index] : 0;
      }
    }
    return factor;
  }

  private static double[][] inverse(double[][] lower) {
    int dimension = lower.length;
    double[][] inverse = new double[dimension][dimension];
    for (int column = 0; column < dimension; column++) {
      for (int i = column; i < dimension; i++) {
        double sum = i == column ? 1 : 0;
        for (int j = column; j < i; j++) {
          sum -= lower[i][j] * inverse[j][column];
        }
        inverse[i][column] = sum / lower[i][i];
      }
    }
    return inverse;
  }

  private int scaleIndex(int k, int within) {
    return head.scalesOffset() + k * head.scalesPerComponent() + within;
  }

  private double scale(double raw) {
    return head.standardDeviationFloor()
        + switch (head.scaleMap()) {
          case EXP -> Math.exp(raw);
          case SOFTPLUS -> raw > 0 ? raw + Math.log1p(Math.exp(-raw)) : Math.log1p(Math.exp(raw));
          case ELU_PLUS_ONE -> raw > 0 ? raw + 1 : Math.exp(raw);
        };
  }

  private double slope(double raw) {
    return switch (head.scaleMap()) {
      case EXP -> Math.exp(raw);
      case SOFTPLUS -> 1 / (1 + Math.exp(-raw));
      case ELU_PLUS_ONE -> raw > 0 ? 1 : Math.exp(raw);
    };
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double logSumExp(double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    return top + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - top)).sum());
  }
}
