package mdnviz.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The file dialogs of the desktop; they remember the folder last used.
final class NativeFileDialogs implements FileDialogs {
  private final Window owner;
  private File folder = new File(System.getProperty("user.dir", "."));

  /// @param owner the window they belong to
  NativeFileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(FileKind kind) {
    FileChooser chooser = chooser("Open " + kind.title().toLowerCase(Locale.ROOT));
    chooser.getExtensionFilters().add(new ExtensionFilter(kind.title(), kind.patterns()));
    chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
    return remember(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> save(FileKind kind, String suggestedName) {
    FileChooser chooser = chooser("Save " + kind.title().toLowerCase(Locale.ROOT));
    chooser.getExtensionFilters().add(new ExtensionFilter(kind.title(), "*." + kind.extension()));
    chooser.setInitialFileName(suggestedName);
    return remember(chooser.showSaveDialog(owner)).map(path -> withExtension(path, kind));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> remember(File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getAbsoluteFile().getParentFile();
    return Optional.of(chosen.toPath());
  }

  private static Path withExtension(Path path, FileKind kind) {
    String name = path.getFileName().toString();
    return name.contains(".") ? path : path.resolveSibling(name + "." + kind.extension());
  }
}
