package mdnviz.optim;

/// Turns a gradient into an update of the parameters, for every {@link OptimizerKind}. The running
/// means are float32 like the parameters; bias corrections are double.
///
/// Mutable; belongs to one thread at a time.
public final class Optimizer {
  private final OptimizerConfiguration configuration;
  private final ParameterGroups.Range[] ranges;
  private final float[] firstMoments;
  private final float[] secondMoments;

  /// β₁ᵗ and β₂ᵗ after t updates.
  private double firstPower = 1;

  private double secondPower = 1;

  /// @param configuration the rule and its constants
  /// @param groups of the parameters; they say what decays
  public Optimizer(OptimizerConfiguration configuration, ParameterGroups groups) {
    this.configuration = configuration;
    ranges = groups.ranges().toArray(ParameterGroups.Range[]::new);
    firstMoments = new float[usesFirstMoment(configuration.kind()) ? groups.size() : 0];
    secondMoments = new float[usesSecondMoment(configuration.kind()) ? groups.size() : 0];
  }

  private static boolean usesFirstMoment(OptimizerKind kind) {
    return kind != OptimizerKind.SGD && kind != OptimizerKind.RMSPROP;
  }

  private static boolean usesSecondMoment(OptimizerKind kind) {
    return switch (kind) {
      case RMSPROP, ADAM, ADAMW -> true;
      case SGD, MOMENTUM, NESTEROV -> false;
    };
  }

  /// Does one update.
  ///
  /// @param parameters flat. Modified.
  /// @param gradient flat, clipped. Modified if weight decay is added to it.
  /// @param learningRate η, ≥ 0
  public void update(float[] parameters, float[] gradient, double learningRate) {
    decay(parameters, gradient, learningRate);
    switch (configuration.kind()) {
      case SGD -> descend(parameters, gradient, (float) learningRate);
      case MOMENTUM -> momentum(parameters, gradient, (float) learningRate);
      case NESTEROV -> nesterov(parameters, gradient, (float) learningRate);
      case RMSPROP -> rmsProp(parameters, gradient, (float) learningRate);
      case ADAM, ADAMW -> adam(parameters, gradient, learningRate);
    }
  }

  private void decay(float[] parameters, float[] gradient, double learningRate) {
    float decay = (float) configuration.weightDecay();
    if (decay == 0) {
      return;
    }
    boolean decoupled = configuration.kind() == OptimizerKind.ADAMW;
    float shrink = (float) (1 - learningRate * decay);
    for (ParameterGroups.Range range : ranges) {
      if (!range.decayed()) {
        continue;
      }
      for (int i = range.from(); i < range.to(); i++) {
        if (decoupled) {
          parameters[i] *= shrink;
        } else {
          gradient[i] = Math.fma(decay, parameters[i], gradient[i]);
        }
      }
    }
  }

  private static void descend(float[] p, float[] g, float rate) {
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.fma(-rate, g[i], p[i]);
    }
  }

  private void momentum(float[] p, float[] g, float rate) {
    float beta = (float) configuration.firstMomentDecay();
    float[] m = firstMoments;
    for (int i = 0; i < p.length; i++) {
      float velocity = Math.fma(beta, m[i], g[i]);
      m[i] = velocity;
      p[i] = Math.fma(-rate, velocity, p[i]);
    }
  }

  private void nesterov(float[] p, float[] g, float rate) {
    float beta = (float) configuration.firstMomentDecay();
    float[] m = firstMoments;
    for (int i = 0; i < p.length; i++) {
      float velocity = Math.fma(beta, m[i], g[i]);
      m[i] = velocity;
      p[i] = Math.fma(-rate, Math.fma(beta, velocity, g[i]), p[i]);
    }
  }

  private void rmsProp(float[] p, float[] g, float rate) {
    float beta = (float) configuration.secondMomentDecay();
    float epsilon = (float) configuration.epsilon();
    float[] v = secondMoments;
    for (int i = 0; i < p.length; i++) {
      float square = Math.fma(beta, v[i], (1 - beta) * g[i] * g[i]);
      v[i] = square;
      p[i] -= rate * g[i] / ((float) Math.sqrt(square) + epsilon);
    }
  }

  private void adam(float[] p, float[] g, double learningRate) {
    double beta1 = configuration.firstMomentDecay();
    double beta2 = configuration.secondMomentDecay();
    float keep1 = (float) beta1;
    float keep2 = (float) beta2;
    float add1 = (float) (1 - beta1);
    float add2 = (float) (1 - beta2);
    firstPower *= beta1;
    secondPower *= beta2;
    float rate = (float) (learningRate / (1 - firstPower));
    float correction = (float) (1 / Math.sqrt(1 - secondPower));
    float epsilon = (float) configuration.epsilon();
    float[] m = firstMoments;
    float[] v = secondMoments;
    for (int i = 0; i < p.length; i++) {
      float mean = Math.fma(keep1, m[i], add1 * g[i]);
      float square = Math.fma(keep2, v[i], add2 * g[i] * g[i]);
      m[i] = mean;
      v[i] = square;
      p[i] -= rate * mean / Math.fma((float) Math.sqrt(square), correction, epsilon);
    }
  }

  /// @return everything needed to go on later
  public State state() {
    return new State(firstMoments.clone(), secondMoments.clone(), firstPower, secondPower);
  }

  /// Goes on from a state.
  ///
  /// @param state of an optimizer of the same configuration and size. Not modified.
  public void restore(State state) {
    System.arraycopy(state.firstMoments, 0, firstMoments, 0, firstMoments.length);
    System.arraycopy(state.secondMoments, 0, secondMoments, 0, secondMoments.length);
    firstPower = state.firstPower;
    secondPower = state.secondPower;
  }

  /// The running means of an optimizer and the powers that correct their bias, at one moment.
  /// Immutable.
  public static final class State {
    private final float[] firstMoments;
    private final float[] secondMoments;
    private final double firstPower;
    private final double secondPower;

    private State(
        float[] firstMoments, float[] secondMoments, double firstPower, double secondPower) {
      this.firstMoments = firstMoments;
      this.secondMoments = secondMoments;
      this.firstPower = firstPower;
      this.secondPower = secondPower;
    }

    /// @return how many running means it holds
    public int size() {
      return firstMoments.length + secondMoments.length;
    }
  }
}
