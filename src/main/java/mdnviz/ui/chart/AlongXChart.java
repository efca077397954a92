package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import mdnviz.density.ComponentCurves;
import mdnviz.density.ComponentPalette;
import mdnviz.density.DensityDetail;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;

/// What the network says along x, beneath the density plot and column for column under it: the
/// mixing weights as areas stacked to 1, the standard deviations, how many components share the
/// weight, and how many modes there are. Draws at most fifteen times a second.
///
/// FX thread only.
public final class AlongXChart extends Region {
  private static final long PAUSE = 66_000_000;
  private static final int GAP = 8;
  private static final double TOP_ROOM = 1.1;

  private final PixelLayer picture = new PixelLayer();
  private final Line cursor = new Line();
  private final List<AlongXTrack> tracks =
      List.of(
          new AlongXTrack("π(x)", 1.4),
          new AlongXTrack("σ(x)", 1),
          new AlongXTrack("eff. K", 0.8),
          new AlongXTrack("modes", 0.8));
  private final OncePerPulse drawing = new OncePerPulse(this::draw, PAUSE);
  private ChartTheme theme = ChartTheme.LIGHT;
  private Optional<DensityFrame> frame = Optional.empty();
  private double left;
  private double width = 1;
  private double cursorX = Double.NaN;

  /// Makes an empty chart.
  public AlongXChart() {
    getStyleClass().add("along-x-chart");
    cursor.setManaged(false);
    cursor.setMouseTransparent(true);
    getChildren().add(picture);
    tracks.forEach(track -> getChildren().addAll(track.labels()));
    getChildren().add(cursor);
    setMinHeight(120);
    sceneProperty().subscribe(_ -> redraw());
    visibleProperty().subscribe(_ -> redraw());
    setTheme(ChartTheme.LIGHT);
  }

  /// @param shown the picture above
  public void show(DensityFrame shown) {
    frame = Optional.of(shown);
    redraw();
  }

  /// Shows nothing.
  public void clear() {
    frame = Optional.empty();
    redraw();
  }

  /// Lies under the data area of the plot above.
  ///
  /// @param area of the plot, in whose coordinates this chart begins at the same left edge
  public void alignWith(Bounds area) {
    left = area.getMinX();
    width = area.getWidth();
    redraw();
  }

  /// @param x x₀, data units; NaN for nowhere
  public void showCursor(double x) {
    cursorX = x;
    placeCursor();
  }

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    cursor.setStroke(newTheme.text());
    tracks.forEach(track -> track.setTheme(newTheme));
    redraw();
  }

  @Override
  protected double computePrefHeight(double forWidth) {
    return 200;
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void redraw() {
    if (getScene() != null && isVisible()) {
      drawing.ask();
    }
  }

  private void draw() {
    if (getHeight() < 1 || width < 1) {
      return;
    }
    placeTracks();
    Raster raster = picture.raster((int) width, (int) getHeight());
    Arrays.fill(raster.pixels(), ChartStyle.argb(theme.background()));
    frame.ifPresent(shown -> paint(raster, shown));
    picture.show();
    picture.place(left, 0, raster.width(), raster.height());
    placeCursor();
  }

  private void placeTracks() {
    double unit =
        (getHeight() - GAP * tracks.size()) / tracks.stream().mapToDouble(t -> t.share).sum();
    double top = GAP / 2.0;
    for (AlongXTrack track : tracks) {
      track.top = Math.rint(top);
      track.height = Math.rint(unit * track.share);
      track.placeLabels(left);
      top += unit * track.share + GAP;
    }
  }

  private void paint(Raster raster, DensityFrame shown) {
    ComponentCurves curves = shown.curves();
    GridSpec grid = shown.grid();
    paintWeights(raster, curves);
    paintDeviations(raster, curves);
    int count = curves.componentCount();
    paintLine(
        raster,
        tracks.get(2),
        1,
        Math.max(2, count),
        x -> curves.effectiveComponentCount(column(x, grid.columns())));
    double[][] modes = shown.detail().modes();
    double most = Math.max(2, Arrays.stream(modes).mapToInt(found -> found.length).max().orElse(2));
    paintLine(
        raster,
        tracks.get(3),
        0,
        most,
        x ->
            modes.length == 0
                ? Double.NaN
                : modes[column(x, grid.columns()) / DensityDetail.STRIDE].length);
  }

  private int column(int pixel, int columns) {
    return (int) Math.clamp((pixel + 0.5) / width * columns, 0, columns - 1.0);
  }

  private void paintWeights(Raster raster, ComponentCurves curves) {
    AlongXTrack track = tracks.getFirst();
    track.setRange("1", "0");
    for (int pixel = 0; pixel < raster.width(); pixel++) {
      int column = column(pixel, curves.columns());
      double bottom = track.top + track.height;
      for (int k = 0; k < curves.componentCount(); k++) {
        boolean last = k == curves.componentCount() - 1;
        double height = curves.mixingWeight(k, column) * track.height;
        double top = last ? track.top : bottom - height;
        raster.fillColumn(pixel, top, bottom, ComponentPalette.argb(k, theme.dark()), 0.75);
        bottom = top;
      }
    }
  }

  private void paintDeviations(Raster raster, ComponentCurves curves) {
    AlongXTrack track = tracks.get(1);
    double most = 0;
    for (int column = 0; column < curves.columns(); column++) {
      for (int k = 0; k < curves.componentCount(); k++) {
        boolean counts = curves.mixingWeight(k, column) > 0.02;
        most = counts ? Math.max(most, curves.standardDeviation(k, column)) : most;
      }
    }
    double top = TickSpacing.atLeast(Math.max(most, 1e-12) * 1.02);
    track.setRange(TickSpacing.reading(top), "0");
    track.paintBase(raster, theme);
    for (int k = 0; k < curves.componentCount(); k++) {
      double[] rows = new double[raster.width()];
      double[] opacities = new double[raster.width()];
      for (int pixel = 0; pixel < rows.length; pixel++) {
        int column = column(pixel, curves.columns());
        double share = Math.min(TOP_ROOM, curves.standardDeviation(k, column) / top);
        rows[pixel] = share >= TOP_ROOM ? Double.NaN : track.row(share);
        opacities[pixel] = Math.clamp(Math.sqrt(curves.mixingWeight(k, column)) * 1.2, 0.08, 1);
      }
      new CurvePen(theme.type().lineWidth() * 0.9, ComponentPalette.argb(k, theme.dark()), 0)
          .draw(raster, rows, opacities);
    }
  }

  private void paintLine(
      Raster raster, AlongXTrack track, double least, double most, IntToDoubleFunction values) {
    track.setRange(TickSpacing.round(most), TickSpacing.round(least));
    track.paintBase(raster, theme);
    double[] rows = new double[raster.width()];
    double[] opaque = new double[raster.width()];
    for (int pixel = 0; pixel < rows.length; pixel++) {
      rows[pixel] = track.row((values.applyAsDouble(pixel) - least) / (most - least));
      opaque[pixel] = 1;
    }
    new CurvePen(theme.type().lineWidth() * 0.9, ChartStyle.argb(theme.text()), 0)
        .draw(raster, rows, opaque);
  }

  private void placeCursor() {
    Optional<GridSpec> grid = frame.map(DensityFrame::grid);
    double share = grid.map(g -> (cursorX - g.x().low()) / g.x().length()).orElse(Double.NaN);
    cursor.setVisible(share >= 0 && share <= 1);
    if (cursor.isVisible()) {
      double x = Math.floor(left + share * width) + 0.5;
      cursor.setStartX(x);
      cursor.setEndX(x);
      cursor.setEndY(getHeight());
    }
  }
}
