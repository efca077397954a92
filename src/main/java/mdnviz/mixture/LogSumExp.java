package mdnviz.mixture;

/// Sums of exponentials by their logarithms, shifted by the largest so that nothing overflows and
/// not everything underflows (PRML §5.6; Blanchard, Higham and Higham, IMA J. Numer. Anal. 2021).
final class LogSumExp {
  private LogSumExp() {}

  /// @param terms logarithms, −∞ for 0, no NaN and no +∞. Not modified.
  /// @return ln Σ exp(term), −∞ if every term is
  static double of(double... terms) {
    double largest = largest(terms);
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double term : terms) {
      sum += StrictMath.exp(term - largest);
    }
    return largest + StrictMath.log(sum);
  }

  /// Turns logarithms into shares: exp(term) / Σ exp(term).
  ///
  /// @param terms logarithms, at least one above −∞, no NaN and no +∞. Modified: the shares.
  static void normalize(double[] terms) {
    double largest = largest(terms);
    double sum = 0;
    for (int k = 0; k < terms.length; k++) {
      terms[k] = StrictMath.exp(terms[k] - largest);
      sum += terms[k];
    }
    for (int k = 0; k < terms.length; k++) {
      terms[k] /= sum;
    }
  }

  private static double largest(double[] terms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      largest = Math.max(largest, term);
    }
    return largest;
  }
}
