package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The components by number and colour, with a warning sign beside those the doctor has found
/// something on; in groups that wrap, and of many components the first.
final class ComponentKeys {
  private static final double GAP = 5;
  private static final double SIGN_WIDTH = 300;
  private static final double SWATCH_HEIGHT = 10;
  private static final int TOGETHER = 5;
  private static final int MOST = 15;

  private final ChartTheme theme;
  private final Map<Integer, String> signs;
  private final Function<String, Label> text;

  /// @param theme colours
  /// @param signs zero-based component to what is wrong with it
  /// @param text makes a label in the legend's type
  ComponentKeys(ChartTheme theme, Map<Integer, String> signs, Function<String, Label> text) {
    this.theme = theme;
    this.signs = signs;
    this.text = text;
  }

  /// @param count K
  /// @return the groups, from left to right
  List<HBox> of(int count) {
    List<HBox> groups = new ArrayList<>(List.of(row(text.apply("components μ ± σ"))));
    int shown = count <= MOST ? count : MOST - 1;
    for (int k = 0; k < shown; k++) {
      if (k > 0 && k % TOGETHER == 0) {
        groups.add(row());
      }
      groups.getLast().getChildren().add(component(k));
    }
    if (shown < count) {
      groups.getLast().getChildren().add(others(shown, count));
    }
    return groups;
  }

  private HBox component(int k) {
    Rectangle swatch = new Rectangle(4, SWATCH_HEIGHT, theme.component(k));
    HBox numbered = new HBox(2, swatch, text.apply(Integer.toString(k + 1)));
    numbered.setAlignment(Pos.CENTER_LEFT);
    if (signs.containsKey(k)) {
      numbered.getChildren().add(sign(signs.get(k)));
    }
    return numbered;
  }

  private HBox others(int shown, int count) {
    HBox others = row(text.apply("+%d more".formatted(count - shown)));
    long found = signs.keySet().stream().filter(k -> k >= shown).count();
    if (found > 0) {
      others.getChildren().add(sign("The doctor has findings on %d of them.".formatted(found)));
    }
    return others;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(GAP, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node sign(String words) {
    Label sign = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
    sign.getStyleClass().add("warning-sign");
    sign.setAccessibleText(words);
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(SIGN_WIDTH);
    sign.setTooltip(tooltip);
    return sign;
  }
}
