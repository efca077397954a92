package mdnviz.training;

/// The groups of parameters whose gradient norms are told apart.
final class HeadGroup {
  static final int HIDDEN = 0;
  static final int MIXING_WEIGHTS = 1;
  static final int MEANS = 2;
  static final int SCALES = 3;
  static final int COUNT = 4;

  private HeadGroup() {}
}
