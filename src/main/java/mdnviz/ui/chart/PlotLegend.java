package mdnviz.ui.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityStyle;
import mdnviz.ui.model.PlotLayer;

/// Says what each mark of the density plot is: examples, conditional mean, components by number and
/// colour, and the scale of the heatmap. The strongest colour stands for the peak of the picture
/// and for everything above.
///
/// FX thread only.
public final class PlotLegend extends FlowPane {
  private static final double SWATCH = 14;
  private static final double SCALE_WIDTH = 72;
  private static final int SCALE_HEIGHT = 10;
  private static final double GAP = 5;

  private final PixelLayer scaleImage = new PixelLayer();
  private final Label peak = new Label();
  private ChartTheme theme = ChartTheme.LIGHT;
  private Set<PlotLayer> layers = EnumSet.allOf(PlotLayer.class);
  private Map<Integer, String> signs = Map.of();
  private int componentCount;
  private boolean cut;
  private boolean tested;
  private TruthShown truth = TruthShown.NOTHING;
  private double fitPeak;
  private DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);

  /// Makes a legend without components.
  public PlotLegend() {
    super(16, 4);
    getStyleClass().add("plot-legend");
    setAlignment(Pos.CENTER_LEFT);
    scaleImage.setManaged(true);
    build();
  }

  /// Shows what belongs to a picture. Cheap when only the peak changed.
  ///
  /// @param frame the picture
  /// @param newStyle how its densities became colours
  public void show(DensityFrame frame, DensityStyle newStyle) {
    boolean nowCut = frame.section().inputDimension() > 1;
    if (frame.curves().componentCount() != componentCount
        || !newStyle.equals(style)
        || nowCut != cut) {
      cut = nowCut;
      componentCount = frame.curves().componentCount();
      style = newStyle;
      build();
    }
    fitPeak = frame.peak();
    showPeak();
  }

  private void showPeak() {
    boolean ofTruth = truth.heatmap() && truth.frame().isPresent();
    double shown = ofTruth ? truth.frame().get().peak() : fitPeak;
    String words = style.columnwise() ? "the column's peak" : "≥ " + TickSpacing.rough(shown);
    if (!words.equals(peak.getText())) {
      peak.setText(words);
    }
  }

  /// Says whether crosses are to be seen.
  ///
  /// @param some whether there is a test share
  public void showTest(boolean some) {
    if (some != tested) {
      tested = some;
      build();
    }
  }

  /// Says what is shown of the true density.
  ///
  /// @param shown what of it
  public void setTruth(TruthShown shown) {
    boolean rebuilds = shown.outline() != truth.outline() || shown.heatmap() != truth.heatmap();
    truth = shown;
    showPeak();
    if (rebuilds) {
      build();
    }
  }

  /// Draws with other colours and type.
  ///
  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    build();
  }

  /// @param shown the layers to explain
  public void setLayers(Set<PlotLayer> shown) {
    layers = Set.copyOf(shown);
    build();
  }

  /// Puts a warning sign beside components.
  ///
  /// @param newSigns zero-based component to what is wrong with it
  public void setSigns(Map<Integer, String> newSigns) {
    if (!signs.equals(newSigns)) {
      signs = Map.copyOf(newSigns);
      build();
    }
  }

  private void build() {
    getChildren().clear();
    if (layers.contains(PlotLayer.RESPONSIBILITIES)) {
      getChildren().add(text("examples: colours of the components, mixed by γ"));
    } else if (layers.contains(PlotLayer.DATA)) {
      getChildren().addAll(training(), validation());
      if (tested) {
        getChildren().add(test());
      }
    }
    getChildren().add(entry("beyond the data", hatched()));
    if (truth.outline()) {
      getChildren().add(entry("truth", line(theme.oracle())));
    }
    if (cut) {
      getChildren().add(text("fainter: farther from the section"));
    }
    if (componentCount > 0) {
      addModelKeys();
    }
  }

  private void addModelKeys() {
    LayerColors colors = LayerColors.of(theme);
    add(PlotLayer.SAMPLES, entry("drawn", new Rectangle(4, 4, colors.sample())));
    add(PlotLayer.MEAN, dashed("mean", theme.conditionalMean(), 5, 3));
    add(PlotLayer.SPREAD, entry("± sd", line(theme.conditionalMean())));
    add(PlotLayer.MODES, entry("modes", new Circle(2.5, colors.mode())));
    add(PlotLayer.MOST_PROBABLE, dashed("top component", colors.mostProbable(), 3, 2));
    add(PlotLayer.CONTOURS, text("contours: factor 4"));
    add(PlotLayer.REGIONS, regions());
    if (layers.contains(PlotLayer.COMPONENTS) || layers.contains(PlotLayer.RESPONSIBILITIES)) {
      getChildren().addAll(new ComponentKeys(theme, signs, this::text).of(componentCount));
    }
    add(PlotLayer.HEATMAP, scale());
  }

  private void add(PlotLayer layer, Node key) {
    if (layers.contains(layer)) {
      getChildren().add(key);
    }
  }

  private Node hatched() {
    Group swatch = new Group();
    for (int i = 0; i < 3; i++) {
      Line stroke = new Line(i * 4, SCALE_HEIGHT, i * 4 + 6.0, 0);
      stroke.setStroke(theme.mutedText());
      swatch.getChildren().add(stroke);
    }
    return swatch;
  }

  private Node regions() {
    HBox row = row(text("HDR"));
    for (int i = RegionPainter.LEVELS.size() - 1; i >= 0; i--) {
      Rectangle swatch = new Rectangle(10, SCALE_HEIGHT, theme.accent());
      swatch.setOpacity(1 - Math.pow(0.84, i + 1.0));
      row.getChildren()
          .addAll(swatch, text("%.0f %%".formatted(100 * RegionPainter.LEVELS.get(i))));
    }
    return row;
  }

  private Node dashed(String name, Color color, double dash, double gap) {
    Line line = line(color);
    line.getStrokeDashArray().setAll(List.of(dash, gap));
    return entry(name, line);
  }

  private Node training() {
    return entry("training", new Circle(3, theme.data()));
  }

  private Node validation() {
    Circle ring = new Circle(3, Color.TRANSPARENT);
    ring.setStroke(theme.validationData());
    ring.setStrokeWidth(1.2);
    return entry("validation", ring);
  }

  private Node test() {
    return entry("test", MarkLegend.cross(5, theme.test(), 1.2));
  }

  private Node scale() {
    Raster raster = scaleImage.raster((int) (SCALE_WIDTH * 2), SCALE_HEIGHT * 2);
    for (int column = 0; column < raster.width(); column++) {
      int argb = style.colorMap().argb((column + 0.5) / raster.width(), theme.dark());
      for (int row = 0; row < raster.height(); row++) {
        raster.pixels()[row * raster.width() + column] = argb;
      }
    }
    scaleImage.show();
    scaleImage.place(0, 0, SCALE_WIDTH, SCALE_HEIGHT);
    styleText(peak);
    String least = style.logarithmic() ? "peak/10,000" : "0";
    return row(text(truth.heatmap() ? "true p(y|x)" : "p(y|x)"), text(least), scaleImage, peak);
  }

  private Node entry(String name, Node mark) {
    Label label = text(name);
    label.setGraphic(mark);
    label.setGraphicTextGap(GAP);
    return label;
  }

  private Line line(Color color) {
    Line line = new Line(0, 0, SWATCH, 0);
    line.setStroke(color);
    line.setStrokeWidth(theme.type().lineWidth());
    return line;
  }

  private Label text(String words) {
    Label label = new Label(words);
    styleText(label);
    return label;
  }

  private void styleText(Label label) {
    label.setFont(Font.font(theme.type().family(), theme.type().size()));
    label.setTextFill(theme.text());
    label.setMinWidth(USE_PREF_SIZE);
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(GAP, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
