package mdnviz.ui.chart;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.text.Font;

/// What pointing at a density plot does, and what follows the pointer over it: the line at x₀ and a
/// note beside an example.
///
/// FX thread only.
final class PlotPointing implements PlotGestures.Target, ViewGestures.Target {
  private static final double GAP = 10;

  private final DensityPlot plot;
  private final PlotView view;
  private final CursorLine line = new CursorLine();
  private final Label note = new Label();
  private final PlaceMarks marks = new PlaceMarks();
  private final Group node = new Group(line, marks);
  private List<Double> places = List.of();
  private PlotExplorer explorer = PlotExplorer.NONE;
  private double cursorX = Double.NaN;
  private boolean pinned;
  private String xName = "x";

  PlotPointing(DensityPlot plot, PlotView view) {
    this.plot = plot;
    this.view = view;
    node.setManaged(false);
    node.setMouseTransparent(true);
    node.setAutoSizeChildren(false);
    note.setManaged(false);
    note.setMouseTransparent(true);
    note.setVisible(false);
    note.setId("plot-note");
  }

  /// @return the line at x₀ and the marks at the edge
  Group node() {
    return node;
  }

  /// @return what is said of an example one points at; over everything else
  Label note() {
    return note;
  }

  void setExplorer(PlotExplorer newExplorer) {
    explorer = newExplorer;
  }

  void setTheme(ChartTheme theme) {
    line.setTheme(theme);
    marks.setTheme(theme);
    note.setFont(Font.font(theme.type().family(), theme.type().size()));
    note.setTextFill(theme.text());
    note.setStyle(
        "-fx-background-color: %s; -fx-background-radius: 4; -fx-padding: 4 8 4 8;"
            .formatted(
                theme.background().deriveColor(0, 1, 1, 0.94).toString().replace("0x", "#")));
  }

  void setXName(String name) {
    xName = name;
  }

  /// Stands the line at x₀.
  ///
  /// @param x data units; NaN for nowhere
  /// @param isPinned whether it stays there
  void showCursor(double x, boolean isPinned) {
    cursorX = x;
    pinned = isPinned;
    place();
  }

  /// @param marked x where something is wrong, data units
  void markPlaces(List<Double> marked) {
    places = List.copyOf(marked);
    place();
  }

  /// Puts the line and the marks where their x are in the ranges shown. While one paints the line
  /// stands without words, which would lie over the tool's own.
  void place() {
    Bounds area = plot.dataArea();
    double at = area.getMinX() + plot.scale().column(cursorX);
    boolean painting = plot.isPainting();
    line.show(at, area, painting ? "" : xName + " = " + TickSpacing.reading(cursorX), pinned);
    marks.show(places.stream().map(plot.scale()::column).toList(), area);
    if (painting) {
      note.setVisible(false);
    }
  }

  /// Shows a note beside a place, or none.
  ///
  /// @param x data units
  /// @param y data units
  /// @param words empty for no note
  void showNote(double x, double y, String words) {
    note.setVisible(!words.isEmpty());
    if (words.isEmpty()) {
      return;
    }
    note.setText(words);
    note.autosize();
    Bounds area = plot.dataArea();
    double left = area.getMinX() + plot.scale().column(x) + GAP;
    double top = area.getMinY() + plot.scale().row(y) - note.getHeight() - GAP;
    boolean fits = left + note.getWidth() < area.getMaxX();
    note.relocate(
        fits ? left : left - 2 * GAP - note.getWidth(), Math.max(area.getMinY() + GAP, top));
  }

  private double xAt(double x) {
    return plot.scale().xAt(x - plot.dataArea().getMinX());
  }

  private double yAt(double y) {
    return plot.scale().yAt(y - plot.dataArea().getMinY());
  }

  @Override
  public Bounds dataArea() {
    return plot.dataArea();
  }

  @Override
  public boolean isPainting() {
    return plot.isPainting();
  }

  @Override
  public void viewChanged() {
    plot.viewMoved();
  }

  @Override
  public void point(double x, double y) {
    explorer.follow(xAt(x), yAt(y));
  }

  @Override
  public void leave() {
    explorer.leave();
  }

  @Override
  public void press(double x) {
    plot.requestFocus();
    explorer.press(xAt(x));
  }

  @Override
  public void step(double share) {
    double from = Double.isFinite(cursorX) ? cursorX : view.x().low() + view.x().length() / 2;
    double to = from + share * view.x().length();
    explorer.move(Math.clamp(to, view.x().low(), view.x().high()));
  }

  @Override
  public void pressAtCursor() {
    explorer.press(cursorX);
  }
}
