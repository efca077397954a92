package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorParametersTest {
  private static final DataGenerator SINE = Generators.byId("inverse-sine");

  static List<DataGenerator> all() {
    return Generators.all();
  }

  @Test
  void anotherValueLeavesTheOthersAndTheFirstParametersAlone() {
    GeneratorParameters standard = SINE.parameters();
    GeneratorParameters changed = standard.with("noise", 0.2);
    assertEquals(0.2, changed.value("noise"));
    assertEquals(standard.value("amplitude"), changed.value("amplitude"));
    assertEquals(0.1, standard.value("noise"));
    assertTrue(standard.isStandard());
    assertFalse(changed.isStandard());
    assertEquals(standard, changed.with("noise", 0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.50001, Double.NaN, Double.POSITIVE_INFINITY})
  void aValueOutsideTheRangeIsRefused(double noise) {
    GeneratorParameters standard = SINE.parameters();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> standard.with("noise", noise));
    assertEquals("noise must lie between 0.01 and 0.5, was " + noise, refused.getMessage());
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheKnownOnes() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SINE.parameters().with("wobble", 1));
    assertEquals(
        "there is no parameter \"wobble\"; choose one of noise, amplitude", refused.getMessage());
  }

  @Test
  void theParametersOfAnotherGeneratorAreRefused() {
    GeneratorParameters other = Generators.byId("circle").parameters();
    assertThrows(IllegalArgumentException.class, () -> SINE.with(other));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameParametersGiveTheSameExamplesAndOthersGiveOthers(DataGenerator generator) {
    String published = generator.generate(50, 3).contentHash();
    assertEquals(published, generator.with(generator.parameters()).generate(50, 3).contentHash());
    for (GeneratorParameter parameter : generator.parameters().definitions()) {
      double value = parameter.range().low();
      DataGenerator changed = generator.with(generator.parameters().with(parameter.id(), value));
      assertNotEquals(published, changed.generate(50, 3).contentHash(), parameter.id());
      assertTrue(parameter.hint().endsWith("."));
    }
  }
}
