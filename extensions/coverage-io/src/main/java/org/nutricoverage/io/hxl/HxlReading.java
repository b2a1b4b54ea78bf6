package org.nutricoverage.io.hxl;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.HeaderRule;
import org.nutricoverage.io.csv.UnusableCsvException;

/**
 * How a file with HXL tags is read: the row of tags is looked for among the first lines, with or
 * without headers or titles before it.
 *
 * <pre>{@code
 * HxlAnswer answer =
 *     HxlReading.DEFAULT.read(
 *         CsvSource.ofText("needs", "#adm1+code,#inneed\nCD54,7000\n"));
 * HxlTable table = answer.table().orElseThrow();
 * table.select(TagPattern.parse("#inneed")).explanation();
 * // "#inneed (column 2) matches"
 * }</pre>
 *
 * <p>A row of tags is a line whose cells are all hashtags or blank, one of them at least a hashtag.
 * A line with hashtags and other text is no row of tags; if there is no better one, the answer
 * names the cell that is wrong.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HxlReading {

  /** The first 25 lines that are not blank, read with {@link CsvReading#DEFAULT}. */
  public static final HxlReading DEFAULT = new HxlReading(CsvReading.DEFAULT, 25);

  private static final int MOST_LINES = 1_000;

  private final CsvReading reading;
  private final int lines;

  private HxlReading(CsvReading reading, int lines) {
    this.reading = reading;
    this.lines = lines;
  }

  /**
   * This reading with another way to read CSV files.
   *
   * @param newReading delimiter, character set, limits and strictness
   * @return a copy
   */
  public HxlReading with(CsvReading newReading) {
    return new HxlReading(Objects.requireNonNull(newReading, "newReading"), lines);
  }

  /**
   * This reading with another number of lines among which the tags are looked for.
   *
   * @param newLines lines that are not blank, from 1 to 1,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public HxlReading withinLines(int newLines) {
    Arguments.inRange(newLines, 1, MOST_LINES, "lines", "lines");
    return new HxlReading(reading, newLines);
  }

  /**
   * Reads a file: all tagged columns.
   *
   * @param source the file
   * @return the table, or that there is no row of tags
   * @throws UnusableCsvException if the file cannot be used or is greater than its limits, or at
   *     the first finding of a strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public HxlAnswer read(CsvSource source) {
    Search search = new Search();
    return reading
        .read(source, lines, search, search::wanted)
        .<HxlAnswer>map(table -> new HxlTable(table, search.columns(table.header())))
        .orElseGet(() -> new NoTagRow(source.name(), search.explanation(lines)));
  }

  /** Finds the row of tags, and remembers what it and the line before it say. */
  private static final class Search implements HeaderRule {

    private final Map<List<String>, Map<String, HxlColumn>> found = new HashMap<>();
    private @Nullable String nearest;

    @Override
    public Optional<List<String>> names(List<String> cells, List<String> cellsBefore) {
      Optional<TagRow> row = TagRow.find(cells);
      if (row.isEmpty()) {
        String broken = TagRow.broken(cells);
        nearest = nearest == null ? broken : nearest;
        return Optional.empty();
      }
      boolean headed = cellsBefore.size() == cells.size();
      List<String> names = new ArrayList<>();
      Map<String, HxlColumn> columns = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        HxlTag tag = row.get().tags().get(i).orElse(null);
        int position = i + 1;
        String name = tag == null ? "column " + position : tag.toString();
        if (columns.containsKey(name)) {
          name = name + " (column " + position + ")";
        }
        names.add(name);
        if (tag != null) {
          columns.put(name, new HxlColumn(position, headed ? cellsBefore.get(i) : "", tag));
        }
      }
      found.put(List.copyOf(names), columns);
      return Optional.of(names);
    }

    Set<String> wanted(List<String> names) {
      return columns(names).keySet();
    }

    Map<String, HxlColumn> columns(List<String> names) {
      return Objects.requireNonNull(found.get(names), "the names of a row of tags");
    }

    String explanation(int lines) {
      String none =
          "there is no row of HXL tags among the first "
              + Numbers.counted(lines, "line that is", "lines that are")
              + " not blank";
      return nearest == null ? none : none + "; a line " + nearest;
    }
  }
}
