package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.survey.SurveyEstimator;

/**
 * Indicator 7 from a survey: of the eligible people in the sample, how many are enrolled?
 *
 * <pre>{@code
 * SurveyTables tables =
 *     SurveyTables.reading()
 *         .codes(CodeBook.WFP)
 *         .parent("data", "today,_index\n2022-11-13,1\n2022-11-13,2\n")
 *         .repeat(
 *             "RepeatNutProg",
 *             "PNutProgParticSex,PNutProgParticAge_calc_months,PNutProgPartic_yn,_parent_index\n"
 *                 + "0,13,1,1\n1,25,0,1\n0,30,1,2\n0,155,0,2\n")
 *         .read();
 * SurveyCoverage coverage =
 *     SurveyCoverage.of(tables)
 *         .scope(
 *             Scope.coverage(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2022, 4),
 *                 TargetGroup.CHILDREN_6_59_MONTHS));
 * coverage.estimate().proportion().orElseThrow().toString();   // "66.7 % (2 / 3)"
 * coverage.bySex().cell("FEMALE").orElseThrow().value().orElseThrow();   // 1.0
 * coverage.official(OfficialScript.R).estimate().proportion().orElseThrow().toString();
 * // "50.0 % (2 / 4)"
 * }</pre>
 *
 * <p>coverage = eligible people enrolled / eligible people who answered yes or no. Do not know,
 * refusals, blanks and unknown codes are in neither part and are reported. Who is eligible follows
 * the ages of the target group unless {@link #eligible(Eligibility)} says otherwise.
 *
 * <p>Without a {@linkplain #design(DesignColumns) design} the figure is that of the sample,
 * unweighted and exact, and has no interval. With one it is an estimate for the population. Source:
 * the official script and the page of indicator 7 (WFP, V5.0, 2026.03), whose formula for surveys
 * is confirmed by the script only.
 *
 * <p>Each step returns a copy. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SurveyCoverage {

  private static final String ENROLLED = "enrolled in the programme";

  private final SurveyTables tables;
  private final @Nullable Scope scope;
  private final @Nullable Eligibility eligibility;
  private final @Nullable OfficialScript script;
  private final @Nullable DesignColumns design;
  private final String source;

  private SurveyCoverage(
      SurveyTables tables,
      @Nullable Scope scope,
      @Nullable Eligibility eligibility,
      @Nullable OfficialScript script,
      @Nullable DesignColumns design,
      String source) {
    this.tables = tables;
    this.scope = scope;
    this.eligibility = eligibility;
    this.script = script;
    this.design = design;
    this.source = source;
  }

  /**
   * Begins the estimate.
   *
   * @param tables the export; one of its tables has the column of {@link SurveyField#ENROLLED}
   * @return the first step; the scope must be given
   */
  public static SurveyCoverage of(SurveyTables tables) {
    return new SurveyCoverage(Objects.requireNonNull(tables, "tables"), null, null, null, null, "");
  }

  /**
   * What the figure is about; required.
   *
   * @param newScope the scope; its indicator is 7 or 13, and where its sex is female or male, only
   *     people of that sex are counted
   * @return a copy
   * @throws IllegalArgumentException if the indicator is another
   */
  public SurveyCoverage scope(Scope newScope) {
    if (newScope.indicator() != Indicator.PREVENTION_COVERAGE
        && newScope.indicator() != Indicator.MAM_MANAGEMENT_COVERAGE) {
      throw Arguments.refused(
          "indicator of the scope", "7 or 13, coverage", newScope.indicator().code());
    }
    return new SurveyCoverage(tables, newScope, eligibility, script, design, source);
  }

  /**
   * Who is eligible; the ages of the target group unless given.
   *
   * @param newEligibility the conditions
   * @return a copy
   */
  public SurveyCoverage eligible(Eligibility newEligibility) {
    return new SurveyCoverage(
        tables,
        scope,
        Objects.requireNonNull(newEligibility, "newEligibility"),
        script,
        design,
        source);
  }

  /**
   * Where the export comes from.
   *
   * @param newSource for example {@code post-distribution survey, November 2022}
   * @return a copy
   */
  public SurveyCoverage from(String newSource) {
    return new SurveyCoverage(tables, scope, eligibility, script, design, newSource.strip());
  }

  /**
   * Reproduces an official script instead; conditions of eligibility do not count then.
   *
   * @param newScript the script
   * @return a copy
   */
  public SurveyCoverage official(OfficialScript newScript) {
    return new SurveyCoverage(
        tables, scope, eligibility, Objects.requireNonNull(newScript, "newScript"), design, source);
  }

  /**
   * How the sample was drawn. The figure is then that of the population, with the interval that the
   * design gives; eligible people are a domain of the sample.
   *
   * @param columns the columns of strata, clusters and weights; a person without a value in one of
   *     them is left out with a finding
   * @return a copy
   */
  public SurveyCoverage design(DesignColumns columns) {
    return new SurveyCoverage(
        tables, scope, eligibility, script, Objects.requireNonNull(columns, "columns"), source);
  }

  /**
   * The estimator behind {@link #estimate()}, to be asked for another level, interval or domain.
   *
   * @return the estimator of the share enrolled among eligible people
   * @throws IllegalStateException if the scope, the code book or the design is missing, or an
   *     official script was named, which has none
   * @throws IllegalArgumentException if a column that is needed is not there, no row has all
   *     columns of the design, or the data contradict the design
   */
  public SurveyEstimator estimator() {
    if (design == null || script != null) {
      throw new IllegalStateException(
          "missing before the estimator: design(columns), without an official script");
    }
    People people = people();
    Scope of = neededScope();
    Enrolment reading = Enrolment.read(people, wanted(of));
    return new DesignedSample(people.table(), design)
        .estimator(ENROLLED, reading.coded(), reading.eligible())
        .orElseThrow(() -> new IllegalArgumentException("no row has all columns of the design"));
  }

  /**
   * The figure.
   *
   * @return the estimate with its findings; not computable if nobody is eligible or nobody answered
   * @throws IllegalStateException if the scope or the code book is missing
   * @throws IllegalArgumentException if a column that is needed is not there
   */
  public CoverageEstimate estimate() {
    return estimate(neededScope(), people());
  }

  /**
   * The figure by sex, with that of everyone as the total.
   *
   * <p>People whose sex is not known are in the total and in neither cell, and a finding says by
   * how much the two differ.
   *
   * @return female, male (unless the target group has no males) and the total
   * @throws IllegalStateException if the scope or the code book is missing, or scope or eligibility
   *     are of one sex already
   * @throws IllegalArgumentException if a column that is needed is not there
   */
  public CoverageTable bySex() {
    Scope overall = neededScope();
    if (overall.sex() != Sex.ALL || eligibility(overall).sex() != Sex.ALL) {
      throw new IllegalStateException(
          "a table by sex needs a scope and an eligibility of both sexes");
    }
    People people = people();
    List<CoverageEstimate> cells = new ArrayList<>();
    cells.add(estimate(overall.with(Sex.FEMALE), people));
    if (overall.targetGroup().includesMales()) {
      cells.add(estimate(overall.with(Sex.MALE), people));
    }
    return CoverageTable.of(Dimension.SEX, cells).withTotal(estimate(overall, people));
  }

  private Scope neededScope() {
    if (scope == null) {
      throw new IllegalStateException("missing before the estimate: scope(scope)");
    }
    return scope;
  }

  private People people() {
    ExportTable table = tables.tableWith(SurveyField.ENROLLED);
    return new People(script == null ? table : table.withOrphans());
  }

  private Eligibility eligibility(Scope of) {
    return script != null || eligibility == null ? Eligibility.of(of.targetGroup()) : eligibility;
  }

  private Eligibility wanted(Scope of) {
    Eligibility wanted = script == null ? eligibility(of) : Eligibility.asAsked();
    return of.sex() == Sex.ALL ? wanted : wanted.sex(of.sex());
  }

  private CoverageEstimate estimate(Scope of, People people) {
    Eligibility wanted = wanted(of);
    Enrolment reading = Enrolment.read(people, wanted);
    if (design == null || script != null) {
      return finished(of, wanted, reading.census(), reading.answers(), people);
    }
    List<Finding> findings = new ArrayList<>(tables.findings());
    findings.addAll(people.findings());
    findings.addAll(reading.census().findings());
    findings.addAll(reading.answers().findings());
    findings.addAll(Census.ageFindings(of, wanted));
    List<String> lines = calculation(wanted, reading.census(), reading.answers());
    return new DesignedSample(people.table(), design)
        .estimate(
            ENROLLED,
            reading.coded(),
            reading.eligible(),
            of,
            ReachDefinition.ENROLLED_AT_SURVEY,
            new DesignedSample.Context(source, findings, lines.subList(0, lines.size() - 1)));
  }

  private CoverageEstimate finished(
      Scope of, Eligibility wanted, Census census, Enrolment.Answers given, People people) {
    List<Finding> findings = new ArrayList<>(tables.findings());
    findings.addAll(people.findings());
    findings.addAll(census.findings());
    findings.addAll(given.findings());
    if (script == null) {
      findings.addAll(Census.ageFindings(of, wanted));
    } else {
      findings.add(
          Finding.of(
              ExportFinding.OFFICIAL_SCRIPT,
              "the "
                  + script.label()
                  + " is reproduced: every row of the repeat counts once, whatever its age, area,"
                  + " parent or weight, blanks are dropped, and "
                  + Numbers.counted(given.otherCodes(), "answer", "answers")
                  + " other than yes and no are in the denominator"));
    }
    Optional<Proportion.Counted> proportion =
        script == null ? given.counts().proportion() : given.counts().officialProportion();
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                of,
                Method.of(
                    Method.Family.SURVEY,
                    script == null
                        ? "share of yes among yes and no, unweighted"
                        : script.label() + ", reproduced"))
            .reached(ReachDefinition.ENROLLED_AT_SURVEY)
            .eligibleFrom(source)
            .restingOn(evidence(given, proportion))
            .explainedBy(calculation(wanted, census, given))
            .noting(findings);
    if (proportion.isPresent()) {
      return builder.computed(
          proportion.get(), new Uncertainty.NoInterval("the design of the sample was not stated"));
    }
    if (census.rows() == 0) {
      return builder.notComputable(Outcome.Reason.NO_DATA, "the table has no row");
    }
    return census.eligible() == 0
        ? builder.notComputable(
            census.undetermined() > 0
                ? Outcome.Reason.ALL_UNDETERMINED
                : Outcome.Reason.NO_ELIGIBLE_PEOPLE,
            census.line(wanted))
        : builder.notComputable(
            Outcome.Reason.ALL_UNDETERMINED,
            "none of "
                + Numbers.counted(census.eligible(), "eligible person", "eligible people")
                + " answered yes or no");
  }

  private Evidence evidence(Enrolment.Answers given, Optional<Proportion.Counted> proportion) {
    long observations = proportion.map(counted -> given.inFigure(script != null)).orElse(0L);
    long all = given.all();
    long missing = all - observations;
    return new Evidence.Sample(
        observations,
        Math.toIntExact(observations),
        1,
        observations,
        missing,
        all == 0 ? 0 : (double) missing / all,
        "none");
  }

  private List<String> calculation(Eligibility wanted, Census census, Enrolment.Answers given) {
    List<String> lines = new ArrayList<>();
    tables.links().forEach(link -> lines.add("Joined: " + link));
    lines.add(census.line(wanted));
    lines.add(
        "Answers: yes "
            + Numbers.people(given.yes())
            + ", no "
            + Numbers.people(given.no())
            + ", "
            + given.inWords());
    lines.add(
        script == null
            ? "Coverage = yes / (yes + no)"
            : "Coverage = yes / all answers, as the " + script.label() + " prints it");
    return lines;
  }
}
