package mdnviz.density;

/// The contour lines of a density and, dashed, the curves of its modes over x, as shares of pixels
/// covered, so that whoever shows them chooses the colour.
///
/// A pixel lies |f − c| / |∇f| pixels from the contour of level c, to first order; at a jump of the
/// density, where the slope is taken across the jump, both pixels beside it lie within one.
@SuppressWarnings("ArrayRecordComponent") // handed on at once
record TruthOutline(byte[] line, byte[] casing) {
  /// Levels as shares of the density that the heatmap's strongest colour stands for.
  private static final double[] LEVELS = {0.1, 0.4, 0.75};

  private static final double HALF_WIDTH = 0.6;
  private static final int CASING_REACH = 1;

  /// Modes below this share of their column's peak are ripples.
  private static final double LEAST_MODE = 0.05;

  private static final int DASH = 6;
  private static final int DASH_GAP = 4;

  /// Draws the lines.
  ///
  /// @param densities column-major, rows from the top. Not modified.
  /// @param grid where they were evaluated
  /// @param peak density of the strongest colour
  /// @return the lines, row-major
  static TruthOutline of(float[] densities, GridSpec grid, double peak) {
    byte[] line = new byte[densities.length];
    for (int column = 0; column < grid.columns(); column++) {
      for (int row = 0; row < grid.rows(); row++) {
        double covered = contour(densities, grid, column, row, peak);
        line[row * grid.columns() + column] = (byte) Math.round(255 * covered);
      }
      if (column % (DASH + DASH_GAP) < DASH) {
        markModes(densities, grid, column, line);
      }
    }
    return new TruthOutline(line, widened(line, grid));
  }

  private static double contour(
      float[] densities, GridSpec grid, int column, int row, double peak) {
    int rows = grid.rows();
    int at = column * rows + row;
    double here = densities[at];
    double across =
        steepest(
            here,
            column > 0 ? densities[at - rows] : here,
            column + 1 < grid.columns() ? densities[at + rows] : here);
    double upwards =
        steepest(
            here, row > 0 ? densities[at - 1] : here, row + 1 < rows ? densities[at + 1] : here);
    double slope = Math.hypot(across, upwards);
    double covered = 0;
    for (double level : LEVELS) {
      double distance = Math.abs(here - level * peak) / slope;
      if (slope > 0) {
        covered = Math.max(covered, Math.clamp(HALF_WIDTH + 0.5 - distance, 0, 1));
      }
    }
    return covered;
  }

  private static double steepest(double here, double before, double after) {
    return Math.max(Math.abs(here - before), Math.abs(after - here));
  }

  /// A mode is the middle of a run of equal densities with smaller ones on both sides.
  private static void markModes(float[] densities, GridSpec grid, int column, byte[] line) {
    int rows = grid.rows();
    int from = column * rows;
    float highest = 0;
    for (int row = 0; row < rows; row++) {
      highest = Math.max(highest, densities[from + row]);
    }
    int start = 0;
    for (int row = 1; row <= rows; row++) {
      boolean same = row < rows && densities[from + row] == densities[from + row - 1];
      if (same) {
        continue;
      }
      boolean risen = start > 0 && densities[from + start - 1] < densities[from + start];
      boolean falls = row < rows && densities[from + row] < densities[from + start];
      if (risen && falls && densities[from + start] > LEAST_MODE * highest) {
        int middle = (start + row - 1) / 2;
        line[middle * grid.columns() + column] = (byte) 255;
        line[(middle - 1) * grid.columns() + column] = (byte) 255;
      }
      start = row;
    }
  }

  private static byte[] widened(byte[] line, GridSpec grid) {
    byte[] wide = new byte[line.length];
    int columns = grid.columns();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        int covered = line[row * columns + column] & 0xFF;
        if (covered > 0) {
          spread(wide, grid, column, row, covered);
        }
      }
    }
    return wide;
  }

  private static void spread(byte[] wide, GridSpec grid, int column, int row, int covered) {
    int top = Math.max(0, row - CASING_REACH);
    int bottom = Math.min(grid.rows() - 1, row + CASING_REACH);
    int left = Math.max(0, column - CASING_REACH);
    int right = Math.min(grid.columns() - 1, column + CASING_REACH);
    for (int v = top; v <= bottom; v++) {
      for (int u = left; u <= right; u++) {
        int at = v * grid.columns() + u;
        wide[at] = (byte) Math.max(wide[at] & 0xFF, covered);
      }
    }
  }
}
