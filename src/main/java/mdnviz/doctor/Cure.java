package mdnviz.doctor;

/// What mends a {@link Finding}; carried out by {@link Treatment}.
public sealed interface Cure {
  /// @return what to press, a few words
  String title();

  /// Starts a component anew at the example that the mixture explains worst; all other weights
  /// stay.
  ///
  /// @param component zero-based
  record Reseed(int component) implements Cure {
    @Override
    public String title() {
      return "Re-seed component %d".formatted(component + 1);
    }
  }

  /// Starts from fresh weights with the components at the centres of k-means clusters.
  record StartFromClusters() implements Cure {
    @Override
    public String title() {
      return "Start from k-means";
    }
  }

  /// Raises the floor under σ and goes on from the weights at hand.
  ///
  /// @param floor standardised units
  record RaiseFloor(double floor) implements Cure {
    /// Checks the floor.
    ///
    /// @throws IllegalArgumentException if it is not positive
    public RaiseFloor {
      if (!(floor > 0)) {
        throw new IllegalArgumentException("a floor of %s mends nothing".formatted(floor));
      }
    }

    @Override
    public String title() {
      return "Raise the floor to %s".formatted(floor);
    }
  }

  /// Adds noise to inputs and targets of each minibatch and goes on from the weights at hand.
  ///
  /// @param scale of both, standardised units, before the scaling with the number of examples
  record AddNoise(double scale) implements Cure {
    @Override
    public String title() {
      return "Add noise";
    }
  }

  /// Clips gradients by their global norm and goes on.
  ///
  /// @param norm largest norm
  record ClipByNorm(double norm) implements Cure {
    @Override
    public String title() {
      return "Turn clipping on";
    }
  }
}
