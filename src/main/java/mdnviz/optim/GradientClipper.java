package mdnviz.optim;

import java.util.Arrays;

/// Clips a flat gradient in place and measures what that did. Norms are summed in double precision.
///
/// Mutable; belongs to one thread at a time.
public final class GradientClipper {
  private final ParameterGroups.Range[] ranges;
  private final double[] squaredNorms;
  private final double[] scales;
  private double norm;
  private double clippedNorm;
  private double angle;
  private boolean clipped;

  /// @param groups which parameters belong together
  public GradientClipper(ParameterGroups groups) {
    ranges = groups.ranges().toArray(ParameterGroups.Range[]::new);
    squaredNorms = new double[groups.groupCount()];
    scales = new double[groups.groupCount()];
  }

  /// Measures, then clips.
  ///
  /// @param clipping what to do
  /// @param gradient flat. Modified unless its norm is not finite.
  /// @return whether the gradient is finite; if not, it is left as it was
  public boolean clip(GradientClipping clipping, float[] gradient) {
    Arrays.fill(squaredNorms, 0);
    double total = 0;
    for (ParameterGroups.Range range : ranges) {
      double square = squaredNorm(gradient, range.from(), range.to());
      squaredNorms[range.group()] += square;
      total += square;
    }
    norm = Math.sqrt(total);
    clippedNorm = norm;
    angle = 0;
    clipped = false;
    if (!Double.isFinite(norm)) {
      return false;
    }
    switch (clipping.kind()) {
      case NONE -> {
        return true;
      }
      case BY_VALUE -> clipByValue(gradient, (float) clipping.threshold());
      case BY_GLOBAL_NORM -> clipByGlobalNorm(gradient, clipping.threshold());
      case PER_HEAD -> clipPerGroup(gradient, clipping.threshold());
    }
    return true;
  }

  private void clipByValue(float[] gradient, float limit) {
    if (norm <= limit) {
      return; // no element is longer than the whole
    }
    double product = 0;
    double square = 0;
    for (int i = 0; i < gradient.length; i++) {
      float raw = gradient[i];
      float cut = Math.max(-limit, Math.min(limit, raw));
      gradient[i] = cut;
      product += (double) raw * cut;
      square += (double) cut * cut;
    }
    clippedNorm = Math.sqrt(square);
    clipped = clippedNorm < norm * (1 - 1e-12);
    angle = clipped ? angle(product) : 0;
  }

  private void clipByGlobalNorm(float[] gradient, double maximumNorm) {
    if (norm > maximumNorm) {
      scale(gradient, 0, gradient.length, maximumNorm / norm);
      clippedNorm = maximumNorm;
      clipped = true;
    }
  }

  private void clipPerGroup(float[] gradient, double maximumNorm) {
    double product = 0;
    double square = 0;
    for (int group = 0; group < scales.length; group++) {
      double groupNorm = Math.sqrt(squaredNorms[group]);
      scales[group] = groupNorm > maximumNorm ? maximumNorm / groupNorm : 1;
      clipped |= scales[group] < 1;
      product += scales[group] * squaredNorms[group];
      square += scales[group] * scales[group] * squaredNorms[group];
    }
    if (!clipped) {
      return;
    }
    for (ParameterGroups.Range range : ranges) {
      if (scales[range.group()] < 1) {
        scale(gradient, range.from(), range.to(), scales[range.group()]);
      }
    }
    clippedNorm = Math.sqrt(square);
    angle = angle(product);
  }

  private double angle(double product) {
    double lengths = norm * clippedNorm;
    return lengths > 0 ? Math.acos(Math.clamp(product / lengths, -1, 1)) : 0;
  }

  private static void scale(float[] gradient, int from, int to, double factor) {
    float f = (float) factor;
    for (int i = from; i < to; i++) {
      gradient[i] *= f;
    }
  }

  /// Eight interleaved sums: a single one would wait for each addition before the next.
  private static double squaredNorm(float[] gradient, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      a += square(gradient[i]);
      b += square(gradient[i + 1]);
      c += square(gradient[i + 2]);
      d += square(gradient[i + 3]);
      e += square(gradient[i + 4]);
      f += square(gradient[i + 5]);
      g += square(gradient[i + 6]);
      h += square(gradient[i + 7]);
    }
    for (; i < to; i++) {
      a += square(gradient[i]);
    }
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  private static double square(float value) {
    return (double) value * value;
  }

  /// @return global norm before clipping
  public double norm() {
    return norm;
  }

  /// @return global norm after clipping
  public double clippedNorm() {
    return clippedNorm;
  }

  /// @return angle between the gradient before and after clipping, radians
  public double angle() {
    return angle;
  }

  /// @return whether clipping changed the gradient
  public boolean clipped() {
    return clipped;
  }

  /// @param group zero-based
  /// @return norm of the group's gradient before clipping
  public double groupNorm(int group) {
    return Math.sqrt(squaredNorms[group]);
  }
}
