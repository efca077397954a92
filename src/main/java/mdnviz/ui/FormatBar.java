package mdnviz.ui;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mdnviz.data.CsvFormat;
import mdnviz.data.TableFormat;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.TableImport;
import org.kordamp.ikonli.feather.Feather;

/// How the text of a table is read: every choice as it was detected, and open to correction.
final class FormatBar extends FlowPane {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ');
  private static final List<Character> QUOTES =
      List.of(CsvFormat.QUOTE, CsvFormat.APOSTROPHE, CsvFormat.NO_QUOTE);
  private static final List<Integer> SKIPPED = List.of(0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 50);

  private final TableImport table;
  private final ComboBox<Character> delimiter =
      choice("import-delimiter", DELIMITERS, FormatBar::delimiterName);
  private final ComboBox<Character> decimal =
      choice("import-decimal", List.of('.', ','), mark -> mark == '.' ? "1.5" : "1,5");
  private final ComboBox<Character> quote = choice("import-quote", QUOTES, FormatBar::quoteName);
  private final ComboBox<Charset> charset =
      choice(
          "import-charset",
          List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16),
          FormatBar::charsetName);
  private final ComboBox<Integer> skipped =
      choice("import-skip-lines", SKIPPED, lines -> lines == 0 ? "none" : String.valueOf(lines));
  private final CheckBox header = new CheckBox("Names in first line");
  private final Button restore =
      Icons.button(
          Feather.CORNER_UP_LEFT,
          "As detected",
          "Read it as it was detected.",
          () -> read(this.table().detected()));
  private boolean showing;

  /// @param table whose format
  FormatBar(TableImport table) {
    this.table = table;
    getStyleClass().add("format-bar");
    setHgap(12);
    setVgap(8);
    header.setId("import-header");
    header.setTooltip(
        Icons.tooltip("On if the first line holds the names of the columns and not numbers."));
    header.selectedProperty().subscribe((_, _) -> changed());
    restore.setId("import-restore");
    if (table.detected() instanceof CsvFormat) {
      getChildren()
          .addAll(
              field("Cells end at", "The character between cells.", delimiter),
              field("Decimals", "A point or a comma between whole and fraction.", decimal),
              field("Quotes", "What encloses cells that hold the delimiter.", quote),
              field("Encoding", "How letters beyond ASCII are written.", charset),
              field("Lines skipped", "Lines of title above the table.", skipped),
              bottom(header),
              bottom(restore));
      table.readingProperty().subscribe(_ -> show());
    } else {
      getChildren().add(new Label("JSON, %s".formatted(Figures.several(table.rowCount(), "row"))));
    }
  }

  private TableImport table() {
    return table;
  }

  private static HBox bottom(Node node) {
    HBox box = new HBox(node);
    box.setAlignment(Pos.BOTTOM_LEFT);
    box.setMinHeight(46);
    return box;
  }

  private static VBox field(String name, String hint, ComboBox<?> choice) {
    Label label = new Label(name);
    label.getStyleClass().addAll("muted", "small-label");
    label.setLabelFor(choice);
    choice.setAccessibleText(name);
    choice.setTooltip(Icons.tooltip(hint));
    return new VBox(2, label, choice);
  }

  private <T> ComboBox<T> choice(String id, List<T> offered, Function<T, String> title) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.getItems().setAll(offered);
    choice.setCellFactory(_ -> new TitleCell<>(title));
    choice.setButtonCell(new TitleCell<>(title));
    choice.valueProperty().subscribe((_, _) -> changed());
    return choice;
  }

  private void show() {
    if (table.format() instanceof CsvFormat csv) {
      showing = true;
      delimiter.setValue(csv.delimiter());
      decimal.setValue(csv.decimalMark());
      quote.setValue(csv.quote());
      if (!charset.getItems().contains(csv.charset())) {
        charset.getItems().add(csv.charset());
      }
      charset.setValue(csv.charset());
      if (!skipped.getItems().contains(csv.skippedLines())) {
        skipped.getItems().add(csv.skippedLines());
      }
      skipped.setValue(csv.skippedLines());
      header.setSelected(csv.header());
      restore.setVisible(!csv.equals(table.detected()));
      showing = false;
    }
  }

  private void changed() {
    if (!showing && table != null && skipped.getValue() != null) {
      read(
          new CsvFormat(
              delimiter.getValue(),
              decimal.getValue(),
              quote.getValue(),
              skipped.getValue(),
              header.isSelected(),
              charset.getValue()));
    }
  }

  private void read(TableFormat format) {
    table.read(format);
  }

  private static String delimiterName(char mark) {
    return switch (mark) {
      case ',' -> "comma ,";
      case ';' -> "semicolon ;";
      case '\t' -> "tab";
      case '|' -> "bar |";
      default -> "blanks";
    };
  }

  private static String quoteName(char mark) {
    return switch (mark) {
      case CsvFormat.QUOTE -> "\"…\"";
      case CsvFormat.APOSTROPHE -> "'…'";
      default -> "none";
    };
  }

  private static String charsetName(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) ? "Latin-1" : charset.displayName();
  }

  /// A value under its name.
  private static final class TitleCell<T> extends ListCell<T> {
    private final Function<T, String> title;

    TitleCell(Function<T, String> title) {
      this.title = title;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? null : title.apply(value));
    }
  }
}
