package mdnviz.math;

/// Which kernels run: the plain ones from the start, the SIMD ones from the moment {@link #warmUp}
/// has compiled them. Changing them in mid-run changes no bit.
final class KernelSelection {
  private static final Kernels PLAIN = new PlainKernels();

  private static volatile Kernels active = PLAIN;

  private KernelSelection() {}

  /// @return the kernels to use now
  static Kernels active() {
    return active;
  }

  /// Compiles the SIMD kernels by running them, then makes them the ones to use. Where the Vector
  /// API or fitting vectors are missing, the plain kernels stay.
  ///
  /// @return a line that says what runs and, if not SIMD, why
  static synchronized String warmUp() {
    if (active != PLAIN) {
      return "kernels: " + active.description();
    }
    try {
      Kernels simd = new VectorKernels();
      new KernelWarmUp(simd).run();
      active = simd;
      return "kernels: " + simd.description();
    } catch (LinkageError | IllegalStateException e) {
      return "kernels: %s (no SIMD: %s)".formatted(PLAIN.description(), e.getMessage());
    }
  }
}
