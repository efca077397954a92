package mdnviz.export;

import ai.onnx.proto.OnnxMl;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An ONNX graph under construction: constants and nodes are added in order of use, every method
/// that adds a node returns the name of its result.
///
/// Not thread-safe: one owner at a time.
final class OnnxGraph {
  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Set<String> scalars = new HashSet<>();
  private int nodeCount;

  /// @param name of the graph
  OnnxGraph(String name) {
    graph.setName(name);
  }

  /// Adds a node with one result under a name made up for it.
  ///
  /// @param operator ONNX operator
  /// @param inputs names of its inputs
  /// @return the result's name
  String add(String operator, String... inputs) {
    String output = operator.toLowerCase(Locale.ROOT) + nodeCount;
    return addNamed(operator, output, inputs);
  }

  /// Adds a node with one result.
  ///
  /// @param operator ONNX operator
  /// @param output the result's name
  /// @param inputs names of its inputs
  /// @return the result's name
  String addNamed(String operator, String output, String... inputs) {
    node(operator, List.of(output), inputs);
    return output;
  }

  /// Adds a node with one result and one whole-number attribute.
  ///
  /// @param operator ONNX operator
  /// @param attribute its name and value
  /// @param output the result's name
  /// @param inputs names of its inputs
  /// @return the result's name
  String addWith(String operator, Attribute attribute, String output, String... inputs) {
    node(operator, List.of(output), inputs).addAttribute(attribute.proto());
    return output;
  }

  /// Adds a Split along the last axis.
  ///
  /// @param input a matrix [N, sum of sizes]
  /// @param sizes a constant with the width of each part
  /// @param outputs names of the parts
  void split(String input, String sizes, List<String> outputs) {
    node("Split", outputs, input, sizes).addAttribute(new Attribute("axis", 1).proto());
  }

  private OnnxMl.NodeProto.Builder node(String operator, List<String> outputs, String... inputs) {
    return graph
        .addNodeBuilder()
        .setOpType(operator)
        .setName(operator + "_" + nodeCount++)
        .addAllInput(List.of(inputs))
        .addAllOutput(outputs);
  }

  /// Adds a constant tensor of floats.
  ///
  /// @param name of the constant
  /// @param values row-major. Not modified.
  /// @param shape its dimensions; none for a scalar
  /// @return the name
  String floats(String name, float[] values, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        constant(name, OnnxMl.TensorProto.DataType.FLOAT.getNumber(), shape);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return name;
  }

  /// Adds a constant number, once for each name.
  ///
  /// @param name of the constant
  /// @param value the number
  /// @return the name
  String scalar(String name, double value) {
    return scalars.add(name) ? floats(name, new float[] {(float) value}) : name;
  }

  /// Adds a constant vector of whole numbers.
  ///
  /// @param name of the constant
  /// @param values any. Not modified.
  /// @return the name
  String integers(String name, long... values) {
    OnnxMl.TensorProto.Builder tensor =
        constant(name, OnnxMl.TensorProto.DataType.INT64.getNumber(), values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return name;
  }

  /// Adds a constant vector of truth values.
  ///
  /// @param name of the constant
  /// @param values any. Not modified.
  /// @return the name
  String truths(String name, boolean... values) {
    OnnxMl.TensorProto.Builder tensor =
        constant(name, OnnxMl.TensorProto.DataType.BOOL.getNumber(), values.length);
    for (boolean value : values) {
      tensor.addInt32Data(value ? 1 : 0);
    }
    return name;
  }

  private OnnxMl.TensorProto.Builder constant(String name, int type, long... shape) {
    OnnxMl.TensorProto.Builder tensor = graph.addInitializerBuilder();
    tensor.setName(name).setDataType(type);
    for (long dimension : shape) {
      tensor.addDims(dimension);
    }
    return tensor;
  }

  /// Declares the graph's input: floats, [N, width].
  ///
  /// @param name of the input
  /// @param width D
  /// @param meaning one sentence for whoever opens the file
  /// @return the name
  String input(String name, int width, String meaning) {
    graph.addInput(value(name, meaning, width));
    return name;
  }

  /// Declares one of the graph's outputs: floats, [N, shape].
  ///
  /// @param name of a result
  /// @param meaning one sentence for whoever opens the file
  /// @param shape all but the first dimension
  void output(String name, String meaning, long... shape) {
    graph.addOutput(value(name, meaning, shape));
  }

  private static OnnxMl.ValueInfoProto value(String name, String meaning, long... shape) {
    OnnxMl.TensorShapeProto.Builder dimensions = OnnxMl.TensorShapeProto.newBuilder();
    dimensions.addDimBuilder().setDimParam("N");
    for (long dimension : shape) {
      dimensions.addDimBuilder().setDimValue(dimension);
    }
    OnnxMl.ValueInfoProto.Builder value = OnnxMl.ValueInfoProto.newBuilder();
    value.setName(name).setDocString(meaning);
    value
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
        .setShape(dimensions);
    return value.build();
  }

  /// @return the finished graph
  OnnxMl.GraphProto build() {
    return graph.build();
  }

  /// A whole-number attribute of a node.
  ///
  /// @param name of the attribute
  /// @param value its value
  record Attribute(String name, long value) {
    private OnnxMl.AttributeProto proto() {
      return OnnxMl.AttributeProto.newBuilder()
          .setName(name)
          .setType(OnnxMl.AttributeProto.AttributeType.INT)
          .setI(value)
          .build();
    }
  }
}
