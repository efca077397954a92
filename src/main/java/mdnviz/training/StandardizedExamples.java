package mdnviz.training;

import mdnviz.data.Dataset;
import mdnviz.math.Standardization;
import org.ejml.data.FMatrixRMaj;

/// Fills blocks with standardised examples straight from the data set's columns, so that the data
/// are held once. Immutable and thread-safe.
///
/// @param dataset the examples, data units
/// @param inputs the map of the input columns
/// @param targets the map of the target columns
record StandardizedExamples(Dataset dataset, Standardization inputs, Standardization targets) {
  /// Fills a block.
  ///
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the block's first example
  /// @param count examples in the block
  /// @param input D × examples. Modified.
  /// @param target L × examples. Modified.
  void fill(int[] rows, int from, int count, FMatrixRMaj input, FMatrixRMaj target) {
    for (int d = 0; d < dataset.inputDimension(); d++) {
      double mean = inputs.mean(d);
      double scale = inputs.scale(d);
      int to = d * input.numCols;
      for (int r = 0; r < count; r++) {
        input.data[to + r] = (float) ((dataset.input(rows[from + r], d) - mean) / scale);
      }
    }
    for (int l = 0; l < dataset.targetDimension(); l++) {
      double mean = targets.mean(l);
      double scale = targets.scale(l);
      int to = l * target.numCols;
      for (int r = 0; r < count; r++) {
        target.data[to + r] = (float) ((dataset.target(rows[from + r], l) - mean) / scale);
      }
    }
  }
}
