package mdnviz.ui.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.CsvWriter;
import mdnviz.data.Dataset;
import mdnviz.data.TableSource;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.export.AtomicFile;
import mdnviz.export.DensityCsv;
import mdnviz.export.ModelJson;
import mdnviz.export.OnnxExport;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// Reads and writes files for the window; tells how it went as notices.
///
/// JavaFX thread only; the files themselves are touched on the background thread.
public final class FileActions {
  private static final String PASTED = "pasted table";

  private final ExploreModel explore;
  private final BackgroundTasks tasks;
  private final RecentFiles recent;
  private final ReadOnlyObjectWrapper<Optional<TableImport>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> openedFile = Optional.empty();

  /// @param explore gets what is read, gives what is written
  /// @param tasks does the file work
  public FileActions(ExploreModel explore, BackgroundTasks tasks) {
    this.explore = explore;
    this.tasks = tasks;
    recent = new RecentFiles(tasks);
  }

  /// Work that writes one file.
  @FunctionalInterface
  public interface Writing {
    /// @throws Exception if the file cannot be written; the message is for people
    void run() throws Exception;
  }

  /// Opens a file, a table or a model, by what is in it.
  ///
  /// @param file any
  public void open(Path file) {
    tasks.submit(
        "Opening " + file.getFileName(),
        () -> ModelJson.isModel(file),
        model -> {
          if (model) {
            openModel(file);
          } else {
            readTable(file);
          }
        },
        this::tellFailure);
  }

  /// Reads a table of numbers, CSV or JSON, and offers its columns to choose from.
  ///
  /// @param file to read
  public void readTable(Path file) {
    if (!Files.exists(file)) {
      recent.remove(file);
    }
    openedFile = Optional.of(file);
    readTable(TableSource.of(file));
  }

  /// Reads a table that was copied in another program.
  ///
  /// @param text cells as spreadsheets copy them, or CSV or JSON
  public void pasteTable(String text) {
    if (text.isBlank()) {
      explore.notices().information("There is no table in the clipboard: copy cells first.");
      return;
    }
    openedFile = Optional.empty();
    readTable(TableSource.of(PASTED, text));
  }

  private void readTable(TableSource source) {
    dismissTable();
    tasks.follow(
        "Reading " + source.name(),
        progress -> TableReading.begun(source, progress),
        read ->
            table.set(
                Optional.of(
                    new TableImport(source, read, HealthSettings.of(explore.model()), tasks))),
        this::tellFailure);
  }

  /// @return the table whose columns are being chosen; empty if there is none
  public ReadOnlyObjectProperty<Optional<TableImport>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// Shows the examples in the columns chosen.
  public void acceptTable() {
    table
        .get()
        .flatMap(shown -> shown.checkProperty().get())
        .ifPresent(
            accepted -> {
              dismissTable();
              openedFile.ifPresent(recent::add);
              explore.data().show(accepted.dataset());
              explore.notices().dismiss();
            });
  }

  /// Leaves the data set as it is.
  public void dismissTable() {
    table.get().ifPresent(TableImport::stop);
    table.set(Optional.empty());
  }

  /// @return the tables opened last
  public RecentFiles recent() {
    return recent;
  }

  /// Writes the examples shown.
  ///
  /// @param file where to
  public void saveData(Path file) {
    Dataset dataset = explore.data().dataset();
    write(file, () -> AtomicFile.write(file, out -> CsvWriter.write(dataset, out)));
  }

  /// Reads a model and shows it.
  ///
  /// @param file a model file
  public void openModel(Path file) {
    tasks.submit(
        "Reading " + file.getFileName(),
        () -> ModelJson.read(file),
        model -> explore.open(model, file.getFileName().toString()),
        this::tellFailure);
  }

  /// Writes the model shown, so that it can be opened again.
  ///
  /// @param file where to
  public void exportModel(Path file) {
    model().ifPresent(model -> write(file, () -> ModelJson.write(model, file)));
  }

  /// Writes the model shown for other programs.
  ///
  /// @param file where to
  public void exportOnnx(Path file) {
    model().ifPresent(model -> write(file, () -> OnnxExport.write(model, file)));
  }

  /// Writes the density of the section shown as a table of x, y and p.
  ///
  /// @param file where to
  /// @param grid where the density is taken
  public void exportDensity(Path file, GridSpec grid) {
    Section section = explore.section().sectionProperty().get();
    model().ifPresent(model -> write(file, () -> DensityCsv.write(model, section, grid, file)));
  }

  /// Writes a file in the background and tells how it went.
  ///
  /// @param file where to
  /// @param writing writes it
  public void write(Path file, Writing writing) {
    write(file, writing, "");
  }

  /// Writes a file in the background and tells how it went.
  ///
  /// @param file where to
  /// @param writing writes it
  /// @param note what to know about it once it is written, one sentence; empty if there is nothing
  public void write(Path file, Writing writing, String note) {
    tasks.submit(
        "Writing " + file.getFileName(),
        () -> {
          writing.run();
          return file;
        },
        written -> explore.notices().saved(written, note),
        this::tellFailure);
  }

  private Optional<TrainedModel> model() {
    Optional<TrainedModel> model = explore.snapshotProperty().get().map(TrainingSnapshot::model);
    if (model.isEmpty()) {
      tellNothingToExport();
    }
    return model;
  }

  /// Says that there is no model yet.
  public void tellNothingToExport() {
    explore.notices().information("There is no network to export yet: paint or choose data first.");
  }

  private void tellFailure(Exception failure) {
    explore.notices().error(sentence(failure));
  }

  private static String sentence(Exception failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    String first = message.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + message.substring(1) + (message.endsWith(".") ? "" : ".");
  }
}
