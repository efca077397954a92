package mdnviz.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mdnviz.mixture.GaussianMixture;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of every format version stay readable and predict what `expected_predictions.py`, which
/// knows nothing but the files, computed from them in double precision.
final class ModelFixtureTest {
  private static final double TOLERANCE = 1e-5;

  @ParameterizedTest
  @ValueSource(strings = {"1-diagonal", "1-full"})
  void filesOfVersionOnePredictWhatTheyAlwaysDid(String name)
      throws IOException, URISyntaxException {
    TrainedModel model = ModelJson.read(resource("model-" + name + ".json"));
    List<Expected> expected =
        new ObjectMapper()
            .readValue(
                Files.readString(resource("expected-" + name + ".json")), new TypeReference<>() {});
    assertEquals(5, expected.size());
    for (Expected one : expected) {
      assertPrediction(one, model.mixtureAt(one.x), model);
    }
  }

  @Test
  void versionOneIsStillWrittenTheSameWay(@TempDir Path folder)
      throws IOException, URISyntaxException {
    Path fixture = resource("model-1-full.json");
    Path again = folder.resolve("again.json");
    ModelJson.write(ModelJson.read(fixture), again);
    assertEquals(Files.readString(fixture), Files.readString(again));
  }

  @Test
  void whatVersionOneKnowsOfTheTrainingIsRead() throws IOException, URISyntaxException {
    TrainedModel model = ModelJson.read(resource("model-1-full.json"));
    assertEquals(TestModels.TRAINING, model.trainingConfiguration());
    assertEquals(List.of("x1", "x2"), model.inputNames());
    assertEquals(98_765_432_109L, model.step());
  }

  private static void assertPrediction(
      Expected expected, GaussianMixture actual, TrainedModel model) {
    assertArrayEquals(expected.mixingWeights, actual.mixingWeights(), TOLERANCE);
    for (int k = 0; k < actual.componentCount(); k++) {
      for (int l = 0; l < actual.targetDimension(); l++) {
        double tolerance = TOLERANCE * model.network().targetStandardization().scale(l);
        assertEquals(expected.means[k][l], actual.mean(k, l), tolerance);
        for (int j = 0; j <= l; j++) {
          assertEquals(
              expected.choleskyFactors[k][l][j], actual.choleskyFactor(k, l, j), tolerance);
        }
      }
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(ModelFixtureTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }

  /// The mixture at one input.
  private record Expected(
      double[] x, double[] mixingWeights, double[][] means, double[][][] choleskyFactors) {}
}
