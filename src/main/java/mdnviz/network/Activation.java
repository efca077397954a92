package mdnviz.network;

/// The nonlinearity of the hidden units.
public enum Activation {
  /// Hyperbolic tangent.
  TANH("tanh"),
  /// max(0, a).
  RELU("ReLU"),
  /// a·Φ(a) in the tanh form of Hendrycks and Gimpel (2016).
  GELU("GELU"),
  /// a·sigmoid(a), also called swish.
  SILU("SiLU"),
  /// 1 / (1 + exp(−a)).
  SIGMOID("sigmoid"),
  /// ln(1 + exp(a)).
  SOFTPLUS("softplus"),
  /// a itself: a linear network.
  IDENTITY("identity");

  private final String title;

  Activation(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }
}
