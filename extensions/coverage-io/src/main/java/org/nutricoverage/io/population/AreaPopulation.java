package org.nutricoverage.io.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.need.CensusChildren;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.deskreview.need.EligibleDerivation;
import org.nutricoverage.deskreview.need.UnderFiveFraction;

/**
 * The people of one area in one reference year, by sex and age, as a table gives them.
 *
 * <pre>{@code
 * AreaPopulation kinshasa =
 *     PopulationReading.countryFile()
 *         .referenceYear(2020)
 *         .read(
 *             CsvSource.ofText(
 *                 "cod_adm1_2020.csv",
 *                 "admin1Pcode,admin1Name_fr,T_00_04,T_05_19,T_TL\n"
 *                     + "CD10,Kinshasa,2076265,3877613,9924784\n"))
 *         .area("CD10");
 * kinshasa.total(Sex.ALL);                        // 9924784
 * kinshasa.sum(Sex.ALL, AgeYears.of(0, 19));      // 5953878
 * kinshasa.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, AgeBand.parse("6-59"), Sex.ALL)
 *     .count()
 *     .doubleValue();                             // 1868638.5
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AreaPopulation implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NO_YEAR = 0;
  private static final int LAST_CHILD_YEAR = 4;

  private final Area area;
  private final int referenceYear;
  private final String source;
  private final TreeMap<PopulationGroup, Long> counts;
  private final ArrayList<Finding> findings;

  AreaPopulation(
      Area area,
      OptionalInt referenceYear,
      String source,
      SortedMap<PopulationGroup, Long> counts,
      List<Finding> findings) {
    this.area = area;
    this.referenceYear = referenceYear.orElse(NO_YEAR);
    this.source = source;
    this.counts = new TreeMap<>(counts);
    this.findings = new ArrayList<>(findings);
  }

  /**
   * The area.
   *
   * @return code, name, level and the code of its parent
   */
  public Area area() {
    return area;
  }

  /**
   * The year whose people these are.
   *
   * @return the year; empty if neither the table nor the caller says it
   */
  public OptionalInt referenceYear() {
    return referenceYear == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(referenceYear);
  }

  /**
   * Where the counts come from.
   *
   * @return the source as it was given, or the name of the file, with the reference year
   */
  public String source() {
    return source;
  }

  /**
   * All counts.
   *
   * @return people by group, in the order of age and sex; a count that is missing is not there
   */
  public SortedMap<PopulationGroup, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /**
   * A count as the table has it.
   *
   * @param sex of which sex
   * @param age of which ages
   * @return the people; empty if the table has no such column or the count is missing
   */
  public OptionalLong count(Sex sex, AgeYears age) {
    Long count = counts.get(PopulationGroup.of(sex, age));
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /**
   * Everybody of a sex, as the table has it; never a sum of age bands.
   *
   * @param sex of which sex
   * @return the people; empty if the table has no total or it is missing
   */
  public OptionalLong total(Sex sex) {
    return count(sex, AgeYears.ALL);
  }

  /**
   * The age bands of a sex.
   *
   * @param sex of which sex
   * @return the bands whose count is there, in the order of age, the total not among them
   */
  public List<AgeYears> bands(Sex sex) {
    return counts.keySet().stream()
        .filter(group -> group.sex() == sex && !group.age().isAll())
        .map(PopulationGroup::age)
        .toList();
  }

  /**
   * The sum of all age bands of a sex.
   *
   * @param sex of which sex
   * @return the sum, which need not be the total: some tables leave ages out
   * @throws UnusablePopulationException if bands overlap, or there are none
   */
  public long sum(Sex sex) {
    return added(sex, bands(sex), "all ages");
  }

  /**
   * The people of an age range, added from the bands that lie in it.
   *
   * @param sex of which sex
   * @param age of which ages
   * @return the count of the range itself where the table has it and nothing else within, else the
   *     sum of the bands
   * @throws UnusablePopulationException if the bands within the range overlap or leave out an age,
   *     or there are none
   */
  public long sum(Sex sex, AgeYears age) {
    if (age.isAll()) {
      return sum(sex);
    }
    List<AgeYears> within = bands(sex).stream().filter(age::contains).toList();
    if (within.isEmpty()) {
      throw refused(PopulationRule.AGES_LEFT_OUT, age + " years of age", sex);
    }
    long sum = added(sex, within, age + " years of age");
    long next = age.fromYears().orElse(0);
    for (AgeYears band : within) {
      if (band.fromYears().orElse(0) != next) {
        throw refused(PopulationRule.AGES_LEFT_OUT, age + " years of age", sex);
      }
      next = band.next();
    }
    if (next != age.next()) {
      throw refused(PopulationRule.AGES_LEFT_OUT, age + " years of age", sex);
    }
    return sum;
  }

  private long added(Sex sex, List<AgeYears> bands, String wanted) {
    if (bands.isEmpty()) {
      throw refused(PopulationRule.COUNT_MISSING, wanted, sex);
    }
    if (!overlapping(bands).isEmpty()) {
      throw refused(PopulationRule.OVERLAPPING_BANDS, wanted, sex);
    }
    return bands.stream().mapToLong(band -> count(sex, band).orElseThrow()).sum();
  }

  /** The first two bands, in the order of age, that share an age; none if all are apart. */
  static List<AgeYears> overlapping(List<AgeYears> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      // neighbours suffice: if any two overlap, two neighbours in the order of lower ends do
      if (sorted.get(i - 1).overlaps(sorted.get(i))) {
        return List.of(sorted.get(i - 1), sorted.get(i));
      }
    }
    return List.of();
  }

  private UnusablePopulationException refused(PopulationRule rule, String wanted, Sex sex) {
    List<AgeYears> bands = bands(sex);
    String there =
        bands.isEmpty()
            ? "has no age bands"
            : "has the bands "
                + bands.stream()
                    .limit(30)
                    .map(AgeYears::toString)
                    .collect(Collectors.joining(", "));
    String why =
        switch (rule) {
          case OVERLAPPING_BANDS -> "age bands that overlap must not be added up";
          case AGES_LEFT_OUT -> "the age bands do not cover the ages that were asked for";
          case BANDS_TOO_WIDE -> "no age bands are narrow enough to derive the ages from";
          case COUNT_MISSING -> "the count is missing";
        };
    return new UnusablePopulationException(
        area.label(),
        rule,
        why + " (asked for " + wanted + ", " + sex.label() + "; the table " + there + ")");
  }

  /**
   * The derivations that the bands of a sex allow.
   *
   * @param sex of which sex
   * @return the derivations, that with the narrowest bands first; none if the narrowest band from
   *     birth is for example 0-18 years
   */
  public List<AgeDerivation> derivations(Sex sex) {
    List<AgeDerivation> possible = new ArrayList<>();
    for (AgeDerivation derivation : AgeDerivation.values()) {
      try {
        parts(derivation, sex);
        possible.add(derivation);
      } catch (UnusablePopulationException e) {
        // not one of them
      }
    }
    return List.copyOf(possible);
  }

  private List<Long> parts(AgeDerivation derivation, Sex sex) {
    return switch (derivation) {
      case SINGLE_YEARS ->
          IntStream.rangeClosed(0, LAST_CHILD_YEAR)
              .mapToObj(year -> part(sex, AgeYears.of(year), derivation))
              .toList();
      case UNDER_ONE_AND_ONE_TO_FOUR ->
          List.of(
              part(sex, AgeYears.of(0), derivation),
              part(sex, AgeYears.of(1, LAST_CHILD_YEAR), derivation));
      case UNDER_FIVE_UNIFORM, UNDER_FIVE_SMART ->
          List.of(part(sex, AgeYears.of(0, LAST_CHILD_YEAR), derivation));
    };
  }

  private long part(Sex sex, AgeYears age, AgeDerivation derivation) {
    OptionalLong count = count(sex, age);
    if (count.isPresent()) {
      return count.getAsLong();
    }
    try {
      return sum(sex, age);
    } catch (UnusablePopulationException e) {
      if (e.rule() == PopulationRule.OVERLAPPING_BANDS) {
        throw e;
      }
      throw refused(PopulationRule.BANDS_TOO_WIDE, age + " years of age for " + derivation, sex);
    }
  }

  /**
   * The eligible children of an age band in months.
   *
   * @param derivation how they are derived
   * @param ageBand ages in completed months, within 0-59 months
   * @param sex of which sex
   * @return the eligible population with source, derivation and the findings of this area
   * @throws UnusablePopulationException if the bands do not allow the derivation: for example only
   *     0-18 years, or bands that overlap
   * @throws IllegalArgumentException if the derivation does not know the age band
   */
  public EligiblePopulation eligible(AgeDerivation derivation, AgeBand ageBand, Sex sex) {
    List<Long> parts = parts(derivation, sex);
    EligiblePopulation eligible =
        switch (derivation) {
          case SINGLE_YEARS -> CensusChildren.singleYears(parts, ageBand, sex, source);
          case UNDER_ONE_AND_ONE_TO_FOUR ->
              CensusChildren.underOneAndOneToFour(parts.get(0), parts.get(1), ageBand, sex, source);
          case UNDER_FIVE_UNIFORM ->
              CensusChildren.underFive(
                  parts.get(0), UnderFiveFraction.UNIFORM, ageBand, sex, source);
          case UNDER_FIVE_SMART ->
              CensusChildren.underFive(parts.get(0), UnderFiveFraction.SMART, ageBand, sex, source);
        };
    return noted(eligible);
  }

  /**
   * The eligible people of a group whose share in the whole population is known, for example from a
   * national survey: the total of both sexes times that share.
   *
   * @param share the share of the group
   * @return the eligible population of both sexes with source, share and the findings of this area
   * @throws UnusablePopulationException if the total is missing
   */
  public EligiblePopulation eligible(DemographicShare share) {
    Objects.requireNonNull(share, "share");
    OptionalLong total = total(Sex.ALL);
    if (total.isEmpty()) {
      throw refused(PopulationRule.COUNT_MISSING, "the total", Sex.ALL);
    }
    return noted(EligibleDerivation.population(total.getAsLong(), source).group(share));
  }

  private EligiblePopulation noted(EligiblePopulation eligible) {
    EligiblePopulation noted = eligible;
    for (Finding finding : findings) {
      noted = noted.noting(finding);
    }
    return noted;
  }

  /**
   * What was noticed about this area and the years of the table.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AreaPopulation that
        && area.equals(that.area)
        && referenceYear == that.referenceYear
        && source.equals(that.source)
        && counts.equals(that.counts)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(area, referenceYear, source, counts, findings);
  }

  /** Returns area, year and the number of counts. */
  @Override
  public String toString() {
    return area.label()
        + (referenceYear == NO_YEAR ? "" : " " + referenceYear)
        + ": "
        + counts.size()
        + " counts";
  }
}
