package mdnviz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.data.Generation;
import mdnviz.density.Section;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import mdnviz.ui.WindowImages;
import mdnviz.ui.chart.PlotImages;
import mdnviz.ui.model.DataChoice;
import mdnviz.ui.model.DataChoice.Source;
import mdnviz.ui.model.DataGallery;

/// The pictures that commands ask for, drawn by the rooms of the window.
final class Pictures {
  private static final PlotImages.Size PLOT_SIZE = new PlotImages.Size(1400, 900);
  private static final double WINDOW_WIDTH = 1400;
  private static final double WINDOW_HEIGHT = 900;

  private Pictures() {}

  /// Draws the density plot in the light theme.
  ///
  /// @param model one input, one target
  /// @param dataset the examples to show
  /// @param file a PNG to write
  /// @throws IOException if the file cannot be written
  static void plot(TrainedModel model, Dataset dataset, Path file) throws IOException {
    PlotImages.writeDensityPlot(
        model, Section.WHOLE, dataset, file, new PlotImages.Look(PLOT_SIZE, false));
  }

  /// Draws the window in the light theme; starts JavaFX if need be.
  ///
  /// @param end of the training that the window shows
  /// @param dataset the examples trained on, named like one of the gallery
  /// @param file a PNG to write
  /// @throws IOException if the file cannot be written
  static void window(TrainingSnapshot end, Dataset dataset, Path file) throws IOException {
    try (WindowImages window = WindowImages.open(WINDOW_WIDTH, WINDOW_HEIGHT, false)) {
      window.perform(explore -> explore.choose(choice(dataset)));
      window.settle();
      window.perform(explore -> explore.present(paused(end)));
      window.write(file, 1);
    }
  }

  /// The same training without its end, so that no message about it covers the plot.
  private static TrainingSnapshot paused(TrainingSnapshot end) {
    return new TrainingSnapshot(
        end.model(),
        TrainingStatus.PAUSED,
        end.lastStep(),
        end.history(),
        end.bestValidationNegativeLogLikelihood(),
        end.stepsPerSecond(),
        Optional.empty());
  }

  /// The gallery's entry for a data set, but with the examples at hand.
  private static DataChoice choice(Dataset dataset) {
    DataChoice listed = DataGallery.byId(dataset.name());
    Source source = new AtHand(dataset, listed.source().generation());
    return new DataChoice(listed.id(), listed.title(), listed.lesson(), source);
  }

  private record AtHand(Dataset dataset, Optional<Generation> generation) implements Source {
    @Override
    public Dataset load() {
      return dataset;
    }

    @Override
    public Dataset sample() {
      return dataset;
    }
  }
}
