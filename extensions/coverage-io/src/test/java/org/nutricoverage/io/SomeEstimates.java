package org.nutricoverage.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.FinitePopulationInterval;
import org.nutricoverage.core.interval.IntervalMethod;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.deskreview.need.PropagatedInterval;
import org.nutricoverage.survey.cases.CaseInterval;
import org.nutricoverage.survey.hypothesis.RatioInterval;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.ReplicateInterval;
import org.nutricoverage.survey.sleac.WeightedCoverage;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;

/** Estimates and tables to write, some by hand and any at random. */
@SuppressWarnings("exports") // tests are in the module but nobody requires them
public final class SomeEstimates {

  public static final Area TANGANYIKA =
      Area.of("CD54", "Tanganyika").atLevel(1).within(Area.of("CD", "DRC").atLevel(0));
  public static final Scope SCOPE =
      Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING,
          TANGANYIKA,
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_23_MONTHS);
  public static final Uncertainty NONE =
      new Uncertainty.NoInterval("a desk review is not a sample");

  private SomeEstimates() {}

  public static CoverageEstimate deskReview(Scope scope, Rational reached, Rational eligible) {
    return begin(scope).computed(Proportion.of(reached, eligible), NONE);
  }

  public static CoverageEstimate deskReview(Scope scope, long reached, long eligible) {
    return deskReview(scope, Rational.of(reached), Rational.of(eligible));
  }

  public static CoverageEstimate.Builder begin(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.DESK_REVIEW, "stated counts"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .eligibleFrom("census projection 2025")
        .restingOn(new Evidence.Stated("partner reports"));
  }

  /** 519 children of whom 61.7 % by weight are covered. */
  public static CoverageEstimate survey(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "weighted proportion"))
        .reached(ReachDefinition.ENROLLED_AT_SURVEY)
        .restingOn(new Evidence.Sample(519, 39, 3, 48_000.5, 4, 0.0077, "none"))
        .computed(
            Proportion.estimated(0.617, 0.028),
            new Uncertainty.FromSample(
                ConfidenceInterval.of(
                    0.5603, 0.6708, 0.95, List.of(SurveyInterval.values()).get(0), 36)));
  }

  public static CoverageTable bySex(long girls, long ofGirls, long boys, long ofBoys) {
    return CoverageTable.of(
        Dimension.SEX,
        List.of(
            deskReview(SCOPE.with(Sex.FEMALE), girls, ofGirls),
            deskReview(SCOPE.with(Sex.MALE), boys, ofBoys)));
  }

  /** Any estimate that the library can hold. */
  public static Arbitrary<CoverageEstimate> any() {
    return Combinators.combine(
            scopes(),
            methods(),
            Arbitraries.of(ReachDefinition.class),
            texts(),
            evidence(),
            outcomes(),
            findings().list().ofMaxSize(4),
            Arbitraries.strings().ofMaxLength(12).list().ofMaxSize(3))
        .as(CoverageEstimate::new);
  }

  /** Any table, its total pooled, counted by itself, or its small cells hidden. */
  public static Arbitrary<CoverageTable> anyTable() {
    Arbitrary<Dimension> dimensions = Arbitraries.of(Dimension.class);
    return Combinators.combine(
            dimensions,
            any().list().ofMinSize(1).ofMaxSize(4),
            scopes().list().ofSize(4),
            Arbitraries.integers().between(0, 2))
        .as(SomeEstimates::table);
  }

  private static CoverageTable table(
      Dimension dimension, List<CoverageEstimate> given, List<Scope> scopes, int treatment) {
    CoverageEstimate first = given.get(0);
    Scope base = first.scope().with(Sex.ALL);
    Map<String, CoverageEstimate> cells = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      Scope scope =
          switch (dimension) {
            case AREA -> base.with(scopes.get(i).area());
            case SEX ->
                base.with(TargetGroup.CHILDREN_6_59_MONTHS).with(List.of(Sex.values()).get(i % 3));
            case TARGET_GROUP -> base.with(scopes.get(i).targetGroup());
            case PERIOD -> base.with(scopes.get(i).period());
          };
      CoverageEstimate cell = given.get(i);
      cells.put(
          dimension.key(scope),
          new CoverageEstimate(
              scope,
              first.method(),
              first.reachDefinition(),
              cell.eligibleSource(),
              cell.evidence(),
              cell.outcome(),
              cell.findings(),
              cell.calculation()));
    }
    CoverageTable table = CoverageTable.of(dimension, List.copyOf(cells.values()));
    return switch (treatment) {
      case 0 -> table;
      case 1 -> table.suppressBelow(30);
      default -> table.withTotal(table.total().with(first.outcome()));
    };
  }

  /** Texts that are not blank, in any script, with control characters, quotes and signs. */
  public static Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.of(
                "a", "\u062a\u063a\u0637\u064a\u0629", "=1+1", "\uD83D\uDE00", "\u0000x\u2028y"),
            Arbitraries.strings().withChars("\"\\\n\t/,;'<&").ofMaxLength(4))
        .as((before, middle, after) -> before + middle + after);
  }

  public static Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of("ABOVE_ELIGIBLE", "SITE_SILENT", "OF_ANOTHER_PROGRAM_9", "A"),
            Arbitraries.of(Severity.class),
            texts(),
            Arbitraries.maps(texts(), Arbitraries.strings().ofMaxLength(5)).ofMaxSize(3))
        .as((code, severity, message, place) -> {
          Map<String, String> stripped = new LinkedHashMap<>();
          place.forEach((key, value) -> stripped.put(key.strip(), value));
          return new Finding(code, severity, message, stripped);
        });
  }

  private static Arbitrary<Scope> scopes() {
    return Combinators.combine(
            Arbitraries.of(SubActivity.class),
            Arbitraries.of(Indicator.class),
            areas(),
            periods(),
            groups(),
            Arbitraries.of(Sex.class))
        .as((activity, indicator, area, period, group, sex) ->
            new Scope(
                activity,
                indicator,
                area,
                period,
                group,
                sex == Sex.MALE && !group.includesMales() ? Sex.FEMALE : sex));
  }

  private static Arbitrary<Area> areas() {
    Arbitrary<String> names = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(9);
    return Combinators.combine(
            names, names, Arbitraries.integers().between(-1, 9), names.injectNull(0.5))
        .as((code, name, level, parent) -> {
          Area area = Area.of(code, name + " \u0101");
          Area placed = level < 0 ? area : area.atLevel(level);
          return parent == null || parent.equals(code) ? placed : placed.within(Area.parse(parent));
        });
  }

  private static Arbitrary<ReportingPeriod> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(1900, 2990),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(0, 40))
        .as((year, month, more) -> {
          YearMonth first = YearMonth.of(year, month);
          return ReportingPeriod.between(first, first.plusMonths(more));
        });
  }

  private static Arbitrary<TargetGroup> groups() {
    Arbitrary<TargetGroup> single =
        Arbitraries.of(
            TargetGroup.CHILDREN_6_23_MONTHS,
            TargetGroup.PBWG,
            TargetGroup.HIV_TB_CLIENTS,
            TargetGroup.children(AgeBand.ofCompletedMonths(0, 5)),
            TargetGroup.of("SCHOOL_CHILDREN", "girls and boys at school"),
            TargetGroup.of("X9", "\u00e9l\u00e8ves"));
    return single.list().ofMinSize(1).ofMaxSize(3).map(TargetGroup::union);
  }

  private static Arbitrary<Method> methods() {
    return Combinators.combine(Arbitraries.of(Method.Family.class), texts()).as(Method::of);
  }

  private static Arbitrary<Evidence> evidence() {
    Arbitrary<Integer> counts = Arbitraries.integers().greaterOrEqual(0);
    Arbitrary<Long> longs = Arbitraries.longs().greaterOrEqual(0);
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(5).map(Evidence.Stated::new),
        Combinators.combine(counts, counts, counts)
            .as((sites, one, other) ->
                new Evidence.RoutineReports(sites, Math.max(one, other), Math.min(one, other))),
        Combinators.combine(
                longs,
                counts,
                Arbitraries.integers().greaterOrEqual(1),
                Arbitraries.doubles().greaterOrEqual(0),
                longs,
                fractions(),
                texts())
            .as(Evidence.Sample::new),
        Combinators.combine(longs, longs, texts())
            .as((one, other, source) ->
                new Evidence.Register(Math.max(one, other), Math.min(one, other), source)));
  }

  private static Arbitrary<Double> fractions() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 1).ofScale(20),
        Arbitraries.of(0.0, 1.0, 0.1 + 0.2, Double.MIN_VALUE, Math.nextDown(1.0), 0.62));
  }

  private static Arbitrary<Outcome> outcomes() {
    return Arbitraries.oneOf(
        Combinators.combine(proportions(), uncertainties()).as(Outcome.Computed::new),
        Combinators.combine(Arbitraries.of(Outcome.Reason.class), texts())
            .as(Outcome.NotComputable::new));
  }

  private static Arbitrary<Proportion> proportions() {
    Arbitrary<Long> people =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 60), Arbitraries.longs().greaterOrEqual(0));
    Arbitrary<Long> parts = Arbitraries.longs().between(1, 40);
    Arbitrary<Proportion> counted =
        Combinators.combine(people, parts, people, parts)
            .as((reached, half, eligible, third) ->
                Proportion.of(
                    Rational.of(reached, half),
                    Rational.of(Math.max(1, eligible), third).times(Rational.parse("1.05"))));
    Arbitrary<Proportion> estimated =
        Combinators.combine(fractions(), Arbitraries.doubles().between(0, 1e300))
            .as(Proportion::estimated);
    return Arbitraries.oneOf(counted, counted, estimated);
  }

  private static Arbitrary<Uncertainty> uncertainties() {
    Arbitrary<Uncertainty.Contribution> parts =
        Combinators.combine(texts(), fractions()).as(Uncertainty.Contribution::new);
    Arbitrary<Uncertainty.Procedure> procedures =
        Arbitraries.oneOf(
            Arbitraries.just(new Uncertainty.DeltaMethod()),
            Combinators.combine(Arbitraries.integers().greaterOrEqual(1), Arbitraries.longs())
                .as(Uncertainty.MonteCarlo::new));
    return Arbitraries.oneOf(
        texts().map(Uncertainty.NoInterval::new),
        intervals().map(Uncertainty.FromSample::new),
        Combinators.combine(intervals(), parts.list().ofMaxSize(3), procedures)
            .as(Uncertainty.Propagated::new));
  }

  /** Every method of an interval that the library has. */
  public static List<IntervalMethod> intervalMethods() {
    List<IntervalMethod> methods = new ArrayList<>();
    methods.addAll(Arrays.asList(BinomialInterval.values()));
    methods.addAll(Arrays.asList(FinitePopulationInterval.values()));
    methods.addAll(Arrays.asList(PropagatedInterval.values()));
    methods.addAll(Arrays.asList(CaseInterval.values()));
    methods.addAll(Arrays.asList(CredibleInterval.values()));
    methods.addAll(Arrays.asList(SurveyInterval.values()));
    methods.addAll(Arrays.asList(WeightedCoverage.WeightedInterval.values()));
    methods.addAll(Arrays.asList(ReplicateInterval.values()));
    methods.addAll(Arrays.asList(RatioInterval.values()));
    return methods;
  }

  private static Arbitrary<ConfidenceInterval> intervals() {
    Arbitrary<Double> limits =
        Arbitraries.oneOf(
            fractions(), Arbitraries.doubles().between(-1e308, 1e308), Arbitraries.just(-0.0));
    Arbitrary<Double> freedom =
        Arbitraries.oneOf(
            Arbitraries.just(Double.POSITIVE_INFINITY),
            Arbitraries.doubles().between(0, Double.MAX_VALUE).filter(value -> value > 0));
    return Combinators.combine(
            limits,
            limits,
            Arbitraries.of(0.95, 0.9, Double.MIN_VALUE, Math.nextDown(1.0)),
            Arbitraries.of(intervalMethods()),
            freedom)
        .as((one, other, level, method, degrees) ->
            ConfidenceInterval.of(
                Math.min(one, other), Math.max(one, other), level, method, degrees));
  }
}
