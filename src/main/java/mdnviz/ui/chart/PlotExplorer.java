package mdnviz.ui.chart;

/// What exploring a plot does: told by {@link DensityPlot} where one points.
public interface PlotExplorer {
  /// Nobody listens.
  PlotExplorer NONE =
      new PlotExplorer() {
        @Override
        public void follow(double x, double y) {
          // nobody listens
        }

        @Override
        public void leave() {
          // nobody listens
        }

        @Override
        public void press(double x) {
          // nobody listens
        }

        @Override
        public void move(double x) {
          // nobody listens
        }
      };

  /// The pointer is at a place.
  ///
  /// @param x data units
  /// @param y data units
  void follow(double x, double y);

  /// The pointer went away.
  void leave();

  /// A place was clicked, or Enter was pressed at the cursor.
  ///
  /// @param x data units
  void press(double x);

  /// The arrow keys move the cursor.
  ///
  /// @param x where to, data units
  void move(double x);
}
