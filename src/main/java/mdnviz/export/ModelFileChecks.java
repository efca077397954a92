package mdnviz.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/// What must hold between the fields of a model file before a model is made of it.
final class ModelFileChecks {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final ModelFile file;

  private ModelFileChecks(ModelFile file) {
    this.file = file;
  }

  /// A field holds what cannot be.
  static final class Violation extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    private Violation(String field, String message) {
      super(message);
      this.field = field;
    }

    /// @return path of the field, for example `layers[0].weights[3]`
    String field() {
      return field;
    }
  }

  /// @param file complete: no field is missing or null
  /// @throws Violation naming the first field that is wrong
  static void check(ModelFile file) throws Violation {
    ModelFileChecks checks = new ModelFileChecks(file);
    checks.checkData();
    checks.checkStandardization();
    checks.checkResult();
    checks.checkLayers();
  }

  private void checkData() throws Violation {
    checkNames("data.inputNames", file.data().inputNames(), file.inputDimension());
    checkNames("data.targetNames", file.data().targetNames(), file.targetDimension());
    require(file.data().size() >= 0, "data.size", "it must be at least 0");
    require(
        HASH.matcher(file.data().hash()).matches(),
        "data.hash",
        "a SHA-256 hash has 64 hexadecimal digits");
  }

  private void checkNames(String field, List<String> names, int dimension) throws Violation {
    require(!names.isEmpty(), field, "at least one column is needed");
    require(
        names.size() == dimension,
        field,
        "it names %d columns, but the dimension says %d".formatted(names.size(), dimension));
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i) == null) {
        throw new Violation(element(field, i), "a column name is missing");
      }
    }
  }

  private void checkStandardization() throws Violation {
    ModelFile.Scaling scaling = file.standardization();
    checkNumbers("standardization.inputMeans", scaling.inputMeans(), file.inputDimension());
    checkNumbers("standardization.inputScales", scaling.inputScales(), file.inputDimension());
    checkNumbers("standardization.targetMeans", scaling.targetMeans(), file.targetDimension());
    checkNumbers("standardization.targetScales", scaling.targetScales(), file.targetDimension());
    checkPositive("standardization.inputScales", scaling.inputScales());
    checkPositive("standardization.targetScales", scaling.targetScales());
  }

  private static void checkNumbers(String field, double[] values, int count) throws Violation {
    requireCount(field, values.length, count);
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(values[i])) {
        throw new Violation(element(field, i), "it is not a finite number");
      }
    }
  }

  private static void checkPositive(String field, double[] values) throws Violation {
    for (int i = 0; i < values.length; i++) {
      require(values[i] > 0, element(field, i), "a scale must be positive, found " + values[i]);
    }
  }

  private void checkResult() throws Violation {
    ModelFile.Result result = file.result();
    require(result.step() >= 0, "result.step", "it must be at least 0");
    require(result.epoch() >= 0, "result.epoch", "it must be at least 0");
    checkScore("result.trainNegativeLogLikelihood", result.trainNegativeLogLikelihood());
    checkScore("result.validationNegativeLogLikelihood", result.validationNegativeLogLikelihood());
  }

  private static void checkScore(String field, JsonNode value) throws Violation {
    boolean valid = value.isNull() || (value.isNumber() && Double.isFinite(value.doubleValue()));
    require(valid, field, "it must be a finite number or null");
  }

  private void checkLayers() throws Violation {
    List<Integer> sizes =
        LayerWeights.outputSizes(
            file.model().hiddenLayers(),
            file.model().head(file.targetDimension()).outputDimension());
    requireCount("layers", file.layers().size(), sizes.size());
    int inputs = file.inputDimension();
    for (int layer = 0; layer < sizes.size(); layer++) {
      checkLayer("layers[%d]".formatted(layer), file.layers().get(layer), inputs, sizes.get(layer));
      inputs = sizes.get(layer);
    }
  }

  private static void checkLayer(String path, LayerWeights layer, int inputs, int outputs)
      throws Violation {
    require(layer != null, path, "it is null");
    require(
        layer.inputs() == inputs,
        path + ".inputs",
        "the model needs %d, found %d".formatted(inputs, layer.inputs()));
    require(
        layer.outputs() == outputs,
        path + ".outputs",
        "the model needs %d, found %d".formatted(outputs, layer.outputs()));
    requireCount(path + ".weights", layer.weights().length, outputs);
    for (int row = 0; row < outputs; row++) {
      checkNumbers(element(path + ".weights", row), layer.weights()[row], inputs);
    }
    checkNumbers(path + ".biases", layer.biases(), outputs);
  }

  private static void checkNumbers(String field, float[] values, int count) throws Violation {
    require(values != null, field, "it is null");
    requireCount(field, values.length, count);
    for (int i = 0; i < count; i++) {
      if (!Float.isFinite(values[i])) {
        throw new Violation(element(field, i), "it is not a finite 32-bit number");
      }
    }
  }

  private static void requireCount(String field, int found, int expected) throws Violation {
    require(
        found == expected,
        field,
        "the model needs %d entries here, found %d".formatted(expected, found));
  }

  private static String element(String field, int index) {
    return "%s[%d]".formatted(field, index);
  }

  private static void require(boolean holds, String field, String message) throws Violation {
    if (!holds) {
      throw new Violation(field, message);
    }
  }
}
