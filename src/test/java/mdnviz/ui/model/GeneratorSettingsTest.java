package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.Generation;
import mdnviz.data.Generators;
import org.junit.jupiter.api.Test;

class GeneratorSettingsTest {
  private final DataModel data = new DataModel(DataGallery.byId("inverse-sine"));
  private final GeneratorSettings settings = new GeneratorSettings(data);

  @Test
  void theyStartAtWhatTheGalleryDraws() {
    assertEquals(2000, settings.count().get());
    assertEquals(1L, settings.seed().get());
    assertEquals(
        List.of("noise", "amplitude"),
        settings.parametersProperty().get().stream()
            .map(parameter -> parameter.definition().id())
            .toList());
    assertFalse(noise().changed().get());
  }

  @Test
  void anotherNumberDrawsTheSameExamplesWithIt() {
    noise().set(0.2);
    Generation drawn = data.generationProperty().get().orElseThrow();
    assertEquals(0.2, drawn.generator().parameters().value("noise"));
    assertEquals(drawn.draw().contentHash(), data.dataset().contentHash());
    assertTrue(noise().changed().get());
    assertTrue(data.lastChangeWasVariation());
  }

  @Test
  void goingBackGivesTheFirstExamplesAgain() {
    String first = data.dataset().contentHash();
    noise().set(0.2);
    settings.count().set(77);
    settings.seed().set(5L);
    assertEquals(77, data.dataset().size());
    assertNotEquals(first, data.dataset().contentHash());
    settings.restore();
    assertEquals(first, data.dataset().contentHash());
    assertFalse(noise().changed().get());
    assertFalse(settings.count().changed().get());
    assertFalse(settings.seed().changed().get());
  }

  @Test
  void regeneratingShowsTheNextSeed() {
    data.regenerate();
    assertEquals(2L, settings.seed().get());
    assertTrue(settings.seed().changed().get());
  }

  @Test
  void aNumberOutsideItsRangeIsRefusedInWordsAndTheDataStay() {
    String before = data.dataset().contentHash();
    assertFalse(noise().enter("7"));
    assertTrue(noise().complaintProperty().get().startsWith("Noise is a number from 0.01 to 0.5"));
    assertFalse(settings.count().enter("0"));
    assertEquals(before, data.dataset().contentHash());
  }

  @Test
  void anotherGeneratorBringsItsOwnNumbers() {
    noise().set(0.3);
    data.choose(DataGallery.byId("circle"));
    assertEquals("radius", settings.parametersProperty().get().getLast().definition().id());
    assertEquals(1.0, noise().get());
    assertFalse(noise().changed().get());
    assertEquals(
        Generators.byId("circle").generate(3000, 1).contentHash(), data.dataset().contentHash());
    data.choose(DataGallery.byId("inverse-sine"));
    assertEquals(0.1, noise().get());
  }

  @Test
  void nothingIsDrawnWhileRecordedDataAreShown() {
    data.choose(DataGallery.byId("geyser"));
    settings.count().set(50);
    settings.restore();
    assertEquals(299, data.dataset().size());
  }

  private TypedSetting<Double> noise() {
    return settings.parametersProperty().get().getFirst().value();
  }
}
