package mdnviz.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ModelJsonTest {
  @TempDir private Path folder;

  @Test
  void allThatAModelKnowsComesBack() throws IOException {
    TrainedModel written = TestModels.small();
    TrainedModel read = roundTrip(written);
    assertEquals(written.modelConfiguration(), read.modelConfiguration());
    assertEquals(written.trainingConfiguration(), read.trainingConfiguration());
    assertEquals(written.inputNames(), read.inputNames());
    assertEquals(written.targetNames(), read.targetNames());
    assertEquals(written.dataName(), read.dataName());
    assertEquals(written.dataHash(), read.dataHash());
    assertEquals(written.dataSize(), read.dataSize());
    assertEquals(written.step(), read.step());
    assertEquals(written.epoch(), read.epoch());
    assertEquals(written.trainNegativeLogLikelihood(), read.trainNegativeLogLikelihood());
    assertTrue(Double.isNaN(read.validationNegativeLogLikelihood()));
    MixtureDensityNetwork network = read.network();
    assertEquals(written.network().inputStandardization(), network.inputStandardization());
    assertEquals(written.network().targetStandardization(), network.targetStandardization());
    assertEquals(written.network().head(), network.head());
  }

  @Test
  void aMissingScoreIsWrittenAsNull() throws IOException {
    JsonNode result = new ObjectMapper().readTree(Files.readString(write())).get("result");
    assertTrue(result.get("validationNegativeLogLikelihood").isNull());
    assertEquals(-1.0 / 3, result.get("trainNegativeLogLikelihood").doubleValue());
  }

  @Test
  void parametersComeBackBitByBit() throws IOException {
    float[] special = {
      0f, -0f, Float.MIN_VALUE, -Float.MIN_NORMAL, Float.MAX_VALUE, 0.1f, 1f / 3, 16777215f, 1e-7f
    };
    TrainedModel model = TestModels.small();
    float[] parameters = model.network().parameters();
    SeededRandom random = new SeededRandom(3);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = i < special.length ? special[i] : finiteBits(random);
    }
    TrainedModel read =
        roundTrip(TestModels.with(model, model.network().targetStandardization(), parameters));
    assertArrayEquals(bits(parameters), bits(read.network().parameters()));
  }

  @Test
  void everyFloatThatIsWrittenIsReadAsItself() throws IOException {
    ObjectMapper mapper = ModelJsonMapper.create();
    SeededRandom random = new SeededRandom(11);
    float[] written = new float[200_000];
    for (int i = 0; i < written.length; i++) {
      written[i] = finiteBits(random);
    }
    float[] read = mapper.readValue(mapper.writeValueAsBytes(written), float[].class);
    assertArrayEquals(bits(written), bits(read));
  }

  @ParameterizedTest
  @EnumSource
  void predictionsComeBackBitByBit(CovarianceType covariance) throws IOException {
    SeededRandom random = new SeededRandom(5);
    for (Activation activation : Activation.values()) {
      for (ScaleMap map : ScaleMap.values()) {
        TrainedModel written =
            TestModels.of(
                TestModels.SMALL
                    .withActivation(activation)
                    .withScaleMap(map)
                    .withCovariance(covariance),
                2,
                3,
                13);
        TrainedModel read = roundTrip(written);
        double[] inputs = TestModels.inputs(written, 20, random);
        for (int i = 0; i < inputs.length; i += 2) {
          double[] x = {inputs[i], inputs[i + 1]};
          assertSameBits(written.mixtureAt(x), read.mixtureAt(x));
        }
      }
    }
  }

  @Test
  void networksWithoutAndWithFourHiddenLayersComeBack() throws IOException {
    for (List<Integer> layers : List.of(List.<Integer>of(), List.of(1), List.of(2, 3, 4, 5))) {
      TrainedModel model = TestModels.of(TestModels.SMALL.withHiddenLayers(layers), 3, 2, 1);
      TrainedModel read = roundTrip(model);
      assertEquals(layers, read.network().hiddenLayers());
      assertArrayEquals(model.network().parameters(), read.network().parameters());
    }
  }

  /// Files of mixtures look as they did before there was another objective.
  @Test
  void onlyLeastSquaresIsNamedAsTheObjective() throws IOException {
    TrainedModel baseline = TestModels.of(TestModels.SMALL.leastSquares(), 1, 2, 3);
    assertEquals(baseline.modelConfiguration(), roundTrip(baseline).modelConfiguration());
    assertSameBits(baseline.mixtureAt(0.3), roundTrip(baseline).mixtureAt(0.3));
    Path path = folder.resolve("objective.json");
    ModelJson.write(baseline, path);
    assertTrue(Files.readString(path).contains("\"objective\": \"least-squares\""));
    assertTrue(Files.readString(path).contains("Trained by least squares"));
    ModelJson.write(TestModels.small(), path);
    assertFalse(Files.readString(path).contains("objective"));
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");
    ModelJson.write(TestModels.small(), first);
    ModelJson.write(TestModels.small(), second);
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() throws IOException {
    Path first = write();
    Path second = folder.resolve("again.json");
    ModelJson.write(ModelJson.read(first), second);
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void thePageTellsHowToReadItWithoutThisProgram() throws IOException {
    JsonNode file = new ObjectMapper().readTree(Files.readString(write()));
    List<String> guide = new ArrayList<>();
    file.get("howToRead").forEach(line -> guide.add(line.asText()));
    assertTrue(guide.contains("pi = softmax(a[0:3])"), guide::toString);
    assertTrue(guide.contains("r = a[6:9].reshape(3, 1)"), guide::toString);
    assertEquals("tanh", file.at("/model/activation").asText());
    assertEquals("warm-up-cosine", file.at("/training/schedule/kind").asText());
    assertEquals(4, file.at("/layers/2/weights/0").size());
    assertEquals("output", file.at("/layers/2/name").asText());
  }

  @Test
  void aMatrixRowStandsOnALineOfItsOwn() throws IOException {
    List<String> lines = Files.readAllLines(write());
    long rows = lines.stream().filter(line -> line.strip().startsWith("[")).count();
    assertEquals(5 + 4 + 9, rows);
    assertFalse(lines.stream().anyMatch(line -> line.endsWith(" ")));
  }

  @Test
  void fieldsThisVersionDoesNotKnowAreLeftAlone() throws IOException {
    Path path = write();
    String text = Files.readString(path);
    Files.writeString(path, text.replace("\"training\": {", "\"remark\": [1], \"training\": {"));
    assertEquals(TestModels.TRAINING, ModelJson.read(path).trainingConfiguration());
  }

  private Path write() throws IOException {
    Path path = folder.resolve("model.json");
    ModelJson.write(TestModels.small(), path);
    return path;
  }

  private TrainedModel roundTrip(TrainedModel model) throws IOException {
    Path path = folder.resolve("round-trip.json");
    ModelJson.write(model, path);
    return ModelJson.read(path);
  }

  private static float finiteBits(SeededRandom random) {
    while (true) {
      float value = Float.intBitsToFloat((int) random.nextLong());
      if (Float.isFinite(value)) {
        return value;
      }
    }
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }

  private static void assertSameBits(GaussianMixture expected, GaussianMixture actual) {
    for (int k = 0; k < expected.componentCount(); k++) {
      assertEquals(expected.mixingWeight(k), actual.mixingWeight(k));
      for (int l = 0; l < expected.targetDimension(); l++) {
        assertEquals(expected.mean(k, l), actual.mean(k, l));
        assertEquals(expected.standardDeviation(k, l), actual.standardDeviation(k, l));
      }
    }
  }
}
