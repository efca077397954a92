package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.density.ColorMap;
import mdnviz.density.GridSpec;
import mdnviz.density.MapFrame;
import mdnviz.density.MapQuantity;
import mdnviz.density.MapService;
import mdnviz.math.Interval;
import mdnviz.training.TrainedModel;

/// The map over two inputs: coarse and a few times a second while training runs, fine once it
/// rests. Nothing is evaluated while nobody looks.
///
/// JavaFX thread only.
public final class MapModel implements AutoCloseable {
  private static final int COARSE = 64;
  private static final int FINE = 160;
  private static final int FINE_MODES = 96;
  private static final long PAUSE_NANOS = 150_000_000;

  /// While training runs, the map takes one part of so many of a core's time.
  private static final long REST = 6;

  private final MapService service;
  private final SectionModel section;
  private final Setting<MapQuantity> quantity = new Setting<>(MapQuantity.CONDITIONAL_MEAN);
  private final Setting<ColorMap> colors;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<MapFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<MapFrame> outdated = Optional.empty();
  private long lastAsked;
  private long lastTook;

  /// Starts the service's thread.
  ///
  /// @param section which target is shown, and over which inputs
  /// @param colors of the map
  /// @param onNews called on the service's thread after each new map
  MapModel(SectionModel section, Setting<ColorMap> colors, Runnable onNews) {
    this.section = section;
    this.colors = colors;
    service = new MapService(onNews);
    quantity.valueProperty().subscribe((_, _) -> request(COARSE));
    colors.valueProperty().subscribe((_, _) -> request(COARSE));
    watched.subscribe((_, _) -> request(COARSE));
    running.subscribe((_, _) -> request(COARSE));
    section.variablesProperty().subscribe((_, _) -> clear());
    section
        .sectionProperty()
        .subscribe((before, now) -> followTarget(before.target(), now.target()));
  }

  private void followTarget(int before, int now) {
    if (before != now) {
      request(COARSE);
    }
  }

  /// @return what is shown
  public Setting<MapQuantity> quantity() {
    return quantity;
  }

  /// @return whether someone looks
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return whether training runs
  BooleanProperty runningProperty() {
    return running;
  }

  /// @return the newest map; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<MapFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /// @return whether the map is a fine one of the newest model, or nobody looks
  boolean isUpToDate() {
    return !watched.get()
        || frame
            .get()
            .filter(shown -> shown.grid().columns() == fine())
            .filter(shown -> model.filter(newest -> newest.step() == shown.step()).isPresent())
            .isPresent();
  }

  void show(TrainedModel shown) {
    Optional<TrainedModel> asked = Optional.of(shown);
    if (!asked.equals(model)) {
      model = asked;
      long pause = Math.max(PAUSE_NANOS, REST * lastTook);
      if (!running.get() || System.nanoTime() - lastAsked > pause) {
        request(COARSE);
      }
    }
  }

  void clear() {
    model = Optional.empty();
    outdated = service.latest();
    frame.set(Optional.empty());
  }

  void receive() {
    Optional<MapFrame> newest = service.latest();
    boolean news = !newest.equals(frame.get()) && !newest.equals(outdated);
    if (model.isPresent() && news) {
      frame.set(newest);
      lastTook = System.nanoTime() - lastAsked;
      if (!running.get() && newest.orElseThrow().grid().columns() == COARSE) {
        request(fine());
      }
    }
  }

  /// Modes take a search at every pixel.
  private int fine() {
    boolean searched =
        quantity.get() == MapQuantity.MODE_COUNT || quantity.get() == MapQuantity.MOST_PROBABLE;
    return searched ? FINE_MODES : FINE;
  }

  private void request(int size) {
    List<Interval> ranges = section.variablesProperty().get().inputRanges();
    if (watched.get() && ranges.size() == 2) {
      GridSpec grid = new GridSpec(ranges.get(0), ranges.get(1), size, size);
      int target = section.sectionProperty().get().target();
      model
          .filter(shown -> shown.inputDimension() == 2 && target < shown.targetDimension())
          .ifPresent(shown -> ask(shown, grid, target));
    }
  }

  private void ask(TrainedModel shown, GridSpec grid, int target) {
    lastAsked = System.nanoTime();
    service.request(new MapService.Request(shown, quantity.get(), target, grid, colors.get()));
  }

  @Override
  public void close() {
    service.close();
  }
}
