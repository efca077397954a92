package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mdnviz.data.Generators;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TimelineEntry;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import org.junit.jupiter.api.Test;

final class TimelineModelTest {
  private static final List<TimelineEntry> ENTRIES = entries(64);

  private final TimelineModel timeline = new TimelineModel();
  private final List<Integer> seen = new ArrayList<>();

  TimelineModelTest() {
    timeline.shownProperty().subscribe((_, _) -> seen.add(epoch()));
  }

  private static List<TimelineEntry> entries(int epochs) {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                Generators.byId("inverse-sine").generate(20, 1),
                ModelConfiguration.DEFAULT.withHiddenLayers(List.of(2)),
                TrainingConfiguration.DEFAULT));
    List<TimelineEntry> entries = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch++) {
      entries.add(trainer.mark().orElseThrow());
      trainer.epoch();
    }
    return entries;
  }

  /// The epoch looked at; −1 for now.
  private int epoch() {
    return timeline.shownProperty().get().map(TimelineEntry::epoch).orElse(-1);
  }

  @Test
  void nothingCanBeLookedBackAtBeforeTheSecondEntry() {
    timeline.receive(ENTRIES.subList(0, 1));
    timeline.first();
    timeline.earlier();
    timeline.showAt(0.3);
    timeline.togglePlaying();
    assertEquals(List.of(), seen);
    assertFalse(timeline.isUsable());
    assertFalse(timeline.playingProperty().get());
    timeline.receive(ENTRIES.subList(0, 2));
    assertTrue(timeline.isUsable());
  }

  @Test
  void stepsGoFromEntryToEntryAndAfterTheLastComesNow() {
    timeline.receive(ENTRIES);
    timeline.earlier();
    timeline.earlier();
    timeline.first();
    timeline.earlier();
    timeline.later();
    timeline.live();
    assertEquals(List.of(64, 63, 0, 1, -1), seen);
    timeline.earlier();
    timeline.later();
    assertEquals(-1, epoch());
  }

  @Test
  void placesAreEvenInTheLogarithmAndEveryEntryIsFoundAtItsPlace() {
    timeline.receive(ENTRIES);
    assertEquals(0, timeline.placeOf(0));
    assertEquals(Math.log(2) / Math.log(3), timeline.placeOf(32), 1e-12);
    assertEquals(1, timeline.placeOf(64));
    for (int epoch = 0; epoch < 64; epoch++) {
      timeline.showAt(timeline.placeOf(epoch));
      assertEquals(epoch, epoch());
      assertEquals(timeline.placeOf(epoch), timeline.place());
    }
    timeline.showAt(1);
    assertEquals(-1, epoch());
    assertEquals(1, timeline.place());
  }

  @Test
  void atNormalSpeedTheWholeTakesItsSecondsAndSixteenTimesFasterOne() {
    timeline.receive(ENTRIES);
    timeline.togglePlaying();
    assertEquals(0, epoch());
    timeline.play(TimelineModel.SECONDS / 2);
    assertEquals(23, epoch(), "√3 · 32 − 32 = 23.4");
    timeline.speedProperty().set(PlaybackSpeed.SIXTEENFOLD);
    timeline.play(TimelineModel.SECONDS / 64);
    assertEquals(41, epoch(), "3^0.75 · 32 − 32 = 40.9");
    assertTrue(timeline.playingProperty().get());
    timeline.play(TimelineModel.SECONDS / 60);
    assertEquals(-1, epoch());
    assertFalse(timeline.playingProperty().get());
  }

  @Test
  void playingGoesOnFromWhereOneLooksAndAHandStopsIt() {
    timeline.receive(ENTRIES);
    timeline.showAt(timeline.placeOf(20));
    timeline.togglePlaying();
    timeline.play(0.01);
    assertEquals(20, epoch());
    timeline.earlier();
    timeline.play(1);
    assertEquals(19, epoch());
    timeline.togglePlaying();
    timeline.togglePlaying();
    timeline.play(1);
    assertEquals(19, epoch());
  }

  @Test
  void newEntriesOfTheSameRunLeaveTheLookBackAloneAndThoseOfAnotherEndIt() {
    timeline.receive(ENTRIES.subList(0, 30));
    timeline.showAt(0.5);
    int before = epoch();
    timeline.receive(ENTRIES);
    assertEquals(before, epoch());
    timeline.receive(entries(3));
    assertEquals(-1, epoch());
  }

  @Test
  void anEntryThatHasGoneIsShownOnAndItsNeighboursAreFound() {
    timeline.receive(ENTRIES);
    timeline.showAt(timeline.placeOf(31));
    List<TimelineEntry> thinned = ENTRIES.stream().filter(entry -> entry.epoch() % 2 == 0).toList();
    timeline.receive(thinned);
    assertEquals(31, epoch());
    timeline.earlier();
    assertEquals(30, epoch());
    timeline.receive(ENTRIES);
    timeline.showAt(timeline.placeOf(31));
    timeline.receive(thinned);
    timeline.later();
    assertEquals(32, epoch());
  }

  @Test
  void namesOfFilesTellThePastAlone() {
    timeline.receive(ENTRIES);
    assertEquals("", timeline.suffix());
    timeline.showAt(timeline.placeOf(12));
    assertEquals("-epoch-12", timeline.suffix());
  }
}
