package mdnviz.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import mdnviz.experiment.Measure;
import mdnviz.experiment.VariedFactor;
import mdnviz.ui.model.FactorWords;
import mdnviz.ui.model.LabPlan;
import mdnviz.ui.model.MeasureWords;
import mdnviz.ui.model.ResultRow;
import mdnviz.ui.model.ResultsModel;

/// The results of an experiment, a line a combination or a run; every column sorts.
final class ResultsTable extends TableView<ResultRow> {
  private static final double NARROW = 72;
  private static final double MIDDLE = 124;
  private static final double WIDE = 140;

  private final ResultsModel results;
  private boolean single;

  /// A column as it is shown and sorted.
  ///
  /// @param title its name
  /// @param hint one sentence
  /// @param width wanted
  /// @param text of a line
  /// @param order of the lines
  private record Head(
      String title,
      String hint,
      double width,
      Function<ResultRow, String> text,
      Comparator<ResultRow> order) {}

  /// @param results shown
  ResultsTable(ResultsModel results) {
    this.results = results;
    setId("results-table");
    getStyleClass().addAll("dense", "results-table");
    setAccessibleText("Results of the runs");
    setPlaceholder(new Label("No results yet."));
    setRowFactory(_ -> new Row());
    results.planProperty().subscribe(_ -> rebuild());
    results.groupsProperty().subscribe(_ -> fill());
  }

  /// @param everyRun whether each run gets a line of its own
  void setSingle(boolean everyRun) {
    single = everyRun;
    rebuild();
    fill();
  }

  private List<VariedFactor> varied() {
    return results.planProperty().getValue().map(LabPlan::experiment).stream()
        .flatMap(experiment -> experiment.varied().stream())
        .toList();
  }

  private void rebuild() {
    List<TableColumn<ResultRow, ?>> columns = new ArrayList<>();
    for (Head head : heads()) {
      columns.add(column(head));
    }
    getColumns().setAll(columns);
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    List<VariedFactor> varied = varied();
    for (int i = 0; i < varied.size(); i++) {
      heads.add(factor(FactorWords.title(varied.get(i).factor()), i));
    }
    heads.add(
        single
            ? new Head(
                "Seed",
                "Of data, split, weights and minibatches.",
                NARROW,
                row -> String.valueOf(row.seed().orElse(0)),
                Comparator.comparingLong(row -> row.seed().orElse(0)))
            : new Head(
                "Seeds",
                "Runs that the medians are over.",
                NARROW,
                row -> String.valueOf(row.runs()),
                Comparator.comparingInt(ResultRow::runs)));
    heads.add(
        new Head(
            "State",
            "Where the runs stand; a run that diverged is measured with its last good weights.",
            MIDDLE,
            ResultRow::standing,
            Comparator.comparing(ResultRow::standing)));
    heads.add(measure(Measure.TEST));
    if (!single) {
      heads.add(
          new Head(
              "Quartiles",
              "Of the test NLL over the seeds, or of the validation NLL while none is known; sorts"
                  + " by their distance.",
              WIDE,
              ResultRow::quartiles,
              Comparator.comparingDouble(ResultRow::spread)));
    }
    for (Measure measure :
        List.of(
            Measure.VALIDATION,
            Measure.TRAIN,
            Measure.EFFECTIVE_COMPONENTS,
            Measure.MODES,
            Measure.DEAD_COMPONENTS,
            Measure.CLIPPED_SHARE,
            Measure.CLIP_ANGLE,
            Measure.LARGEST_GRADIENT_NORM,
            Measure.PARAMETERS,
            Measure.AIC,
            Measure.BIC,
            Measure.EPOCHS)) {
      heads.add(measure(measure));
    }
    return heads;
  }

  private static Head factor(String title, int index) {
    return new Head(
        title,
        "What was varied.",
        MIDDLE,
        row -> row.levels().get(index),
        Comparator.comparingInt(row -> row.places().get(index)));
  }

  private static Head measure(Measure measure) {
    return new Head(
        MeasureWords.title(measure),
        MeasureWords.hint(measure),
        MIDDLE,
        row -> MeasureWords.text(measure, row.medians().get(measure)),
        Comparator.comparingDouble(row -> row.medians().get(measure)));
  }

  private static TableColumn<ResultRow, ResultRow> column(Head head) {
    TableColumn<ResultRow, ResultRow> column = new TableColumn<>();
    Label title = new Label(head.title());
    title.setTooltip(Icons.tooltip(head.hint()));
    column.setGraphic(title);
    column.setUserData(head.title());
    column.setPrefWidth(head.width());
    column.setCellValueFactory(row -> value(row.getValue()));
    column.setComparator(head.order());
    column.setCellFactory(_ -> new Cell(head.text()));
    return column;
  }

  private static ObservableValue<ResultRow> value(ResultRow row) {
    return new ReadOnlyObjectWrapper<>(row);
  }

  private void fill() {
    List<VariedFactor> varied = varied();
    getItems().setAll(ResultRow.of(varied, results.groupsProperty().get(), single));
    sort();
  }

  /// @return the lines as they are sorted, for a spreadsheet: cells with tabs between them
  String text() {
    String head =
        getVisibleLeafColumns().stream()
            .map(column -> String.valueOf(column.getUserData()))
            .collect(Collectors.joining("\t"));
    List<Head> heads = heads();
    List<Head> shown =
        getVisibleLeafColumns().stream()
            .map(
                column ->
                    heads.stream()
                        .filter(some -> some.title().equals(column.getUserData()))
                        .findFirst()
                        .orElseThrow())
            .toList();
    String lines =
        getItems().stream()
            .map(
                row ->
                    shown.stream()
                        .map(some -> some.text().apply(row))
                        .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
    return head + "\n" + lines + "\n";
  }

  /// A line; one with a diverged run is marked.
  private static final class Row extends TableRow<ResultRow> {
    @Override
    protected void updateItem(ResultRow row, boolean empty) {
      super.updateItem(row, empty);
      Styling.toggle(this, "wrong", !empty && row != null && row.diverged());
    }
  }

  /// One cell.
  private static final class Cell extends TableCell<ResultRow, ResultRow> {
    private final Function<ResultRow, String> text;

    Cell(Function<ResultRow, String> text) {
      this.text = text;
      setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : text.apply(row));
    }
  }
}
