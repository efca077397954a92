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
          elbow(),
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

  /// Two inputs and one target: of the noisy arm the angle of the elbow alone.
  private static DataChoice elbow() {
    String id = "arm-elbow";
    return new DataChoice(
        id,
        id,
        "Two ways to bend the elbow, which merge where the arm is stretched out: colour the map by"
            + " the number of modes.",
        new Elbow(Generators.byId("robot-arm-noisy"), Preset.of(id).count()),
        ReferenceScores.UNKNOWN);
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

  private record Elbow(DataGenerator arm, int count) implements DataChoice.Source {
    @Override
    public Dataset load(long seed) {
      Dataset whole = arm.generate(count, seed);
      double[][] columns = new double[3][count];
      for (int row = 0; row < count; row++) {
        columns[0][row] = whole.input(row, 0);
        columns[1][row] = whole.input(row, 1);
        columns[2][row] = whole.target(row, 1);
      }
      String target = whole.targetNames().getLast();
      return Dataset.of("arm-elbow", whole.inputNames(), List.of(target), columns);
    }

    @Override
    public boolean isDrawn() {
      return true;
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
