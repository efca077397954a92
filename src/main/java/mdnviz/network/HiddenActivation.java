package mdnviz.network;

import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Applies an {@link Activation} to a block and its derivative to a block of deltas. Where the
/// derivative follows from the activation itself nothing is stored for it.
final class HiddenActivation {
  private static final float GELU_SCALE = 0.7978845608f;
  private static final float GELU_CUBIC = 0.044715f;

  private final Activation kind;

  /// @param kind which function
  HiddenActivation(Activation kind) {
    this.kind = kind;
  }

  /// @return whether {@link #apply} writes the derivative into a block of its own
  boolean storesDerivative() {
    return switch (kind) {
      case GELU, SILU, SOFTPLUS -> true;
      case TANH, RELU, SIGMOID, IDENTITY -> false;
    };
  }

  /// Replaces pre-activations by activations.
  ///
  /// @param kernels to compute with
  /// @param block units × examples. Modified.
  /// @param derivative units × examples, written only if it is stored; else the block itself.
  ///   Modified.
  /// @param rows examples, a multiple of {@link Kernels#LANES}
  void apply(Kernels kernels, FMatrixRMaj block, FMatrixRMaj derivative, int rows) {
    int count = (block.numRows - 1) * block.numCols + rows;
    float[] z = block.data;
    float[] d = derivative.data;
    switch (kind) {
      case TANH -> kernels.tanh(z, z, count);
      case RELU -> {
        for (int i = 0; i < count; i++) {
          z[i] = Math.max(0f, z[i]);
        }
      }
      case SIGMOID -> {
        negate(z, z, count);
        kernels.exp(z, z, count);
        for (int i = 0; i < count; i++) {
          z[i] = 1f / (1f + z[i]);
        }
      }
      case SOFTPLUS -> softplus(kernels, z, d, count);
      case SILU -> silu(kernels, z, d, count);
      case GELU -> gelu(kernels, z, d, count);
      case IDENTITY -> {
        return;
      }
    }
  }

  private static void negate(float[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = -from[i];
    }
  }

  private static void softplus(Kernels kernels, float[] z, float[] d, int count) {
    for (int i = 0; i < count; i++) {
      d[i] = -Math.abs(z[i]);
    }
    kernels.exp(d, d, count);
    for (int i = 0; i < count; i++) {
      z[i] = Math.max(0f, z[i]);
      d[i] = 1f + d[i];
    }
    kernels.log(d, d, count);
    for (int i = 0; i < count; i++) {
      z[i] = z[i] + d[i];
      d[i] = -z[i];
    }
    kernels.exp(d, d, count);
    for (int i = 0; i < count; i++) {
      d[i] = 1f - d[i];
    }
  }

  private static void silu(Kernels kernels, float[] z, float[] d, int count) {
    negate(z, d, count);
    kernels.exp(d, d, count);
    for (int i = 0; i < count; i++) {
      float sigmoid = 1f / (1f + d[i]);
      float value = z[i] * sigmoid;
      d[i] = Math.fma(value, 1f - sigmoid, sigmoid);
      z[i] = value;
    }
  }

  private static void gelu(Kernels kernels, float[] z, float[] d, int count) {
    for (int i = 0; i < count; i++) {
      d[i] = GELU_SCALE * z[i] * Math.fma(GELU_CUBIC * z[i], z[i], 1f);
    }
    kernels.tanh(d, d, count);
    for (int i = 0; i < count; i++) {
      float x = z[i];
      float t = d[i];
      float slope = GELU_SCALE * Math.fma(3f * GELU_CUBIC * x, x, 1f);
      float half = 0.5f * (1f + t);
      d[i] = Math.fma(0.5f * x * (1f - t * t), slope, half);
      z[i] = x * half;
    }
  }

  /// Multiplies deltas by the derivative.
  ///
  /// @param delta units × examples. Modified.
  /// @param derivative what {@link #apply} left: the derivative if stored, else the activations.
  ///   Not modified.
  /// @param rows examples
  void multiplyDerivative(FMatrixRMaj delta, FMatrixRMaj derivative, int rows) {
    int count = (delta.numRows - 1) * delta.numCols + rows;
    float[] to = delta.data;
    float[] a = derivative.data;
    switch (kind) {
      case TANH -> {
        for (int i = 0; i < count; i++) {
          to[i] *= Math.fma(-a[i], a[i], 1f);
        }
      }
      case RELU -> {
        for (int i = 0; i < count; i++) {
          to[i] *= Math.signum(a[i]);
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < count; i++) {
          to[i] *= a[i] * (1f - a[i]);
        }
      }
      case GELU, SILU, SOFTPLUS -> {
        for (int i = 0; i < count; i++) {
          to[i] *= a[i];
        }
      }
      case IDENTITY -> {
        return;
      }
    }
  }
}
