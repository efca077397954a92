package mdnviz.ui.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.TableReader;
import mdnviz.export.ModelJson;
import mdnviz.export.OnnxExport;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// Reads and writes files for the window; tells how it went as notices.
///
/// JavaFX thread only; the files themselves are touched on the background thread.
public final class FileActions {
  private final ExploreModel explore;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<Optional<CsvImport>> csv =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param explore gets what is read, gives what is written
  /// @param tasks does the file work
  public FileActions(ExploreModel explore, BackgroundTasks tasks) {
    this.explore = explore;
    this.tasks = tasks;
  }

  /// Work that writes one file.
  @FunctionalInterface
  public interface Writing {
    /// @throws Exception if the file cannot be written; the message is for people
    void run() throws Exception;
  }

  /// Reads a CSV file and offers its columns to choose from.
  ///
  /// @param file a table of numbers
  public void readCsv(Path file) {
    tasks.submit(
        "Reading " + file.getFileName(),
        () -> new CsvImport(TableReader.read(file)),
        offered -> csv.set(Optional.of(offered)),
        this::tellFailure);
  }

  /// @return the file whose columns are being chosen; empty if there is none
  public ReadOnlyObjectProperty<Optional<CsvImport>> csvProperty() {
    return csv.getReadOnlyProperty();
  }

  /// Shows the examples in the columns chosen.
  public void acceptCsv() {
    csv.get()
        .flatMap(CsvImport::dataset)
        .ifPresent(
            dataset -> {
              csv.set(Optional.empty());
              explore.data().show(dataset);
              explore.notices().dismiss();
            });
  }

  /// Leaves the data set as it is.
  public void dismissCsv() {
    csv.set(Optional.empty());
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

  /// Writes a file in the background and tells how it went.
  ///
  /// @param file where to
  /// @param writing writes it
  public void write(Path file, Writing writing) {
    tasks.submit(
        "Writing " + file.getFileName(),
        () -> {
          writing.run();
          return file;
        },
        explore.notices()::saved,
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
