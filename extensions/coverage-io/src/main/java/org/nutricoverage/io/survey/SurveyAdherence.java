package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.deskreview.adherence.Adherence;
import org.nutricoverage.deskreview.adherence.AdherenceRecord;
import org.nutricoverage.deskreview.adherence.AdherenceRule;
import org.nutricoverage.deskreview.adherence.AdherenceTally;
import org.nutricoverage.deskreview.adherence.CardAnswer;
import org.nutricoverage.survey.SurveyEstimator;

/**
 * Indicator 8 from a survey: of the people in the programme, how many took part in an adequate
 * number of distributions?
 *
 * <pre>{@code
 * SurveyTables tables =
 *     SurveyTables.reading()
 *         .codes(CodeBook.WFP)
 *         .parent("data", "_index\n1\n")
 *         .repeat(
 *             "RepeatNutProg",
 *             "PNutProgCard,PNutProgShouldNbrCard,PNutProgDidNbrCard,PNutProgShouldNbrNoCard,"
 *                 + "PNutProgDidNbrNoCard,_parent_index\n"
 *                 + "1,3,2,,,1\n1,3,1,,,1\n0,,,4,4,1\n,,,,,1\n")
 *         .read();
 * SurveyAdherence.of(tables)
 *     .scope(
 *         new Scope(
 *             SubActivity.PREVENTION_OF_WASTING,
 *             Indicator.ADHERENCE,
 *             Area.of("CD54", "Tanganyika"),
 *             ReportingPeriod.quarter(2022, 4),
 *             TargetGroup.CHILDREN_6_59_MONTHS,
 *             Sex.ALL))
 *     .estimate()
 *     .proportion()
 *     .orElseThrow()
 *     .toString();   // "66.7 % (2 / 3)"
 * }</pre>
 *
 * <p>Each person is classified exactly by {@link AdherenceRule#WFP}, at least 66 % of the planned
 * distributions, unless another rule is given. Everyone in the table counts unless {@link
 * #eligible(Eligibility)} says otherwise: the form of the indicator asks neither age nor sex, and
 * only about participants. In a form that asks about others too, {@link Eligibility#enrolled()}
 * leaves them out.
 *
 * <p>Without a {@linkplain #design(DesignColumns) design} the figure is that of the sample,
 * unweighted and exact, and has no interval. With one it is an estimate for the population. Each
 * step returns a copy. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SurveyAdherence {

  private static final String ADEQUATE = "adequate number of distributions";

  private final SurveyTables tables;
  private final @Nullable Scope scope;
  private final Eligibility eligibility;
  private final @Nullable OfficialScript script;
  private final AdherenceRule rule;
  private final @Nullable DesignColumns design;
  private final String source;

  private SurveyAdherence(
      SurveyTables tables,
      @Nullable Scope scope,
      Eligibility eligibility,
      @Nullable OfficialScript script,
      AdherenceRule rule,
      @Nullable DesignColumns design,
      String source) {
    this.tables = tables;
    this.scope = scope;
    this.eligibility = eligibility;
    this.script = script;
    this.rule = rule;
    this.design = design;
    this.source = source;
  }

  /**
   * Begins the estimate.
   *
   * @param tables the export; one of its tables has the columns of the distributions
   * @return the first step; the scope must be given
   */
  public static SurveyAdherence of(SurveyTables tables) {
    return new SurveyAdherence(
        Objects.requireNonNull(tables, "tables"),
        null,
        Eligibility.asAsked(),
        null,
        AdherenceRule.WFP,
        null,
        "");
  }

  /**
   * What the figure is about; required.
   *
   * @param newScope the scope; its indicator is 8, and where its sex is female or male, only people
   *     of that sex are counted
   * @return a copy
   * @throws IllegalArgumentException if the indicator is another
   */
  public SurveyAdherence scope(Scope newScope) {
    if (newScope.indicator() != Indicator.ADHERENCE) {
      throw Arguments.refused(
          "indicator of the scope", "8, adherence", newScope.indicator().code());
    }
    return new SurveyAdherence(tables, newScope, eligibility, script, rule, design, source);
  }

  /**
   * Who is eligible; everyone in the table unless given.
   *
   * @param newEligibility the conditions
   * @return a copy
   */
  public SurveyAdherence eligible(Eligibility newEligibility) {
    return new SurveyAdherence(
        tables,
        scope,
        Objects.requireNonNull(newEligibility, "newEligibility"),
        script,
        rule,
        design,
        source);
  }

  /**
   * Where the export comes from.
   *
   * @param newSource for example {@code post-distribution survey, November 2022}
   * @return a copy
   */
  public SurveyAdherence from(String newSource) {
    return new SurveyAdherence(tables, scope, eligibility, script, rule, design, newSource.strip());
  }

  /**
   * By which rule people are classified; {@link AdherenceRule#WFP} unless given.
   *
   * @param newRule an exact rule
   * @return a copy
   * @throws IllegalArgumentException if the rule reproduces an official script
   */
  public SurveyAdherence rule(AdherenceRule newRule) {
    if (newRule.isOfficialScript()) {
      throw Arguments.refused(
          "rule", "an exact one (an official script is named with official(script))", newRule);
    }
    return new SurveyAdherence(tables, scope, eligibility, null, newRule, design, source);
  }

  /**
   * Reproduces an official script instead; conditions of eligibility do not count then.
   *
   * @param newScript the script
   * @return a copy
   */
  public SurveyAdherence official(OfficialScript newScript) {
    return new SurveyAdherence(
        tables, scope, eligibility, newScript, newScript.adherenceRule(), design, source);
  }

  /**
   * How the sample was drawn. The figure is then that of the population, with the interval that the
   * design gives; eligible people are a domain of the sample.
   *
   * @param columns the columns of strata, clusters and weights; a person without a value in one of
   *     them is left out with a finding
   * @return a copy
   */
  public SurveyAdherence design(DesignColumns columns) {
    return new SurveyAdherence(
        tables,
        scope,
        eligibility,
        script,
        rule,
        Objects.requireNonNull(columns, "columns"),
        source);
  }

  /**
   * The estimator behind {@link #estimate()}, to be asked for another level, interval or domain.
   *
   * @return the estimator of the share with an adequate number of distributions
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
    Reading reading = read(people, wanted(neededScope()));
    return new DesignedSample(people.table(), design)
        .estimator(ADEQUATE, reading.coded, reading.eligible)
        .orElseThrow(() -> new IllegalArgumentException("no row has all columns of the design"));
  }

  /**
   * The figure.
   *
   * @return the estimate with its findings; not computable if nobody can be classified
   * @throws IllegalStateException if the scope or the code book is missing
   * @throws IllegalArgumentException if a column that is needed is not there
   */
  public CoverageEstimate estimate() {
    return estimate(neededScope(), people());
  }

  /**
   * The figure by sex, with that of everyone as the total.
   *
   * @return female, male (unless the target group has no males) and the total
   * @throws IllegalStateException if the scope or the code book is missing, or scope or eligibility
   *     are of one sex already
   * @throws IllegalArgumentException if a column that is needed is not there; the form of the
   *     indicator itself has none for the sex
   */
  public CoverageTable bySex() {
    Scope overall = neededScope();
    if (overall.sex() != Sex.ALL || eligibility.sex() != Sex.ALL) {
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
    ExportTable table = tables.tableWith(SurveyField.CARD);
    return new People(script == null ? table : table.withOrphans());
  }

  private Eligibility wanted(Scope of) {
    Eligibility wanted = script == null ? eligibility : Eligibility.asAsked();
    return of.sex() == Sex.ALL ? wanted : wanted.sex(of.sex());
  }

  private CoverageEstimate estimate(Scope of, People people) {
    Eligibility wanted = wanted(of);
    Reading reading = read(people, wanted);
    CoverageEstimate counted = reading.tally.build().estimate(of, Method.Family.SURVEY, source);
    List<Finding> findings = new ArrayList<>(tables.findings());
    findings.addAll(people.findings());
    findings.addAll(reading.census.findings());
    findings.addAll(counted.findings());
    if (script == null) {
      findings.addAll(Census.ageFindings(of, wanted));
    } else {
      findings.add(
          Finding.of(
              ExportFinding.OFFICIAL_SCRIPT,
              "the "
                  + script.label()
                  + " is reproduced: every row of the repeat counts once, whatever its age, area,"
                  + " parent or weight, and a code for a missing number is a number"));
    }
    List<String> lines = new ArrayList<>();
    tables.links().forEach(link -> lines.add("Joined: " + link));
    lines.add(reading.census.line(wanted));
    lines.addAll(counted.calculation());
    if (design != null && script == null) {
      return new DesignedSample(people.table(), design)
          .estimate(
              ADEQUATE,
              reading.coded,
              reading.eligible,
              of,
              counted.reachDefinition(),
              new DesignedSample.Context(source, findings, lines.subList(0, lines.size() - 1)));
    }
    return new CoverageEstimate(
        of,
        counted.method(),
        counted.reachDefinition(),
        source,
        counted.evidence(),
        counted.outcome(),
        findings,
        lines);
  }

  private Reading read(People people, Eligibility wanted) {
    Eligibility.Judge judge = wanted.judge(people);
    Records records = new Records(people, script != null);
    Reading reading = new Reading(rule, people.table().rows());
    for (int row = 0; row < reading.coded.length; row++) {
      AdherenceRecord record = records.record(row);
      Adherence adherence = rule.classify(record);
      reading.coded[row] =
          DesignedSample.coded(
              adherence == Adherence.UNDETERMINED
                  ? Optional.empty()
                  : Optional.of(adherence == Adherence.ADEQUATE));
      reading.eligible[row] = reading.census.isEligible(judge.standing(row));
      if (reading.eligible[row]) {
        reading.tally.add(record);
      }
    }
    return reading;
  }

  /** What the rows say: who is eligible, and who took part in enough distributions. */
  private static final class Reading {

    private final Census census = new Census();
    private final AdherenceTally.Builder tally;
    private final byte[] coded;
    private final boolean[] eligible;

    Reading(AdherenceRule rule, int rows) {
      this.tally = AdherenceTally.builder(rule);
      this.coded = new byte[rows];
      this.eligible = new boolean[rows];
    }
  }

  /** The rows as records of adherence. */
  private static final class Records {

    private final ExportColumn<Answer> cards;
    private final Optional<ExportColumn<Long>> plannedOnCard;
    private final Optional<ExportColumn<Long>> attendedOnCard;
    private final Optional<ExportColumn<Long>> plannedAsSaid;
    private final Optional<ExportColumn<Long>> attendedAsSaid;

    Records(People people, boolean codesAreNumbers) {
      this.cards = people.answers(SurveyField.CARD);
      this.plannedOnCard = people.numbers(SurveyField.PLANNED_ON_CARD, codesAreNumbers);
      this.attendedOnCard = people.numbers(SurveyField.ATTENDED_ON_CARD, codesAreNumbers);
      this.plannedAsSaid = people.numbers(SurveyField.PLANNED_AS_SAID, codesAreNumbers);
      this.attendedAsSaid = people.numbers(SurveyField.ATTENDED_AS_SAID, codesAreNumbers);
    }

    AdherenceRecord record(int row) {
      AdherenceRecord.Builder record = AdherenceRecord.builder().card(card(row));
      plannedOnCard.flatMap(column -> column.get(row)).ifPresent(record::plannedOnCard);
      attendedOnCard.flatMap(column -> column.get(row)).ifPresent(record::attendedOnCard);
      plannedAsSaid.flatMap(column -> column.get(row)).ifPresent(record::plannedAsSaid);
      attendedAsSaid.flatMap(column -> column.get(row)).ifPresent(record::attendedAsSaid);
      return record.build();
    }

    private CardAnswer card(int row) {
      Optional<Answer> answer = cards.get(row);
      if (answer.isEmpty()) {
        return cards.isUnreadable(row) ? CardAnswer.OTHER_CODE : CardAnswer.MISSING;
      }
      return switch (answer.get()) {
        case YES -> CardAnswer.YES;
        case NO -> CardAnswer.NO;
        case DO_NOT_KNOW, REFUSED -> CardAnswer.OTHER_CODE;
      };
    }
  }
}
