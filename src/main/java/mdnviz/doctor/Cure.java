package mdnviz.doctor;

/// What mends a {@link Finding}; carried out by {@link Treatment}.
public sealed interface Cure {
  /// @return what to press, a few words
  String title();

  /// @return what was done once it is carried out, a sentence
  String done();

  /// Starts a component anew at the example that the mixture explains worst; all other weights
  /// stay.
  ///
  /// @param component zero-based
  record Reseed(int component) implements Cure {
    @Override
    public String title() {
      return "Re-seed component %d".formatted(component + 1);
    }

    @Override
    public String done() {
      return "Component %d starts anew where the mixture explains the examples worst."
          .formatted(component + 1);
    }
  }

  /// Starts from fresh weights with the components at the centres of k-means clusters.
  record StartFromClusters() implements Cure {
    @Override
    public String title() {
      return "Start from k-means";
    }

    @Override
    public String done() {
      return "Training starts from fresh weights, each component on a cluster.";
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

    @Override
    public String done() {
      return "The floor under σ is now %s; training goes on from the same weights."
          .formatted(floor);
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

    @Override
    public String done() {
      return "Each minibatch now gets noise on x and y; training goes on from the same weights.";
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

    @Override
    public String done() {
      return "Gradients are now clipped by norm %s; training goes on from the same weights."
          .formatted(norm);
    }
  }
}
