package mdnviz.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LabRun;
import org.kordamp.ikonli.feather.Feather;

/// Goes through the runs of a large experiment, so many at a time as can be looked at together;
/// there is nothing to be seen of it where all fit.
final class RunPager extends HBox {
  private static final int AT_ONCE = CompareModel.MOST_TOGETHER;

  private final ObservableList<LabRun> runs;
  private final Consumer<List<LabRun>> shown;
  private final Label place = new Label();
  private final Button before =
      Icons.button(
          Feather.CHEVRON_LEFT, "Runs before", "Show the runs before these.", () -> turn(-1));
  private final Button after =
      Icons.button(
          Feather.CHEVRON_RIGHT, "Runs after", "Show the runs after these.", () -> turn(1));
  private int first;

  /// @param runs all of them
  /// @param shown told which to show
  RunPager(ObservableList<LabRun> runs, Consumer<List<LabRun>> shown) {
    this.runs = runs;
    this.shown = shown;
    setAlignment(Pos.CENTER_LEFT);
    place.setMinWidth(Region.USE_PREF_SIZE);
    place.getStyleClass().add("muted");
    before.getStyleClass().add("small");
    after.getStyleClass().add("small");
    getChildren().addAll(before, place, after);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    runs.addListener(
        (ListChangeListener<LabRun>)
            _ -> {
              first = 0;
              show();
            });
  }

  private void turn(int pages) {
    first = Math.clamp(first + (long) pages * AT_ONCE, 0, Math.max(0, runs.size() - 1));
    show();
  }

  private void show() {
    int end = Math.min(first + AT_ONCE, runs.size());
    setVisible(runs.size() > AT_ONCE);
    place.setText(
        "%s–%s of %s runs"
            .formatted(Figures.count(first + 1), Figures.count(end), Figures.count(runs.size())));
    before.setDisable(first == 0);
    after.setDisable(end == runs.size());
    shown.accept(List.copyOf(runs.subList(first, end)));
  }
}
