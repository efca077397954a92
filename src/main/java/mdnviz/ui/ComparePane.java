package mdnviz.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.Lab;
import mdnviz.ui.model.LabsModel;

/// The Compare workspace: what is compared on the left, the runs side by side, and beneath them
/// what came of them.
final class ComparePane extends BorderPane {
  private static final double RUNS_SHARE = 0.62;

  private final LabPanel panel;
  private final TabGroup outcomes = new TabGroup("Results");
  private final SplitPane centre;

  /// @param labs what is compared
  /// @param exports takes pictures away
  /// @param messages shown over the lower edge
  ComparePane(LabsModel labs, ViewExports exports, VBox messages) {
    panel = new LabPanel(labs, BaseSection.of(labs.explore()));
    panel.add(Lab.COMPONENTS, ComponentsForm.of(labs.components()));
    outcomes.setId("outcomes");
    MultiplesPane runs = new MultiplesPane(labs.explore(), labs, exports);
    centre = new SplitPane(runs);
    centre.setOrientation(Orientation.VERTICAL);
    centre.getStyleClass().add("centre-split");
    outcomes.getTabs().addListener((ListChangeListener<Tab>) _ -> arrange());
    setLeft(panel);
    messages.setPickOnBounds(false);
    messages.setAlignment(Pos.BOTTOM_CENTER);
    setCenter(new StackPane(centre, messages));
  }

  private void arrange() {
    boolean any = !outcomes.getTabs().isEmpty();
    if (any && centre.getItems().size() == 1) {
      centre.getItems().add(outcomes);
      centre.setDividerPositions(RUNS_SHARE);
    } else if (!any) {
      centre.getItems().remove(outcomes);
    }
  }

  /// @return the views beneath the runs
  TabGroup outcomes() {
    return outcomes;
  }

  /// @return where the set-ups of the labs are
  LabPanel panel() {
    return panel;
  }
}
