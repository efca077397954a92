package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.ui.chart.NetworkLayout.Place;

/// The network from inputs to heads. The pointer, or the arrow keys while it has the focus, choose
/// a unit: its lines stand out and the chart beneath shows what it says along x. Draws on change
/// only, the lines on a canvas of their own, because they do not change with the cursor.
///
/// FX thread only.
public final class NetworkChart extends Region implements Drawn {
  private static final long PAUSE = 33_000_000;

  private final Canvas lines = new Canvas();
  private final Canvas units = new Canvas();
  private final OncePerPulse drawing = new OncePerPulse(this::draw, PAUSE);
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private ChartTheme theme = ChartTheme.LIGHT;
  private BiConsumer<Integer, Integer> onRoom = (_, _) -> {};
  private Optional<NetworkDiagram> diagram = Optional.empty();
  private Optional<NetworkPicture> picture = Optional.empty();
  private Optional<Chosen> chosen = Optional.empty();
  private double cursor;
  private boolean linesOutdated;

  /// A unit by its number, which stays the same when other units are drawn beside it.
  private record Chosen(int group, int index) {}

  /// Makes an empty chart.
  public NetworkChart() {
    getStyleClass().add("network-chart");
    for (Canvas canvas : new Canvas[] {lines, units}) {
      canvas.setManaged(false);
      canvas.setMouseTransparent(true);
      getChildren().add(canvas);
    }
    setFocusTraversable(true);
    setMinSize(160, 200);
    sceneProperty().subscribe(_ -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> choose(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty().subscribe(_ -> choose(Optional.empty()));
  }

  /// @param newDiagram shown from now on; empty for none
  public void setDiagram(Optional<NetworkDiagram> newDiagram) {
    diagram = newDiagram;
    redraw();
  }

  /// @param at x₀ of the section's input, data units
  public void setCursor(double at) {
    cursor = at;
    if (getScene() != null) {
      drawing.ask();
    }
  }

  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    tellRoom();
    redraw();
  }

  /// @param listener told how many units of a layer and how many outputs there is room for
  public void setOnRoom(BiConsumer<Integer, Integer> listener) {
    onRoom = listener;
    tellRoom();
  }

  /// @return what the chart beneath shows, and the number at x₀
  public ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// @param group zero-based, from the inputs to the heads
  /// @param unit zero-based among those drawn
  /// @return where it is drawn, from the upper left corner; empty while it is not
  public Optional<Point2D> unitPosition(int group, int unit) {
    return picture
        .map(drawn -> drawn.layout().at(new Place(group, unit)))
        .map(at -> new Point2D(at.getX(), at.getY()));
  }

  @Override
  public void drawInto(Graphics2D g2) {
    diagram.ifPresent(
        shown -> {
          NetworkPicture drawn = picture(g2, shown);
          drawn.drawLines(g2, place(drawn));
          drawUnits(g2, drawn);
        });
  }

  private void point(double x, double y) {
    choose(picture.flatMap(drawn -> drawn.layout().unitAt(x, y)));
  }

  private void choose(Optional<Place> place) {
    Optional<Chosen> wanted =
        picture.flatMap(drawn -> place.map(at -> new Chosen(at.group(), drawn.unit(at).index())));
    if (!wanted.equals(chosen)) {
      chosen = wanted;
      redraw();
    }
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> walk(-1, 0);
      case RIGHT -> walk(1, 0);
      case UP -> walk(0, -1);
      case DOWN -> walk(0, 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int across, int down) {
    picture.ifPresent(
        drawn ->
            choose(
                Optional.of(
                    place(drawn)
                        .map(from -> drawn.layout().beside(from, across, down))
                        .orElse(new Place(Math.min(1, drawn.diagram().groups().size() - 1), 0)))));
  }

  /// Where the chosen unit is drawn, if it is.
  private Optional<Place> place(NetworkPicture drawn) {
    if (chosen.isEmpty() || chosen.get().group() >= drawn.diagram().groups().size()) {
      return Optional.empty();
    }
    int group = chosen.get().group();
    int index = chosen.get().index();
    int at =
        drawn.diagram().groups().get(group).units().stream()
            .map(Unit::index)
            .toList()
            .indexOf(index);
    return at < 0 ? Optional.empty() : Optional.of(new Place(group, at));
  }

  private void redraw() {
    linesOutdated = true;
    if (getScene() != null) {
      drawing.ask();
    }
  }

  private void tellRoom() {
    if (getHeight() > 0) {
      onRoom.accept(
          NetworkLayout.mostUnits(getHeight(), theme.type()),
          NetworkLayout.mostOutputs(getHeight(), theme.type()));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 280;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 320;
  }

  @Override
  protected void layoutChildren() {
    tellRoom();
    linesOutdated = true;
    draw();
  }

  /// Draws now.
  private void draw() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    if (linesOutdated) {
      linesOutdated = false;
      Graphics2D g2 = cleared(lines);
      picture = diagram.map(shown -> picture(g2, shown));
      picture.ifPresent(drawn -> drawn.drawLines(g2, place(drawn)));
    }
    Graphics2D g2 = cleared(units);
    picture.ifPresent(drawn -> drawUnits(g2, drawn));
  }

  private NetworkPicture picture(Graphics2D g2, NetworkDiagram shown) {
    return new NetworkPicture(
        g2, shown, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), theme);
  }

  private void drawUnits(Graphics2D g2, NetworkPicture drawn) {
    Optional<Place> focus = place(drawn);
    UnitCurves curves = new UnitCurves(drawn, theme);
    drawn.drawUnits(g2, cursor, focus);
    curves.draw(g2, cursor, focus);
    reading.set(curves.reading(cursor, focus));
  }

  private Graphics2D cleared(Canvas canvas) {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    return AxesLayer.graphics(canvas);
  }
}
