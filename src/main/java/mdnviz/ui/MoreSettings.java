package mdnviz.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The advanced settings of a section, folded away behind “More…”, which says how many of them are
/// not at their default.
final class MoreSettings extends VBox {
  /// @param section title of the section
  /// @param unfolded whether the rows are shown
  /// @param rows from top to bottom
  MoreSettings(String section, BooleanProperty unfolded, List<SettingRow> rows) {
    getStyleClass().add("more");
    VBox content = new VBox(rows.toArray(Node[]::new));
    content.getStyleClass().add("more-rows");
    content.visibleProperty().bind(unfolded);
    content.managedProperty().bind(unfolded);
    getChildren().addAll(fold(section, unfolded, rows), content);
  }

  private static ToggleButton fold(
      String section, BooleanProperty unfolded, List<SettingRow> rows) {
    ToggleButton fold = new ToggleButton();
    fold.setId("more-" + section.toLowerCase(Locale.ROOT));
    fold.getStyleClass().add("fold");
    fold.selectedProperty().bindBidirectional(unfolded);
    unfolded.subscribe(
        open -> fold.setGraphic(Icons.of(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN)));
    LongBinding changed = changed(rows);
    fold.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(unfolded.get(), changed.get()), unfolded, changed));
    changed.subscribe(count -> Styling.toggle(fold, "changed", count.longValue() > 0));
    Icons.describe(
        fold,
        section + ", more settings",
        "Settings that are seldom touched; in bold, some are not at their default.");
    return fold;
  }

  private static String text(boolean unfolded, long changed) {
    if (unfolded) {
      return "Less";
    }
    return changed == 0 ? "More…" : "More… (%d changed)".formatted(changed);
  }

  private static LongBinding changed(List<SettingRow> rows) {
    Observable[] causes =
        rows.stream()
            .flatMap(row -> Stream.of(row.changed(), row.visibleProperty()))
            .toArray(Observable[]::new);
    return Bindings.createLongBinding(
        () -> rows.stream().filter(row -> row.isVisible() && row.changed().get()).count(), causes);
  }
}
