package mdnviz.optim;

/// The rule that turns a gradient into an update.
public enum OptimizerKind {
  /// Stochastic gradient descent (Robbins and Monro 1951).
  SGD("SGD"),
  /// Gradient descent with classic momentum (Polyak 1964).
  MOMENTUM("momentum"),
  /// Gradient descent with Nesterov's momentum (Sutskever et al. 2013).
  NESTEROV("Nesterov"),
  /// RMSProp (Tieleman and Hinton 2012).
  RMSPROP("RMSProp"),
  /// Adam (Kingma and Ba 2015); weight decay, if any, is added to the gradient.
  ADAM("Adam"),
  /// Adam with decoupled weight decay (Loshchilov and Hutter 2019).
  ADAMW("AdamW");

  private final String title;

  OptimizerKind(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }
}
