package mdnviz.training;

/// The first key of every random stream of a training, so that no two purposes share numbers.
final class RandomPurpose {
  static final long WEIGHTS = 1;
  static final long OUTPUT_BIASES = 2;
  static final long SHUFFLE = 3;
  static final long NOISE = 4;

  private RandomPurpose() {}
}
