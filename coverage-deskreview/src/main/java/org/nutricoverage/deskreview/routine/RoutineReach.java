package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

/**
 * The people that routine reports show to have been reached, or why their number is not known.
 *
 * <p>Made by {@link RegisteredReach}, {@link TreatmentReach} and {@link PeakMonthReach}.
 *
 * <pre>{@code
 * RoutineReach reach = RegisteredReach.of(series, ReportingPeriod.year(2018)).reach();
 * reach.reached().map(ReachedPopulation::count);   // 393
 * reach.evidence().describe();                     // "12 of 12 monthly reports of 1 site"
 * }</pre>
 *
 * <p>Numbers of different periods cannot be added: people carried over would be counted once in
 * each period. In a year with quarterly numbers 160, 199, 143 and 165 (together 667), 393 people
 * were reached. {@link #plus} refuses it; ask for the whole period instead.
 *
 * @since 0.1.0
 */
public final class RoutineReach implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ReachDefinition definition;
  private final Sex sex;
  private final ReportingPeriod period;
  private final String estimator;
  private final @Nullable ReachedPopulation reached;
  private final Outcome.@Nullable NotComputable notComputable;
  private final Evidence.RoutineReports evidence;
  private final List<Finding> findings;
  private final SortedSet<String> siteCodes;
  private final SortedMap<Site, List<YearMonth>> missing;
  private final @Nullable YearMonth peakMonth;
  private final @Nullable Long openingStock;
  private final @Nullable Long newAdmissions;

  private RoutineReach(Builder builder, Evidence.RoutineReports evidence) {
    this.definition = builder.definition;
    this.sex = builder.sex;
    this.period = builder.period;
    this.estimator = builder.estimator;
    this.evidence = evidence;
    this.findings = List.copyOf(builder.findings);
    this.siteCodes = Collections.unmodifiableSortedSet(new TreeSet<>(builder.siteCodes));
    this.missing = Collections.unmodifiableSortedMap(new TreeMap<>(builder.missing));
    this.peakMonth = builder.peakMonth;
    this.openingStock = builder.openingStock;
    this.newAdmissions = builder.newAdmissions;
    this.notComputable = builder.notComputable;
    Rational count = builder.count;
    this.reached =
        count == null
            ? null
            : ReachedPopulation.of(count, definition, sex)
                .from("routine reports, " + evidence.describe())
                .explainedBy(builder.derivation)
                .noting(findings);
  }

  /**
   * The people reached.
   *
   * @return their number with its derivation and findings; empty if it is not computable
   */
  public Optional<ReachedPopulation> reached() {
    return Optional.ofNullable(reached);
  }

  /**
   * Why the number is not known.
   *
   * @return the reason; empty if the number is known
   */
  public Optional<Outcome.NotComputable> notComputable() {
    return Optional.ofNullable(notComputable);
  }

  /**
   * How many reports the number rests on.
   *
   * @return sites, monthly reports expected, and monthly reports with the numbers that were needed
   */
  public Evidence.RoutineReports evidence() {
    return evidence;
  }

  /**
   * What was noticed.
   *
   * @return the findings, also where there is no number
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * How the people were counted.
   *
   * @return for example {@code opening stock + new admissions}
   */
  public String estimator() {
    return estimator;
  }

  /**
   * What a person must have done or received to be counted.
   *
   * @return the definition
   */
  public ReachDefinition definition() {
    return definition;
  }

  /**
   * Of which sex.
   *
   * @return the sex
   */
  public Sex sex() {
    return sex;
  }

  /**
   * In which months.
   *
   * @return the period
   */
  public ReportingPeriod period() {
    return period;
  }

  /**
   * The site-months without the numbers that were needed.
   *
   * @return the months of each site that has any, all of them
   */
  public SortedMap<Site, List<YearMonth>> missing() {
    return missing;
  }

  /**
   * The month in which most people received a transfer.
   *
   * @return the month; empty where another method was used, there is no number, or people of
   *     several months were counted together
   */
  public Optional<YearMonth> peakMonth() {
    return Optional.ofNullable(peakMonth);
  }

  /**
   * The part of the number that was registered or in treatment when the period began.
   *
   * @return the opening stock; empty where it is no part of the number, or there is no number
   */
  public OptionalLong openingStock() {
    return openingStock == null ? OptionalLong.empty() : OptionalLong.of(openingStock);
  }

  /**
   * The part of the number that was newly admitted in the period.
   *
   * @return the new admissions; empty where they are no part of the number, or there is no number
   */
  public OptionalLong newAdmissions() {
    return newAdmissions == null ? OptionalLong.empty() : OptionalLong.of(newAdmissions);
  }

  /**
   * The people reached at these and at other sites in the same period.
   *
   * @param other the people reached at other sites
   * @return the sum; not computable as {@link Outcome.Reason#NOT_ADDITIVE} if the periods differ
   *     (people carried over would be counted in both), if a site is in both, or if the two were
   *     not counted in the same way; of two peak months only if it is the same month. Not
   *     computable for the reason of the part if one part is not computable
   */
  public RoutineReach plus(RoutineReach other) {
    Builder builder = new Builder(definition, sex, period, estimator);
    builder.findings.addAll(findings);
    other.findings.stream().filter(f -> !findings.contains(f)).forEach(builder.findings::add);
    builder.siteCodes.addAll(siteCodes);
    builder.siteCodes.addAll(other.siteCodes);
    builder.missing.putAll(missing);
    other.missing.forEach((site, months) ->
        builder.missing.merge(
            site,
            months,
            (a, b) -> Stream.concat(a.stream(), b.stream()).sorted().distinct().toList()));
    builder.peakMonth = peakMonth;
    Evidence.RoutineReports both =
        new Evidence.RoutineReports(
            builder.siteCodes.size(),
            evidence.siteMonthsExpected() + other.evidence.siteMonthsExpected(),
            evidence.siteMonthsReported() + other.evidence.siteMonthsReported());
    String obstacle = obstacleToAdding(other);
    if (!obstacle.isEmpty()) {
      builder.peakMonth = null;
      return builder.refuse(Outcome.Reason.NOT_ADDITIVE, obstacle, both);
    }
    for (RoutineReach part : List.of(this, other)) {
      if (part.notComputable != null) {
        return builder.refuse(part.notComputable.reason(), part.notComputable.explanation(), both);
      }
    }
    ReachedPopulation mine = Objects.requireNonNull(reached);
    ReachedPopulation others = Objects.requireNonNull(other.reached);
    builder.openingStock = sum(openingStock, other.openingStock);
    builder.newAdmissions = sum(newAdmissions, other.newAdmissions);
    builder.derivation.addAll(mine.derivation());
    builder.derivation.addAll(others.derivation());
    Rational sum = mine.count().plus(others.count());
    builder.derivation.add("Together: " + mine.count() + " + " + others.count() + " = " + sum);
    return builder.build(sum, both);
  }

  private static @Nullable Long sum(@Nullable Long first, @Nullable Long second) {
    return first == null || second == null ? null : Long.valueOf(first + second);
  }

  private String obstacleToAdding(RoutineReach other) {
    if (!period.equals(other.period)) {
      return "people reached in "
          + period
          + " and in "
          + other.period
          + " cannot be added: those carried over would be counted in both; ask for the whole period";
    }
    if (definition != other.definition || sex != other.sex || !estimator.equals(other.estimator)) {
      return "people counted in different ways cannot be added: "
          + describeCount()
          + " and "
          + other.describeCount();
    }
    SortedSet<String> shared = new TreeSet<>(siteCodes);
    shared.retainAll(other.siteCodes);
    if (!shared.isEmpty()) {
      return "the sites " + String.join(", ", shared) + " are in both parts";
    }
    if (!Objects.equals(peakMonth, other.peakMonth) && reached != null && other.reached != null) {
      return "the peaks of "
          + peakMonth
          + " and "
          + other.peakMonth
          + " cannot be added: sum the sites of each month first, then take the maximum";
    }
    return "";
  }

  private String describeCount() {
    return definition.label() + ", " + sex.label() + ", " + estimator;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutineReach that
        && definition == that.definition
        && sex == that.sex
        && period.equals(that.period)
        && estimator.equals(that.estimator)
        && Objects.equals(reached, that.reached)
        && Objects.equals(notComputable, that.notComputable)
        && evidence.equals(that.evidence)
        && findings.equals(that.findings)
        && siteCodes.equals(that.siteCodes)
        && missing.equals(that.missing)
        && Objects.equals(peakMonth, that.peakMonth)
        && Objects.equals(openingStock, that.openingStock)
        && Objects.equals(newAdmissions, that.newAdmissions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        definition, sex, period, estimator, reached, notComputable, evidence, siteCodes, peakMonth);
  }

  /** Returns the number or the reason for its absence on one line. */
  @Override
  public String toString() {
    String figure =
        notComputable == null
            ? Objects.requireNonNull(reached).toString()
            : "not computable (" + notComputable.reason() + ")";
    return figure + ", " + sex.label() + ", " + period + ", " + estimator;
  }

  /** Collects the parts of a reach. */
  static final class Builder {

    final ReachDefinition definition;
    final Sex sex;
    final ReportingPeriod period;
    final String estimator;
    final List<Finding> findings = new ArrayList<>();
    final List<String> derivation = new ArrayList<>();
    final SortedSet<String> siteCodes = new TreeSet<>();
    final SortedMap<Site, List<YearMonth>> missing = new TreeMap<>();
    @Nullable YearMonth peakMonth;
    @Nullable Long openingStock;
    @Nullable Long newAdmissions;
    private @Nullable Rational count;
    private Outcome.@Nullable NotComputable notComputable;

    Builder(ReachDefinition definition, Sex sex, ReportingPeriod period, String estimator) {
      this.definition = definition;
      this.sex = sex;
      this.period = period;
      this.estimator = estimator;
    }

    RoutineReach build(Rational newCount, Evidence.RoutineReports evidence) {
      count = newCount;
      return new RoutineReach(this, evidence);
    }

    RoutineReach refuse(
        Outcome.Reason reason, String explanation, Evidence.RoutineReports evidence) {
      notComputable = new Outcome.NotComputable(reason, explanation);
      return new RoutineReach(this, evidence);
    }
  }
}
