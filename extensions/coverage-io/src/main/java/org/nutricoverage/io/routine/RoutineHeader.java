package org.nutricoverage.io.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Which columns of one file hold the fields and counts of a column map. */
final class RoutineHeader {

  private static final int MOST_NAMED = 20;

  private final Map<String, String> fields = new HashMap<>();
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column of counts.
   *
   * @param header the header, or the position as {@code #3}
   * @param counted what is counted; null where the row says it
   * @param month the month; null where the row says it
   */
  record Column(String header, @Nullable Counted counted, @Nullable YearMonth month) {}

  /** What a column counts and of which month, to find two columns of the same. */
  private record Key(@Nullable Counted counted, @Nullable YearMonth month) {}

  /**
   * Finds the columns.
   *
   * @throws UnusableCsvException if one is not there, or two count the same
   */
  RoutineHeader(
      String file, List<String> header, RoutineColumns map, MonthFormat months, FindingLog log) {
    map.fields()
        .forEach((field, name) -> {
          if (!RoutineColumns.isPattern(name)) {
            fields.put(field, found(file, header, field, name));
          }
        });
    Map<Key, String> known = new HashMap<>();
    Map<@Nullable Counted, String> wanted = new LinkedHashMap<>(map.counts());
    map.header(RoutineColumns.VALUE).ifPresent(name -> wanted.put(null, name));
    for (Map.Entry<@Nullable Counted, String> entry : wanted.entrySet()) {
      Counted counted = entry.getKey();
      String name = entry.getValue();
      if (RoutineColumns.isPattern(name)) {
        byMonth(file, header, counted, name, months, known);
      } else {
        String field = counted == null ? RoutineColumns.VALUE : counted.label();
        add(file, new Column(found(file, header, field, name), counted, null), known);
      }
    }
    noteOrder(file, log);
    noteUnused(file, header, log);
  }

  private void byMonth(
      String file,
      List<String> header,
      @Nullable Counted counted,
      String pattern,
      MonthFormat months,
      Map<Key, String> known) {
    int before = columns.size();
    for (String each : header) {
      Optional<YearMonth> month = RoutineColumns.monthIn(pattern, each).flatMap(months::parse);
      if (month.isPresent()) {
        add(file, new Column(each, counted, month.get()), known);
      }
    }
    if (columns.size() == before) {
      throw new UnusableCsvException(
          file
              + " has no column "
              + Shown.of(pattern)
              + " with a month such as "
              + months.example()
              + "; it has "
              + shown(header));
    }
  }

  private void add(String file, Column column, Map<Key, String> known) {
    String other = known.putIfAbsent(new Key(column.counted(), column.month()), column.header());
    if (other != null) {
      throw new UnusableCsvException(
          file
              + " has two columns for "
              + (column.counted() == null ? "counts" : column.counted().label())
              + (column.month() == null ? "" : " of " + column.month())
              + ": "
              + Shown.of(other)
              + " and "
              + Shown.of(column.header()));
    }
    columns.add(column);
  }

  private static String found(String file, List<String> header, String field, String name) {
    int at = header.indexOf(name);
    if (at >= 0) {
      int next = at + 1 + header.subList(at + 1, header.size()).indexOf(name);
      if (next > at) {
        throw new UnusableCsvException(
            file
                + " has "
                + Collections.frequency(header, name)
                + " columns "
                + Shown.of(name)
                + "; say which one with "
                + field
                + "=#"
                + (at + 1)
                + " or "
                + field
                + "=#"
                + (next + 1));
      }
      return name;
    }
    if (name.matches("#[0-9]{1,6}")) {
      int position = Integer.parseInt(name.substring(1));
      if (position < 1 || position > header.size()) {
        throw new UnusableCsvException(
            file + " has no column " + name + " (for " + field + "), it has " + header.size());
      }
      String there = header.get(position - 1);
      return there.isEmpty() || Collections.frequency(header, there) > 1 ? name : there;
    }
    throw new UnusableCsvException(
        file
            + " has no column "
            + Shown.of(name)
            + " (for "
            + field
            + "); it has "
            + shown(header));
  }

  private void noteOrder(String file, FindingLog log) {
    YearMonth last = null;
    @Nullable Counted of = null;
    for (Column column : columns) {
      YearMonth month = column.month();
      if (month == null) {
        continue;
      }
      if (last != null && Objects.equals(of, column.counted()) && month.isBefore(last)) {
        log.add(
            Finding.of(
                    RoutineTableFinding.MONTHS_OUT_OF_ORDER,
                    "the column of " + month + " stands behind that of " + last)
                .at("file", file)
                .at("row", "1")
                .at("column", column.header()));
      }
      last = month;
      of = column.counted();
    }
  }

  private void noteUnused(String file, List<String> header, FindingLog log) {
    Set<String> used = wanted();
    Set<String> unused = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(header.get(i)) && !used.contains("#" + (i + 1))) {
        unused.add(header.get(i));
      }
    }
    if (!unused.isEmpty()) {
      log.add(
          Finding.of(
                  RoutineTableFinding.COLUMNS_NOT_USED,
                  "columns that were not read: " + shown(unused))
              .at("file", file));
    }
  }

  private static String shown(Collection<String> names) {
    String some = String.join(", ", names.stream().limit(MOST_NAMED).map(Shown::of).toList());
    return names.size() > MOST_NAMED
        ? some + " and " + (names.size() - MOST_NAMED) + " more"
        : some;
  }

  Set<String> wanted() {
    Set<String> wanted = new HashSet<>(fields.values());
    columns.forEach(column -> wanted.add(column.header()));
    return wanted;
  }

  Optional<String> field(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  List<Column> columns() {
    return columns;
  }
}
