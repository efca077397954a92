package mdnviz.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.data.HealthFinding;
import mdnviz.data.HealthFinding.Cure;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.HealthModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What to know about the data before training on them, folded to one line; with a button for what
/// can be cured at once.
final class HealthLines extends VBox {
  private final HealthModel health;
  private final Button head = new Button();
  private final VBox lines = new VBox();
  private boolean open;

  /// @param health what was found
  HealthLines(HealthModel health) {
    this.health = health;
    setId("health");
    getStyleClass().add("health");
    head.setId("health-head");
    head.getStyleClass().add("fold");
    head.setOnAction(_ -> fold());
    Icons.describe(
        head, "What to know about these data", "What was noticed in these data, and what helps.");
    lines.getStyleClass().add("health-lines");
    lines.managedProperty().bind(lines.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(head, lines);
    health.findingsProperty().subscribe(this::show);
  }

  private void fold() {
    open = !open;
    show(health.findingsProperty().get());
  }

  private void show(List<HealthFinding> findings) {
    setVisible(!findings.isEmpty());
    head.setText(Figures.several(findings.size(), "thing") + " to know about these data");
    head.setGraphic(new FontIcon(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    lines.setVisible(open);
    lines.getChildren().setAll(findings.stream().map(this::line).toList());
  }

  private Node line(HealthFinding finding) {
    Label text = new Label(finding.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox line = new VBox(4, text);
    line.getStyleClass().add("finding");
    finding.cure().map(this::button).ifPresent(line.getChildren()::add);
    return line;
  }

  private Button button(Cure cure) {
    Button button = new Button(name(cure));
    button.setId("health-cure");
    button.getStyleClass().add("small");
    button.setTooltip(
        Icons.tooltip(
            "Change this setting and start from fresh weights; the setting has a way back."));
    button.setOnAction(_ -> health.apply(cure));
    return button;
  }

  private static String name(Cure cure) {
    return switch (cure) {
      case Cure.RaiseFloor(double floor) -> "Set the floor to " + Figures.significant(floor, 1);
      case Cure.LowerComponentCount(int count) -> "Set K to " + count;
    };
  }
}
