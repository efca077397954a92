package mdnviz.ui.chart;

import javafx.scene.paint.Color;
import mdnviz.density.ComponentPalette;

/// Every colour, the font and the line width that charts draw with. Charts have no colour of their
/// own, so that one change of theme reaches all of them.
///
/// @param dark whether the background is dark
/// @param background what the plot lies on; also the casing that lifts lines off the heatmap
/// @param text axis names and readings
/// @param mutedText tick labels
/// @param axis hairlines of the axes
/// @param grid hairlines of the grid
/// @param data markers of training examples
/// @param validationData markers of validation examples
/// @param conditionalMean the dashed curve that least squares would fit
/// @param train the training curve
/// @param validation the validation curve
/// @param test markers and score of test examples
/// @param oracle the line of the best possible value
/// @param gradient the gradient's norm before clipping
/// @param clippedGradient the gradient's norm after clipping
/// @param threshold the line of the clip threshold
/// @param accent brush and zoom rectangle
/// @param type font and line width
public record ChartTheme(
    boolean dark,
    Color background,
    Color text,
    Color mutedText,
    Color axis,
    Color grid,
    Color data,
    Color validationData,
    Color conditionalMean,
    Color train,
    Color validation,
    Color test,
    Color oracle,
    Color gradient,
    Color clippedGradient,
    Color threshold,
    Color accent,
    ChartType type) {
  /// Dark ink on white.
  public static final ChartTheme LIGHT =
      new ChartTheme(
          false,
          Color.web("#ffffff"),
          Color.web("#24292f"),
          Color.web("#57606a"),
          Color.web("#8c959f"),
          Color.web("#24292f", 0.10),
          Color.web("#24292f", 0.55),
          Color.web("#9a3b00", 0.85),
          Color.web("#24292f"),
          Color.web("#0969da"),
          Color.web("#bc4c00"),
          Color.web("#bf3989"),
          Color.web("#1a7f37"),
          Color.web("#8250df"),
          Color.web("#1b7c83"),
          Color.web("#a40e26"),
          Color.web("#0969da"),
          ChartType.DEFAULT);

  /// Light ink on near-black.
  public static final ChartTheme DARK =
      new ChartTheme(
          true,
          Color.web("#0d1117"),
          Color.web("#e6edf3"),
          Color.web("#9da7b3"),
          Color.web("#6e7681"),
          Color.web("#e6edf3", 0.10),
          Color.web("#e6edf3", 0.55),
          Color.web("#ffb77c", 0.9),
          Color.web("#f0f6fc"),
          Color.web("#58a6ff"),
          Color.web("#f0883e"),
          Color.web("#f778ba"),
          Color.web("#3fb950"),
          Color.web("#bc8cff"),
          Color.web("#39c5cf"),
          Color.web("#ff7b72"),
          Color.web("#58a6ff"),
          ChartType.DEFAULT);

  /// @param dark which of the two built-in themes
  /// @return {@link #DARK} or {@link #LIGHT}
  public static ChartTheme of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /// @param index zero-based component
  /// @return its colour on this background
  public Color component(int index) {
    int argb = ComponentPalette.argb(index, dark);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /// @param newType font and line width
  /// @return the same colours with another type, for example larger for a classroom
  public ChartTheme withType(ChartType newType) {
    return new ChartTheme(
        dark,
        background,
        text,
        mutedText,
        axis,
        grid,
        data,
        validationData,
        conditionalMean,
        train,
        validation,
        test,
        oracle,
        gradient,
        clippedGradient,
        threshold,
        accent,
        newType);
  }
}
