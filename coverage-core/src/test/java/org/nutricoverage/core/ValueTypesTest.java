package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.nutricoverage.core.SampleEstimates.NONE;
import static org.nutricoverage.core.SampleEstimates.SCOPE;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Comparison;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.core.table.EstimateComparison;

/** What holds of every value type: equality, serialisation, refusal of null. */
class ValueTypesTest {

  private static final ConfidenceInterval LIMITS =
      ConfidenceInterval.of(0.56, 0.672, 0.95, SampleEstimates.TestMethod.SAMPLED);
  private static final Finding FINDING = SampleEstimates.finding("late").at("site", "Kalemie");
  private static final EligiblePopulation ELIGIBLE =
      EligiblePopulation.of(5, TargetGroup.PBWG).uncertainBy(0.1).noting(FINDING);

  /** Groups of equal values; each group differs from all others. */
  private static List<List<Object>> groups() {
    List<List<Object>> groups = new ArrayList<>();
    groups.add(List.of(Area.of("A", "x"), Area.of("A", "x")));
    groups.add(List.of(Area.of("A", "y")));
    groups.add(List.of(Area.of("B", "x")));
    groups.add(List.of(Area.of("A", "x").atLevel(1)));
    groups.add(List.of(Area.of("A", "x").within(Area.parse("P"))));
    groups.add(List.of(AgeBand.ofCompletedMonths(6, 23), AgeBand.parse("6-23")));
    groups.add(List.of(AgeBand.ofCompletedMonths(6, 59)));
    groups.add(List.of(ReportingPeriod.quarter(2026, 1), ReportingPeriod.parse("2026-01/2026-03")));
    groups.add(List.of(ReportingPeriod.year(2026)));
    groups.add(List.of(TargetGroup.PBWG, TargetGroup.parse("pbwg")));
    groups.add(List.of(TargetGroup.of("PBW", "x"), TargetGroup.of("PBW", "other words")));
    groups.add(List.of(TargetGroup.parse("PBWG+HIV_TB_CLIENTS")));
    groups.add(List.of(SCOPE, SCOPE.with(Sex.ALL)));
    groups.add(List.of(SCOPE.with(Sex.MALE)));
    groups.add(List.of(Method.of(Method.Family.CSAS, "x"), Method.of(Method.Family.CSAS, " x")));
    groups.add(List.of(FINDING, SampleEstimates.finding("late").at("site", "Kalemie")));
    groups.add(List.of(FINDING.at("site", "Moba")));
    groups.add(
        List.of(
            new Factor("a", Rational.ONE, Spread.EXACT, ""), Factor.exact("a", Rational.ONE, " ")));
    groups.add(List.of(Factor.exact("a", Rational.ONE, "b")));
    groups.add(List.of(Spread.EXACT, new Spread.Exact()));
    groups.add(List.of(new Spread.LogNormal(0.0, 0), new Spread.LogNormal(-0.0, -0.0)));
    groups.add(List.of(new Spread.Beta(5)));
    groups.add(
        List.of(
            ELIGIBLE, EligiblePopulation.of(5, TargetGroup.PBWG).noting(FINDING).uncertainBy(0.1)));
    groups.add(List.of(EligiblePopulation.of(5, TargetGroup.PBWG)));
    groups.add(List.of(EligiblePopulation.of(6, TargetGroup.PBWG)));
    groups.add(List.of(EligiblePopulation.of(5, TargetGroup.PBWG).noting(FINDING)));
    groups.add(List.of(EligiblePopulation.of(5, TargetGroup.PBWG, Sex.FEMALE)));
    groups.add(List.of(EligiblePopulation.of(5, TargetGroup.HIV_TB_CLIENTS)));
    groups.add(
        List.of(
            ReachedPopulation.of(5, ReachDefinition.DIED),
            ReachedPopulation.of(5, ReachDefinition.DIED)));
    groups.add(List.of(ReachedPopulation.of(5, ReachDefinition.DIED).from("a")));
    groups.add(List.of(Proportion.of(1, 2), Proportion.of(Rational.ONE, Rational.of(2))));
    groups.add(List.of(Proportion.of(2, 4)));
    groups.add(List.of(Proportion.estimated(0.5, 0)));
    groups.add(List.of(new Evidence.Stated(""), new Evidence.Stated(" ")));
    groups.add(List.of(new Evidence.RoutineReports(1, 2, 2)));
    groups.add(List.of(Evidence.Sample.simple(3)));
    groups.add(List.of(new Evidence.Register(2, 1, "a")));
    groups.add(List.of(new Uncertainty.NoInterval("a"), new Uncertainty.NoInterval(" a")));
    groups.add(List.of(new Uncertainty.FromSample(LIMITS)));
    groups.add(
        List.of(new Uncertainty.Propagated(LIMITS, List.of(), new Uncertainty.DeltaMethod())));
    groups.add(
        List.of(new Uncertainty.Propagated(LIMITS, List.of(), new Uncertainty.MonteCarlo(5, 1))));
    groups.add(List.of(new Uncertainty.Contribution("a", 0.5)));
    groups.add(List.of(new Outcome.Computed(Proportion.of(1, 2), NONE)));
    groups.add(List.of(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "a")));
    groups.add(List.of(SampleEstimates.counted(1, 2), SampleEstimates.counted(1, 2)));
    groups.add(List.of(SampleEstimates.counted(2, 4)));
    groups.add(List.of(Threshold.parse("> 50 %"), Threshold.greaterThanPercent(50)));
    groups.add(List.of(Threshold.atLeastPercent(50)));
    groups.add(List.of(Standard.wfpMinimumCoverage(), Standard.wfpMinimumCoverage()));
    return groups;
  }

  @Test
  void areEqualByValue() {
    EqualsTester tester = new EqualsTester();
    groups().forEach(group -> tester.addEqualityGroup(group.toArray()));
    tester.testEquals();
  }

  static Stream<Object> values() {
    return groups().stream().map(group -> group.get(0));
  }

  @ParameterizedTest
  @MethodSource("values")
  void surviveSerialisation(Object value) {
    SerializableTester.reserializeAndAssert((Serializable) value);
  }

  private static NullPointerTester tester() {
    return new NullPointerTester()
        .setDefault(Area.class, Area.parse("A"))
        .setDefault(AgeBand.class, AgeBand.parse("6-23"))
        .setDefault(ReportingPeriod.class, ReportingPeriod.year(2026))
        .setDefault(TargetGroup.class, TargetGroup.PBWG)
        .setDefault(YearMonth.class, YearMonth.of(2026, 1))
        .setDefault(Scope.class, SCOPE)
        .setDefault(Method.class, Method.of(Method.Family.CSAS, "x"))
        .setDefault(Finding.class, FINDING)
        .setDefault(FindingCode.class, CoverageFinding.SUPPRESSED)
        .setDefault(Rational.class, Rational.ONE)
        .setDefault(Factor.class, Factor.exact("a", Rational.ONE, ""))
        .setDefault(Spread.class, Spread.EXACT)
        .setDefault(Proportion.class, Proportion.of(1, 2))
        .setDefault(Proportion.Counted.class, Proportion.of(1, 2))
        .setDefault(Evidence.class, new Evidence.Stated(""))
        .setDefault(Uncertainty.class, NONE)
        .setDefault(Uncertainty.Procedure.class, new Uncertainty.DeltaMethod())
        .setDefault(Outcome.class, new Outcome.NotComputable(Outcome.Reason.NO_DATA, "a"))
        .setDefault(ConfidenceInterval.class, LIMITS)
        .setDefault(CoverageEstimate.class, SampleEstimates.counted(1, 2))
        .setDefault(Threshold.class, Threshold.parse("> 50 %"))
        .setDefault(Comparison.class, Comparison.AT_LEAST)
        .setDefault(Dimension.class, Dimension.AREA)
        .setDefault(String.class, "A")
        .setDefault(Map.class, Map.of());
  }

  static Stream<Class<?>> types() {
    return Stream.of(
        Area.class,
        AgeBand.class,
        ReportingPeriod.class,
        TargetGroup.class,
        Scope.class,
        Method.class,
        Finding.class,
        Factor.class,
        Spread.LogNormal.class,
        Spread.Beta.class,
        EligiblePopulation.class,
        ReachedPopulation.class,
        Proportion.class,
        Proportion.Counted.class,
        Proportion.Estimated.class,
        Evidence.Stated.class,
        Evidence.RoutineReports.class,
        Evidence.Sample.class,
        Evidence.Register.class,
        Uncertainty.NoInterval.class,
        Uncertainty.FromSample.class,
        Uncertainty.Propagated.class,
        Uncertainty.Contribution.class,
        Uncertainty.MonteCarlo.class,
        Outcome.Computed.class,
        Outcome.NotComputable.class,
        CoverageEstimate.class,
        Threshold.class,
        Standard.class,
        CoverageTable.class,
        EstimateComparison.class,
        EstimateComparison.Compared.class,
        EstimateComparison.Refused.class,
        Indicator.class,
        SubActivity.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void factoriesRefuseNull(Class<?> type) {
    NullPointerTester tester = tester();
    if (type == EligiblePopulation.class) {
      tester.setDefault(List.class, ELIGIBLE.factors());
    } else if (type == Evidence.Sample.class) {
      tester.setDefault(int.class, 1);
    } else if (type == CoverageTable.class) {
      tester.setDefault(List.class, List.of(SampleEstimates.counted(1, 2)));
    }
    tester.testAllPublicStaticMethods(type);
    if (!type.isEnum()) {
      tester.testAllPublicConstructors(type);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void methodsRefuseNull(Object value) throws NoSuchMethodException {
    tester()
        .ignore(value.getClass().getMethod("equals", Object.class))
        .testAllPublicInstanceMethods(value);
  }

  @Test
  @SuppressWarnings("NullAway") // hands over null on purpose
  void builderAndTablesRefuseNull() {
    tester()
        .testAllPublicInstanceMethods(
            CoverageEstimate.of(SCOPE, Method.of(Method.Family.CSAS, "x")));
    CoverageTable table = CoverageTable.of(Dimension.AREA, List.of(SampleEstimates.counted(1, 2)));
    List<CoverageEstimate> cells = table.cells();
    Dimension none = null;
    assertThatNullPointerException()
        .isThrownBy(() -> CoverageCrossTable.of(none, Dimension.SEX, cells));
    assertThatNullPointerException()
        .isThrownBy(() -> CoverageCrossTable.of(Dimension.AREA, none, cells));
    List<CoverageEstimate> noCells = null;
    assertThatNullPointerException()
        .isThrownBy(() -> CoverageCrossTable.of(Dimension.AREA, Dimension.SEX, noCells));
    tester().testMethod(table, methodOf(CoverageTable.class, "withTotal", CoverageEstimate.class));
  }

  private static java.lang.reflect.Method methodOf(
      Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
