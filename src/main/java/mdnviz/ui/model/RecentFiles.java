package mdnviz.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mdnviz.export.AtomicFile;

/// The files opened last, newest first; kept from start to start once a file for them is named. A
/// list that cannot be read or written is no reason to disturb anyone: it is only shorter.
///
/// JavaFX thread only; the list itself is written on the background thread.
public final class RecentFiles {
  /// The most remembered.
  static final int MOST = 8;

  private final BackgroundTasks tasks;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(files);
  private Optional<Path> store = Optional.empty();

  /// @param tasks writes the list
  RecentFiles(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  /// Reads the list of former starts and keeps it from now on.
  ///
  /// @param list a text file, one path a line; made when there is something to keep
  public void keepIn(Path list) {
    store = Optional.of(list);
    tasks.quietly(
        () -> read(list),
        former -> {
          List<Path> both = Stream.concat(files.stream(), former.stream()).distinct().toList();
          files.setAll(both.subList(0, Math.min(MOST, both.size())));
        });
  }

  private static List<Path> read(Path list) throws IOException {
    return Files.exists(list)
        ? Files.readAllLines(list).stream().limit(MOST).flatMap(RecentFiles::path).toList()
        : List.of();
  }

  private static Stream<Path> path(String line) {
    try {
      return line.isBlank() ? Stream.empty() : Stream.of(Path.of(line));
    } catch (InvalidPathException nonsense) {
      return Stream.empty();
    }
  }

  /// @return newest first
  public ObservableList<Path> files() {
    return view;
  }

  /// Puts a file at the top.
  ///
  /// @param file was opened
  void add(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    files.remove(whole);
    files.addFirst(whole);
    if (files.size() > MOST) {
      files.removeLast();
    }
    keep();
  }

  /// Takes a file off the list.
  ///
  /// @param file is not there any more
  void remove(Path file) {
    files.remove(file.toAbsolutePath().normalize());
    keep();
  }

  /// Forgets all.
  public void clear() {
    files.clear();
    keep();
  }

  private void keep() {
    String text = files.stream().map(file -> file + "\n").collect(Collectors.joining());
    store.ifPresent(
        list ->
            tasks.quietly(
                () -> {
                  Files.createDirectories(list.toAbsolutePath().getParent());
                  AtomicFile.write(list, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                  return list;
                },
                _ -> {}));
  }
}
