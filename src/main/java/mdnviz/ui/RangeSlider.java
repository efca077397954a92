package mdnviz.ui;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mdnviz.math.Interval;

/// A slider with two thumbs for the ends of a range. Each thumb is dragged, or moved by the arrow
/// keys once it has the focus: Shift takes larger steps, Home and End go as far as there is room.
///
/// JavaFX thread only.
final class RangeSlider extends Region {
  private static final double STEP = 0.01;
  private static final double LONG_STEP = 0.1;
  private static final double LEAST = 0.01;
  private static final double HEIGHT = 20;
  private static final double THUMB = 16;
  private static final double TRACK = 4;

  private final Region track = new Region();
  private final Region chosen = new Region();
  private final Thumb low = new Thumb();
  private final Thumb high = new Thumb();
  private Interval whole = new Interval(0, 1);
  private Interval range = whole;
  private Consumer<Interval> onChange = _ -> {};

  /// @param id how its thumbs are looked up: with `-low` and `-high` behind it
  RangeSlider(String id) {
    getStyleClass().add("range-slider");
    track.getStyleClass().add("range-track");
    chosen.getStyleClass().add("range-chosen");
    low.setId(id + "-low");
    high.setId(id + "-high");
    getChildren().addAll(track, chosen, low, high);
    setMinSize(4 * THUMB, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// @param node any, or null
  /// @return whether it is a thumb, which keeps its keys
  static boolean isThumb(Node node) {
    return node instanceof Thumb;
  }

  /// @param action gets each range that a person moves the thumbs to, data units
  void setOnChange(Consumer<Interval> action) {
    onChange = action;
  }

  /// Names the thumbs.
  ///
  /// @param name of what the range is of
  void setName(String name) {
    low.setAccessibleText("Lower end of " + name);
    high.setAccessibleText("Upper end of " + name);
  }

  /// Shows a range.
  ///
  /// @param newWhole from end to end of the track, data units
  /// @param newRange between the thumbs; what lies outside of the track is cut off
  void show(Interval newWhole, Interval newRange) {
    whole = newWhole;
    range = newRange;
    for (Thumb thumb : new Thumb[] {low, high}) {
      thumb.notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
    requestLayout();
  }

  private double share(double value) {
    return Math.clamp((value - whole.low()) / whole.length(), 0, 1);
  }

  private double valueAt(double share) {
    return whole.low() + share * whole.length();
  }

  /// Thumbs do not pass each other.
  private void move(Thumb thumb, double share) {
    boolean lower = thumb == low;
    double least = lower ? 0 : share(range.low()) + LEAST;
    double most = lower ? share(range.high()) - LEAST : 1;
    if (least <= most) {
      double end = valueAt(Math.clamp(share, least, most));
      Interval moved =
          lower
              ? new Interval(end, Math.min(range.high(), whole.high()))
              : new Interval(Math.max(range.low(), whole.low()), end);
      onChange.accept(moved);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 10 * THUMB;
  }

  @Override
  protected void layoutChildren() {
    double length = getWidth() - THUMB;
    double top = (getHeight() - TRACK) / 2;
    double from = length * share(range.low());
    double to = length * share(range.high());
    track.resizeRelocate(THUMB / 2, top, length, TRACK);
    chosen.resizeRelocate(THUMB / 2 + from, top, Math.max(0, to - from), TRACK);
    low.resizeRelocate(from, (getHeight() - THUMB) / 2, THUMB, THUMB);
    high.resizeRelocate(to, (getHeight() - THUMB) / 2, THUMB, THUMB);
  }

  private final class Thumb extends Region {
    private double grip;

    Thumb() {
      getStyleClass().add("range-thumb");
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.SLIDER);
      addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
      addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
      addEventHandler(MouseEvent.MOUSE_RELEASED, this::drag);
      addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double share() {
      return RangeSlider.this.share(this == low ? range.low() : range.high());
    }

    private void press(MouseEvent event) {
      requestFocus();
      grip = event.getX();
      event.consume();
    }

    /// The place where it was gripped stays under the pointer.
    private void drag(MouseEvent event) {
      double x = RangeSlider.this.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
      if (x != getLayoutX() + grip) {
        move(this, (x - grip) / (RangeSlider.this.getWidth() - THUMB));
      }
      event.consume();
    }

    private void key(KeyEvent event) {
      double step = event.isShiftDown() ? LONG_STEP : STEP;
      switch (event.getCode()) {
        case LEFT, DOWN -> move(this, share() - step);
        case RIGHT, UP -> move(this, share() + step);
        case HOME -> move(this, 0);
        case END -> move(this, 1);
        default -> {
          return;
        }
      }
      event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case VALUE -> this == low ? range.low() : range.high();
        case MIN_VALUE -> whole.low();
        case MAX_VALUE -> whole.high();
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
