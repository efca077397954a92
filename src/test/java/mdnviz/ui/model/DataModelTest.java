package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
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
      assertTrue(data.dataset().size() > 200, choice.id());
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
    data.paint(tenPoints());
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    data.undo();
    assertEquals(first.title(), data.titleProperty().get());
    assertEquals(first.references(), data.referencesProperty().get());
    assertTrue(first.references().marginal().isPresent());
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
    data.swap();
    assertEquals(before.targetNames(), data.dataset().inputNames());
    assertEquals(before.target(3, 0), data.dataset().input(3, 0));
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    assertTrue(data.choiceProperty().get().isEmpty());
    assertFalse(data.drawableProperty().get());
    assertEquals(first.title() + ", x ↔ y", data.titleProperty().get());
  }

  @Test
  void swappingTwiceGivesEverythingBack() {
    data.paint(tenPoints());
    Dataset painted = data.dataset();
    data.swap();
    data.swap();
    assertEquals(painted.contentHash(), data.dataset().contentHash());
    data.undo();
    assertEquals(first.references(), data.referencesProperty().get());
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

  private static List<double[]> tenPoints() {
    return IntStream.range(0, 10).mapToObj(i -> new double[] {0.1 * i, 0.5}).toList();
  }
}
