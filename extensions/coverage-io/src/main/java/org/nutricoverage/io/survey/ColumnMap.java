package org.nutricoverage.io.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;

/**
 * Which columns of an export are read, and what they hold. Every other column is forgotten while
 * the file is read.
 *
 * <pre>{@code
 * ColumnMap columns =
 *     ColumnMap.WFP
 *         .with(SurveyField.SEX, "child_sex")
 *         .keeping("ADMIN2Name", "HHWeight");
 * columns.names(SurveyField.SEX);   // "[child_sex]"
 * }</pre>
 *
 * <p>A column is named by its question alone ({@code PNutProgCard}) where that is unique, or with
 * as many of its groups as are needed ({@code RepeatNutProg/PNutProgCard}); groups may be separated
 * by {@code /} or by a point in the map and in the file. A {@code /} before the name means a
 * question in no group. A name of a table and a colon before the name ({@code data:weight}) mean
 * the column of that table.
 *
 * <p>Columns with names or telephone numbers of persons are not read, and the map refuses the ones
 * it knows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ColumnMap implements Serializable {

  /** The names of WFP forms, those of 2022 without their leading P included, and nothing else. */
  public static final ColumnMap WFP = new ColumnMap(wfpNames(), Set.of(), Set.of());

  private static final long serialVersionUID = 1L;
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:.*[/.:])?(?:p?nutprogparticname|respname|respondentname|hhhname|enuname"
              + "|enumeratorname|(?:child|mother|father|caregiver|first|last|family|full|sur)_?name"
              + "|.*phone(?:nbr|nb|number)?)");

  private final EnumMap<SurveyField, List<String>> fields;
  private final LinkedHashSet<String> kept;
  private final LinkedHashSet<String> choices;

  private ColumnMap(
      Map<SurveyField, List<String>> fields, Collection<String> kept, Collection<String> choices) {
    this.fields = new EnumMap<>(fields);
    this.kept = new LinkedHashSet<>(kept);
    this.choices = new LinkedHashSet<>(choices);
  }

  private static Map<SurveyField, List<String>> wfpNames() {
    Map<SurveyField, List<String>> names = new EnumMap<>(SurveyField.class);
    for (SurveyField field : SurveyField.values()) {
      names.put(field, field.names());
    }
    return names;
  }

  /**
   * This map with other names for a field.
   *
   * @param field what the column holds
   * @param names the names that the column may have, the first that is there counts; none if the
   *     field is not to be read
   * @return a copy
   * @throws IllegalArgumentException if a name is blank or that of a column with personal names
   */
  public ColumnMap with(SurveyField field, String... names) {
    Map<SurveyField, List<String>> more = new EnumMap<>(fields);
    more.put(Objects.requireNonNull(field, "field"), checked(names));
    return new ColumnMap(more, kept, choices);
  }

  /**
   * This map with more columns to be read.
   *
   * @param names the names of the columns
   * @return a copy
   * @throws IllegalArgumentException if a name is blank or that of a column with personal names
   */
  public ColumnMap keeping(String... names) {
    List<String> more = new ArrayList<>(kept);
    more.addAll(checked(names));
    return new ColumnMap(fields, more, choices);
  }

  /**
   * This map with questions to which several answers can be chosen: the column of the question and
   * one column for each choice, whichever are there.
   *
   * @param questions the names of the questions
   * @return a copy
   * @throws IllegalArgumentException if a name is blank or that of a column with personal names
   */
  public ColumnMap keepingChoices(String... questions) {
    List<String> more = new ArrayList<>(choices);
    more.addAll(checked(questions));
    return new ColumnMap(fields, kept, more);
  }

  private static List<String> checked(String... names) {
    List<String> checked =
        Arrays.stream(names).map(name -> Arguments.text(name, "column name")).toList();
    for (String name : checked) {
      if (PERSONAL.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        throw Arguments.refused(
            "column name",
            "that of a column without names or telephone numbers of persons, which are never read,",
            "\"" + name + "\"");
      }
    }
    return checked;
  }

  /**
   * The names that the column of a field may have.
   *
   * @param field the field
   * @return the names, the preferred one first; empty if the field is not read
   */
  public List<String> names(SurveyField field) {
    return fields.getOrDefault(field, List.of());
  }

  /**
   * The other columns that are read.
   *
   * @return the names in the order in which they were given
   */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  /**
   * The questions with several answers that are read.
   *
   * @return the names in the order in which they were given
   */
  public List<String> choices() {
    return List.copyOf(choices);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnMap that
        && fields.equals(that.fields)
        && kept.equals(that.kept)
        && choices.equals(that.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, kept, choices);
  }

  /** Returns fields and columns on one line. */
  @Override
  public String toString() {
    return fields + ", kept " + kept + ", choices " + choices;
  }
}
