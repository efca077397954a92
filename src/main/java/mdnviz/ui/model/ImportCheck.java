package mdnviz.ui.model;

import java.util.List;
import java.util.Locale;
import mdnviz.data.ColumnRoles;
import mdnviz.data.DataFormatException;
import mdnviz.data.DataTable;
import mdnviz.data.DataTable.CompleteRows;
import mdnviz.data.Dataset;
import mdnviz.data.DatasetHealth;
import mdnviz.data.HealthFinding;
import mdnviz.data.TableProblem;

/// What comes out of a table with the columns chosen.
///
/// @param dataset the complete rows
/// @param skippedRows number of rows left out
/// @param problems why, the first ones in the file's order
/// @param findings what to know before training on it
public record ImportCheck(
    Dataset dataset, int skippedRows, List<TableProblem> problems, List<HealthFinding> findings) {
  /// Copies the lists.
  public ImportCheck {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  /// Takes the chosen columns and examines them.
  ///
  /// @param table the file
  /// @param roles its columns
  /// @param settings K and floor they are to be trained with
  /// @return data set and findings
  /// @throws DataFormatException if the columns cannot be used so
  static ImportCheck of(DataTable table, ColumnRoles roles, HealthSettings settings)
      throws DataFormatException {
    String name = table.fileName();
    CompleteRows rows = table.completeRows(name, roles.inputs(), roles.targets());
    List<HealthFinding> findings =
        DatasetHealth.check(rows.dataset(), settings.componentCount(), settings.floor());
    return new ImportCheck(rows.dataset(), rows.skippedRows(), rows.problems(), findings);
  }

  /// @return the first problem and how many rows are skipped for such; empty if none is
  public String summary() {
    if (skippedRows == 0) {
      return "";
    }
    String skipped =
        skippedRows == 1
            ? "this row is skipped"
            : "%s such rows are skipped".formatted(Figures.count(skippedRows));
    String first = problems.getFirst().sentence();
    return "%s%s; %s."
        .formatted(first.substring(0, 1).toUpperCase(Locale.ROOT), first.substring(1), skipped);
  }
}
