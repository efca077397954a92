package mdnviz.math;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All implementations of {@link Kernels} there are on this machine, the plain one first.
public final class EveryKernel {
  private EveryKernel() {}

  /// @return one of each
  public static List<Kernels> there() {
    Map<String, Kernels> found = new LinkedHashMap<>();
    for (Kernels kernels : List.of(new PlainKernels(), Kernels.active())) {
      found.putIfAbsent(kernels.description(), kernels);
    }
    return List.copyOf(found.values());
  }
}
