package mdnviz.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.model.ViewSettings;

/// Presenter mode, the window for a classroom: type and lines half as large again, what one sets
/// folded away. What lies over the window, cards and sheets, keeps its size: one reads it oneself.
final class Presenting {
  /// How much larger type and lines are.
  static final double FACTOR = 1.5;

  private static final double UPPER_SHARE = 0.65;

  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|icon-size|tab-min-height|(?:min|pref|max)-(?:width|height))): (\\d+)");

  private Presenting() {}

  /// Makes everything in the window larger while one presents.
  ///
  /// @param window all panes
  /// @param view says whether one presents
  static void enlarge(Parent window, ViewSettings view) {
    window.getStyleClass().add("window");
    List<String> sheets =
        List.of(
            enlarged("window.css"),
            Objects.requireNonNull(Presenting.class.getResource("presenter.css")).toExternalForm());
    view.presentingProperty()
        .subscribe(on -> window.getStylesheets().setAll(on ? sheets : List.of()));
  }

  /// The window's own sheet with all its sizes larger, as an address.
  private static String enlarged(String sheet) {
    try (InputStream in =
        Objects.requireNonNull(Presenting.class.getResourceAsStream(sheet), sheet)) {
      String larger =
          SIZE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .replaceAll(
                  size -> size.group(1) + ": " + FACTOR * Double.parseDouble(size.group(2)));
      return "data:text/css;charset=utf-8;base64,"
          + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Takes the settings on the left away while one presents.
  ///
  /// @param panes of a workspace
  /// @param settings its left side
  /// @param view says whether one presents
  static void foldLeft(BorderPane panes, Node settings, ViewSettings view) {
    view.presentingProperty().subscribe(on -> panes.setLeft(on ? null : settings));
  }

  /// Gives what is above most of the room while one presents.
  ///
  /// @param split above what a room looks at, beneath what belongs to it
  /// @param view says whether one presents
  static void widen(SplitPane split, ViewSettings view) {
    double[] before = new double[1];
    view.presentingProperty()
        .subscribe(
            (_, on) -> {
              if (on) {
                before[0] = split.getDividerPositions()[0];
              }
              split.setDividerPositions(on ? UPPER_SHARE : before[0]);
            });
  }

  /// @param view says whether it is dark and whether one presents
  /// @return colours, type and lines of the charts
  static ObservableValue<ChartTheme> charts(ViewSettings view) {
    return view.presentingProperty()
        .flatMap(on -> view.darkProperty().map(dark -> theme(dark, on)));
  }

  private static ChartTheme theme(boolean dark, boolean presenting) {
    ChartTheme theme = ChartTheme.of(dark);
    return presenting ? theme.withType(theme.type().scaled(FACTOR)) : theme;
  }
}
