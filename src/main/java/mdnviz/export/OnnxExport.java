package mdnviz.export;

import ai.onnx.proto.OnnxMl;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mdnviz.training.TrainedModel;

/// Models as ONNX (opset 17, IR version 8), for onnxruntime, Python and other languages.
///
/// Input `x` [N, D]; outputs `mixing_weights` [N, K], `means` [N, K, L], `standard_deviations` [N,
/// K, L], and for full covariances `cholesky_factors` [N, K, L, L], the standard deviations then
/// being the marginal ones. Everything is float32 in data units: the standardisations are part of
/// the graph.
public final class OnnxExport {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private OnnxExport() {}

  /// Writes a model; the same model gives the same bytes.
  ///
  /// @param model what to write
  /// @param path where to; a file that is there is replaced, see {@link AtomicFile}
  /// @throws FileWriteException if it cannot be written; the message is one line for people
  public static void write(TrainedModel model, Path path) throws FileWriteException {
    OnnxMl.ModelProto onnx = model(model);
    AtomicFile.write(path, onnx::writeTo);
  }

  private static OnnxMl.ModelProto model(TrainedModel model) {
    OnnxMl.ModelProto.Builder onnx = OnnxMl.ModelProto.newBuilder();
    onnx.setIrVersion(IR_VERSION)
        .setProducerName("MDN Visualizer")
        .setDomain("mdnviz")
        .setModelVersion(1)
        .setDocString(
            "Mixture density network: p(t|x) = sum over k of mixing_weights[k] * Normal(t;"
                + " means[k], standard_deviations[k]), everything in data units.")
        .setGraph(new OnnxNetwork(model.network()).build().build());
    onnx.addOpsetImportBuilder().setDomain("").setVersion(OPSET);
    metadata(model)
        .forEach((key, value) -> onnx.addMetadataPropsBuilder().setKey(key).setValue(value));
    return onnx.build();
  }

  private static Map<String, String> metadata(TrainedModel model) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("format", "mdn-visualizer-onnx 1");
    properties.put("input_names", String.join(",", model.inputNames()));
    properties.put("target_names", String.join(",", model.targetNames()));
    properties.put("covariance", EnumText.of(model.modelConfiguration().covariance()));
    properties.put("objective", EnumText.of(model.modelConfiguration().objective()));
    properties.put("data_name", model.dataName());
    properties.put("data_hash", model.dataHash());
    properties.put("data_size", Integer.toString(model.dataSize()));
    properties.put("seed", Long.toString(model.trainingConfiguration().seed()));
    properties.put("steps", Long.toString(model.step()));
    properties.put("epochs", Integer.toString(model.epoch()));
    putScore(properties, "train_nll_nats", model.trainNegativeLogLikelihood());
    putScore(properties, "validation_nll_nats", model.validationNegativeLogLikelihood());
    return properties;
  }

  private static void putScore(Map<String, String> properties, String key, double score) {
    if (Double.isFinite(score)) {
      properties.put(key, Double.toString(score));
    }
  }
}
