package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.CsvColumn;

/** Finds columns of a table and of its parents by their names. */
final class ColumnSearch {

  private final ExportTable asked;

  ColumnSearch(ExportTable asked) {
    this.asked = asked;
  }

  boolean isOneColumn(String column) {
    return candidates(column).size() == 1;
  }

  Optional<FoundColumn> findIfThere(String column) {
    return candidates(column).isEmpty() ? Optional.empty() : Optional.of(find(column));
  }

  FoundColumn find(String column) {
    List<FoundColumn> candidates = candidates(column);
    if (candidates.isEmpty()) {
      throw missing(column);
    }
    if (candidates.size() > 1) {
      throw Arguments.refused(
          "column",
          "the name of one column (it may be "
              + candidates.stream().map(FoundColumn::address).collect(Collectors.joining(", "))
              + ")",
          Quoted.of(column));
    }
    return candidates.get(0);
  }

  IllegalArgumentException missing(String column) {
    return Arguments.refused(
        "column", "one that was read (" + Quoted.some(asked.columns()) + ")", Quoted.of(column));
  }

  /** The column of a field under the first of its names that is there. */
  Optional<FoundColumn> find(SurveyField field) {
    for (String fieldName : asked.settings().columns().names(field)) {
      if (!candidates(fieldName).isEmpty()) {
        return Optional.of(find(fieldName));
      }
    }
    for (String fieldName : asked.settings().columns().names(field)) {
      List<FoundColumn> found = runTogether(fieldName);
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  private List<FoundColumn> candidates(String column) {
    int colon = column.indexOf(':');
    String tableName = colon < 0 ? "" : column.substring(0, colon);
    String header = HeaderNames.withoutTable(column);
    List<FoundColumn> candidates = new ArrayList<>();
    for (ExportTable table : asked.lineage()) {
      if (colon >= 0 && !table.name().equals(tableName)) {
        continue;
      }
      Optional<CsvColumn> exact = colon < 0 ? Optional.empty() : table.data().find(header);
      if (exact.isPresent()) {
        return List.of(new FoundColumn(table, exact.get(), mappingTo(table)));
      }
      for (CsvColumn each : table.data().columns()) {
        if (HeaderNames.matches(each.header(), header)) {
          candidates.add(new FoundColumn(table, each, mappingTo(table)));
        }
      }
    }
    return candidates;
  }

  private List<FoundColumn> runTogether(String fieldName) {
    List<FoundColumn> found = new ArrayList<>();
    for (ExportTable table : asked.lineage()) {
      for (CsvColumn each : table.data().columns()) {
        if (HeaderNames.endsRunTogether(each.header(), fieldName)) {
          found.add(new FoundColumn(table, each, mappingTo(table)));
        }
      }
    }
    return found;
  }

  private ExportColumn.RowMapping mappingTo(ExportTable target) {
    return row -> {
      int fileRow = asked.fileRow(row);
      for (ExportTable table : asked.lineage()) {
        if (table.equals(target) || fileRow < 0) {
          break;
        }
        fileRow = table.parentRows()[fileRow];
      }
      return fileRow;
    };
  }
}
