package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.training.TimelineEntry;

/// Which moment of the training is looked at: what it does now, or what was kept of an epoch
/// before. Looking back stops nothing but the following.
///
/// Places on the timeline lie between 0 (the start) and 1 (now) and are even in ln(1 + epoch/32),
/// as the entries are.
///
/// JavaFX thread only.
public final class TimelineModel {
  /// With fewer entries there is nothing to look back at.
  public static final int LEAST_ENTRIES = 2;

  /// How long the whole timeline plays at speed 1.
  public static final double SECONDS = 16;

  private static final double DENSE_EPOCHS = 32;

  private final ReadOnlyObjectWrapper<List<TimelineEntry>> entries =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<TimelineEntry>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ObjectProperty<PlaybackSpeed> speed =
      new SimpleObjectProperty<>(PlaybackSpeed.NORMAL);
  private double playedTo;

  /// Takes over what is kept by now; where that is another run, now is looked at.
  ///
  /// @param newest in the order of their epochs
  void receive(List<TimelineEntry> newest) {
    List<TimelineEntry> before = entries.get();
    if (newest.equals(before)) {
      return;
    }
    boolean goesOn =
        !newest.isEmpty() && !before.isEmpty() && newest.getFirst().equals(before.getFirst());
    entries.set(newest);
    if (!goesOn) {
      live();
    }
  }

  /// Forgets everything, because another training begins.
  void clear() {
    receive(List.of());
    live();
  }

  /// Looks at what the training does now.
  public void live() {
    playing.set(false);
    shown.set(Optional.empty());
  }

  /// Looks back at the start.
  public void first() {
    playing.set(false);
    if (isUsable()) {
      show(0);
    }
  }

  /// Looks at the entry before the one shown.
  public void earlier() {
    playing.set(false);
    if (isUsable()) {
      show(Math.max(0, countBefore() - 1));
    }
  }

  /// Looks at the entry after the one shown; after the last comes what is now.
  public void later() {
    playing.set(false);
    int epoch = shown.get().map(TimelineEntry::epoch).orElse(Integer.MAX_VALUE);
    Optional<TimelineEntry> next =
        entries.get().stream().filter(entry -> entry.epoch() > epoch).findFirst();
    if (next.isPresent()) {
      shown.set(next);
    } else {
      live();
    }
  }

  /// Looks at the entry nearest to a place.
  ///
  /// @param place 0 to 1; from 1 on what is now
  public void showAt(double place) {
    playing.set(false);
    showNear(place);
  }

  private void showNear(double place) {
    if (place >= 1 || !isUsable()) {
      live();
    } else {
      show(nearest(place * scaled(lastEpoch())));
    }
  }

  private void show(int index) {
    shown.set(Optional.of(entries.get().get(index)));
  }

  private int nearest(double scaledEpoch) {
    List<TimelineEntry> all = entries.get();
    int found = 0;
    for (int i = 1; i < all.size(); i++) {
      double distance = Math.abs(scaled(all.get(i).epoch()) - scaledEpoch);
      if (distance <= Math.abs(scaled(all.get(found).epoch()) - scaledEpoch)) {
        found = i;
      }
    }
    return found;
  }

  /// How many entries lie before the one shown, which may have gone from the list.
  private int countBefore() {
    int epoch = shown.get().map(TimelineEntry::epoch).orElse(Integer.MAX_VALUE);
    return (int) entries.get().stream().filter(entry -> entry.epoch() < epoch).count();
  }

  /// Starts or stops playing: from where one looks, or from the start while now is shown.
  public void togglePlaying() {
    if (playing.get() || !isUsable()) {
      playing.set(false);
      return;
    }
    if (shown.get().isEmpty()) {
      show(0);
    }
    playedTo = scaled(shown.get().orElseThrow().epoch());
    playing.set(true);
  }

  /// Plays on; at the end now is shown again.
  ///
  /// @param seconds that passed
  public void play(double seconds) {
    if (!playing.get()) {
      return;
    }
    double end = scaled(lastEpoch());
    playedTo += seconds * speed.get().factor() * end / SECONDS;
    showNear(playedTo / end);
  }

  /// @param epoch of an entry
  /// @return its place, 0 to 1
  public double placeOf(int epoch) {
    return lastEpoch() == 0 ? 1 : Math.min(1, scaled(epoch) / scaled(lastEpoch()));
  }

  /// @return the place of what is shown, 0 to 1
  public double place() {
    return shown.get().map(entry -> placeOf(entry.epoch())).orElse(1.0);
  }

  private int lastEpoch() {
    return entries.get().isEmpty() ? 0 : entries.get().getLast().epoch();
  }

  private static double scaled(int epoch) {
    return Math.log1p(epoch / DENSE_EPOCHS);
  }

  /// @return what a file's name says of the moment shown, for example `-epoch-120`; empty for now
  public String suffix() {
    return shown.get().map(entry -> "-epoch-" + entry.epoch()).orElse("");
  }

  /// @return whether there is something to look back at
  public boolean isUsable() {
    return entries.get().size() >= LEAST_ENTRIES;
  }

  /// @return what is kept, in the order of the epochs
  public ReadOnlyObjectProperty<List<TimelineEntry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /// @return what is looked at; empty while that is what the training does now
  public ReadOnlyObjectProperty<Optional<TimelineEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// @return whether it is being played; then {@link #play} is to be called as time passes
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// @return how fast it is played
  public ObjectProperty<PlaybackSpeed> speedProperty() {
    return speed;
  }
}
