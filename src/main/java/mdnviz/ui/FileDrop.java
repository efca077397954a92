package mdnviz.ui;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a file that is dragged onto the window.
final class FileDrop {
  private FileDrop() {}

  /// @param target where files may be dropped
  /// @param actions opens them
  static void install(Node target, WindowActions actions) {
    target.setOnDragOver(
        event -> {
          if (!files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    target.setOnDragEntered(event -> Styling.toggle(target, "drop", !files(event).isEmpty()));
    target.setOnDragExited(_ -> Styling.toggle(target, "drop", false));
    target.setOnDragDropped(
        event -> {
          List<File> files = files(event);
          if (!files.isEmpty()) {
            actions.open(files.getFirst().toPath());
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  private static List<File> files(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null ? List.of() : files;
  }
}
