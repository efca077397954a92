package mdnviz.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GradientClipperTest {
  private static final int SIZE = 29;

  /// Two groups, the second in two runs.
  private static final ParameterGroups GROUPS =
      new ParameterGroups(
          List.of(
              new ParameterGroups.Range(0, 5, 1, true),
              new ParameterGroups.Range(5, 18, 0, true),
              new ParameterGroups.Range(18, SIZE, 1, false)),
          2);

  private final GradientClipper clipper = new GradientClipper(GROUPS);

  private static float[] gradient(double size) {
    SeededRandom random = new SeededRandom(2);
    float[] gradient = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      gradient[i] = (float) (size * random.nextGaussian());
    }
    return gradient;
  }

  private static double dot(float[] a, float[] b, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double norm(float... a) {
    return Math.sqrt(dot(a, a, 0, a.length));
  }

  private static double angle(float[] a, float[] b) {
    return Math.acos(Math.min(1, dot(a, b, 0, a.length) / (norm(a) * norm(b))));
  }

  private static double norm(float[] a, int group) {
    double sum = 0;
    for (ParameterGroups.Range range : GROUPS.ranges()) {
      sum += range.group() == group ? dot(a, a, range.from(), range.to()) : 0;
    }
    return Math.sqrt(sum);
  }

  @Test
  void withoutClippingTheGradientStaysAndIsMeasured() {
    float[] gradient = gradient(100);
    assertTrue(clipper.clip(GradientClipping.NONE, gradient));
    assertArrayEquals(gradient(100), gradient);
    assertEquals(norm(gradient), clipper.norm(), 1e-9);
    assertEquals(clipper.norm(), clipper.clippedNorm());
    assertEquals(norm(gradient, 0), clipper.groupNorm(0), 1e-9);
    assertEquals(norm(gradient, 1), clipper.groupNorm(1), 1e-9);
    assertEquals(0, clipper.angle());
    assertFalse(clipper.clipped());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.5, 2, 1000})
  void clippingByValueCutsEveryElementToTheLimit(double limit) {
    float[] raw = gradient(1);
    float[] gradient = raw.clone();
    clipper.clip(GradientClipping.byValue(limit), gradient);
    boolean any = false;
    for (int i = 0; i < SIZE; i++) {
      assertEquals(Math.clamp(raw[i], -limit, limit), gradient[i], 1e-7);
      any |= Math.abs(raw[i]) > limit;
    }
    assertEquals(any, clipper.clipped());
    assertEquals(norm(raw), clipper.norm(), 1e-9);
    assertEquals(norm(gradient), clipper.clippedNorm(), 1e-6 * norm(gradient));
    assertEquals(angle(raw, gradient), clipper.angle(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.5, 2})
  void clippingByGlobalNormKeepsTheDirection(double maximumNorm) {
    float[] raw = gradient(1);
    float[] gradient = raw.clone();
    clipper.clip(GradientClipping.byGlobalNorm(maximumNorm), gradient);
    assertTrue(clipper.clipped());
    assertEquals(maximumNorm, norm(gradient), 1e-6 * maximumNorm);
    assertEquals(maximumNorm, clipper.clippedNorm(), 1e-9);
    assertEquals(norm(raw), clipper.norm(), 1e-9);
    assertEquals(0, clipper.angle(), 1e-6);
    double share = maximumNorm / norm(raw);
    for (int i = 0; i < SIZE; i++) {
      assertEquals(share * raw[i], gradient[i], 1e-6 * Math.abs(raw[i]) * share);
    }
  }

  @Test
  void gradientsShorterThanTheNormAreNotStretched() {
    float[] gradient = gradient(1e-4);
    clipper.clip(GradientClipping.byGlobalNorm(5), gradient);
    assertArrayEquals(gradient(1e-4), gradient);
    assertFalse(clipper.clipped());
  }

  @Test
  void clippingPerHeadShortensOnlyTheGroupsThatAreTooLong() {
    float[] raw = gradient(0.01);
    for (int i = 5; i < 18; i++) {
      raw[i] *= 1000;
    }
    float[] gradient = raw.clone();
    clipper.clip(new GradientClipping(GradientClipping.Kind.PER_HEAD, 1), gradient);
    assertTrue(clipper.clipped());
    assertEquals(1, norm(gradient, 0), 1e-6);
    for (int i = 0; i < SIZE; i++) {
      double share = i >= 5 && i < 18 ? 1 / norm(raw, 0) : 1;
      assertEquals(share * raw[i], gradient[i], 1e-6);
    }
    assertEquals(norm(raw, 0), clipper.groupNorm(0), 1e-9);
    assertEquals(norm(raw, 1), clipper.groupNorm(1), 1e-9);
    assertEquals(norm(raw), clipper.norm(), 1e-9);
    assertEquals(norm(gradient), clipper.clippedNorm(), 1e-6);
    assertEquals(angle(raw, gradient), clipper.angle(), 1e-6);
    assertTrue(clipper.angle() > 0.01, "the direction must have changed");
  }

  @Test
  void measuresBelongToTheLastGradientAlone() {
    clipper.clip(GradientClipping.byValue(0.1), gradient(1));
    clipper.clip(GradientClipping.byValue(0.1), new float[SIZE]);
    assertEquals(0, clipper.norm());
    assertEquals(0, clipper.groupNorm(1));
    assertEquals(0, clipper.angle());
    assertFalse(clipper.clipped());
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void gradientsThatAreNotFiniteAreReportedAndLeftAlone(float bad) {
    for (GradientClipping.Kind kind : GradientClipping.Kind.values()) {
      float[] gradient = gradient(1);
      gradient[SIZE - 1] = bad;
      float[] before = gradient.clone();
      assertFalse(clipper.clip(new GradientClipping(kind, 1), gradient));
      assertArrayEquals(before, gradient);
    }
  }

  /// Squares of float32 numbers do not overflow in double.
  @Test
  void hugeGradientsAreClippedToTheNorm() {
    float[] gradient = new float[SIZE];
    gradient[3] = 3e38f;
    gradient[20] = -3e38f;
    assertTrue(clipper.clip(GradientClipping.byGlobalNorm(1), gradient));
    assertEquals(Math.sqrt(0.5), gradient[3], 1e-6);
    assertEquals(1, norm(gradient), 1e-6);
  }

  @Test
  void thresholdsThatAreNotPositiveAreRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> GradientClipping.byGlobalNorm(bad));
    }
  }
}
