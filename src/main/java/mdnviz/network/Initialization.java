package mdnviz.network;

/// How hidden weights start: independent uniform draws of zero mean with the variance named.
public enum Initialization {
  /// The one that suits the activation: He for ReLU, GELU and SiLU, LeCun for softplus and for the
  /// others under least squares, else Glorot.
  BY_ACTIVATION("by activation"),
  /// 2 / (fan-in + fan-out) (Glorot and Bengio 2010).
  GLOROT("Glorot"),
  /// 2 / fan-in (He et al. 2015).
  HE("He"),
  /// 1 / fan-in (LeCun et al. 1998).
  LECUN("LeCun");

  private final String title;

  Initialization(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }
}
