package mdnviz.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are no sound models: each gets one line that says what is wrong and where.
final class HostileModelFileTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", "is empty"),
        Arguments.of("   \n ", "is empty"),
        Arguments.of("waiting,duration\n80,4.02\n", "line 1, column"),
        Arguments.of("not json", "not JSON"),
        Arguments.of("\u0000\u0001\u0002\u0003", "not JSON"),
        Arguments.of("{\"format\": \"mdn-visualizer-model\",", "ends too early"),
        Arguments.of("{\"format\": 'mdn'}", "line 1, column"),
        Arguments.of("[1, 2, 3]", "not a model of this program"),
        Arguments.of("42", "not a model of this program"),
        Arguments.of("null", "not a model of this program"),
        Arguments.of("{}", "not a model of this program"),
        Arguments.of("{\"name\": \"left-pad\", \"version\": \"1.0\"}", "not a model"),
        Arguments.of("{\"format\": \"onnx\", \"formatVersion\": 1}", "not a model"),
        Arguments.of("{\"format\": \"mdn-visualizer-model\"}", "formatVersion"),
        Arguments.of(
            "{\"format\": \"mdn-visualizer-model\", \"formatVersion\": 2, \"new\": {}}",
            "has format version 2, this program reads versions up to 1; open it with a newer"),
        Arguments.of(
            "{\"format\": \"mdn-visualizer-model\", \"formatVersion\": 0}", "formatVersion"),
        Arguments.of(
            "{\"format\": \"mdn-visualizer-model\", \"formatVersion\": 1.5}", "formatVersion"),
        Arguments.of(
            "{\"format\": \"mdn-visualizer-model\", \"formatVersion\": 99999999999}",
            "formatVersion"),
        Arguments.of(
            "{\"format\": \"mdn-visualizer-model\", \"formatVersion\": 1}",
            "field inputDimension: it is missing"),
        Arguments.of("{\"a\": " + "[".repeat(5000), "beyond all bounds"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsThatAreNoModelsAreTold(String text, String expected) throws IOException {
    Path path = folder.resolve("bad.json");
    Files.writeString(path, text);
    assertComplaint(path, expected);
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        edit(file -> file.remove("layers"), "field layers: it is missing"),
        edit(file -> at(file, "training").remove("seed"), "field training.seed: it is missing"),
        edit(file -> at(file, "model").remove("activation"), "field model.activation"),
        edit(file -> at(file, "training").putNull("schedule"), "field training.schedule"),
        edit(file -> at(file, "data").putNull("name"), "field data.name"),
        edit(file -> at(file, "training").put("seed", "7"), "field training.seed"),
        edit(file -> at(file, "training").put("batchSize", 1.5), "field training.batchSize"),
        edit(file -> at(file, "training").put("learningRate", -1), "learning rate"),
        edit(file -> at(file, "model").put("activation", "swoosh"), "swoosh is unknown here"),
        edit(file -> at(file, "model").put("activation", 3), "field model.activation"),
        edit(file -> at(file, "model").put("componentCount", 0), "components"),
        edit(file -> at(file, "model").put("componentCount", 4), "field layers[2].outputs"),
        edit(file -> at(file, "model").put("objective", "guess"), "guess is unknown here"),
        edit(file -> at(file, "model").putNull("objective"), "field model.objective"),
        edit(file -> at(file, "model").put("objective", "least-squares"), "K must be 1"),
        edit(
            file -> at(file, "model").put("standardDeviationFloor", -0.1),
            "the floor under sigma must be at least 0"),
        edit(file -> at(file, "model").withArray("hiddenLayers").add(6), "field layers"),
        edit(file -> at(file, "model").withArray("hiddenLayers").addNull(), "field model"),
        edit(file -> file.put("inputDimension", 2), "field data.inputNames"),
        edit(file -> file.put("targetDimension", -1), "field data.targetNames"),
        edit(file -> at(file, "data").putArray("inputNames"), "field data.inputNames"),
        edit(file -> at(file, "data").putArray("inputNames").addNull(), "field data.inputNames[0]"),
        edit(file -> at(file, "data").put("hash", "abc"), "field data.hash"),
        edit(file -> at(file, "data").put("size", -1), "field data.size"),
        edit(
            file -> at(file, "standardization").putArray("inputScales").add(0),
            "field standardization.inputScales[0]: a scale must be positive"),
        edit(
            file -> at(file, "standardization").putArray("targetMeans"),
            "field standardization.targetMeans: the model needs 1 entries here, found 0"),
        edit(
            file -> at(file, "standardization").putArray("targetMeans").add("NaN"),
            "field standardization.targetMeans"),
        edit(
            file -> at(file, "result").put("trainNegativeLogLikelihood", "good"),
            "field result.trainNegativeLogLikelihood"),
        edit(file -> at(file, "result").put("step", -5), "field result.step"),
        edit(file -> file.withArray("layers").remove(0), "field layers"),
        edit(file -> file.withArray("layers").set(0, (String) null), "field layers[0]"),
        edit(
            file -> weights(file, 1).remove(0),
            "field layers[1].weights: the model needs 4 entries here, found 3"),
        edit(
            file -> row(file, 1, 2).add(1),
            "field layers[1].weights[2]: the model needs 5 entries here, found 6"),
        edit(file -> weights(file, 0).setNull(1), "field layers[0].weights[1]"),
        edit(file -> row(file, 0, 1).setNull(0), "field layers[0].weights[1]"),
        edit(file -> row(file, 0, 1).set(0, "1"), "field layers[0].weights[1]"),
        edit(
            file -> row(file, 0, 1).set(0, 1e39),
            "field layers[0].weights[1][0]: it is not a finite 32-bit number"),
        edit(file -> layer(file, 2).withArray("biases").remove(0), "field layers[2].biases"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void damagedFieldsAreNamed(Consumer<ObjectNode> edit, String expected) throws IOException {
    ObjectNode file = (ObjectNode) MAPPER.readTree(Files.readString(sound()));
    edit.accept(file);
    Path path = folder.resolve("bad.json");
    Files.writeString(path, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file));
    assertComplaint(path, expected);
  }

  @Test
  void aFileCutShortAnywhereIsToldWithItsPlace() throws IOException {
    byte[] whole = Files.readAllBytes(sound());
    Path path = folder.resolve("cut.json");
    for (int length = 1; length < whole.length - 2; length += 97) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertComplaint(path, ", line ");
    }
  }

  @Test
  void numbersThatJsonDoesNotKnowAreToldWithTheirPlace() throws IOException {
    String text = Files.readString(sound());
    Path path = folder.resolve("bad.json");
    for (String number : new String[] {"NaN", "Infinity", "-Infinity", "0x1p3", "01"}) {
      Files.writeString(
          path, text.replaceFirst("\"biases\": \\[[^,]*,", "\"biases\": [" + number + ","));
      assertComplaint(path, "line 90, column ");
    }
  }

  @Test
  void aFieldGivenTwiceIsTold() throws IOException {
    String text = Files.readString(sound());
    Path path = folder.resolve("bad.json");
    Files.writeString(path, text.replace("\"epoch\": 1234", "\"epoch\": 1234, \"epoch\": 9"));
    assertComplaint(path, "line ");
  }

  @Test
  void textAfterTheEndIsTold() throws IOException {
    Path path = sound();
    Files.writeString(path, Files.readString(path) + "{}");
    assertComplaint(path, "more after the end of the model");
  }

  @Test
  void anotherEncodingIsTold() throws IOException {
    String text = Files.readString(sound()).replace("drawn", "gez\u00f6gen");
    Path path = folder.resolve("bad.json");
    Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    assertComplaint(path, "line ");
  }

  @Test
  void missingFilesAndFoldersAreTold() {
    assertComplaint(folder.resolve("absent.json"), "there is no file");
    assertComplaint(folder, "is a folder");
  }

  private Path sound() throws IOException {
    Path path = folder.resolve("sound.json");
    ModelJson.write(TestModels.small(), path);
    return path;
  }

  private static void assertComplaint(Path path, String expected) {
    ModelFormatException e =
        assertThrows(ModelFormatException.class, () -> ModelJson.read(path), expected);
    String message = e.getMessage();
    assertTrue(message.contains(expected), message);
    assertTrue(message.contains(path.toString()), message);
    assertFalse(message.contains("\n") || message.contains("Exception"), message);
    assertFalse(message.contains("mdnviz.") || message.contains("java."), message);
  }

  private static Arguments edit(Consumer<ObjectNode> edit, String expected) {
    return Arguments.of(edit, expected);
  }

  private static ObjectNode at(ObjectNode file, String field) {
    return (ObjectNode) file.get(field);
  }

  private static ObjectNode layer(ObjectNode file, int index) {
    return (ObjectNode) file.get("layers").get(index);
  }

  private static ArrayNode weights(ObjectNode file, int index) {
    return (ArrayNode) layer(file, index).get("weights");
  }

  private static ArrayNode row(ObjectNode file, int index, int row) {
    return (ArrayNode) weights(file, index).get(row);
  }
}
