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
import org.nutricoverage.deskreview.adherence.EnrolmentAnswers;

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
 * <p>The figure is that of the sample, unweighted and exact: it has no interval. Source: the
 * official script and the page of indicator 7 (WFP, V5.0, 2026.03), whose formula for surveys is
 * confirmed by the script only.
 *
 * <p>Each step returns a copy. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SurveyCoverage {

  private final SurveyTables tables;
  private final @Nullable Scope scope;
  private final @Nullable Eligibility eligibility;
  private final @Nullable OfficialScript script;
  private final String source;

  private SurveyCoverage(
      SurveyTables tables,
      @Nullable Scope scope,
      @Nullable Eligibility eligibility,
      @Nullable OfficialScript script,
      String source) {
    this.tables = tables;
    this.scope = scope;
    this.eligibility = eligibility;
    this.script = script;
    this.source = source;
  }

  /**
   * Begins the estimate.
   *
   * @param tables the export; one of its tables has the column of {@link SurveyField#ENROLLED}
   * @return the first step; the scope must be given
   */
  public static SurveyCoverage of(SurveyTables tables) {
    return new SurveyCoverage(Objects.requireNonNull(tables, "tables"), null, null, null, "");
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
    return new SurveyCoverage(tables, newScope, eligibility, script, source);
  }

  /**
   * Who is eligible; the ages of the target group unless given.
   *
   * @param newEligibility the conditions
   * @return a copy
   */
  public SurveyCoverage eligible(Eligibility newEligibility) {
    return new SurveyCoverage(
        tables, scope, Objects.requireNonNull(newEligibility, "newEligibility"), script, source);
  }

  /**
   * Where the export comes from.
   *
   * @param newSource for example {@code post-distribution survey, November 2022}
   * @return a copy
   */
  public SurveyCoverage from(String newSource) {
    return new SurveyCoverage(tables, scope, eligibility, script, newSource.strip());
  }

  /**
   * Reproduces an official script instead; conditions of eligibility do not count then.
   *
   * @param newScript the script
   * @return a copy
   */
  public SurveyCoverage official(OfficialScript newScript) {
    return new SurveyCoverage(
        tables, scope, eligibility, Objects.requireNonNull(newScript, "newScript"), source);
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
    SurveyTable table = tables.tableWith(SurveyField.ENROLLED);
    return new People(script == null ? table : table.withOrphans());
  }

  private Eligibility eligibility(Scope of) {
    return script != null || eligibility == null ? Eligibility.of(of.targetGroup()) : eligibility;
  }

  private CoverageEstimate estimate(Scope of, People people) {
    Eligibility wanted = script == null ? eligibility(of) : Eligibility.asAsked();
    if (of.sex() != Sex.ALL) {
      wanted = wanted.sex(of.sex());
    }
    Eligibility.Judge judge = wanted.judge(people);
    SurveyColumn<Answer> answers = people.answers(SurveyField.ENROLLED);
    Census census = new Census();
    long[] counts = new long[Answer.values().length];
    long unknown = 0;
    long blank = 0;
    for (int row = 0; row < people.table().rows(); row++) {
      if (census.isEligible(judge.standing(row))) {
        Optional<Answer> answer = answers.get(row);
        if (answer.isPresent()) {
          counts[answer.get().ordinal()]++;
        } else if (answers.isUnreadable(row)) {
          unknown++;
        } else {
          blank++;
        }
      }
    }
    Answers given =
        new Answers(
            counts[Answer.YES.ordinal()],
            counts[Answer.NO.ordinal()],
            counts[Answer.DO_NOT_KNOW.ordinal()],
            counts[Answer.REFUSED.ordinal()],
            unknown,
            blank);
    return finished(of, wanted, census, given, people);
  }

  private CoverageEstimate finished(
      Scope of, Eligibility wanted, Census census, Answers given, People people) {
    List<Finding> findings = new ArrayList<>(tables.findings());
    findings.addAll(people.findings());
    findings.addAll(census.findings());
    findings.addAll(given.findings());
    if (script == null) {
      findings.addAll(Census.ageFindings(of, wanted));
    } else {
      findings.add(
          Finding.of(
              SurveyFinding.OFFICIAL_SCRIPT,
              "the "
                  + script.label()
                  + " is reproduced: every row of the repeat counts whatever its age, area or"
                  + " parent, blanks are dropped, and "
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

  private Evidence evidence(Answers given, Optional<Proportion.Counted> proportion) {
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

  private List<String> calculation(Eligibility wanted, Census census, Answers given) {
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

  /** The answers of eligible people. */
  private record Answers(
      long yes, long no, long doNotKnow, long refused, long unknownCode, long blank) {

    EnrolmentAnswers counts() {
      return new EnrolmentAnswers(yes, no, otherCodes(), blank);
    }

    long otherCodes() {
      return doNotKnow + refused + unknownCode;
    }

    long all() {
      return yes + no + otherCodes() + blank;
    }

    long inFigure(boolean official) {
      return official ? yes + no + otherCodes() : yes + no;
    }

    String inWords() {
      return "do not know "
          + Numbers.people(doNotKnow)
          + ", refused "
          + Numbers.people(refused)
          + ", unknown code "
          + Numbers.people(unknownCode)
          + ", blank "
          + Numbers.people(blank);
    }

    List<Finding> findings() {
      long missing = otherCodes() + blank;
      if (missing == 0) {
        return List.of();
      }
      List<Finding> findings = new ArrayList<>();
      String message =
          Numbers.people(missing)
              + " of "
              + Numbers.counted(all(), "eligible person", "eligible people")
              + " without yes or no: "
              + inWords();
      findings.add(Finding.of(SurveyFinding.ANSWER_MISSING, message));
      if (missing > all() / 10) {
        findings.add(
            Finding.of(
                SurveyFinding.MANY_ANSWERS_MISSING,
                "more than a tenth of the eligible people are without yes or no; those who answered"
                    + " may differ from them"));
      }
      return findings;
    }
  }
}
