package mdnviz.experiment;

import java.util.Optional;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;

/// Where the examples of an experiment come from. Immutable and thread-safe.
public sealed interface ExperimentData {
  /// Fresh examples that runs on synthetic data are tested with.
  int FRESH_COUNT = 10_000;

  /// Seed of the fresh examples, far from every seed trained with.
  long FRESH_SEED = 20_261_122;

  /// @param seed of a run
  /// @return the examples it trains on
  Dataset of(long seed);

  /// @return examples no run has seen, the same for all; empty where only the test share is left
  Optional<Dataset> fresh();

  /// @param seed of the experiment's first run
  /// @return what identifies the examples, on one line
  String text(long seed);

  /// @param dataset the same examples for every seed; only their split depends on it
  /// @return the data of an experiment
  static ExperimentData recorded(Dataset dataset) {
    return new Recorded(dataset, Optional.empty());
  }

  /// @param dataset the same examples for every seed; only their split depends on it
  /// @param generator of such examples, which draws those that runs are tested with
  /// @return the data of an experiment
  static ExperimentData recorded(Dataset dataset, DataGenerator generator) {
    return new Recorded(dataset, Optional.of(generator.generate(FRESH_COUNT, FRESH_SEED)));
  }

  /// @param generator draws examples anew for every seed, as `mdnviz train` does
  /// @param count examples a run
  /// @return the data of an experiment
  static ExperimentData drawn(DataGenerator generator, int count) {
    return new Drawn(generator, count, generator.generate(FRESH_COUNT, FRESH_SEED));
  }

  /// The same examples for every seed.
  ///
  /// @param dataset the examples
  /// @param fresh unseen by every run, if there are any
  record Recorded(Dataset dataset, Optional<Dataset> fresh) implements ExperimentData {
    @Override
    public Dataset of(long seed) {
      return dataset;
    }

    @Override
    public String text(long seed) {
      String tested =
          fresh.map(unseen -> ", tested on %d fresh ones".formatted(unseen.size())).orElse("");
      return "%s, %d examples, sha256 %s%s"
          .formatted(dataset.name(), dataset.size(), dataset.contentHash(), tested);
    }
  }

  /// Other examples for every seed.
  ///
  /// @param generator draws them
  /// @param count a run
  /// @param unseen by every run
  record Drawn(DataGenerator generator, int count, Dataset unseen) implements ExperimentData {
    @Override
    public Dataset of(long seed) {
      return generator.generate(count, seed);
    }

    @Override
    public Optional<Dataset> fresh() {
      return Optional.of(unseen);
    }

    @Override
    public String text(long seed) {
      return "%s, %d examples drawn for every seed, sha256 %s of the first"
          .formatted(generator.id(), count, of(seed).contentHash());
    }
  }
}
