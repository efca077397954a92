package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generation;
import mdnviz.data.ReferenceScores;
import mdnviz.density.GridSpec;
import mdnviz.math.Interval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With the real thread; the test's thread takes the part of JavaFX's.
@Timeout(120)
class TruthModelTest {
  private static final GridSpec GRID = new GridSpec(new Interval(0, 1), new Interval(0, 1), 30, 20);

  private final Semaphore news = new Semaphore(0);
  private final DataModel data = new DataModel(DataGallery.byId("inverse-sine"));
  private final DensityModel density = new DensityModel(new ViewSettings().style(), () -> {});
  private final BooleanProperty outline = new SimpleBooleanProperty();
  private final TruthModel truth = new TruthModel(data, density, outline, news::release);

  @AfterEach
  void endThreads() {
    truth.close();
    density.close();
  }

  @Test
  void theScoresOfTheGeneratorShownComeByThemselves() {
    await(() -> !data.referencesProperty().get().equals(ReferenceScores.UNKNOWN));
    assertEquals(-1.2823, data.referencesProperty().get().oracle().orElseThrow(), 1e-4);
    assertTrue(truth.frameProperty().get().isEmpty());
  }

  @Test
  void theSameDataSetChosenAgainKeepsItsScores() {
    await(() -> data.referencesProperty().get().oracle().isPresent());
    data.choose(DataGallery.byId("inverse-sine"));
    await(() -> data.referencesProperty().get().oracle().isPresent());
  }

  @Test
  void anotherNumberOfTheGeneratorBringsOtherScores() {
    await(() -> data.referencesProperty().get().oracle().isPresent());
    Generation drawn = data.generationProperty().get().orElseThrow();
    DataGenerator noisy = drawn.generator().with(drawn.generator().parameters().with("noise", 0.3));
    data.vary(drawn.with(noisy));
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
    await(() -> data.referencesProperty().get().oracle().isPresent());
    assertTrue(data.referencesProperty().get().oracle().getAsDouble() > -1);
  }

  @Test
  void aPictureIsMadeOnlyWhenSomeoneLooksAndThenTheScoresComeToo() {
    density.gridProperty().set(GRID);
    outline.set(true);
    await(() -> truth.frameProperty().get().isPresent());
    assertEquals(GRID, truth.frameProperty().get().orElseThrow().grid());
    await(() -> data.referencesProperty().get().oracle().isPresent());
  }

  @Test
  void anotherGridBringsAnotherPicture() {
    density.gridProperty().set(GRID);
    outline.set(true);
    await(() -> truth.frameProperty().get().isPresent());
    GridSpec other = new GridSpec(GRID.x(), GRID.y(), 10, 10);
    density.gridProperty().set(other);
    await(() -> truth.frameProperty().get().orElseThrow().grid().equals(other));
  }

  @Test
  void whereTheDensityIsNotKnownThereIsNoPicture() {
    density.gridProperty().set(GRID);
    truth.pictureProperty().set(TruthPicture.TRUTH);
    await(() -> truth.frameProperty().get().isPresent());
    data.paint(List.of(new double[] {0.5, 0.5}));
    assertFalse(truth.availableProperty().get());
    assertTrue(truth.frameProperty().get().isEmpty());
    data.undo();
    assertTrue(truth.availableProperty().get());
    await(() -> truth.frameProperty().get().isPresent());
    data.choose(DataGallery.byId("robot-arm"));
    assertFalse(truth.availableProperty().get());
    await(() -> data.referencesProperty().get().marginal().isPresent());
    data.choose(DataGallery.byId("geyser"));
    assertEquals(ReferenceScores.UNKNOWN, data.referencesProperty().get());
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertDoesNotThrow(() -> assertTrue(news.tryAcquire(30, TimeUnit.SECONDS)));
      truth.receive();
    }
  }
}
