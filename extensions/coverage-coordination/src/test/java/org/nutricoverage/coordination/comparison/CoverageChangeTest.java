package org.nutricoverage.coordination.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.assessment.AssessedProgramme;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentRecordBuilder;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.AssessmentSetting;
import org.nutricoverage.coordination.assessment.AssessmentSite;
import org.nutricoverage.coordination.assessment.AssessmentStatus;
import org.nutricoverage.coordination.assessment.AssessmentTiming;
import org.nutricoverage.coordination.assessment.CaseDefinition;
import org.nutricoverage.coordination.assessment.Records;
import org.nutricoverage.coordination.assessment.ReportedClass;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

class CoverageChangeTest {

  private static final AssessmentEstimator POINT = AssessmentEstimator.CASE_FINDING_EFFECTIVENESS;

  private static AssessmentRecord assessment(
      String id, int year, int month, AssessmentResult result) {
    return Records.squeac(id, LocalDate.of(year, month, 1)).results(List.of(result)).build();
  }

  private static AssessmentRecord counted(String id, int year, long in, long out) {
    return assessment(id, year, 3, Records.point(in, out).build());
  }

  /**
   * Newcombe (1998), Statistics in Medicine 17:873, table II, method 10, contrast a: 56/70 - 48/80.
   */
  @Test
  void newcombeIsThatOfItsPaper() {
    ConfidenceInterval interval = CountedChange.of(48, 80, 56, 70).newcombe(0.95);

    assertThat(interval.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.upper()).isCloseTo(0.3339, within(5e-5));
    ConfidenceInterval wald = CountedChange.of(48, 80, 56, 70).wald(0.95);
    assertThat(wald.lower()).isCloseTo(0.0575, within(5e-5));
    assertThat(wald.upper()).isCloseTo(0.3425, within(5e-5));
    assertThat(wald.method().label()).isEqualTo("Wald difference");
    assertThat(CountedChange.of(48, 80, 56, 70).verdict(0.95))
        .isEqualTo(CountedChange.Verdict.DIFFERENT);
    assertThat(CountedChange.of(48, 80, 49, 80).verdict(0.95))
        .isEqualTo(CountedChange.Verdict.NO_EVIDENCE);
  }

  /** By hand: (150 (48 x 14 - 32 x 56)^2) / (80 x 70 x 104 x 46) = 7.0234. */
  @Test
  void chiSquareIsThatOfTheTwoByTwoTable() {
    CountedChange change = CountedChange.of(48, 80, 56, 70);
    double byHand = 150.0 * (48 * 14 - 32 * 56) * (48 * 14 - 32 * 56) / (80.0 * 70 * 104 * 46);

    assertThat(change.chiSquare().orElseThrow()).isCloseTo(byHand, within(1e-12));
    assertThat(change.pValue().orElseThrow()).isBetween(0.0080, 0.0081);
    assertThat(change.difference()).isEqualTo(Rational.of(1, 5));
    assertThat(change).hasToString("60.0 % (48 / 80) to 80.0 % (56 / 70), 20.0 points");
    assertThat(CountedChange.of(0, 5, 0, 9).chiSquare()).isEqualTo(OptionalDouble.empty());
    assertThat(CountedChange.of(5, 5, 9, 9).pValue()).isEqualTo(OptionalDouble.empty());
    assertThatThrownBy(() -> CountedChange.of(0, 0, 1, 1))
        .hasMessage("earlierAsked must be a number of people from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> CountedChange.of(0, 1, 2, 1))
        .hasMessage("laterCovered must be a number of people from 0 to 1 but was 2");
    SerializableTester.reserializeAndAssert(change);
  }

  @Property(tries = 100)
  void aChangeBackIsTheNegative(
      @ForAll @IntRange(max = 30) int a, @ForAll @IntRange(max = 30) int b) {
    CountedChange there = CountedChange.of(a, 30, b, 31);
    CountedChange back = CountedChange.of(b, 31, a, 30);

    assertThat(back.difference()).isEqualTo(Rational.ZERO.minus(there.difference()));
    assertThat(back.newcombe(0.9).lower()).isCloseTo(-there.newcombe(0.9).upper(), within(1e-12));
    assertThat(back.verdict(0.95)).isEqualTo(there.verdict(0.95));
    assertThat(there.newcombe(0.95).contains(there.difference().doubleValue())).isTrue();
  }

  /**
   * P(X {@literal <} Y) of Beta(a, b) and Beta(c, d) with whole parameters by the closed sum of
   * Cook (2005): for Beta(1, 1) and Beta(2, 1) it is 2/3.
   */
  @Test
  void beliefsDifferByTheirWholeDistribution() {
    BeliefChange change = BeliefChange.between(BetaBelief.of(1, 1), BetaBelief.of(2, 1));
    assertThat(change.probabilityOfIncrease()).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(change.meanDifference()).isCloseTo(1.0 / 6, within(1e-12));

    BeliefChange uniform = BeliefChange.between(BetaBelief.UNIFORM, BetaBelief.UNIFORM);
    // The difference of two uniforms is triangular: P(D <= -1 + s) = s^2 / 2.
    ConfidenceInterval interval = uniform.interval(0.9);
    assertThat(interval.lower()).isCloseTo(-1 + Math.sqrt(0.1), within(1e-5));
    assertThat(interval.upper()).isCloseTo(1 - Math.sqrt(0.1), within(1e-5));
    assertThat(interval.method().label()).isEqualTo("difference of Beta posteriors, equal-tailed");
    assertThat(uniform.probabilityOfIncrease()).isCloseTo(0.5, within(1e-6));
    BeliefChange far = BeliefChange.between(BetaBelief.of(2, 1000), BetaBelief.of(1000, 2));
    assertThat(far.probabilityOfIncrease()).isCloseTo(1, within(1e-9));
    assertThat(far.interval(0.95).lower()).isBetween(0.98, 1.0);
    BeliefChange bathtub = BeliefChange.between(BetaBelief.of(0.5, 0.5), BetaBelief.of(0.5, 0.5));
    assertThat(bathtub.probabilityOfIncrease()).isCloseTo(0.5, within(1e-6));
    assertThatThrownBy(() -> uniform.interval(1))
        .hasMessage("level must be a fraction from 0.5 to below 1 but was 1.0");
    assertThatThrownBy(() -> uniform.interval(0.49)).hasMessageStartingWith("level must be");
  }

  @Test
  void countedResultsAreComparedInOrderOfTime() {
    AssessmentRecord later = counted("B", 2019, 44, 36);
    AssessmentRecord earlier = counted("A", 2018, 20, 60);

    CoverageChange change = CoverageChange.between(later, earlier, POINT);
    assertThat(change)
        .isEqualTo(
            new CoverageChange.Compared(
                "A", "B", new CoverageChange.ByCounts(CountedChange.of(20, 80, 44, 80)), List.of()))
        .isEqualTo(CoverageChange.between(earlier, later, POINT));
    SerializableTester.reserializeAndAssert(change);
  }

  @Test
  void bayesianResultsAreComparedByTheirPosteriors() {
    AssessmentRecord earlier =
        assessment("A", 2018, 3, Records.point(20, 60).prior(BetaBelief.of(5, 5)).build());
    AssessmentRecord later =
        assessment("B", 2019, 3, Records.point(44, 36).prior(BetaBelief.of(6, 4)).build());

    CoverageChange.Compared compared =
        (CoverageChange.Compared) CoverageChange.between(earlier, later, POINT);
    assertThat(compared.measure())
        .isEqualTo(
            new CoverageChange.ByBelief(
                BeliefChange.between(BetaBelief.of(25, 65), BetaBelief.of(50, 40))));
    AssessmentRecord vast =
        assessment("B", 2019, 3, Records.point(44, 36).prior(BetaBelief.of(1e9, 4)).build());
    assertThat(((CoverageChange.Compared) CoverageChange.between(earlier, vast, POINT)).measure())
        .isInstanceOf(CoverageChange.ByCounts.class);
  }

  @Test
  void estimatesAndClassesAreComparedForWhatTheyAre() {
    AssessmentResult.Builder result = AssessmentResult.builder().estimator(POINT);
    AssessmentRecord one = assessment("A", 2018, 3, result.estimate(Rational.parse("0.3")).build());
    AssessmentRecord other =
        assessment("B", 2019, 3, result.estimate(Rational.parse("0.45")).build());
    assertThat(((CoverageChange.Compared) CoverageChange.between(one, other, POINT)).measure())
        .isEqualTo(new CoverageChange.ByEstimate(Rational.parse("0.15")));

    AssessmentRecord low = classified("C", ReportedClass.Grade.LOW, 2);
    AssessmentRecord high = classified("D", ReportedClass.Grade.HIGH, 2);
    CoverageChange.ByClass change =
        (CoverageChange.ByClass)
            ((CoverageChange.Compared) CoverageChange.between(low, high, POINT)).measure();
    assertThat(change.earlier()).isEqualTo(ReportedClass.Grade.LOW);
    assertThat(change.isChanged()).isTrue();
    assertThat(
            new CoverageChange.ByClass(ReportedClass.Grade.LOW, ReportedClass.Grade.LOW)
                .isChanged())
        .isFalse();
    for (AssessmentRecord refused : List.of(one, classified("D", ReportedClass.Grade.LOW, 3))) {
      assertThat(CoverageChange.between(low, refused, POINT))
          .hasToString(
              "not compared: one has a class and the other a figure, or the classes have other"
                  + " thresholds");
    }
  }

  private static AssessmentRecord classified(String id, ReportedClass.Grade grade, long fifths) {
    return assessment(
        id,
        2018,
        3,
        AssessmentResult.builder()
            .estimator(POINT)
            .coverageClass(new ReportedClass(grade, Rational.of(1, 5), Rational.of(fifths, 5)))
            .build());
  }

  @Test
  void whatDiffersIsNamed() {
    AssessmentRecord base = counted("A", 2018, 20, 60);
    AssessmentRecord other =
        base.toBuilder()
            .id("B")
            .programme(AssessedProgramme.MAM_TREATMENT)
            .caseDefinition(CaseDefinition.builder().muacBelowMm(125).build())
            .site(AssessmentSite.of("TCD", List.of("TD01"), AssessmentSetting.RURAL))
            .results(
                List.of(
                    AssessmentResult.builder()
                        .estimator(AssessmentEstimator.PERIOD_COVERAGE)
                        .estimate(Rational.ONE)
                        .build()))
            .status(AssessmentStatus.REJECTED)
            .build();

    assertThat(Comparability.of(base, other, POINT))
        .hasToString(
            "not comparable: country (LBR and TCD); areas ([LR03] and [TD01]); programme"
                + " (SAM_TREATMENT and MAM_TREATMENT); case definition (MUAC < 115 mm or oedema,"
                + " 6-59 months, overall and MUAC < 125 mm, overall); estimator"
                + " ([CASE_FINDING_EFFECTIVENESS] and [PERIOD_COVERAGE]); status (published and"
                + " rejected)");
    assertThat(Comparability.of(base, base, POINT)).hasToString("comparable");
    assertThat(Comparability.of(other, base, POINT).differences())
        .extracting(Comparability.FieldDifference::field)
        .containsExactly("country", "areas", "programme", "case definition", "estimator", "status");
    AssessmentRecord timeless =
        base.toBuilder().id("C").timing(AssessmentTiming.builder().build()).build();
    assertThat(CoverageChange.between(timeless, base, POINT))
        .isEqualTo(
            new CoverageChange.Refused(
                "A", "C", List.of("the time in the field of one is not known")));
    assertThatThrownBy(() -> new CoverageChange.Refused("A", "B", List.of()))
        .hasMessage("reasons must hold at least 1 reason but were empty");
  }

  @Property(tries = 60)
  void comparabilityIsSymmetric(
      @ForAll boolean programme,
      @ForAll boolean definition,
      @ForAll boolean place,
      @ForAll boolean rejected,
      @ForAll boolean result) {
    AssessmentRecord base = counted("A", 2018, 20, 60);
    AssessmentRecordBuilder builder = base.toBuilder().id("B");
    if (programme) {
      builder.programme(AssessedProgramme.OTHER);
    }
    if (definition) {
      builder.caseDefinition(CaseDefinition.builder().build());
    }
    if (place) {
      builder.site(AssessmentSite.of("LBR", List.of("LR09"), AssessmentSetting.RURAL));
    }
    if (rejected) {
      builder.status(AssessmentStatus.REJECTED);
    }
    if (result) {
      builder.results(List.of());
    }
    AssessmentRecord other = builder.build();
    Comparability there = Comparability.of(base, other, POINT);
    Comparability back = Comparability.of(other, base, POINT);

    assertThat(back.isGiven()).isEqualTo(there.isGiven());
    assertThat(there.isGiven())
        .isEqualTo(!programme && !definition && !place && !rejected && !result);
    assertThat(back.differences())
        .isEqualTo(
            there.differences().stream()
                .map(difference ->
                    new Comparability.FieldDifference(
                        difference.field(),
                        /* first= */ difference.second(),
                        /* second= */ difference.first()))
                .toList());
  }

  @Test
  void anotherSeasonIsSaid() {
    AssessmentResult result = Records.point(20, 60).build();
    assertThat(findings(assessment("A", 2018, 3, result), assessment("B", 2019, 6, result)))
        .containsExactly(
            "WARNING DIFFERENT_SEASON: the field work lies 3 months of the year apart");
    assertThat(findings(assessment("A", 2018, 3, result), assessment("B", 2019, 5, result)))
        .isEmpty();
    assertThat(findings(assessment("A", 2017, 12, result), assessment("B", 2019, 2, result)))
        .isEmpty();
    assertThat(findings(hungry("A", 2018, true), hungry("B", 2019, false)))
        .containsExactly(
            "WARNING DIFFERENT_HUNGER_GAP: one falls into the hunger gap and the other does not");
    assertThat(findings(hungry("A", 2018, true), hungry("B", 2019, true))).isEmpty();
  }

  private static AssessmentRecord hungry(String id, int year, boolean gap) {
    AssessmentRecord record = counted(id, year, 20, 60);
    return record.toBuilder().timing(record.timing().toBuilder().hungerGap(gap).build()).build();
  }

  private static List<String> findings(AssessmentRecord earlier, AssessmentRecord later) {
    return ((CoverageChange.Compared) CoverageChange.between(earlier, later, POINT))
        .findings().stream().map(Object::toString).toList();
  }

  @Test
  void aTrendGoesFromEachToTheNext() {
    AssessmentRecord first = counted("C", 2016, 10, 60);
    AssessmentRecord second =
        counted("B", 2017, 20, 60).toBuilder().programme(AssessedProgramme.MAM_TREATMENT).build();
    AssessmentRecord third = counted("A", 2018, 30, 60);
    AssessmentRecord rejected =
        counted("X", 2018, 30, 60).toBuilder().status(AssessmentStatus.REJECTED).build();
    AssessmentRecord timeless =
        counted("W", 2018, 1, 1).toBuilder().timing(AssessmentTiming.builder().build()).build();
    CoverageTrend trend =
        CoverageTrend.of(List.of(rejected, third, first, timeless, second), POINT);

    assertThat(trend.assessmentIds()).containsExactly("C", "B", "A");
    assertThat(trend.changes()).hasSize(2).allMatch(CoverageChange.Refused.class::isInstance);
    assertThat(trend.leftOut()).containsExactly("W", "X");
    assertThat(CoverageTrend.of(List.of(third, first), POINT).changes())
        .hasSize(1)
        .allMatch(CoverageChange.Compared.class::isInstance);
  }

  /** Rogers et al. 2015: 38.3 % on average, 33 of 44 below the standard. */
  @Test
  void benchmarksAreNoStandards() {
    CoverageBenchmark rogers = CoverageBenchmark.rogers2015();
    assertThat(rogers.pointsAbove(Rational.parse("0.5"))).isEqualTo(Rational.parse("11.7"));
    assertThat(rogers.belowStandard().orElseThrow()).hasToString("75.0 % (33 / 44)");
    assertThat(CoverageBenchmark.published()).hasSize(2);
    assertThat(rogers)
        .hasToString(
            "44 assessments in 21 countries, July 2012 to June 2013: 38.3 % (Rogers et al. 2015)");
    CoverageBenchmark own = CoverageBenchmark.of("ours", Rational.of(2, 5), "register");
    assertThat(own.name() + own.source() + own.mean()).isEqualTo("oursregister0.4");
    new EqualsTester()
        .addEqualityGroup(own, CoverageBenchmark.of("ours", Rational.of(2, 5), "register"))
        .addEqualityGroup(rogers, SerializableTester.reserialize(rogers))
        .addEqualityGroup(CoverageBenchmark.of("our", Rational.of(2, 5), "register"))
        .addEqualityGroup(CoverageBenchmark.of("ours", Rational.of(1, 5), "register"))
        .addEqualityGroup(CoverageBenchmark.of("ours", Rational.of(2, 5), "registers"))
        .addEqualityGroup(CoverageBenchmark.of(rogers.name(), rogers.mean(), rogers.source()))
        .testEquals();
    assertThatThrownBy(() -> CoverageBenchmark.of("x", Rational.of(40), "y"))
        .hasMessage("mean must be a fraction from 0 to 1 but was 40");
    assertThatThrownBy(() -> own.pointsAbove(Rational.of(-1)))
        .hasMessage("coverage must be a fraction of at least 0 but was -1");
  }
}
