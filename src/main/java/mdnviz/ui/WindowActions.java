package mdnviz.ui;

import java.nio.file.Path;

/// What menus, keys and dropped files ask of the window beyond the model.
interface WindowActions {
  /// Asks for a table, CSV or JSON, and shows its columns to choose from.
  void openTable();

  /// Shows the columns of a table opened before.
  ///
  /// @param file one of the recent files
  void openRecent(Path file);

  /// Shows the columns of what was copied in another program, for example cells of a spreadsheet.
  void paste();

  /// Asks where to write the examples shown.
  void saveData();

  /// Shows all data sets to choose from.
  void openGallery();

  /// Asks what an empty sheet to paint on looks like, and opens it.
  void newSheet();

  /// Asks for a model file and shows the model.
  void openModel();

  /// @param file a table or a model, for example dropped onto the window
  void open(Path file);

  /// Asks where to write the model.
  void exportModel();

  /// Asks where to write the model for other programs.
  void exportOnnx();

  /// Asks where to write the density plot.
  void exportPlot();

  /// Shows or hides the list of keys.
  void toggleShortcuts();

  /// Shows what this program is.
  void showAbout();

  /// @return whether a card lies over the window, so that keys are not for what is beneath it
  boolean isCardOpen();

  /// Fills the screen or leaves it.
  void toggleFullScreen();
}
