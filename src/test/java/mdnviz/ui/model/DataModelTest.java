package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.Generation;
import mdnviz.data.ReferenceScores;
import org.junit.jupiter.api.Test;

final class DataModelTest {
  private final DataChoice first = DataGallery.CHOICES.getFirst();
  private final DataModel data = new DataModel(first);

  @Test
  void everyDataSetOfTheGalleryHasAtMostTwoInputsAndTargets() {
    for (DataChoice choice : DataGallery.CHOICES) {
      data.choose(choice);
      assertTrue(data.dataset().inputDimension() <= 2, choice.id());
      assertTrue(data.dataset().targetDimension() <= 2, choice.id());
      assertTrue(data.dataset().size() > 100, choice.id());
      assertEquals(Optional.of(choice), data.choiceProperty().get());
    }
  }

  @Test
  void tenPaintedPointsAreOneStepToUndoAndRedo() {
    Dataset before = data.dataset();
    data.paint(tenPoints());
    assertEquals(before.size() + 10, data.dataset().size());
    assertTrue(data.lastChangeWasDrawing());
    assertTrue(data.choiceProperty().get().isEmpty());
    data.undo();
    assertEquals(before.contentHash(), data.dataset().contentHash());
    assertFalse(data.canUndoProperty().get());
    assertTrue(data.canRedoProperty().get());
    data.redo();
    assertEquals(before.size() + 10, data.dataset().size());
    assertTrue(data.lastChangeWasDrawing());
  }

  @Test
  void undoingEverythingGivesNameAndOracleBack() {
    ReferenceScores known = tellReferences();
    data.paint(tenPoints());
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    data.undo();
    assertEquals(first.id(), data.titleProperty().get());
    assertEquals(known, data.referencesProperty().get());
  }

  @Test
  void clearingLeavesAnEmptySheetThatCanBeUndone() {
    int before = data.dataset().size();
    data.clear();
    assertEquals(0, data.dataset().size());
    data.undo();
    assertEquals(before, data.dataset().size());
  }

  @Test
  void regeneratingDrawsOtherExamplesOfTheSameGenerator() {
    String before = data.dataset().contentHash();
    data.regenerate();
    assertNotEquals(before, data.dataset().contentHash());
    assertEquals(Optional.of(first), data.choiceProperty().get());
    data.choose(first);
    assertEquals(before, data.dataset().contentHash());
  }

  @Test
  void recordedAndPaintedDataCannotBeDrawnAnew() {
    data.choose(DataGallery.CHOICES.getLast());
    String geyser = data.dataset().contentHash();
    data.regenerate();
    assertEquals(geyser, data.dataset().contentHash());
    data.choose(first);
    data.paint(tenPoints());
    assertFalse(data.drawableProperty().get());
  }

  @Test
  void swappingGivesTheInverseProblemWithoutAnOracle() {
    Dataset before = data.dataset();
    tellReferences();
    data.swap();
    assertEquals(before.targetNames(), data.dataset().inputNames());
    assertEquals(before.target(3, 0), data.dataset().input(3, 0));
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    assertTrue(data.choiceProperty().get().isEmpty());
    assertFalse(data.drawableProperty().get());
    assertEquals(first.id() + ", x ↔ y", data.titleProperty().get());
  }

  @Test
  void swappingTwiceGivesEverythingBack() {
    ReferenceScores known = tellReferences();
    data.paint(tenPoints());
    Dataset painted = data.dataset();
    data.swap();
    data.swap();
    assertEquals(painted.contentHash(), data.dataset().contentHash());
    data.undo();
    assertEquals(known, data.referencesProperty().get());
    assertEquals(Optional.of(first), data.choiceProperty().get());
    assertFalse(data.canUndoProperty().get());
  }

  @Test
  void pointsPaintedOntoASwappedSetAreSwappedBackWithIt() {
    int before = data.dataset().size();
    data.swap();
    data.paint(List.of(new double[] {0.25, 0.75}));
    data.swap();
    assertEquals(before + 1, data.dataset().size());
    assertEquals(0.75, data.dataset().input(before, 0));
    assertEquals(0.25, data.dataset().target(before, 0));
  }

  @Test
  void scoresOfAGeneratorThatIsNotShownAnyMoreAreNotTaken() {
    DataGenerator before = generation().generator();
    data.vary(generation().with(before.with(before.parameters().with("noise", 0.2))));
    data.tell(before, before.referenceScores());
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    DataGenerator changed = generation().generator();
    data.tell(changed, changed.referenceScores());
    assertEquals(changed.referenceScores(), data.referencesProperty().get());
  }

  @Test
  void moreExamplesAndAnotherSeedKeepTheScoresOfTheGenerator() {
    ReferenceScores known = tellReferences();
    data.vary(generation().withCount(50));
    assertEquals(50, data.dataset().size());
    assertTrue(data.lastChangeWasVariation());
    data.regenerate();
    assertFalse(data.lastChangeWasVariation());
    assertEquals(50, data.dataset().size());
    assertEquals(known, data.referencesProperty().get());
  }

  @Test
  void recordedDataCannotBeVaried() {
    Generation drawn = generation();
    data.choose(DataGallery.byId("geyser"));
    data.vary(drawn.withCount(50));
    assertEquals("geyser", data.dataset().name());
    assertEquals(299, data.dataset().size());
  }

  private Generation generation() {
    return data.generationProperty().get().orElseThrow();
  }

  private ReferenceScores tellReferences() {
    DataGenerator generator = generation().generator();
    data.tell(generator, generator.referenceScores());
    assertTrue(data.referencesProperty().get().oracle().isPresent());
    return data.referencesProperty().get();
  }

  private static List<double[]> tenPoints() {
    return IntStream.range(0, 10).mapToObj(i -> new double[] {0.1 * i, 0.5}).toList();
  }
}
