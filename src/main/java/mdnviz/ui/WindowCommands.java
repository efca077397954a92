package mdnviz.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.PlotImages;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.FileActions;

/// What menus and keys do: asks for a file where one is needed and hands it on.
final class WindowCommands implements WindowActions {
  private static final PlotImages.Size PLOT_SIZE = new PlotImages.Size(1600, 1000);

  private final ExploreModel explore;
  private final FileActions files;
  private final FileDialogs dialogs;
  private final Overlay overlay;
  private Optional<Stage> stage = Optional.empty();

  /// @param explore what is exported
  /// @param files reads and writes
  /// @param dialogs asks
  /// @param overlay shows cards
  WindowCommands(ExploreModel explore, FileActions files, FileDialogs dialogs, Overlay overlay) {
    this.explore = explore;
    this.files = files;
    this.dialogs = dialogs;
    this.overlay = overlay;
  }

  /// @param shown the stage, once there is one
  void setStage(Stage shown) {
    stage = Optional.of(shown);
  }

  @Override
  public void openGallery() {
    GalleryCard.open(explore, overlay);
  }

  @Override
  public void openTable() {
    dialogs.open(FileKind.CSV).ifPresent(files::readTable);
  }

  @Override
  public void openRecent(Path file) {
    files.readTable(file);
  }

  @Override
  public void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      open(clipboard.getFiles().getFirst().toPath());
    } else {
      files.pasteTable(clipboard.hasString() ? clipboard.getString() : "");
    }
  }

  @Override
  public void saveData() {
    save(FileKind.CSV).ifPresent(files::saveData);
  }

  @Override
  public void newSheet() {
    overlay.open(
        "New empty data set",
        new NewSheetCard(
            sheet -> {
              overlay.close();
              explore.paintOn(sheet);
            }));
  }

  @Override
  public void openModel() {
    dialogs.open(FileKind.MODEL).ifPresent(files::openModel);
  }

  @Override
  public void open(Path file) {
    files.open(file);
  }

  @Override
  public void exportModel() {
    explore.pause();
    save(FileKind.MODEL).ifPresent(files::exportModel);
  }

  @Override
  public void exportOnnx() {
    explore.pause();
    save(FileKind.ONNX).ifPresent(files::exportOnnx);
  }

  @Override
  public void exportPlot() {
    Optional<TrainedModel> model = explore.snapshotProperty().get().map(TrainingSnapshot::model);
    if (model.isEmpty()) {
      files.tellNothingToExport();
      return;
    }
    Dataset data = explore.data().dataset();
    boolean dark = explore.view().darkProperty().get();
    Section shown = explore.section().sectionProperty().get();
    save(FileKind.PNG)
        .ifPresent(
            file ->
                files.write(
                    file,
                    () ->
                        PlotImages.writeDensityPlot(
                            model.get(), shown, data, file, new PlotImages.Look(PLOT_SIZE, dark))));
  }

  private Optional<Path> save(FileKind kind) {
    String name =
        explore.data().dataset().name().replaceAll("[^\\w.-]+", "-") + explore.timeline().suffix();
    String ending = "." + kind.extension();
    return dialogs.save(kind, name.endsWith(ending) ? name : name + ending);
  }

  @Override
  public void toggleShortcuts() {
    if (overlay.isVisible()) {
      overlay.close();
    } else {
      overlay.open("Keyboard shortcuts", ShortcutsCard.create());
    }
  }

  @Override
  public void showAbout() {
    overlay.open("MDN Visualizer", AboutCard.create());
  }

  @Override
  public boolean isCardOpen() {
    return overlay.isVisible();
  }

  @Override
  public void toggleFullScreen() {
    stage.ifPresent(shown -> shown.setFullScreen(!shown.isFullScreen()));
  }
}
