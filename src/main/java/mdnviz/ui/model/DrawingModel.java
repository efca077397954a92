package mdnviz.ui.model;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.data.DrawingEdit;
import mdnviz.data.drawing.DrawingResult;
import mdnviz.data.drawing.DrawingStroke;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.data.drawing.PointSequence;
import mdnviz.data.drawing.SelectedPoints;
import mdnviz.data.drawing.SnapGrid;
import mdnviz.data.drawing.StrokeStart;

/// Painting: the tool in hand, the stroke being made, the points chosen. A stroke changes the data
/// when it ends, as one step to undo.
///
/// JavaFX thread only.
public final class DrawingModel {
  /// How far a copy lies from its original, logical pixels.
  private static final double COPY_OFFSET = 16;

  private final DataModel data;
  private final DrawnOthers others;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final BooleanProperty snapping = new SimpleBooleanProperty();
  private final ObjectProperty<DrawingTool> tool =
      new SimpleObjectProperty<>(DrawingTool.AIR_BRUSH);
  private final Map<DrawingTool, ToolSettings> settings = new EnumMap<>(DrawingTool.class);
  private final ReadOnlyObjectWrapper<BitSet> selection = new ReadOnlyObjectWrapper<>(new BitSet());
  private Optional<DrawingView> view = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<DrawingStroke>> stroke =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean moving;
  private long strokes;

  /// @param data painted on
  /// @param section which columns the planes show
  DrawingModel(DataModel data, SectionModel section) {
    this.data = data;
    this.others = new DrawnOthers(section, data);
    for (DrawingTool each : DrawingTool.values()) {
      settings.put(each, new ToolSettings(each));
    }
    data.datasetProperty().subscribe(_ -> forgetWhatIsGone());
    active.subscribe(_ -> putDown());
    tool.subscribe(_ -> putDown());
  }

  /// Rows mean other points after a change that was not made here.
  private void forgetWhatIsGone() {
    cancel();
    if (!data.lastChangeWasDrawing()) {
      view = Optional.empty();
    }
    dropSelection();
  }

  private void putDown() {
    cancel();
    if (!active.get() || tool.get() != DrawingTool.LASSO) {
      dropSelection();
    }
  }

  /// What a press of the button means.
  ///
  /// @param across place, data units
  /// @param up place, data units
  /// @param erasing whether it erases, whatever the tool in hand
  /// @param otherWay whether the tool works its other way
  public record Press(double across, double up, boolean erasing, boolean otherWay) {}

  /// Begins a stroke; one that was not ended has no effect.
  ///
  /// @param where the plane it is made on
  /// @param press where and how the button was pressed
  public void begin(DrawingView where, Press press) {
    setView(where);
    moving = !press.erasing() && !press.otherWay() && movesAt(press.across(), press.up());
    DrawingTool used = press.erasing() ? DrawingTool.ERASER : tool.get();
    StrokeStart start = start(where, used);
    DrawingStroke begun = moving ? DrawingTool.move(start) : used.begin(start, press.otherWay());
    begun.keepToAxis(press.otherWay());
    begun.moveTo(press.across(), press.up());
    stroke.set(Optional.of(begun));
  }

  private StrokeStart start(DrawingView where, DrawingTool used) {
    return new StrokeStart(
        where.plane(),
        where.circle(settings().size().get()),
        settings.get(used).strokeIntensity(),
        data.points(),
        selection.get(),
        snapping.get() ? Optional.of(where.grid()) : Optional.empty(),
        ++strokes);
  }

  /// The pointer goes on.
  ///
  /// @param across data units
  /// @param up data units
  /// @param alongAxis whether it keeps to one axis
  public void moveTo(double across, double up, boolean alongAxis) {
    stroke()
        .ifPresent(
            made -> {
              made.keepToAxis(alongAxis);
              made.moveTo(across, up);
            });
  }

  /// Time passes with the button held.
  ///
  /// @param seconds since the last call
  public void advance(double seconds) {
    stroke().ifPresent(made -> made.advance(seconds));
  }

  /// Ends the stroke: its effect comes into force.
  public void end() {
    Optional<DrawingStroke> ended = stroke();
    cancel();
    ended
        .map(DrawingStroke::end)
        .ifPresent(
            result -> {
              switch (result) {
                case DrawingResult.Edited edited -> edit(edited.edit(), moving);
                case DrawingResult.Selected selected -> selection.set(selected.rows());
              }
            });
  }

  /// Ends the stroke without effect.
  public void cancel() {
    stroke.set(Optional.empty());
  }

  private void edit(DrawingEdit edit, boolean keepingSelection) {
    BitSet chosen = selection.get();
    data.edit(edit);
    if (keepingSelection) {
      selection.set(chosen);
    }
  }

  /// Moves the chosen points.
  ///
  /// @param right logical pixels
  /// @param up logical pixels
  public void nudge(double right, double up) {
    selected().ifPresent(chosen -> edit(chosen.moving(view().way(right, up)), true));
  }

  /// Moves the chosen points by a step of the grid.
  ///
  /// @param right steps
  /// @param up steps
  public void nudgeOnGrid(double right, double up) {
    SnapGrid grid = view().grid();
    selected()
        .ifPresent(
            chosen ->
                edit(
                    chosen.moving(
                        new SelectedPoints.Way(right * grid.acrossStep(), up * grid.upStep())),
                    true));
  }

  /// Removes the chosen points.
  public void deleteSelection() {
    selected().ifPresent(chosen -> edit(chosen.removing(), false));
  }

  /// Copies the chosen points; the copies are chosen then.
  public void duplicateSelection() {
    selected()
        .ifPresent(
            chosen -> {
              int before = data.points().size();
              double offset = COPY_OFFSET;
              data.edit(chosen.duplicating(view().way(offset, -offset)));
              BitSet copies = new BitSet();
              copies.set(before, data.points().size());
              selection.set(copies);
            });
  }

  /// Chooses all points near the section, with the lasso in hand.
  public void selectAll() {
    tool.set(DrawingTool.LASSO);
    BitSet all = new BitSet();
    for (int row = 0; row < data.points().size(); row++) {
      all.set(row, isNear(row));
    }
    selection.set(all);
  }

  private boolean isNear(int row) {
    return view.isEmpty() || view().plane().isNear(data.points(), row);
  }

  /// Chooses none.
  public void dropSelection() {
    if (!selection.get().isEmpty()) {
      selection.set(new BitSet());
    }
  }

  private Optional<SelectedPoints> selected() {
    return selection.get().isEmpty()
        ? Optional.empty()
        : view.map(seen -> new SelectedPoints(seen.plane(), data.points(), selection.get()));
  }

  private DrawingView view() {
    return view.orElseThrow();
  }

  /// @param seen the plane pointed at, that keys work on from now on
  public void setView(DrawingView seen) {
    view = Optional.of(seen);
  }

  /// Tells how a plane lies now; keys work on it if they did, or if there is no other yet.
  ///
  /// @param seen the plane
  public void updateView(DrawingView seen) {
    if (view.isEmpty() || view().showsSameAs(seen)) {
      setView(seen);
    }
  }

  /// @param across place, data units
  /// @param up place, data units
  /// @return whether a press there drags what is chosen
  public boolean movesAt(double across, double up) {
    return tool.get() == DrawingTool.LASSO
        && selected()
            .filter(chosen -> chosen.isReached(across, up, view().circle(settings().size().get())))
            .isPresent();
  }

  /// @param where the plane looked at
  /// @param across place, data units
  /// @param up place, data units
  /// @return places of the points that the circle of the tool in hand reaches there
  public PointSequence reached(DrawingView where, double across, double up) {
    return where.plane().reached(data.points(), across, up, where.circle(settings().size().get()));
  }

  /// @param where the plane looked at
  /// @return places of the chosen points
  public PointSequence chosen(DrawingView where) {
    return where.plane().places(data.points(), selection.get());
  }

  /// @return the stroke being made
  public Optional<DrawingStroke> stroke() {
    return stroke.get();
  }

  /// @return the stroke being made, observable from its begin to its end, not its course
  public ReadOnlyObjectProperty<Optional<DrawingStroke>> strokeProperty() {
    return stroke.getReadOnlyProperty();
  }

  /// @return whether the stroke being made drags the chosen points
  public boolean isMoving() {
    return moving && stroke().isPresent();
  }

  /// Takes the tools up or puts them down.
  public void toggle() {
    active.set(!active.get());
  }

  /// @return whether the pointer paints
  public BooleanProperty activeProperty() {
    return active;
  }

  /// @return the tool in hand
  public ObjectProperty<DrawingTool> toolProperty() {
    return tool;
  }

  /// @param of which tool
  /// @return its settings
  public ToolSettings settings(DrawingTool of) {
    return settings.get(of);
  }

  /// @return settings of the tool in hand
  public ToolSettings settings() {
    return settings.get(tool.get());
  }

  /// @return what points painted on a plane get in the columns it does not show
  public DrawnOthers others() {
    return others;
  }

  /// @return whether new and moved points keep to the grid
  public BooleanProperty snappingProperty() {
    return snapping;
  }

  /// @return rows chosen; not to be changed
  public ReadOnlyObjectProperty<BitSet> selectionProperty() {
    return selection.getReadOnlyProperty();
  }
}
