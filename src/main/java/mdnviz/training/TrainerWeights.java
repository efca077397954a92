package mdnviz.training;

/// The weights of a training: the present ones, which every step writes, and those put aside as the
/// last good and as the best. Equal weights are copied once, however many states and entries of a
/// timeline hold them, without anything being compared.
///
/// Not thread-safe; the copies are immutable: nobody writes them.
final class TrainerWeights {
  private final float[] present;
  private final float[] good;
  private final float[] best;

  /// What was or will be copied of the present weights; none while nobody has asked since they
  /// changed.
  private Copy presentCopy;

  private Copy goodCopy;
  private Copy bestCopy;

  /// @param start the present, the good and the best weights at first. Kept: this is what steps
  ///   write.
  TrainerWeights(float[] start) {
    present = start;
    good = new float[start.length];
    best = new float[start.length];
    keepAsGood();
    keepAsBest();
  }

  /// One content, copied when first asked for.
  private static final class Copy {
    private float[] values;

    private Copy() {}

    private Copy(float[] shared) {
      values = shared;
    }

    private float[] of(float[] content) {
      if (values == null) {
        values = content.clone();
      }
      return values;
    }
  }

  private Copy presentCopy() {
    if (presentCopy == null) {
      presentCopy = new Copy();
    }
    return presentCopy;
  }

  /// @return the present weights themselves; whoever writes them calls {@link #changed}
  float[] present() {
    return present;
  }

  /// To be called after the present weights were written.
  void changed() {
    presentCopy = null;
  }

  /// Puts the present weights aside as good ones.
  void keepAsGood() {
    System.arraycopy(present, 0, good, 0, present.length);
    goodCopy = presentCopy();
  }

  /// Puts the present weights aside as the best.
  void keepAsBest() {
    System.arraycopy(present, 0, best, 0, present.length);
    bestCopy = presentCopy();
  }

  /// Takes the last good weights up again.
  void backToGood() {
    System.arraycopy(good, 0, present, 0, present.length);
    presentCopy = goodCopy;
  }

  /// Takes the best weights up again.
  void backToBest() {
    System.arraycopy(best, 0, present, 0, present.length);
    presentCopy = bestCopy;
  }

  /// @return the present weights, for a state
  float[] copy() {
    return presentCopy().of(present);
  }

  /// @return the last good weights, for a state; the same array as others that hold the same
  float[] copyOfGood() {
    return goodCopy.of(good);
  }

  /// @return the best weights, for a state; the same array as others that hold the same
  float[] copyOfBest() {
    return bestCopy.of(best);
  }

  /// Takes the weights of a state.
  ///
  /// @param state of as many weights. Not modified; its arrays are shared.
  void restore(TrainerState state) {
    System.arraycopy(state.parameters(), 0, present, 0, present.length);
    System.arraycopy(state.goodParameters(), 0, good, 0, good.length);
    System.arraycopy(state.bestParameters(), 0, best, 0, best.length);
    presentCopy = new Copy(state.parameters());
    goodCopy = new Copy(state.goodParameters());
    bestCopy = new Copy(state.bestParameters());
  }
}
