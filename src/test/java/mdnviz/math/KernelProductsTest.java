package mdnviz.math;

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

  /// One layer and one block.
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
      in = new FMatrixRMaj(inputs, Kernels.COLUMNS);
      in.data = draw(random, in.data.length);
      delta = new FMatrixRMaj(outputs, Kernels.COLUMNS);
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
    int[] widths = {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 20, 33, 65, 130};
    int[] rows = {16, 32, 48, 64};
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
      Gradient gradient = new Gradient(kernels, c);
      for (int o = 0; o < c.outputs; o++) {
        for (int i = 0; i < c.inputs; i++) {
          Sum sum = new Sum();
          for (Case block : gradient.blocks) {
            for (int r = 0; r < block.rows; r++) {
              sum.add(block.delta.get(o, r), block.in.get(i, r), r);
            }
          }
          float found = gradient.flat[o * c.inputs + i];
          assertEquals(sum.exact, found, 1e-6 * sum.size, c::toString);
          float expected = c.inputs >= Kernels.NARROW ? sum.chain : halvesOntoHalves(sum.lanes);
          assertEquals(expected, found, c::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void biasGradientAddsTheNaiveSum(Kernels kernels) {
    for (Case c : cases()) {
      Gradient gradient = new Gradient(kernels, c);
      for (int o = 0; o < c.outputs; o++) {
        Sum sum = new Sum();
        for (Case block : gradient.blocks) {
          for (int r = 0; r < block.rows; r++) {
            sum.add(block.delta.get(o, r), 1, r);
          }
        }
        float found = gradient.flat[c.outputs * c.inputs + o];
        assertEquals(sum.exact, found, 1e-6 * sum.size, c::toString);
        assertEquals(halvesOntoHalves(sum.lanes), found, c::toString);
      }
    }
  }

  /// One sum in the orders that there are.
  private static final class Sum {
    private double exact;
    private double size;
    private float chain;
    private final float[] lanes = new float[Kernels.LANES];

    void add(float a, float b, int row) {
      int lane = row % Kernels.LANES;
      exact += (double) a * b;
      size += Math.abs((double) a * b);
      chain = Math.fma(a, b, chain);
      lanes[lane] = Math.fma(a, b, lanes[lane]);
    }
  }

  /// The gradient of two blocks, as the flat vector of their layer.
  private static final class Gradient {
    private final List<Case> blocks;
    private final float[] flat;

    Gradient(Kernels kernels, Case c) {
      blocks = List.of(new Case(c.outputs, c.inputs, Kernels.LANES), c);
      float[] sums = new float[LayerGradient.length(c.outputs, c.inputs)];
      LayerGradient gradient = new LayerGradient(c.outputs, c.inputs, sums, 0, new PanelScratch());
      for (Case block : blocks) {
        kernels.accumulateGradient(block.delta, block.in, gradient, block.rows);
      }
      flat = new float[c.outputs * (c.inputs + 1)];
      gradient.writeTo(flat, 0);
    }
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
    for (int inputs : new int[] {3, 9, 16}) {
      Case c = new Case(3, inputs, 16);
      float[] sums = new float[LayerGradient.length(3, inputs)];
      LayerGradient gradient = new LayerGradient(3, inputs, sums, 0, new PanelScratch());
      new PlainKernels().accumulateGradient(c.delta, c.in, gradient, 16);
      float[] flat = new float[2 + 3 * (inputs + 1) + 1];
      Arrays.fill(flat, 7f);
      gradient.writeTo(flat, 2);
      float[] alone = new Gradient(new PlainKernels(), c).flat;
      assertEquals(alone.length + 3, flat.length);
      assertEquals(7f, flat[1]);
      assertTrue(flat[2] != 7f && flat[flat.length - 2] != 7f, c::toString);
      assertEquals(7f, flat[flat.length - 1]);
    }
  }
}
