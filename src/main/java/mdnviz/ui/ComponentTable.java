package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import mdnviz.mixture.GaussianMixture;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.model.Figures;

/// π, μ and σ of every component, one row each; the heaviest are bold. Of very many components the
/// first are listed.
final class ComponentTable extends ScrollPane {
  private static final int MOST = 30;
  private static final double HEAVY = 0.1;
  private static final int COLUMNS = 4;

  private final GridPane grid = new GridPane();
  private final List<Label[]> rows = new ArrayList<>();
  private final List<Rectangle> swatches = new ArrayList<>();
  private ChartTheme theme = ChartTheme.LIGHT;

  /// Makes a table without rows.
  ComponentTable() {
    getStyleClass().addAll("component-table", "edge-to-edge");
    setContent(grid);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    grid.getStyleClass().add("component-grid");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHgrow(column == 0 ? Priority.NEVER : Priority.ALWAYS);
      constraints.setHalignment(HPos.RIGHT);
      constraints.setMinWidth(column == 0 ? 36 : 56);
      grid.getColumnConstraints().add(constraints);
    }
    head();
  }

  private void head() {
    String[] names = {"k", "π", "μ", "σ"};
    for (int column = 0; column < COLUMNS; column++) {
      Label name = new Label(names[column]);
      name.getStyleClass().add("muted");
      grid.add(name, column, 0);
    }
  }

  /// @param newTheme colours of the components from now on
  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    colour();
  }

  /// @param mixture shown from now on
  void show(GaussianMixture mixture) {
    int count = Math.min(MOST, mixture.componentCount());
    if (count != rows.size()) {
      build(count);
    }
    for (int k = 0; k < count; k++) {
      Label[] row = rows.get(k);
      set(row[1], Figures.significant(mixture.mixingWeight(k), 3));
      set(row[2], Figures.significant(mixture.mean(k, 0), 3));
      set(row[3], Figures.significant(mixture.standardDeviation(k, 0), 2));
      Styling.toggle(row[1], "heavy", mixture.mixingWeight(k) >= HEAVY);
    }
  }

  private static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  private void build(int count) {
    rows.clear();
    swatches.clear();
    grid.getChildren().clear();
    head();
    for (int k = 0; k < count; k++) {
      Label[] row = new Label[COLUMNS];
      for (int column = 0; column < COLUMNS; column++) {
        row[column] = new Label(column == 0 ? Integer.toString(k + 1) : "");
        row[column].getStyleClass().add("component-number");
        grid.add(row[column], column, k + 1);
      }
      Rectangle swatch = new Rectangle(8, 8);
      row[0].setGraphic(swatch);
      row[0].setAlignment(Pos.CENTER_RIGHT);
      swatches.add(swatch);
      rows.add(row);
    }
    colour();
  }

  private void colour() {
    for (int k = 0; k < swatches.size(); k++) {
      swatches.get(k).setFill(theme.component(k));
    }
  }
}
