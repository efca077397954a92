package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlotImagesTest {
  private static final PlotImages.Size SIZE = new PlotImages.Size(640, 420);

  @TempDir private Path folder;

  @Test
  void aTrainedModelIsDrawnInBothThemes() throws Exception {
    Dataset data = SamplePictures.inverseSine(300);
    for (boolean dark : new boolean[] {false, true}) {
      Path file = folder.resolve("new/" + dark + ".png");
      PlotImages.writeDensityPlot(
          model(data), Section.WHOLE, data, file, new PlotImages.Look(SIZE, dark));
      BufferedImage picture = ImageIO.read(file.toFile());
      assertEquals(640, picture.getWidth());
      assertEquals(420, picture.getHeight());
      int background = dark ? 0x0D1117 : 0xFFFFFF;
      assertEquals(background, picture.getRGB(639, 419) & 0xFFFFFF);
      assertTrue(share(picture, background) < 0.9, "mostly empty");
    }
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertEquals(2, files.count(), "something was left beside");
    }
  }

  @Test
  void anOlderPictureIsReplaced() throws Exception {
    Dataset data = SamplePictures.inverseSine(50);
    Path file = Files.writeString(folder.resolve("plot.png"), "old");
    PlotImages.writeDensityPlot(
        model(data), Section.WHOLE, data, file, new PlotImages.Look(SIZE, false));
    assertEquals(640, ImageIO.read(file.toFile()).getWidth());
  }

  @Test
  void aPictureHasThePermissionsOfAnyNewFile() throws Exception {
    Path plain = Files.writeString(folder.resolve("plain.txt"), "made without ado");
    assumeTrue(Files.getFileStore(plain).supportsFileAttributeView("posix"));
    Dataset data = SamplePictures.inverseSine(50);
    Path file = folder.resolve("plot.png");
    PlotImages.writeDensityPlot(
        model(data), Section.WHOLE, data, file, new PlotImages.Look(SIZE, false));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void aSectionThatDoesNotFitTheModelIsRefused() {
    Dataset data =
        Dataset.of(
            "two",
            List.of("a", "b"),
            List.of("t"),
            new double[][] {{0, 1, 2, 3}, {1, 0, 2, 2}, {0, 1, 0, 1}});
    TrainedModel model = model(data);
    Path file = folder.resolve("plot.png");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PlotImages.writeDensityPlot(
                model, Section.WHOLE, data, file, new PlotImages.Look(SIZE, false)));
    assertTrue(Files.notExists(file));
  }

  private static TrainedModel model(Dataset data) {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(data, ModelConfiguration.DEFAULT, TrainingConfiguration.DEFAULT));
    trainer.epoch();
    return trainer.snapshot(TrainingStatus.PAUSED, 0).model();
  }

  private static double share(BufferedImage picture, int rgb) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    long found = 0;
    for (int pixel : picture.getRGB(0, 0, width, height, null, 0, width)) {
      found += (pixel & 0xFFFFFF) == rgb ? 1 : 0;
    }
    return (double) found / (width * height);
  }
}
