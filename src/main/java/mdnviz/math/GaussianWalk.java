package mdnviz.math;

/// How one Gaussian is added to an even grid without an exponential a point: over {@link
/// Kernels#LANES} grid points a turn, g(y + 16h) = g(y)·r and r ← r·c, lane by lane. The lanes of
/// one block of 16 points start from exponentials; from there the walk goes both ways.
///
/// The room it needs, and the operations that every implementation follows in their order. Mutable;
/// belongs to one thread at a time.
public final class GaussianWalk {
  /// The largest grid step, in standard deviations, that a walk is for: a block of 16 points beyond
  /// the reach then still has ratios that are finite.
  public static final double LARGEST_STEP = 0.5;

  /// What starts from an exponential: g itself, the ratio downwards and the ratio upwards.
  static final int KINDS = 3;

  private static final int DOWN = Kernels.LANES;
  private static final int UP = 2 * Kernels.LANES;

  private final double[] lanes = new double[KINDS * Kernels.LANES];
  private final double[] polynomials = new double[3 * KINDS];
  private int start;
  private int first;
  private int end;

  /// Makes room.
  public GaussianWalk() {}

  /// Sets where to walk, in blocks of 16 grid points.
  ///
  /// @param start block to start in
  /// @param first block, at most `start`
  /// @param end block after the last, above `start`
  public void between(int start, int first, int end) {
    this.start = start;
    this.first = first;
    this.end = end;
  }

  /// @return index of the grid point to start from
  int startPoint() {
    return start * Kernels.LANES;
  }

  /// @return index of the first grid point
  int firstPoint() {
    return first * Kernels.LANES;
  }

  /// @return index after the last grid point
  int endPoint() {
    return end * Kernels.LANES;
  }

  /// Writes the exponents as polynomials of z, three coefficients each, highest power first: −½z²
  /// for g, ±16s·z − 128s² for its ratio 16 points further.
  ///
  /// @param s grid step in standard deviations
  void setPolynomials(double s) {
    double far = Kernels.LANES * s;
    polynomials[0] = -0.5;
    polynomials[4] = far;
    polynomials[5] = -0.5 * far * far;
    polynomials[7] = -far;
    polynomials[8] = polynomials[5];
  }

  /// @return the coefficients
  double[] polynomials() {
    return polynomials;
  }

  /// @return exponentials: g of 16 lanes, then 16 ratios downwards, then 16 upwards
  double[] lanes() {
    return lanes;
  }

  /// @return by what both ratios change each turn: the sixteenth power of the quotient of
  ///   neighbouring lanes
  double change() {
    double quotient = lanes[DOWN + 1] / lanes[DOWN];
    double square = quotient * quotient;
    double fourth = square * square;
    double eighth = fourth * fourth;
    return eighth * eighth;
  }

  /// {@link Kernels#addGaussian} in plain Java.
  void add(double peak, double z, double s, double[] sums) {
    setPolynomials(s);
    for (int kind = 0; kind < KINDS; kind++) {
      double a = polynomials[3 * kind];
      double b = polynomials[3 * kind + 1];
      double c = polynomials[3 * kind + 2];
      for (int lane = 0; lane < Kernels.LANES; lane++) {
        double x = Math.fma((double) lane, -s, z);
        lanes[kind * Kernels.LANES + lane] = Elementary.exp(Math.fma(Math.fma(a, x, b), x, c));
      }
    }
    double change = change();
    for (int lane = 0; lane < Kernels.LANES; lane += 4) {
      walkDown(lane, peak, change, sums);
      walkUp(lane, peak, change, sums);
    }
  }

  /// Four lanes at a time: one would wait for each multiplication before the next.
  private void walkDown(int lane, double peak, double change, double[] sums) {
    double g0 = peak * lanes[lane];
    double g1 = peak * lanes[lane + 1];
    double g2 = peak * lanes[lane + 2];
    double g3 = peak * lanes[lane + 3];
    double r0 = lanes[DOWN + lane];
    double r1 = lanes[DOWN + lane + 1];
    double r2 = lanes[DOWN + lane + 2];
    double r3 = lanes[DOWN + lane + 3];
    int stop = endPoint();
    for (int at = startPoint() + lane; at < stop; at += Kernels.LANES) {
      sums[at] += g0;
      sums[at + 1] += g1;
      sums[at + 2] += g2;
      sums[at + 3] += g3;
      g0 *= r0;
      g1 *= r1;
      g2 *= r2;
      g3 *= r3;
      r0 *= change;
      r1 *= change;
      r2 *= change;
      r3 *= change;
    }
  }

  private void walkUp(int lane, double peak, double change, double[] sums) {
    double g0 = peak * lanes[lane];
    double g1 = peak * lanes[lane + 1];
    double g2 = peak * lanes[lane + 2];
    double g3 = peak * lanes[lane + 3];
    double r0 = lanes[UP + lane];
    double r1 = lanes[UP + lane + 1];
    double r2 = lanes[UP + lane + 2];
    double r3 = lanes[UP + lane + 3];
    int stop = firstPoint();
    for (int at = startPoint() - Kernels.LANES + lane; at >= stop; at -= Kernels.LANES) {
      g0 *= r0;
      g1 *= r1;
      g2 *= r2;
      g3 *= r3;
      r0 *= change;
      r1 *= change;
      r2 *= change;
      r3 *= change;
      sums[at] += g0;
      sums[at + 1] += g1;
      sums[at + 2] += g2;
      sums[at + 3] += g3;
    }
  }
}
