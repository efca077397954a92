package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.Lab;
import mdnviz.ui.model.LabsModel;

/// The Compare workspace: what is compared on the left, the runs side by side, and beneath them
/// what came of them.
final class ComparePane extends BorderPane {
  private static final double RUNS_SHARE = 0.55;

  /// @param labs what is compared
  /// @param exports takes pictures and tables away
  /// @param tasks does what may take a moment
  /// @param messages shown over the lower edge
  ComparePane(LabsModel labs, ViewExports exports, BackgroundTasks tasks, VBox messages) {
    LabPanel panel = new LabPanel(labs, base(labs));
    panel.add(Lab.COMPONENTS, ComponentsForm.of(labs.components()));
    panel.add(Lab.CLIPPING, ClippingForm.of(labs.clipping(), exports));
    panel.add(Lab.FREE, FreeForm.of(labs.free(), exports));
    TabGroup outcomes = new TabGroup("Results");
    outcomes.setId("outcomes");
    ResultViews.addTo(
        outcomes, labs.results(), Presenting.charts(labs.explore().view()), exports, tasks);
    SplitPane centre = new SplitPane(new MultiplesPane(labs.explore(), labs, exports), outcomes);
    centre.setOrientation(Orientation.VERTICAL);
    centre.getStyleClass().add("centre-split");
    centre.setDividerPositions(RUNS_SHARE);
    Presenting.widen(centre, labs.explore().view());
    Presenting.foldLeft(this, panel, labs.explore().view());
    messages.setPickOnBounds(false);
    messages.setAlignment(Pos.BOTTOM_CENTER);
    setCenter(new StackPane(centre, messages));
  }

  /// What the runs take from Explore; nothing where a preset brings all.
  private static Node base(LabsModel labs) {
    Node base = BaseSection.of(labs.explore());
    base.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    labs.labProperty().get() != Lab.CLIPPING
                        || labs.clipping().preset().get().isEmpty(),
                labs.labProperty(),
                labs.clipping().preset().valueProperty()));
    base.managedProperty().bind(base.visibleProperty());
    return base;
  }
}
