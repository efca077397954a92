package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// Views behind tabs. Only the view one sees is part of the scene: the others cost nothing, and
/// draw what they missed when they are chosen.
final class TabGroup extends TabPane {
  private final List<Region> views = new ArrayList<>();

  /// @param name what the views have in common, for screen readers
  TabGroup(String name) {
    getStyleClass().addAll("dense", "tab-group");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setTabDragPolicy(TabDragPolicy.FIXED);
    setAccessibleText(name);
    setMinHeight(0);
  }

  /// @return what lies behind all tabs, in the order added
  List<Region> views() {
    return List.copyOf(views);
  }

  /// Shows a view.
  ///
  /// @param title of its tab; nothing happens if there is none
  void select(String title) {
    getTabs().stream()
        .filter(tab -> tab.getText().equals(title))
        .findFirst()
        .ifPresent(getSelectionModel()::select);
  }

  /// Adds a view after the others; the first one added is seen first.
  ///
  /// @param title one or two words
  /// @param hint one sentence on what is to be seen
  /// @param view fills the tab
  /// @return the tab, for example to take it away while there is nothing to show
  Tab add(String title, String hint, Region view) {
    Tab tab = new Tab(title);
    tab.setTooltip(Icons.tooltip(hint));
    view.getStyleClass().add("tab-view");
    tab.selectedProperty().subscribe(selected -> tab.setContent(selected ? view : null));
    getTabs().add(tab);
    views.add(view);
    return tab;
  }
}
