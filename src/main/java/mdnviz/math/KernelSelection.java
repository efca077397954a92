package mdnviz.math;

/// Which kernels run.
final class KernelSelection {
  private static final Kernels PLAIN = new PlainKernels();

  private KernelSelection() {}

  /// @return the kernels to use now
  static Kernels active() {
    return PLAIN;
  }
}
