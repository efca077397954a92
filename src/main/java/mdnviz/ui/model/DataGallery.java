package mdnviz.ui.model;

import java.util.List;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.data.ReferenceScores;
import mdnviz.training.Preset;

/// The data sets the window offers.
public final class DataGallery {
  /// In the order shown; the first is shown at the start.
  public static final List<DataChoice> CHOICES =
      List.of(
          generated("inverse-sine"),
          generated("inverse-wave"),
          generated("circle"),
          generated("robot-arm"),
          generated("robot-arm-noisy"),
          generated("spiral"),
          recorded(BuiltInDataset.GEYSER));

  private DataGallery() {}

  private static DataChoice generated(String id) {
    DataGenerator generator = Generators.byId(id);
    return new DataChoice(
        id,
        id,
        generator.lesson(),
        new Generated(generator, Preset.of(id).count()),
        generator.referenceScores());
  }

  private static DataChoice recorded(BuiltInDataset set) {
    return new DataChoice(
        set.id(), set.id(), set.lesson(), new Recorded(set), ReferenceScores.UNKNOWN);
  }

  private record Recorded(BuiltInDataset set) implements DataChoice.Source {
    @Override
    public Dataset load(long seed) {
      return set.load();
    }

    @Override
    public boolean isDrawn() {
      return false;
    }
  }

  private record Generated(DataGenerator generator, int count) implements DataChoice.Source {
    @Override
    public Dataset load(long seed) {
      return generator.generate(count, seed);
    }

    @Override
    public boolean isDrawn() {
      return true;
    }
  }
}
