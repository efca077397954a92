package mdnviz.ui.chart;

import java.util.List;

/// The gradients of several runs over the steps, a panel each on common axes: their norm before and
/// after clipping with the share of the steps clipped, or the angle by which clipping turned them.
///
/// FX thread only.
public final class NormsGrid extends PictureChart {
  /// A panel is at least so wide, where there is room.
  static final double WIDE = 230;

  /// A panel is at least so tall.
  static final double LEAST_HEIGHT = 84;

  private final NormsPicture picture;

  /// What the panels show.
  public enum Quantity {
    /// Norm before and after clipping, logarithmic, and how often it was clipped.
    NORM("Norm"),
    /// Angle between the gradient before and after clipping.
    ANGLE("Angle");

    private final String title;

    Quantity(String title) {
      this.title = title;
    }

    /// @return the name shown to people
    public String title() {
      return title;
    }
  }

  /// Makes an empty one.
  public NormsGrid() {
    this(new NormsPicture());
  }

  private NormsGrid(NormsPicture picture) {
    super(picture);
    this.picture = picture;
    getStyleClass().add("norms-grid");
  }

  /// @param runs shown from now on, from left to right and from top to bottom
  public void show(List<RunNorms> runs) {
    picture.show(runs);
    redraw();
  }

  /// @param newQuantity shown from now on
  public void setQuantity(Quantity newQuantity) {
    picture.setQuantity(newQuantity);
    redraw();
  }

  @Override
  protected double computeMinHeight(double width) {
    int columns = Math.clamp((int) (Math.max(width, WIDE) / WIDE), 1, Math.max(1, picture.size()));
    return Math.max(1, Math.ceilDiv(picture.size(), columns)) * LEAST_HEIGHT;
  }
}
