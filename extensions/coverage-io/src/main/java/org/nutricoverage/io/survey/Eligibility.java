package org.nutricoverage.io.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * Who of the people in a survey should have been reached.
 *
 * <p>Whoever meets all conditions is eligible, whoever fails one is not. Where a condition cannot
 * be judged, because the age, the sex or the area is not known, and none is failed, the person is
 * undetermined: in neither part of the figure, and reported.
 *
 * <pre>{@code
 * Eligibility.agesMonths(6, 23).sex(Sex.FEMALE).area("ADMIN2Name", "Kalemie", "Moba").toString();
 * // "6-23 months, female, ADMIN2Name Kalemie or Moba"
 * }</pre>
 *
 * <p>Ages are completed months, both ends included: 6-59 months holds every child from the day it
 * is six months old to the day before it is five years old.
 *
 * @since 0.1.0
 */
public final class Eligibility implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Eligibility AS_ASKED = new Eligibility(null, Sex.ALL, List.of(), false);

  private final @Nullable AgeBand ages;
  private final Sex sex;
  private final List<AreaCondition> areas;
  private final boolean enrolledOnly;

  private Eligibility(
      @Nullable AgeBand ages, Sex sex, List<AreaCondition> areas, boolean enrolledOnly) {
    this.ages = ages;
    this.sex = sex;
    this.areas = List.copyOf(areas);
    this.enrolledOnly = enrolledOnly;
  }

  /**
   * Everyone whom the questionnaire asked about: eligibility was settled at the interview, as the
   * official scripts assume.
   *
   * @return no condition
   */
  public static Eligibility asAsked() {
    return AS_ASKED;
  }

  /**
   * People of some ages.
   *
   * @param fromMonths the least age in completed months, from 0 to 1,440
   * @param toMonths the greatest age in completed months, included
   * @return the condition
   * @throws IllegalArgumentException if an age is not in its range
   */
  public static Eligibility agesMonths(int fromMonths, int toMonths) {
    return ages(AgeBand.ofCompletedMonths(fromMonths, toMonths));
  }

  /**
   * People of some ages.
   *
   * @param ages the ages in completed months
   * @return the condition
   */
  public static Eligibility ages(AgeBand ages) {
    return new Eligibility(Objects.requireNonNull(ages, "ages"), Sex.ALL, List.of(), false);
  }

  /**
   * The people of a target group, as far as a survey tells them: children by their age. For other
   * groups it was settled at the interview.
   *
   * @param group the group
   * @return the ages of the group, or no condition
   */
  public static Eligibility of(TargetGroup group) {
    return group.ageBand().map(Eligibility::ages).orElse(AS_ASKED);
  }

  /**
   * These people, of one sex.
   *
   * @param newSex female or male; {@link Sex#ALL} for both
   * @return a copy
   */
  public Eligibility sex(Sex newSex) {
    return new Eligibility(ages, Objects.requireNonNull(newSex, "newSex"), areas, enrolledOnly);
  }

  /**
   * These people, where a column has one of some codes.
   *
   * @param column the name of the column, which must be kept by the column map
   * @param codes at least one code, as it stands in the file
   * @return a copy
   * @throws IllegalArgumentException if a text is blank or there is no code
   */
  public Eligibility area(String column, String... codes) {
    List<AreaCondition> more = new ArrayList<>(areas);
    more.add(new AreaCondition(column, Arrays.asList(codes)));
    return new Eligibility(ages, sex, more, enrolledOnly);
  }

  /**
   * These people, where they are enrolled in the programme: the people of whom adherence is asked
   * in a form that asks about others too.
   *
   * @return a copy
   */
  public Eligibility enrolled() {
    return new Eligibility(ages, sex, areas, true);
  }

  Optional<AgeBand> ages() {
    return Optional.ofNullable(ages);
  }

  Sex sex() {
    return sex;
  }

  /** Judges the rows of a table, with the findings that this takes. */
  Judge judge(People people) {
    return new Judge(people);
  }

  /** Whether the people of one table are eligible. */
  final class Judge {

    private final int @Nullable [] agesMonths;
    private final @Nullable ExportColumn<Sex> sexes;
    private final @Nullable ExportColumn<Answer> enrolment;
    private final List<ExportColumn<String>> places = new ArrayList<>();

    private Judge(People people) {
      this.agesMonths = ages == null ? null : people.agesMonths();
      this.sexes = sex == Sex.ALL ? null : people.sexes();
      this.enrolment = enrolledOnly ? people.answers(SurveyField.ENROLLED) : null;
      areas.forEach(area -> places.add(people.table().text(area.column())));
    }

    Standing standing(int row) {
      Standing unknown = Standing.ELIGIBLE;
      if (enrolment != null) {
        Optional<Answer> answer = enrolment.get(row);
        if (answer.filter(Answer.NO::equals).isPresent()) {
          return Standing.NOT_ENROLLED;
        }
        unknown =
            answer.filter(Answer.YES::equals).isPresent() ? unknown : Standing.ENROLMENT_UNKNOWN;
      }
      for (int i = places.size() - 1; i >= 0; i--) {
        Optional<String> place = places.get(i).get(row);
        if (place.isEmpty()) {
          unknown = Standing.AREA_UNKNOWN;
        } else if (!areas.get(i).codes().contains(place.get())) {
          return Standing.OTHER_AREA;
        }
      }
      if (sexes != null) {
        Optional<Sex> found = sexes.get(row);
        if (found.isPresent() && found.get() != sex) {
          return Standing.OTHER_SEX;
        }
        unknown = found.isPresent() ? unknown : Standing.SEX_UNKNOWN;
      }
      if (ages != null && agesMonths != null) {
        int age = agesMonths[row];
        if (age != Ages.UNKNOWN && !ages.contains(age)) {
          return Standing.OTHER_AGE;
        }
        unknown = age == Ages.UNKNOWN ? Standing.AGE_UNKNOWN : unknown;
      }
      return unknown;
    }
  }

  /**
   * A column and the codes that it may have.
   *
   * @param column the name of the column
   * @param codes the codes, in the order in which they were given
   */
  private record AreaCondition(String column, List<String> codes) implements Serializable {

    private static final long serialVersionUID = 1L;

    AreaCondition {
      column = Arguments.text(column, "column");
      Set<String> checked = new LinkedHashSet<>();
      codes.forEach(code -> checked.add(Arguments.text(code, "code")));
      if (checked.isEmpty()) {
        throw new IllegalArgumentException("codes must hold at least 1 code but were empty");
      }
      codes = List.copyOf(checked);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Eligibility that
        && Objects.equals(ages, that.ages)
        && sex == that.sex
        && areas.equals(that.areas)
        && enrolledOnly == that.enrolledOnly;
  }

  @Override
  public int hashCode() {
    return Objects.hash(ages, sex, areas, enrolledOnly);
  }

  /** Returns the conditions, {@code 6-59 months, female}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (ages != null) {
      parts.add(ages.toString());
    }
    if (sex != Sex.ALL) {
      parts.add(sex.label());
    }
    areas.forEach(area -> parts.add(area.column() + " " + String.join(" or ", area.codes())));
    if (enrolledOnly) {
      parts.add("enrolled in the programme");
    }
    return parts.isEmpty() ? "everyone asked about" : String.join(", ", parts);
  }
}
