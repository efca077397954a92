package mdnviz.math;

/// Two squares of {@link Kernels#COLUMNS} numbers to transpose a panel of a block in.
///
/// Mutable; belongs to one thread at a time.
public final class PanelScratch {
  private static final int SIZE = Kernels.COLUMNS * Kernels.COLUMNS;

  private final float[] half = new float[SIZE];
  private final float[] done = new float[SIZE];

  /// Makes room.
  public PanelScratch() {}

  /// @return where a transposition is half done
  float[] half() {
    return half;
  }

  /// @return where it ends: examples × {@link Kernels#COLUMNS}
  float[] done() {
    return done;
  }
}
