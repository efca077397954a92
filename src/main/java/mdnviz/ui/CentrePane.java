package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.SectionModel.Variables;

/// The centre: the density plot, and beneath it what there is to see of two inputs or two targets.
final class CentrePane extends SplitPane {
  private static final double PLOT_SHARE = 0.6;

  private final SplitPane planes = new SplitPane();
  private final Region plot;
  private final MapPane map;
  private final PlanePane plane;
  private final OtherTargetPane otherTarget;

  /// @param explore what is shown
  /// @param plot the density plot
  /// @param exports takes pictures away
  CentrePane(ExploreModel explore, Region plot, ViewExports exports) {
    this.plot = plot;
    map = new MapPane(explore, exports);
    plane = new PlanePane(explore, exports);
    otherTarget = new OtherTargetPane(explore, exports);
    otherTarget.getStyleClass().add("tab-view");
    map.getStyleClass().add("tab-view");
    plane.getStyleClass().add("tab-view");
    getStyleClass().add("centre-split");
    planes.getStyleClass().add("centre-split");
    setOrientation(Orientation.VERTICAL);
    explore.section().variablesProperty().subscribe(this::arrange);
  }

  private void arrange(Variables variables) {
    List<Region> wanted = new ArrayList<>();
    if (variables.inputDimension() == 2) {
      wanted.add(map);
    }
    if (variables.targetDimension() == 2) {
      wanted.add(plane);
    }
    if (variables.are(1, 2)) {
      wanted.add(otherTarget);
    }
    if (getItems().isEmpty() || !planes.getItems().equals(wanted)) {
      planes.getItems().setAll(wanted);
      getItems().setAll(plot);
      if (!wanted.isEmpty()) {
        getItems().add(planes);
        setDividerPositions(PLOT_SHARE);
      }
    }
  }
}
