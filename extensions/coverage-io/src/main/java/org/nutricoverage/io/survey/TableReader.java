package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;

/** Reads the files of an export, of each only the columns that are wanted or needed to join it. */
final class TableReader {

  private final CsvReading reading;
  private final ColumnMap columns;
  private final @Nullable LinkStyle declaredLink;

  TableReader(CsvReading reading, ColumnMap columns, @Nullable LinkStyle declaredLink) {
    this.reading = reading;
    this.columns = columns;
    this.declaredLink = declaredLink;
  }

  /** A file that was read and not yet joined. */
  static final class Part {

    private final String name;
    private final CsvTable data;
    private final String group;
    private final int[] kept;

    /**
     * Keeps the parts.
     *
     * @param group the group of its questions, with {@code /}
     * @param kept the rows that are data, without a row of hashtags
     */
    Part(String name, CsvTable data, String group, int[] kept) {
      this.name = name;
      this.data = data;
      this.group = group;
      this.kept = kept;
    }

    String name() {
      return name;
    }

    CsvTable data() {
      return data;
    }

    String group() {
      return group;
    }

    int[] kept() {
      return kept;
    }

    Optional<CsvColumn> column(String header) {
      return data.columns().stream()
          .filter(column -> LinkStyle.isMatch(column.header(), header))
          .findFirst();
    }

    boolean hasFilled(String header) {
      CsvColumn column = column(header).orElse(null);
      if (column == null) {
        return false;
      }
      for (int row : kept) {
        if (!column.isBlank(row)) {
          return true;
        }
      }
      return false;
    }
  }

  Part repeat(String name, CsvSource source, FindingLog log) {
    CsvTable table =
        reading.read(
            source,
            headers -> {
              Set<String> wanted = HeaderNames.wanted(headers, columns);
              addIfThere(wanted, headers, HeaderNames.PARENT_TABLE);
              addIfThere(wanted, headers, HeaderNames.INDEX);
              if (declaredLink != null) {
                addIfThere(wanted, headers, declaredLink.column());
                return wanted;
              }
              boolean byNumber = addIfThere(wanted, headers, HeaderNames.PARENT_INDEX);
              byNumber |= addIfThere(wanted, headers, "_submission__id");
              addIfThere(wanted, headers, "KEY");
              if (!byNumber) {
                LinkStyle.KNOWN.forEach(style -> addIfThere(wanted, headers, style.column()));
              }
              return wanted;
            });
    return part(name, table, log);
  }

  Part parent(String name, CsvSource source, List<Part> repeats, FindingLog log) {
    CsvTable table =
        reading.read(
            source,
            headers -> {
              Set<String> wanted = HeaderNames.wanted(headers, columns);
              addIfThere(wanted, headers, HeaderNames.INDEX);
              for (Part repeat : repeats) {
                for (LinkStyle style : styles()) {
                  if (repeat.column(style.column()).isPresent()) {
                    addIfThere(wanted, headers, style.parentColumn());
                  }
                }
                headers.stream().filter(h -> isCountOf(h, repeat)).forEach(wanted::add);
              }
              return wanted;
            });
    return part(name, table, log);
  }

  List<LinkStyle> styles() {
    return declaredLink == null ? LinkStyle.KNOWN : List.of(declaredLink);
  }

  boolean hasDeclaredLink() {
    return declaredLink != null;
  }

  static boolean isCountOf(String header, Part repeat) {
    return !repeat.group().isEmpty()
        && HeaderNames.path(header).equals(repeat.group() + HeaderNames.COUNT);
  }

  private static boolean addIfThere(Set<String> wanted, List<String> headers, String column) {
    boolean any = false;
    for (String header : headers) {
      if (LinkStyle.isMatch(header, column)) {
        wanted.add(header);
        any = true;
      }
    }
    return any;
  }

  private Part part(String name, CsvTable table, FindingLog log) {
    log.addAll(table.findings());
    for (SurveyField field : SurveyField.values()) {
      noteRunTogether(field, table, log);
    }
    int from = 0;
    if (table.rows() > 0 && isHashtags(table)) {
      from = 1;
      log.add(
          Finding.of(ExportFinding.HASHTAG_ROW, "a row of hashtags below the header was left out")
              .at("file", table.name())
              .at("row", Integer.toString(table.line(0))));
    }
    int[] kept = new int[table.rows() - from];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = i + from;
    }
    return new Part(name, table, HeaderNames.commonGroup(table.header()), kept);
  }

  private void noteRunTogether(SurveyField field, CsvTable table, FindingLog log) {
    List<String> names = columns.names(field);
    Set<String> matched = new LinkedHashSet<>();
    List<String> runTogether = new ArrayList<>();
    for (CsvColumn column : table.columns()) {
      for (String name : names) {
        if (HeaderNames.matches(column.header(), HeaderNames.withoutTable(name))) {
          matched.add(column.header());
        } else if (HeaderNames.endsRunTogether(column.header(), HeaderNames.withoutTable(name))
            && !runTogether.contains(column.header())) {
          runTogether.add(column.header());
        }
      }
    }
    if (matched.isEmpty() && runTogether.size() == 1) {
      log.add(
          Finding.of(
                  ExportFinding.RUN_TOGETHER_HEADER,
                  "read as " + names.get(0) + " with its groups run into it")
              .at("file", table.name())
              .at("column", runTogether.get(0)));
    }
  }

  private static boolean isHashtags(CsvTable table) {
    int filled = 0;
    for (CsvColumn column : table.columns()) {
      String text = column.text(0).orElse("");
      if (!text.isEmpty()) {
        filled++;
        if (text.length() < 2 || text.charAt(0) != '#' || !Character.isLetter(text.charAt(1))) {
          return false;
        }
      }
    }
    return filled > 0;
  }
}
