package org.nutricoverage.deskreview.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Builds the follow-up rows of one value: male, female and overall, always all three.
 *
 * <p>A sex for which there is no estimate is a row of status {@link ReportingRow.Status#MISSING}
 * and a finding. In a group of women and girls only, the row of males is {@link
 * ReportingRow.Status#NOT_APPLICABLE}, never 0, and the row of females repeats the overall value if
 * no estimate for females was given, since all members are female.
 *
 * <p>Begun by {@link ReportingRows#followUp(String, LocalDate, CoverageEstimate)}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FollowUp {

  private final String country;
  private final LocalDate date;
  private final CoverageEstimate overall;
  private final Map<Sex, CoverageEstimate> bySex = new EnumMap<>(Sex.class);
  private final List<YearMonth> monthsMissing = new ArrayList<>();
  private String source = "";
  private @Nullable Rational incidenceFactor;

  FollowUp(String country, LocalDate date, CoverageEstimate overall) {
    this.country = Arguments.text(country, "country");
    this.date = Objects.requireNonNull(date, "date");
    if (overall.scope().sex() != Sex.ALL) {
      throw Arguments.refused(
          "overall", "an estimate for both sexes", "for " + overall.scope().sex().label());
    }
    this.overall = overall;
  }

  /**
   * The estimate of one sex.
   *
   * @param estimate an estimate for males or females, about the same as the overall one in all else
   * @return this builder
   * @throws IllegalArgumentException if it is for both sexes, was given before, or is about
   *     something else
   */
  public FollowUp sex(CoverageEstimate estimate) {
    Sex sex = estimate.scope().sex();
    if (sex == Sex.ALL) {
      throw Arguments.refused("estimate", "for males or for females", "for both sexes");
    }
    Scope same = estimate.scope().with(Sex.ALL);
    if (!same.equals(overall.scope())) {
      throw Arguments.refused(
          "estimate",
          "about " + about(overall.scope()) + " in all but sex",
          about(estimate.scope()));
    }
    if (bySex.containsKey(sex)) {
      throw new IllegalArgumentException("estimate for " + sex.label() + " must be given once");
    }
    bySex.put(sex, estimate);
    return this;
  }

  private static String about(Scope scope) {
    return scope.subActivity().code() + ", indicator " + scope.indicator().code() + ", " + scope;
  }

  /**
   * Where the value comes from.
   *
   * @param newSource the desk review or survey by name
   * @return this builder
   */
  public FollowUp source(String newSource) {
    this.source = newSource.strip();
    return this;
  }

  /**
   * The incidence factor of the people in need.
   *
   * @param k the additive factor, incident over prevalent cases, at least 0; 1.6 by WFP's rule
   * @return this builder
   * @throws IllegalArgumentException if the factor is negative
   */
  public FollowUp incidenceFactor(Rational k) {
    if (k.signum() < 0) {
      throw Arguments.refused("k", "a factor of at least 0", k);
    }
    this.incidenceFactor = k;
    return this;
  }

  /**
   * The months of the period that have no data.
   *
   * @param months the months, in any order
   * @return this builder
   * @throws IllegalArgumentException if a month is not in the period of the overall estimate
   */
  public FollowUp monthsMissing(Collection<YearMonth> months) {
    for (YearMonth month : months) {
      if (!overall.scope().period().contains(month)) {
        throw Arguments.refused(
            "month", "a month of the period " + overall.scope().period(), month);
      }
    }
    monthsMissing.clear();
    months.stream().distinct().sorted().forEach(monthsMissing::add);
    return this;
  }

  /**
   * The rows.
   *
   * @return the rows of males, females and overall, in this order, with the findings about how they
   *     fit together
   */
  public ReportingRows rows() {
    List<Finding> findings = new ArrayList<>();
    List<ReportingRow> rows = new ArrayList<>();
    String unknown = addUp(findings);
    for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
      rows.add(ofSex(sex, findings));
    }
    rows.add(row(Sex.ALL, overall, unknown));
    methods(findings);
    return new ReportingRows(rows, findings);
  }

  private boolean onlyFemale() {
    return !overall.scope().targetGroup().includesMales();
  }

  private ReportingRow ofSex(Sex sex, List<Finding> findings) {
    CoverageEstimate estimate = bySex.get(sex);
    if (estimate != null) {
      return row(sex, estimate, "");
    }
    if (onlyFemale()) {
      return sex == Sex.FEMALE
          ? row(sex, overall, "all members of the group are female")
          : without(
              sex,
              ReportingRow.Status.NOT_APPLICABLE,
              "not applicable: " + overall.scope().targetGroup().label());
    }
    findings.add(
        Finding.of(
                ReportingFinding.SEX_MISSING,
                "follow-up values must be given by sex; there is none for "
                    + sex.label()
                    + ", "
                    + about(overall.scope()))
            .at("sex", sex.label()));
    return without(sex, ReportingRow.Status.MISSING, "no value was given");
  }

  private ReportingRow without(Sex sex, ReportingRow.Status status, String note) {
    Map<ReportingColumn, String> cells = key(sex, overall);
    cells.put(ReportingColumn.STATUS, status.name());
    cells.put(ReportingColumn.NOTE, joined(proxy(overall), note));
    return new ReportingRow(cells);
  }

  private Map<ReportingColumn, String> key(Sex sex, CoverageEstimate estimate) {
    Scope scope = estimate.scope();
    Map<ReportingColumn, String> cells = new EnumMap<>(ReportingColumn.class);
    cells.put(ReportingColumn.SUB_ACTIVITY, scope.subActivity().code());
    cells.put(ReportingColumn.COUNTRY, country);
    cells.put(ReportingColumn.TARGET_GROUP, scope.targetGroup().code());
    cells.put(ReportingColumn.LOCATION_CODE, scope.area().code());
    cells.put(ReportingColumn.LOCATION_NAME, scope.area().name());
    cells.put(ReportingColumn.INDICATOR, scope.indicator().code());
    cells.put(ReportingColumn.VALUE_TYPE, ReportingRow.ValueType.FOLLOW_UP.name());
    cells.put(ReportingColumn.PERIOD, scope.period().toString());
    cells.put(ReportingColumn.YEAR, Integer.toString(scope.period().last().getYear()));
    cells.put(ReportingColumn.DATE, date.toString());
    cells.put(ReportingColumn.SOURCE, source);
    cells.put(ReportingColumn.SEX, ReportingRow.sexCell(sex));
    return cells;
  }

  private ReportingRow row(Sex sex, CoverageEstimate estimate, String remark) {
    Map<ReportingColumn, String> cells = key(sex, estimate);
    cells.put(ReportingColumn.STATUS, status(estimate.outcome()).name());
    String reason = "";
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      reason = not.reason() + ": " + not.explanation();
    }
    estimate
        .proportion()
        .ifPresent(proportion -> {
          boolean exact = proportion.counts().isPresent();
          ReportingRows.percent(
              cells, exact ? proportion.exact() : Rational.fromDecimal(proportion.value()));
        });
    estimate
        .counts()
        .ifPresent(counts -> {
          cells.put(ReportingColumn.NUMERATOR, counts.numerator().toString());
          cells.put(ReportingColumn.DENOMINATOR, counts.denominator().toString());
        });
    cells.put(ReportingColumn.METHOD, estimate.method().toString());
    cells.put(ReportingColumn.REACH_DEFINITION, estimate.reachDefinition().label());
    cells.put(ReportingColumn.DENOMINATOR_SOURCE, estimate.eligibleSource());
    if (incidenceFactor != null) {
      cells.put(ReportingColumn.INCIDENCE_FACTOR_K, incidenceFactor.toString());
    }
    cells.put(ReportingColumn.MONTHS_MISSING, missing(estimate));
    cells.put(ReportingColumn.NOTE, joined(proxy(estimate), reason, remark, warnings(estimate)));
    return new ReportingRow(cells);
  }

  private static ReportingRow.Status status(Outcome outcome) {
    if (outcome instanceof Outcome.NotComputable not) {
      return switch (not.reason()) {
        case NOT_APPLICABLE -> ReportingRow.Status.NOT_APPLICABLE;
        case SUPPRESSED -> ReportingRow.Status.SUPPRESSED;
        default -> ReportingRow.Status.NOT_COMPUTABLE;
      };
    }
    return ReportingRow.Status.REPORTED;
  }

  private String missing(CoverageEstimate estimate) {
    if (!monthsMissing.isEmpty()) {
      return monthsMissing.stream().map(YearMonth::toString).collect(Collectors.joining(" "));
    }
    if (estimate.evidence() instanceof Evidence.RoutineReports reports
        && reports.siteMonthsReported() < reports.siteMonthsExpected()) {
      return (reports.siteMonthsExpected() - reports.siteMonthsReported())
          + " of "
          + reports.siteMonthsExpected()
          + " monthly reports";
    }
    return "";
  }

  private static String proxy(CoverageEstimate estimate) {
    return estimate.isProxy() ? "proxy" : "";
  }

  private static String warnings(CoverageEstimate estimate) {
    return estimate.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String joined(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String addUp(List<Finding> findings) {
    List<CoverageEstimate> given = new ArrayList<>(bySex.values());
    if (given.isEmpty() || (!onlyFemale() && given.size() < 2)) {
      return "";
    }
    Optional<Proportion.Counted> whole = overall.counts();
    Rational reached = Rational.ZERO;
    Rational eligible = Rational.ZERO;
    for (CoverageEstimate estimate : given) {
      Optional<Proportion.Counted> counts = estimate.counts();
      if (whole.isEmpty() || counts.isEmpty()) {
        findings.add(
            Finding.of(
                ReportingFinding.SEX_COUNTS_NOT_CHECKED,
                "not all values have counts; whether the sexes add up to the overall value was not"
                    + " checked"));
        return "";
      }
      reached = reached.plus(counts.get().numerator());
      eligible = eligible.plus(counts.get().denominator());
    }
    Proportion.Counted all = whole.orElseThrow();
    List<String> notes = new ArrayList<>();
    compare("reached", all.numerator(), reached, findings, notes);
    compare("eligible", all.denominator(), eligible, findings, notes);
    return String.join("; ", notes);
  }

  private static void compare(
      String what, Rational overall, Rational sexes, List<Finding> findings, List<String> notes) {
    Rational unknown = overall.minus(sexes);
    if (unknown.signum() > 0) {
      String note = people(unknown) + " people " + what + " of unknown sex";
      notes.add(note);
      findings.add(
          Finding.of(
                  ReportingFinding.UNKNOWN_SEX,
                  note + ": overall " + people(overall) + ", by sex " + people(sexes))
              .at("count", what));
    } else if (unknown.signum() < 0) {
      findings.add(
          Finding.of(
                  ReportingFinding.OVERALL_BELOW_SEXES,
                  people(overall)
                      + " people "
                      + what
                      + " overall, but "
                      + people(sexes)
                      + " by sex: people were counted twice or left out of the overall count")
              .at("count", what));
    }
  }

  private static String people(Rational count) {
    return Numbers.people(count.rounded(1));
  }

  private void methods(List<Finding> findings) {
    for (CoverageEstimate estimate : bySex.values()) {
      if (!estimate.method().equals(overall.method())
          || estimate.reachDefinition() != overall.reachDefinition()) {
        findings.add(
            Finding.of(
                    ReportingFinding.METHODS_DIFFER,
                    "overall: "
                        + overall.method()
                        + ", "
                        + overall.reachDefinition().label()
                        + "; "
                        + estimate.scope().sex().label()
                        + ": "
                        + estimate.method()
                        + ", "
                        + estimate.reachDefinition().label())
                .at("sex", estimate.scope().sex().label()));
      }
    }
  }
}
