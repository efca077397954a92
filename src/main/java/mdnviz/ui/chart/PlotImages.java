package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityEvaluator;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityRequest;
import mdnviz.density.DensityStyle;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.training.TrainedModel;

/// The density plot as a picture file, painted by the same painters as in the window but without
/// one: no toolkit need be running, and none is started.
public final class PlotImages {
  /// Size at which the picture's type is as large as the window's.
  private static final double WINDOW_WIDTH = 900;

  private static final double WINDOW_HEIGHT = 600;

  private PlotImages() {}

  /// Writes a PNG of what a model says about a data set: heatmap (viridis), axes, examples,
  /// component ribbons, conditional mean and a legend.
  ///
  /// @param model any D and L
  /// @param section what of it
  /// @param data the examples to draw; shares of training and validation as the model was trained
  /// @param file where; its folder is made if need be, an older file is replaced at once
  /// @param look size and theme
  /// @throws IOException if the file cannot be written
  /// @throws IllegalArgumentException if the section does not fit the model
  public static void writeDensityPlot(
      TrainedModel model, Section section, Dataset data, Path file, Look look) throws IOException {
    boolean dark = look.dark();
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, dark, false);
    DataSplit split =
        DataSplit.of(
            data.size(),
            model.trainingConfiguration().shares(),
            model.trainingConfiguration().seed());
    Function<GridSpec, DensityFrame> evaluation =
        grid ->
            DensityEvaluator.evaluate(
                new DensityRequest(model, section, grid, style, FramePainter.NONE));
    PngFile.write(
        picture(new PlotData(data, split, section), evaluation, style, look.size()), file);
  }

  /// Paints the picture.
  ///
  /// @param data examples
  /// @param evaluation the density on a grid
  /// @param style how densities become colours
  /// @param size of the picture
  /// @return opaque pixels
  static BufferedImage picture(
      PlotData data, Function<GridSpec, DensityFrame> evaluation, DensityStyle style, Size size) {
    double factor = Math.min(size.width / WINDOW_WIDTH, size.height / WINDOW_HEIGHT);
    ChartTheme theme =
        ChartTheme.of(style.dark()).withType(ChartType.DEFAULT.scaled(Math.max(0.8, factor)));
    BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = graphics(picture, theme);
    PlotAxes axes = new PlotAxes();
    axes.setTheme(theme);
    axes.setNames(data.xName(), data.yName());
    axes.setRanges(data.xRange(), data.yRange());
    Rectangle2D area = axes.dataArea(g2, size.width, size.height);
    GridSpec grid =
        new GridSpec(data.xRange(), data.yRange(), (int) area.getWidth(), (int) area.getHeight());
    DensityFrame frame = evaluation.apply(grid);
    g2.drawImage(image(grid, frame.pixels()), (int) area.getX(), (int) area.getY(), null);
    axes.draw(g2, area, size.width, size.height);
    g2.drawImage(
        image(grid, layers(data, frame, theme)), (int) area.getX(), (int) area.getY(), null);
    new PictureLegend(theme, style).draw(g2, frame, area);
    g2.dispose();
    return picture;
  }

  /// Examples, ribbons and conditional mean on one raster.
  private static int[] layers(PlotData data, DensityFrame frame, ChartTheme theme) {
    GridSpec grid = frame.grid();
    Raster raster = new Raster(grid.columns(), grid.rows());
    PlotScale scale = new PlotScale(grid.x(), grid.y(), grid.columns(), grid.rows());
    new PointPainter(theme, 1).paint(raster, data, scale);
    RibbonPainter ribbons = new RibbonPainter(theme, 1);
    ribbons.paintComponents(raster, frame.curves(), scale, Set.of());
    ribbons.paintConditionalMean(raster, frame.curves(), scale);
    return raster.pixels();
  }

  private static Graphics2D graphics(BufferedImage picture, ChartTheme theme) {
    Graphics2D g2 = picture.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setPaint(ChartStyle.awt(theme.background()));
    g2.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    return g2;
  }

  private static BufferedImage image(GridSpec grid, int[] premultiplied) {
    BufferedImage image =
        new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(premultiplied, 0, pixels, 0, pixels.length);
    return image;
  }

  /// How a picture looks.
  ///
  /// @param size of the picture
  /// @param dark light ink on near-black instead of dark ink on white
  public record Look(Size size, boolean dark) {}

  /// Pixels of a picture.
  ///
  /// @param width at least 200
  /// @param height at least 150
  public record Size(int width, int height) {
    /// Checks that a plot fits.
    ///
    /// @throws IllegalArgumentException if it does not
    public Size {
      if (width < 200 || height < 150) {
        throw new IllegalArgumentException(
            "a plot needs at least 200 × 150 pixels, asked for %d × %d".formatted(width, height));
      }
    }
  }
}
