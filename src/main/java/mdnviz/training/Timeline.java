package mdnviz.training;

import java.util.ArrayList;
import java.util.List;

/// The course of one training in bounded memory: its start and ends of epochs, every epoch at first
/// and each 32nd part of the epochs so far later, so that two neighbours differ about equally much
/// wherever one looks. Where there is no room for more, the entry goes whose neighbours are nearest
/// to each other on that scale; the first and the newest never go.
///
/// Every entry holds the whole state of the trainer, so that one can go on from any of them without
/// a step done again, whatever was changed by hand or painted in between.
///
/// Not thread-safe; the entries and the lists of them are immutable.
public final class Timeline {
  /// Most bytes of all states together.
  public static final long MOST_BYTES = 64L << 20;

  /// Most entries.
  public static final int MOST_ENTRIES = 600;

  /// Up to so many epochs each is kept.
  private static final int DENSE_EPOCHS = 32;

  private final long mostBytes;
  private final int mostEntries;
  private final List<TimelineEntry> entries = new ArrayList<>();
  private List<TimelineEntry> copy = List.of();
  private boolean changed;
  private Object run = new Object();
  private int nextEpoch;
  private long bytes;

  /// Makes an empty timeline with the usual bounds.
  public Timeline() {
    this(MOST_BYTES, MOST_ENTRIES);
  }

  /// Makes an empty timeline.
  ///
  /// @param mostBytes of all states together; two entries stay in any case
  /// @param mostEntries at least 2
  public Timeline(long mostBytes, int mostEntries) {
    this.mostBytes = mostBytes;
    this.mostEntries = mostEntries;
  }

  /// @param epoch passes completed
  /// @return whether the next entry is due
  public boolean wants(int epoch) {
    return epoch >= nextEpoch;
  }

  /// Records where a training stands, if that is the end of an epoch whose entry is due.
  ///
  /// @param trainer whose course this is
  public void follow(Trainer trainer) {
    if (trainer.isBetweenEpochs() && wants(trainer.epochCount())) {
      trainer.mark().ifPresent(this::record);
    }
  }

  /// Takes over what was kept of another hand's training in place of this one.
  ///
  /// @param taken in the order of the epochs
  void take(List<TimelineEntry> taken) {
    clear();
    taken.forEach(this::record);
  }

  /// Appends an entry and makes room for it.
  ///
  /// @param entry of a later epoch than those before
  public void record(TimelineEntry entry) {
    changed = true;
    entries.add(entry.keptIn(run));
    nextEpoch = entry.epoch() + Math.max(1, entry.epoch() / DENSE_EPOCHS);
    bytes += bytesAt(entries.size() - 1);
    while (entries.size() > 2 && (entries.size() > mostEntries || bytes > mostBytes)) {
      remove(mostDispensable());
    }
  }

  private void remove(int index) {
    bytes -= bytesAt(index) + bytesAt(index + 1);
    entries.remove(index);
    bytes += bytesAt(index);
  }

  private long bytesAt(int index) {
    return entries.get(index).bytesBesides(entries.get(Math.max(0, index - 1)));
  }

  private int mostDispensable() {
    int found = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < entries.size() - 1; i++) {
      double before = DENSE_EPOCHS + entries.get(i - 1).epoch();
      double ratio = (DENSE_EPOCHS + entries.get(i + 1).epoch()) / before;
      if (ratio < least) {
        least = ratio;
        found = i;
      }
    }
    return found;
  }

  /// @return bytes of all states together; what they share is counted once
  public long bytes() {
    return bytes;
  }

  /// Forgets everything, because another training begins.
  void clear() {
    changed = true;
    run = new Object();
    entries.clear();
    bytes = 0;
    nextEpoch = 0;
  }

  /// @param entry any
  /// @return whether it was recorded here since the last {@link #clear}, even if it has gone
  boolean recorded(TimelineEntry entry) {
    return entry.isOf(run);
  }

  /// Forgets what came later, because training goes on from there in another way.
  ///
  /// @param epoch last one kept
  void cutAfter(int epoch) {
    changed = true;
    while (!entries.isEmpty() && entries.getLast().epoch() > epoch) {
      bytes -= bytesAt(entries.size() - 1);
      entries.removeLast();
    }
    nextEpoch = Math.min(nextEpoch, epoch + Math.max(1, epoch / DENSE_EPOCHS));
  }

  /// @return all entries, in the order of their epochs; the same list until one comes or goes
  public List<TimelineEntry> entries() {
    if (changed) {
      changed = false;
      copy = List.copyOf(entries);
    }
    return copy;
  }
}
