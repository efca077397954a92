package mdnviz.math;

/// Between which counts a binomial variable lies with a given probability: the central interval, at
/// most (1 − level)/2 of the probability beneath it and as much above.
///
/// @param low smallest count inside
/// @param high largest count inside
public record BinomialBand(int low, int high) {
  /// The band of Bin(n, p).
  ///
  /// The probabilities are summed outwards from the mode, each from its neighbour, so that nothing
  /// underflows that counts.
  ///
  /// @param trials n ≥ 0
  /// @param probability p, 0 to 1
  /// @param level probability inside, between 0 and 1
  /// @return the band
  /// @throws IllegalArgumentException if a number is out of range
  public static BinomialBand of(int trials, double probability, double level) {
    if (trials < 0 || !(probability >= 0 && probability <= 1) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "no binomial band for n = %d, p = %s, level = %s".formatted(trials, probability, level));
    }
    if (probability == 0 || probability == 1) {
      int sure = probability == 0 ? 0 : trials;
      return new BinomialBand(sure, sure);
    }
    double[] terms = relativeTerms(trials, probability);
    double total = 0;
    for (double term : terms) {
      total += term;
    }
    double tail = total * (1 - level) / 2;
    int low = 0;
    for (double beneath = terms[0]; beneath <= tail; beneath += terms[low]) {
      low++;
    }
    int high = trials;
    for (double above = terms[trials]; above <= tail; above += terms[high]) {
      high--;
    }
    return new BinomialBand(low, high);
  }

  /// P(X = k) / P(X = mode).
  private static double[] relativeTerms(int trials, double probability) {
    double[] terms = new double[trials + 1];
    int mode = (int) Math.min(trials, Math.floor((trials + 1) * probability));
    double odds = probability / (1 - probability);
    terms[mode] = 1;
    for (int k = mode; k < trials; k++) {
      terms[k + 1] = terms[k] * odds * (trials - k) / (k + 1);
    }
    for (int k = mode; k > 0; k--) {
      terms[k - 1] = terms[k] / odds * k / (trials - k + 1);
    }
    return terms;
  }
}
