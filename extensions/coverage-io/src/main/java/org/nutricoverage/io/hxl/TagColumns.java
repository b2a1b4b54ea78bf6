package org.nutricoverage.io.hxl;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvSource;

/**
 * Which tags stand for which headers, so that a reader that goes by headers can be fed by tags.
 *
 * <pre>{@code
 * HxlTable table =
 *     HxlReading.DEFAULT
 *         .read(CsvSource.ofText("needs", "#adm1+code,#inneed,#meta\nCD54,7000,x\n"))
 *         .table()
 *         .orElseThrow();
 * TagColumns columns =
 *     TagColumns.NONE.with("P-Code", "#adm1+code").with("In Need", "#inneed!", "#inneed+ind!");
 * CsvTable fed = CsvReading.DEFAULT.read(columns.feed(table).source(), "P-Code", "In Need");
 * fed.column("In Need").text(0).orElseThrow();   // "7000"
 * }</pre>
 *
 * <p>For each header the patterns are tried in their order; the first that matches a column
 * decides. Where it matches several, none is taken, with a finding. Rows keep the numbers of their
 * lines.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TagColumns implements Serializable {

  /** No header. */
  public static final TagColumns NONE = new TagColumns(Map.of());

  /**
   * The headers of the needs file of the Humanitarian Data Exchange ({@code Country ISO3, Admin 1
   * PCode .. In Need, Targeted, Affected, Reached, Info}), from totals of people: columns of one
   * sex or age, of households and of percentages are not taken for them.
   */
  public static final TagColumns NEEDS = needs();

  /** The headers of the global p-code file, from its tags. */
  public static final TagColumns P_CODES =
      NONE.with("Location", "#country+code!", "#country+code")
          .with("Admin Level", "#geo+admin_level", "#adm+level")
          .with("P-Code", "#adm+code-parent")
          .with("Name", "#adm+name-parent")
          .with("Parent P-Code", "#adm+code+parent")
          .with("Valid from date", "#date+start");

  /** The headers of the long table of acute food insecurity phases, from its tags. */
  public static final TagColumns PHASES =
      NONE.with("Date of analysis", "#date+analysis")
          .with("Country", "#country+code")
          .with("Total country population", "#population")
          .with("Level 1", "#loc+level1")
          .with("Area", "#loc+area")
          .with("Validity period", "#meta+projection", "#period+projection")
          .with("From", "#date+start")
          .with("To", "#date+end")
          .with("Phase", "#meta+phase", "#severity+phase")
          .with("Number", "#affected+num+ipc", "#affected+num")
          .with("Percentage", "#affected+pct+ipc", "#affected+pct");

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST_LEVEL = 5;
  private static final String NO_PART = "-f-m-i-infants-children-adolescents-adults-elderly-hh-pct";

  private final LinkedHashMap<String, List<TagPattern>> columns;

  private TagColumns(Map<String, List<TagPattern>> columns) {
    this.columns = new LinkedHashMap<>(columns);
  }

  private static TagColumns needs() {
    TagColumns columns = NONE.with("Country ISO3", "#country+code");
    for (int level = 1; level <= DEEPEST_LEVEL; level++) {
      columns =
          columns
              .with("Admin " + level + " PCode", "#adm" + level + "+code")
              .with("Admin " + level + " Name", "#adm" + level + "+name", "#adm" + level + "!");
    }
    return columns
        .with("Description", "#sector+description", "#description")
        .with("Cluster", "#sector+cluster+code", "#sector+code", "#sector!", "#sector+name")
        .with("Category", "#category")
        .with("Population", people("population"))
        .with("In Need", people("inneed"))
        .with("Targeted", people("targeted"))
        .with("Affected", people("affected"))
        .with("Reached", people("reached"))
        .with("Info", "#meta+info");
  }

  private static String[] people(String hashtag) {
    return new String[] {"#" + hashtag + "!", "#" + hashtag + "+ind!", "#" + hashtag + NO_PART};
  }

  /**
   * The headers of a population file of one country (COD-PS), from the tags of a table whose ages
   * are years: {@code #population+f+age_0_4} is {@code F_00_04}, {@code #population+f} is {@code
   * F_TL}, {@code #population+age_80_plus} is {@code T_80plus}, {@code #adm1+code} is {@code
   * ADM1_PCODE}.
   *
   * <p>A column of people that has no such header (of {@code +i}, of ages in words, of households
   * or displaced people) gets {@code T_} and its tag for a header: the reader of population files
   * then finds a header that it does not recognise, and leaves the column out.
   *
   * @param table the tagged table
   * @return the columns
   */
  public static TagColumns populationInYears(HxlTable table) {
    TagColumns columns = NONE.with("ADM0_PCODE", "#country+code", "#adm0+code");
    for (int level = 1; level < DEEPEST_LEVEL; level++) {
      columns =
          columns
              .with("ADM" + level + "_PCODE", "#adm" + level + "+code")
              .with("ADM" + level + "_NAME", "#adm" + level + "+name");
    }
    for (HxlColumn column : table.selectAll(TagPattern.parse("#population"))) {
      HxlTag tag = column.tag();
      columns =
          columns.with(
              PopulationHeader.of(tag).orElse("T_" + tag),
              new TagPattern(tag.hashtag(), tag.attributes(), List.of(), true));
    }
    return columns;
  }

  /**
   * These columns with one more.
   *
   * @param header the header that the reader asks for
   * @param patterns the patterns that stand for it, the preferred one first, at least one
   * @return a copy, in which the header, if it was there, has the new patterns
   * @throws IllegalArgumentException if the header is blank or there is no pattern
   */
  public TagColumns with(String header, TagPattern... patterns) {
    if (patterns.length == 0) {
      throw new IllegalArgumentException("patterns must hold at least 1 pattern but were empty");
    }
    Map<String, List<TagPattern>> more = new LinkedHashMap<>(columns);
    more.put(Arguments.text(header, "header"), List.of(patterns));
    return new TagColumns(more);
  }

  /**
   * These columns with one more.
   *
   * @param header the header that the reader asks for
   * @param patterns the text forms of the patterns, the preferred one first, at least one
   * @return a copy, in which the header, if it was there, has the new patterns
   * @throws IllegalArgumentException if the header is blank, there is no pattern, or a text is none
   */
  public TagColumns with(String header, String... patterns) {
    return with(header, Arrays.stream(patterns).map(TagPattern::parse).toArray(TagPattern[]::new));
  }

  /**
   * The headers.
   *
   * @return the headers in the order in which they were given
   */
  public List<String> headers() {
    return List.copyOf(columns.keySet());
  }

  /**
   * The patterns that stand for a header.
   *
   * @param header the header
   * @return the patterns, the preferred one first; empty if the header is not among these
   */
  public List<TagPattern> patterns(String header) {
    return columns.getOrDefault(header, List.of());
  }

  /**
   * A table under the headers of these columns.
   *
   * @param table the tagged table
   * @return the table as a source for a reader that goes by headers; it can be read once
   * @throws IllegalArgumentException if no column of the table is taken
   */
  public Feed feed(HxlTable table) {
    Map<String, CsvColumn> taken = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    columns.forEach((header, patterns) -> {
      ColumnChoice choice = choose(table, patterns);
      choice.column().ifPresent(column -> taken.put(header, table.cells(column)));
      if (choice.column().isEmpty()) {
        HxlFinding kind =
            choice instanceof ColumnChoice.Several
                ? HxlFinding.SEVERAL_TAGGED_COLUMNS
                : HxlFinding.NO_TAGGED_COLUMN;
        findings.add(
            Finding.of(kind, "for \"" + Texts.cut(header) + "\" " + choice.explanation())
                .at("file", table.name()));
      }
    });
    if (taken.isEmpty()) {
      throw new IllegalArgumentException(
          "table must have at least 1 column for " + headers() + " but " + table + " has none");
    }
    return new Feed(CsvSource.of(table.name(), new TableText(table, taken)), findings);
  }

  private static ColumnChoice choose(HxlTable table, List<TagPattern> patterns) {
    ColumnChoice choice = table.select(patterns.get(0));
    for (int i = 1; i < patterns.size() && choice instanceof ColumnChoice.None; i++) {
      choice = table.select(patterns.get(i));
    }
    return choice;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagColumns that && columns.equals(that.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  /** Returns headers and patterns on one line. */
  @Override
  public String toString() {
    return columns.toString();
  }

  /**
   * A tagged table under other headers.
   *
   * @param source the table, which can be read once
   * @param findings the headers for which there is no column, or several
   * @since 0.1.0
   */
  public record Feed(CsvSource source, List<Finding> findings) {

    /** Checks and copies the parts. */
    public Feed {
      Objects.requireNonNull(source, "source");
      findings = List.copyOf(findings);
    }
  }
}
