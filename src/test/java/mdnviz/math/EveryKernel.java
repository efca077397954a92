package mdnviz.math;

import java.util.List;

/// All implementations of {@link Kernels} that run on this machine, the plain one first.
public final class EveryKernel {
  private EveryKernel() {}

  /// @return one of each
  public static List<Kernels> there() {
    try {
      return List.of(new PlainKernels(), new VectorKernels());
    } catch (LinkageError | IllegalStateException noVectors) {
      return List.of(new PlainKernels());
    }
  }
}
