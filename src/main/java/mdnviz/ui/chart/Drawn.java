package mdnviz.ui.chart;

import java.awt.Graphics2D;

/// A node that knows how to draw what it shows once more, with all that lies in it.
interface Drawn {
  /// Draws in the node's own coordinates. Does not change what the node shows.
  ///
  /// @param g2 where
  void drawInto(Graphics2D g2);
}
