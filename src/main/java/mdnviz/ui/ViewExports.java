package mdnviz.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import mdnviz.density.GridSpec;
import mdnviz.ui.chart.NodeImages;
import mdnviz.ui.chart.ViewDrawing;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.FileActions;
import mdnviz.ui.model.ResultsModel;

/// Takes pictures of views away: onto the clipboard or into files.
///
/// JavaFX thread only; files are written in the background.
final class ViewExports {
  private static final double SCALE = 2;
  private static final int TABLE_POINTS = 200;

  private final ExploreModel explore;
  private final FileActions files;
  private final FileDialogs dialogs;

  /// @param explore names the data set and tells how it went
  /// @param files writes
  /// @param dialogs asks where to
  ViewExports(ExploreModel explore, FileActions files, FileDialogs dialogs) {
    this.explore = explore;
    this.files = files;
    this.dialogs = dialogs;
  }

  /// Puts a picture of a view onto the clipboard.
  ///
  /// @param view part of a scene
  void copy(Node view) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture(view));
    Clipboard.getSystemClipboard().setContent(content);
    explore.notices().success("Copied the picture.");
  }

  /// Asks where to and writes a picture of a view as it is now.
  ///
  /// @param view part of a scene
  /// @param title of the view, for the file's name
  void savePng(Node view, String title) {
    Image picture = picture(view);
    ask(FileKind.PNG, title)
        .ifPresent(file -> files.write(file, () -> NodeImages.writePng(picture, file)));
  }

  /// Asks where to and writes a view as it is now as a drawing.
  ///
  /// @param view part of a scene
  /// @param title of the view, for the file's name
  void saveSvg(Region view, String title) {
    ViewDrawing drawing = ViewDrawing.of(view, background(view));
    ask(FileKind.SVG, title).ifPresent(file -> files.write(file, () -> drawing.writeSvg(file)));
  }

  /// Puts text onto the clipboard.
  ///
  /// @param text to paste elsewhere
  /// @param name what it is, at the start of a sentence
  void copyText(String text, String name) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    explore.notices().success(name + " copied.");
  }

  /// Asks where to and writes the results of the runs that have ended, as `mdnviz sweep` would.
  ///
  /// @param results of the experiment at hand
  void saveResults(ResultsModel results) {
    results
        .planProperty()
        .getValue()
        .flatMap(_ -> dialogs.save(FileKind.RESULTS, results.fileName()))
        .ifPresent(file -> files.write(file, results.writing(file), results.missing()));
  }

  /// Asks where to and writes the density of the section shown as a table.
  ///
  /// @param shown ranges to write
  void saveDensity(GridSpec shown) {
    GridSpec grid = new GridSpec(shown.x(), shown.y(), TABLE_POINTS, TABLE_POINTS);
    ask(FileKind.DENSITY, "density").ifPresent(file -> files.exportDensity(file, grid));
  }

  private Optional<Path> ask(FileKind kind, String title) {
    String name =
        "%s%s-%s".formatted(explore.data().dataset().name(), explore.timeline().suffix(), title);
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\w.-]+", "-");
    return dialogs.save(kind, plain + "." + kind.extension());
  }

  private static Image picture(Node view) {
    return NodeImages.picture(view, background(view), SCALE);
  }

  private static Paint background(Node view) {
    Scene scene = view.getScene();
    return scene == null ? Color.WHITE : scene.getFill();
  }
}
