package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.deskreview.routine.ReportItem;

/**
 * What the data elements of a system count, of which sex and of which people.
 *
 * <p>There is no default: every ministry has its own data elements and categories. What the book
 * does not have is never guessed; it is a finding, and the value is left out.
 *
 * <pre>{@code
 * RoutineCodeBook book =
 *     RoutineCodeBook.builder(IdSchemes.of(IdScheme.CODE))
 *         .counts(
 *             ReportItem.NEW_ADMISSIONS,
 *             Sex.FEMALE,
 *             TargetGroup.CHILDREN_6_59_MONTHS,
 *             DataKey.of("ADMITTED_MUAC", "FEMALE"),
 *             DataKey.of("ADMITTED_WHZ", "FEMALE"))
 *         .ignoring(DataKey.of("REMARKS"))
 *         .build();
 * book.meaning(DataKey.of("ADMITTED_WHZ", "FEMALE")).orElseThrow().toString();
 * // "new admissions, female, children 6-59 months"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RoutineCodeBook implements Serializable {

  private static final long serialVersionUID = 1L;

  private final IdSchemes idSchemes;
  private final String attributeOptionCombo;
  private final LinkedHashMap<Meaning, List<DataKey>> keys;
  private final LinkedHashMap<DataKey, Meaning> meanings;
  private final TreeSet<DataKey> ignored;

  private RoutineCodeBook(Builder builder) {
    this.idSchemes = builder.idSchemes;
    this.attributeOptionCombo = builder.attributeOptionCombo;
    this.keys = new LinkedHashMap<>(builder.keys);
    this.meanings = new LinkedHashMap<>(builder.meanings);
    this.ignored = new TreeSet<>(builder.ignored);
  }

  /**
   * What a data element counts.
   *
   * @param item what is counted
   * @param sex of which sex
   * @param group of which people, whose ages are those of the group
   * @since 0.1.0
   */
  public record Meaning(ReportItem item, Sex sex, TargetGroup group) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks that group and sex go together.
     *
     * @throws IllegalArgumentException if males are counted of a group that has none
     */
    public Meaning {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(sex, "sex");
      Objects.requireNonNull(group, "group");
      if (sex == Sex.MALE && !group.includesMales()) {
        throw new IllegalArgumentException(
            "sex must be female or overall for " + group.label() + " but was male");
      }
    }

    /** Returns the parts on one line. */
    @Override
    public String toString() {
      return item.label() + ", " + sex.label() + ", " + group.label();
    }
  }

  /**
   * Begins a code book.
   *
   * @param idSchemes what identifies data elements and categories in the book, and organisation
   *     units in the list of sites
   * @return the builder
   */
  public static Builder builder(IdSchemes idSchemes) {
    return new Builder(Objects.requireNonNull(idSchemes, "idSchemes"));
  }

  /**
   * What identifies data elements, organisation units and categories.
   *
   * @return the schemes, which must be those of the values
   */
  public IdSchemes idSchemes() {
    return idSchemes;
  }

  /**
   * Of which attribute option combination values are counted.
   *
   * @return its identifier; {@code ""} for values that name none
   */
  public String attributeOptionCombo() {
    return attributeOptionCombo;
  }

  /**
   * What a data element and its categories count.
   *
   * @param key the data element and its categories
   * @return the meaning; empty if the book does not have it, or says that it is not counted
   */
  public Optional<Meaning> meaning(DataKey key) {
    return Optional.ofNullable(meanings.get(key));
  }

  /**
   * Whether the book says that a value is not counted.
   *
   * @param key the data element and its categories
   * @return true if it was named to be ignored, by itself or by its data element
   */
  public boolean ignores(DataKey key) {
    return ignored.contains(key)
        || (!meanings.containsKey(key) && ignored.contains(DataKey.of(key.dataElement())));
  }

  /**
   * All that the book says.
   *
   * @return for each meaning the values that are added up to it, in the order in which they were
   *     given
   */
  public Map<Meaning, List<DataKey>> keys() {
    return Collections.unmodifiableMap(keys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutineCodeBook that
        && idSchemes.equals(that.idSchemes)
        && attributeOptionCombo.equals(that.attributeOptionCombo)
        && keys.equals(that.keys)
        && ignored.equals(that.ignored);
  }

  @Override
  public int hashCode() {
    return Objects.hash(idSchemes, attributeOptionCombo, keys, ignored);
  }

  /** Returns meanings and keys on one line. */
  @Override
  public String toString() {
    return keys + ", ignored " + ignored;
  }

  /**
   * Builds a code book.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final IdSchemes idSchemes;
    private String attributeOptionCombo = "";
    private final Map<Meaning, List<DataKey>> keys = new LinkedHashMap<>();
    private final Map<DataKey, Meaning> meanings = new LinkedHashMap<>();
    private final TreeSet<DataKey> ignored = new TreeSet<>();

    private Builder(IdSchemes idSchemes) {
      this.idSchemes = idSchemes;
    }

    /**
     * What data elements count. Several are parts of one count and are added up; if one of them has
     * no value for a month, the count is missing.
     *
     * @param item what is counted
     * @param sex of which sex
     * @param group of which people
     * @param parts at least one data element with its categories; no person may be in two of them
     * @return this builder
     * @throws IllegalArgumentException if there is no part, one has a meaning already or is to be
     *     ignored, the same was said before, or males are counted of a group that has none
     */
    public Builder counts(ReportItem item, Sex sex, TargetGroup group, DataKey... parts) {
      Meaning meaning = new Meaning(item, sex, group);
      List<DataKey> all = List.copyOf(Arrays.asList(parts));
      if (all.isEmpty()) {
        throw new IllegalArgumentException("parts must hold at least 1 data element but was empty");
      }
      if (keys.containsKey(meaning)) {
        throw Arguments.refused(
            "meaning",
            "said once, with all parts that are added up,",
            meaning + " for the second" + " time");
      }
      for (DataKey key : all) {
        Meaning former = meanings.putIfAbsent(key, meaning);
        if (former != null || ignored.contains(key)) {
          throw Arguments.refused(
              "data element " + key,
              "one with one meaning",
              (former == null ? "ignored" : former) + " and " + meaning);
        }
      }
      keys.put(meaning, all);
      return this;
    }

    /**
     * Data elements that are known and not counted.
     *
     * @param others the data elements; one without categories stands for all its categories that
     *     have no meaning
     * @return this builder
     * @throws IllegalArgumentException if one has a meaning
     */
    public Builder ignoring(DataKey... others) {
      for (DataKey key : others) {
        Meaning former = meanings.get(key);
        if (former != null) {
          throw Arguments.refused(
              "data element " + key, "one with one meaning", former + " and ignored");
        }
        ignored.add(key);
      }
      return this;
    }

    /**
     * Of which attribute option combination, such as a partner, values are counted. Without this
     * call only values that name none are.
     *
     * @param combo the identifier of the combination
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder attributedTo(String combo) {
      attributeOptionCombo = Arguments.text(combo, "combo");
      return this;
    }

    /**
     * The code book.
     *
     * @return the code book
     * @throws IllegalStateException if nothing is counted
     */
    public RoutineCodeBook build() {
      if (keys.isEmpty()) {
        throw new IllegalStateException(
            "missing before the code book: counts(item, sex, group, data elements)");
      }
      return new RoutineCodeBook(this);
    }
  }
}
