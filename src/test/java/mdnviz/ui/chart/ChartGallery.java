package mdnviz.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.data.ReferenceScores;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;
import mdnviz.density.Section;
import mdnviz.optim.GradientClipping;

/// Renders every chart in light and dark, at one and two device pixels a pixel, to look at: the
/// folder is the first argument.
final class ChartGallery {
  private static Path folder;

  private ChartGallery() {}

  public static void main(String[] args) throws Exception {
    folder = Files.createDirectories(Path.of(args[0]));
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            renderAll();
            done.complete(null);
          } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    done.get();
    Platform.exit();
  }

  private static void renderAll() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      for (ColorMap map : ColorMap.values()) {
        write(densityPlot(dark, map, 1), dark, 1, "density-" + map.title());
      }
      write(densityPlot(dark, ColorMap.VIRIDIS, 2), dark, 2, "density");
      writePicture(dark);
      for (double scale : new double[] {1, 2}) {
        Region panel =
            new VBox(12, lossChart(dark, false), lossChart(dark, true), gradientChart(dark, true));
        write(panel, dark, scale, "steps");
        write(
            new VBox(
                12,
                filled(new HeadsChart(), dark),
                filled(new AngleChart(), dark),
                filled(new RateChart(), dark)),
            dark,
            scale,
            "steps-more");
      }
    }
  }

  private static void writePicture(boolean dark) throws IOException {
    Dataset data = SamplePictures.inverseSine(1000);
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, dark, false);
    BufferedImage picture =
        PlotImages.picture(
            new PlotData(data, SamplePictures.split(data), Section.WHOLE),
            grid -> SamplePictures.frame(grid, ColorMap.VIRIDIS, dark, 2),
            style,
            new PlotImages.Size(1600, 1000));
    PngFile.write(picture, folder.resolve("picture-" + (dark ? "dark" : "light") + ".png"));
  }

  private static Region densityPlot(boolean dark, ColorMap map, double scale) {
    DensityPlot plot = new DensityPlot();
    plot.resize(900, 600);
    plot.setPixelScale(scale);
    plot.setTheme(ChartTheme.of(dark));
    Dataset data = SamplePictures.inverseSine(1000);
    plot.setData(data, SamplePictures.split(data), Section.WHOLE);
    plot.draw();
    plot.setFrame(SamplePictures.frame(plot.gridSpec(), map, dark, 0));
    plot.draw();
    plot.setPrefSize(900, 600);
    PlotLegend legend = new PlotLegend();
    legend.setTheme(ChartTheme.of(dark));
    legend.show(
        SamplePictures.frame(plot.gridSpec(), map, dark, 0), new DensityStyle(map, dark, false));
    return new VBox(legend, plot);
  }

  private static Region lossChart(boolean dark, boolean logarithmic) {
    LossChart chart = new LossChart();
    chart.setTheme(ChartTheme.of(dark));
    chart.setHistory(SamplePictures.history(8000));
    chart.setReferences(
        new ReferenceScores(
            OptionalDouble.of(-1.2824),
            OptionalDouble.of(-0.6553),
            OptionalDouble.of(-0.6553),
            OptionalDouble.of(0.03),
            OptionalDouble.of(0)));
    chart.setTest(OptionalDouble.of(-1.1));
    chart.logarithmicProperty().set(logarithmic);
    chart.setPrefSize(320, 200);
    return chart;
  }

  private static Region filled(HistoryChart chart, boolean dark) {
    chart.setTheme(ChartTheme.of(dark));
    chart.setHistory(SamplePictures.history(8000));
    chart.setPrefSize(320, 200);
    return chart;
  }

  private static Region gradientChart(boolean dark, boolean byNorm) {
    GradientChart chart = new GradientChart();
    chart.setTheme(ChartTheme.of(dark));
    chart.setHistory(SamplePictures.history(8000));
    chart.setClipping(byNorm ? GradientClipping.byGlobalNorm(1) : GradientClipping.byValue(0.5));
    chart.setPrefSize(320, 200);
    return chart;
  }

  private static void write(Region chart, boolean dark, double scale, String name)
      throws IOException {
    Parent root = new StackPane(chart);
    root.setStyle("-fx-background-color: transparent");
    ChartTheme theme = ChartTheme.of(dark);
    Scene scene = new Scene(root, theme.background());
    root.applyCss();
    root.layout();

    String file = name + (dark ? "-dark" : "-light") + (scale == 1 ? "" : "@2x") + ".png";
    NodeImages.writePng(root, scene.getFill(), scale, folder.resolve(file));
  }
}
