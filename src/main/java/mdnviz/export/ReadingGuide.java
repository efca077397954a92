package mdnviz.export;

import java.util.ArrayList;
import java.util.List;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.training.Objective;

/// The formulas of one model in words and NumPy-like notation: enough to use its file without this
/// program.
final class ReadingGuide {
  private ReadingGuide() {}

  /// @param file a model file's content
  /// @return one sentence or formula a line
  static List<String> of(ModelFile file) {
    MixtureHead head = file.model().head(file.targetDimension());
    List<String> lines = new ArrayList<>();
    lines.add(
        "A mixture density network: p(t|x) = sum over k of pi[k] * Normal(t; mu[k], sigma[k]).");
    if (file.model().objective() == Objective.LEAST_SQUARES) {
      lines.add(
          "Trained by least squares: K = 1, mu(x) minimises the squared error and sigma is the root"
              + " mean square of the training residuals, the same for every x.");
    }
    lines.add("h = (x - inputMeans) / inputScales");
    if (!file.model().hiddenLayers().isEmpty()) {
      lines.add(
          "for each hidden layer: h = f(weights @ h + biases), "
              + formula(file.model().activation()));
    }
    lines.add("a = weights @ h + biases of the layer named output");
    lines.add("pi = softmax(a[0:%d])".formatted(head.componentCount()));
    lines.add(
        "mu = targetMeans + targetScales * a[%d:%d].reshape(%d, %d)"
            .formatted(
                head.meansOffset(),
                head.scalesOffset(),
                head.componentCount(),
                head.targetDimension()));
    lines.add(scales(head));
    lines.add("%s; %s".formatted(formula(head.scaleMap()), covariance(head.covariance())));
    return lines;
  }

  private static String scales(MixtureHead head) {
    return "r = a[%d:%d].reshape(%d, %d)"
        .formatted(
            head.scalesOffset(),
            head.outputDimension(),
            head.componentCount(),
            head.scalesPerComponent());
  }

  private static String covariance(CovarianceType covariance) {
    return switch (covariance) {
      case ISOTROPIC, DIAGONAL -> "sigma = targetScales * (standardDeviationFloor + m(r))";
      case FULL ->
          "r[k] holds the rows of a lower triangular C: c11; c21, c22; ...; its diagonal becomes"
              + " standardDeviationFloor + m(c), row i is multiplied by targetScales[i], and the"
              + " covariance is C @ C.T";
    };
  }

  private static String formula(ScaleMap map) {
    return switch (map) {
      case EXP -> "m(r) = exp(clip(r, -87, 88))";
      case SOFTPLUS -> "m(r) = log(1 + exp(max(r, -87)))";
      case ELU_PLUS_ONE -> "m(r) = exp(max(r, -87)) if r <= 0 else r + 1";
    };
  }

  private static String formula(Activation activation) {
    return switch (activation) {
      case TANH -> "f(a) = tanh(a)";
      case RELU -> "f(a) = max(0, a)";
      case GELU -> "f(a) = a / 2 * (1 + tanh(sqrt(2 / pi) * (a + 0.044715 * a**3)))";
      case SILU -> "f(a) = a / (1 + exp(-a))";
      case SIGMOID -> "f(a) = 1 / (1 + exp(-a))";
      case SOFTPLUS -> "f(a) = log(1 + exp(a))";
      case IDENTITY -> "f(a) = a";
    };
  }
}
