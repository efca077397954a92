package mdnviz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs exported networks in onnxruntime and compares them with the models' own predictions.
final class OnnxExportTest {
  private static final int INPUT_COUNT = 1000;
  private static final double TOLERANCE = 1e-5;

  @TempDir private Path folder;

  static Stream<Arguments> kinds() {
    List<Arguments> kinds = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (CovarianceType covariance : CovarianceType.values()) {
        for (ScaleMap map : ScaleMap.values()) {
          kinds.add(
              Arguments.of(
                  TestModels.SMALL
                      .withActivation(activation)
                      .withCovariance(covariance)
                      .withScaleMap(map)));
        }
      }
    }
    return kinds.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfNetworkPredictsTheSameInOnnxruntime(ModelConfiguration configuration)
      throws IOException, OrtException {
    assertSamePredictions(TestModels.of(configuration, 2, 3, 21));
    assertSamePredictions(TestModels.of(configuration, 1, 1, 22));
  }

  @Test
  void networksWithoutAndWithFourHiddenLayersPredictTheSame() throws IOException, OrtException {
    for (List<Integer> layers :
        List.of(List.<Integer>of(), List.of(1), List.of(64), List.of(7, 6, 5, 4))) {
      assertSamePredictions(TestModels.of(TestModels.SMALL.withHiddenLayers(layers), 3, 2, 4));
    }
  }

  @Test
  void oneComponentAndNoFloorPredictTheSame() throws IOException, OrtException {
    ModelConfiguration configuration =
        TestModels.SMALL.withComponentCount(1).withStandardDeviationFloor(0);
    assertSamePredictions(TestModels.of(configuration, 1, 2, 8));
  }

  @ParameterizedTest
  @EnumSource
  void farOutputsAreClampedAsInTheModel(ScaleMap map) throws IOException, OrtException {
    ModelConfiguration configuration =
        TestModels.SMALL
            .withComponentCount(1)
            .withHiddenLayers(List.of())
            .withStandardDeviationFloor(0)
            .withScaleMap(map);
    TrainedModel model = TestModels.of(configuration, 1, 1, 1);
    float[] steep = {0, 0, 60, 0, 0, 0};
    assertSamePredictions(TestModels.with(model, Standardization.identity(1), steep));
  }

  @Test
  void columnsAndInformationOnTheModelAreInTheFile() throws IOException, OrtException {
    TrainedModel model = TestModels.of(TestModels.SMALL, 2, 1, 3);
    try (OrtSession session = session(model)) {
      Map<String, String> metadata = session.getMetadata().getCustomMetadata();
      assertEquals("MDN Visualizer", session.getMetadata().getProducerName());
      assertEquals("x1,x2", metadata.get("input_names"));
      assertEquals("t1", metadata.get("target_names"));
      assertEquals(model.dataHash(), metadata.get("data_hash"));
      assertEquals(Set.of("x"), session.getInputNames());
      assertEquals(
          Set.of("mixing_weights", "means", "standard_deviations"), session.getOutputNames());
    }
  }

  @Test
  void anEmptyBatchGivesEmptyOutputs() throws IOException, OrtException {
    TrainedModel model = TestModels.small();
    try (OrtSession session = session(model);
        OrtSession.Result result = run(session, new float[0], 1)) {
      assertEquals(0, floats(result, "means").length);
    }
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.onnx");
    Path second = folder.resolve("second.onnx");
    OnnxExport.write(TestModels.small(), first);
    OnnxExport.write(TestModels.small(), second);
    assertEquals(-1, Files.mismatch(first, second));
  }

  private void assertSamePredictions(TrainedModel model) throws IOException, OrtException {
    double[] inputs = TestModels.inputs(model, INPUT_COUNT, new SeededRandom(99));
    MixtureBatch expected = model.network().mixturesAt(inputs, INPUT_COUNT);
    float[] floats = new float[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      floats[i] = (float) inputs[i];
    }
    try (OrtSession session = session(model);
        OrtSession.Result result = run(session, floats, model.inputDimension())) {
      Predictions predictions = new Predictions(model, result);
      for (int row = 0; row < INPUT_COUNT; row++) {
        predictions.assertRow(row, expected.mixture(row));
      }
    }
  }

  private OrtSession session(TrainedModel model) throws IOException, OrtException {
    Path path = folder.resolve("model.onnx");
    OnnxExport.write(model, path);
    return OrtEnvironment.getEnvironment().createSession(path.toString());
  }

  private static OrtSession.Result run(OrtSession session, float[] inputs, int inputDimension)
      throws OrtException {
    long[] shape = {inputs.length / inputDimension, inputDimension};
    try (OnnxTensor x =
        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(inputs), shape)) {
      return session.run(Map.of("x", x));
    }
  }

  private static float[] floats(OrtSession.Result result, String name) {
    OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  /// What onnxruntime said, compared row by row.
  private static final class Predictions {
    private final TrainedModel model;
    private final float[] mixingWeights;
    private final float[] means;
    private final float[] standardDeviations;
    private final float[] choleskyFactors;

    private Predictions(TrainedModel model, OrtSession.Result result) {
      this.model = model;
      mixingWeights = floats(result, "mixing_weights");
      means = floats(result, "means");
      standardDeviations = floats(result, "standard_deviations");
      boolean full = model.modelConfiguration().covariance() == CovarianceType.FULL;
      choleskyFactors = full ? floats(result, "cholesky_factors") : new float[0];
    }

    private void assertRow(int row, GaussianMixture expected) {
      int targets = expected.targetDimension();
      for (int k = 0; k < expected.componentCount(); k++) {
        int component = row * expected.componentCount() + k;
        assertClose(expected.mixingWeight(k), mixingWeights[component], 0, "mixing weight");
        for (int l = 0; l < targets; l++) {
          int index = component * targets + l;
          double unit = model.network().targetStandardization().scale(l);
          assertClose(expected.mean(k, l), means[index], unit, "mean");
          double deviation = expected.standardDeviation(k, l);
          double marginalUnit = choleskyFactors.length > 0 ? unit : 0;
          assertClose(deviation, standardDeviations[index], marginalUnit, "standard deviation");
          for (int j = 0; j < targets && choleskyFactors.length > 0; j++) {
            double factor = j <= l ? expected.choleskyFactor(k, l, j) : 0;
            assertClose(factor, choleskyFactors[index * targets + j], unit, "Cholesky factor");
          }
        }
      }
    }

    /// Values that may be zero, among them the rows of Cholesky factors, are compared on the scale
    /// of their column.
    private static void assertClose(double expected, float actual, double unit, String what) {
      double error = Math.abs(expected - actual) / Math.max(Math.abs(expected), unit);
      assertTrue(
          expected == actual || error <= TOLERANCE,
          () -> "%s: %s in the model, %s in onnxruntime".formatted(what, expected, actual));
    }
  }
}
