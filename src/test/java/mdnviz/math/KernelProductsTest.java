package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The products of every kernel, twice: against naive double loops, and bit for bit against the
/// order of operations that {@link Kernels} promises. Every implementation goes through the same
/// cases.
final class KernelProductsTest {
  private static final float UNTOUCHED = 12345f;

  static List<Kernels> kernels() {
    return EveryKernel.there();
  }

  /// One layer and one block, wider than the examples in it.
  private static final class Case {
    private final int outputs;
    private final int inputs;
    private final int rows;
    private final LayerView weights;
    private final FMatrixRMaj in;
    private final FMatrixRMaj delta;

    Case(int outputs, int inputs, int rows) {
      this.outputs = outputs;
      this.inputs = inputs;
      this.rows = rows;
      SeededRandom random = SeededRandom.stream(5, outputs, inputs, rows);
      int offset = 3;
      float[] parameters = draw(random, offset + outputs * (inputs + 1) + 2);
      weights = new LayerView(parameters, offset, outputs, inputs);
      in = new FMatrixRMaj(inputs, rows + Kernels.LANES);
      in.data = draw(random, in.data.length);
      delta = new FMatrixRMaj(outputs, rows + Kernels.LANES);
      delta.data = draw(random, delta.data.length);
    }

    private static float[] draw(SeededRandom random, int count) {
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) random.nextGaussian();
      }
      return values;
    }

    float weight(int output, int input) {
      return weights.parameters()[weights.weightOffset() + output * inputs + input];
    }

    float bias(int output) {
      return weights.parameters()[weights.biasOffset() + output];
    }

    @Override
    public String toString() {
      return outputs + " × " + inputs + ", " + rows + " examples";
    }
  }

  /// Fan-in and fan-out of 1, below, at and above every tile and lane count.
  private static List<Case> cases() {
    int[] widths = {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 20, 33};
    int[] rows = {16, 32, 48, 64, 80, 128};
    List<Case> cases = new ArrayList<>();
    for (int outputs : widths) {
      for (int inputs : widths) {
        cases.add(new Case(outputs, inputs, rows[cases.size() % rows.length]));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void affineIsTheNaiveSum(Kernels kernels) {
    for (Case c : cases()) {
      FMatrixRMaj out = filled(c.outputs, c.in.numCols);
      kernels.affine(c.weights, c.in, out, c.rows);
      for (int o = 0; o < c.outputs; o++) {
        for (int r = 0; r < c.rows; r++) {
          double sum = c.bias(o);
          double size = Math.abs(sum);
          float chain = c.bias(o);
          for (int i = 0; i < c.inputs; i++) {
            double term = (double) c.weight(o, i) * c.in.get(i, r);
            sum += term;
            size += Math.abs(term);
            chain = Math.fma(c.weight(o, i), c.in.get(i, r), chain);
          }
          assertEquals(sum, out.get(o, r), 1e-6 * size, c::toString);
          assertEquals(chain, out.get(o, r), c::toString);
        }
        assertUntouched(out, o, c);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void backwardAffineIsTheNaiveSum(Kernels kernels) {
    for (Case c : cases()) {
      FMatrixRMaj inDelta = filled(c.inputs, c.in.numCols);
      kernels.backwardAffine(c.weights, c.delta, inDelta, c.rows);
      for (int i = 0; i < c.inputs; i++) {
        for (int r = 0; r < c.rows; r++) {
          double sum = 0;
          double size = 0;
          float chain = 0;
          for (int o = 0; o < c.outputs; o++) {
            double term = (double) c.weight(o, i) * c.delta.get(o, r);
            sum += term;
            size += Math.abs(term);
            chain = Math.fma(c.weight(o, i), c.delta.get(o, r), chain);
          }
          assertEquals(sum, inDelta.get(i, r), 1e-6 * size, c::toString);
          assertEquals(chain, inDelta.get(i, r), c::toString);
        }
        assertUntouched(inDelta, i, c);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void weightGradientAddsTheNaiveSum(Kernels kernels) {
    for (Case c : cases()) {
      LayerGradient gradient = started(kernels, c);
      float[] before = gradient.weights().clone();
      kernels.accumulateGradient(c.delta, c.in, gradient, c.rows);
      for (int o = 0; o < c.outputs; o++) {
        for (int i = 0; i < c.inputs; i++) {
          int at = o * gradient.stride() + i;
          double sum = before[at];
          double size = Math.abs(sum);
          for (int r = 0; r < c.rows; r++) {
            double term = (double) c.delta.get(o, r) * c.in.get(i, r);
            sum += term;
            size += Math.abs(term);
          }
          assertEquals(sum, gradient.weights()[at], 1e-6 * size, c::toString);
          float exact = expectedWeight(c, o, i, before[at]);
          assertEquals(exact, gradient.weights()[at], c::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void biasGradientAddsTheNaiveSum(Kernels kernels) {
    for (Case c : cases()) {
      LayerGradient gradient = started(kernels, c);
      float[] before = gradient.biases().clone();
      kernels.accumulateGradient(c.delta, c.in, gradient, c.rows);
      for (int o = 0; o < c.outputs; o++) {
        double sum = before[o];
        double size = Math.abs(sum);
        float[] lanes = new float[Kernels.LANES];
        for (int r = 0; r < c.rows; r++) {
          sum += c.delta.get(o, r);
          size += Math.abs(c.delta.get(o, r));
          lanes[r % Kernels.LANES] += c.delta.get(o, r);
        }
        assertEquals(sum, gradient.biases()[o], 1e-6 * size, c::toString);
        assertEquals(before[o] + halvesOntoHalves(lanes), gradient.biases()[o], c::toString);
      }
    }
  }

  private static float expectedWeight(Case c, int o, int i, float before) {
    if (c.inputs >= Kernels.NARROW) {
      float chain = before;
      for (int r = 0; r < c.rows; r++) {
        chain = Math.fma(c.delta.get(o, r), c.in.get(i, r), chain);
      }
      return chain;
    }
    float[] lanes = new float[Kernels.LANES];
    for (int r = 0; r < c.rows; r++) {
      int lane = r % Kernels.LANES;
      lanes[lane] = Math.fma(c.delta.get(o, r), c.in.get(i, r), lanes[lane]);
    }
    return before + halvesOntoHalves(lanes);
  }

  private static float halvesOntoHalves(float... lanes) {
    float[] rest = lanes;
    while (rest.length > 1) {
      float[] half = Arrays.copyOf(rest, rest.length / 2);
      for (int lane = 0; lane < half.length; lane++) {
        half[lane] += rest[half.length + lane];
      }
      rest = half;
    }
    return rest[0];
  }

  /// A gradient that already holds something: that of another block.
  private static LayerGradient started(Kernels kernels, Case c) {
    LayerGradient gradient = new LayerGradient(c.outputs, c.inputs, c.rows);
    Case earlier = new Case(c.outputs, c.inputs, Kernels.LANES);
    kernels.accumulateGradient(earlier.delta, earlier.in, gradient, Kernels.LANES);
    assertTrue(gradient.biases()[0] != 0, "nothing was added");
    return gradient;
  }

  private static FMatrixRMaj filled(int rows, int columns) {
    FMatrixRMaj block = new FMatrixRMaj(rows, columns);
    Arrays.fill(block.data, UNTOUCHED);
    return block;
  }

  private static void assertUntouched(FMatrixRMaj block, int row, Case c) {
    for (int r = c.rows; r < block.numCols; r++) {
      assertEquals(UNTOUCHED, block.get(row, r), c::toString);
    }
  }

  @Test
  void gradientGoesToItsPlaceInTheFlatVector() {
    Case c = new Case(3, 9, 16);
    LayerGradient gradient = new LayerGradient(3, 9, 16);
    new PlainKernels().accumulateGradient(c.delta, c.in, gradient, 16);
    float[] flat = new float[2 + 3 * 10 + 1];
    Arrays.fill(flat, 7f);
    gradient.addTo(flat, 2, true);
    float[] expected = new float[flat.length];
    Arrays.fill(expected, 7f);
    for (int o = 0; o < 3; o++) {
      System.arraycopy(gradient.weights(), o * gradient.stride(), expected, 2 + o * 9, 9);
      expected[2 + 27 + o] = gradient.biases()[o];
    }
    assertArrayEquals(expected, flat);
    gradient.addTo(flat, 2, false);
    for (int i = 2; i < flat.length - 1; i++) {
      assertEquals(2 * expected[i], flat[i]);
    }
    gradient.clear();
    gradient.addTo(flat, 2, true);
    assertEquals(0f, flat[2]);
    assertEquals(0f, flat[flat.length - 2]);
  }
}
