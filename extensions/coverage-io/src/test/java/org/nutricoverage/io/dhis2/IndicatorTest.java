package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;

class IndicatorTest {

  private static final Dhis2Period JANUARY = Dhis2Period.parse("202601");
  private static final IndicatorRule PERCENT = IndicatorRule.of(100);
  private static final Map<String, Area> AREAS = Map.of("KAL", Area.of("CD5401", "Kalemie"));

  private static IndicatorDefinition definition(
      IndicatorRule rule, NumeratorKind numerator, DenominatorKind denominator) {
    return IndicatorDefinition.of("COV", rule, numerator, denominator)
        .about(
            SubActivity.MAM_MANAGEMENT,
            TargetGroup.CHILDREN_6_59_MONTHS,
            ReachDefinition.ADMITTED_IN_PERIOD)
        .eligibleFrom("survey 2025");
  }

  private static IndicatorValue row(String period, String numerator, String denominator) {
    return IndicatorValue.of("COV", Dhis2Period.parse(period), "KAL")
        .withNumerator(Rational.parse(numerator))
        .withDenominator(Rational.parse(denominator));
  }

  private static CoverageEstimate estimate(IndicatorDefinition definition, IndicatorValue row) {
    IndicatorCoverage coverage = IndicatorCoverage.of(definition, List.of(row), AREAS);
    assertThat(coverage.findings()).isEmpty();
    assertThat(coverage.estimates()).hasSize(1);
    return coverage.estimates().get(0);
  }

  private static String message(CoverageEstimate estimate, Dhis2Finding kind) {
    return estimate.findings().stream()
        .filter(finding -> finding.is(kind))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 1000, 202601, true, 141.2903",
    "120, 1000, 202601, false, 12.0000",
    "100, 1000, 202602, true, 130.3571",
    "100, 1000, 202402, true, 125.8621",
    "100, 1000, 2024, true, 9.9727",
    "100, 1000, 2026, true, 10.0000",
    "100, 1000, 2026Q1, true, 40.5556",
    "0, 5, 202601, true, 0.0000",
    "-5, 10, 202601, false, -50.0000",
    "5, -10, 202601, false, -50.0000",
    "1, 3, 20260101, true, 12166.6667",
  })
  void theRuleIsThatOfDhis2(
      long numerator, long denominator, String period, boolean annualized, BigDecimal value) {
    IndicatorRule rule = new IndicatorRule(100, annualized);
    assertThat(
            rule.value(Rational.of(numerator), Rational.of(denominator), Dhis2Period.parse(period))
                .orElseThrow()
                .rounded(4))
        .isEqualTo(value);
  }

  @Test
  void thereIsAValueOnlyWithNumeratorAndDenominatorThatIsNotZero() {
    assertThat(PERCENT.value(Rational.ONE, Rational.ZERO, JANUARY)).isEmpty();
    IndicatorValue none = IndicatorValue.of("COV", JANUARY, "KAL");
    assertThat(PERCENT.value(none)).isEmpty();
    assertThat(PERCENT.value(none.withNumerator(Rational.ONE))).isEmpty();
    assertThat(PERCENT.value(none.withDenominator(Rational.ONE))).isEmpty();
    assertThat(PERCENT.value(none.withDenominator(Rational.ZERO).withNumerator(Rational.ONE)))
        .isEmpty();
    assertThat(PERCENT.value(row("202601", "1", "4"))).contains(Rational.of(25));
    assertThat(IndicatorRule.of(1).value(row("202601", "1", "4"))).contains(Rational.of(1, 4));
    assertThatThrownBy(() -> IndicatorRule.of(0))
        .hasMessage("factor must be a number of units of at least 1 but was 0");
    assertThat(PERCENT.annualized()).hasToString("numerator x 100 x 365 / days / denominator");
    assertThat(PERCENT).hasToString("numerator x 100 / denominator");
  }

  @Test
  void theValueOfDhis2IsChecked() {
    IndicatorRule rule = PERCENT.annualized();
    IndicatorValue row = row("202601", "120", "1000");
    for (String given : List.of("141.3", "141.29", "141", "141.2903")) {
      assertThat(rule.check(row.withValue(new BigDecimal(given)))).isEmpty();
    }
    for (String given : List.of("141.2", "141.4", "12.0", "142", "141.2902")) {
      assertThat(rule.check(row.withValue(new BigDecimal(given)))).isPresent();
    }
    assertThat(rule.check(row("202601", "1", "200").withValue(new BigDecimal("5.88709677419"))))
        .isEmpty();
    assertThat(PERCENT.check(row("202601", "1", "8").withValue(new BigDecimal("12")))).isEmpty();
    assertThat(PERCENT.check(row("202601", "1", "8").withValue(new BigDecimal("13")))).isEmpty();
    assertThat(PERCENT.check(row("202601", "5", "8").withValue(new BigDecimal("6E+1"))))
        .isPresent();
    assertThat(PERCENT.check(row.withValue(new BigDecimal("141.3"))).orElseThrow())
        .hasToString(
            "WARNING VALUE_DIFFERS (indicator COV, period 202601, orgUnit KAL): DHIS2 gives 141.3"
                + " where numerator x 100 / denominator gives 12.0000; the indicator has another"
                + " rule than the one declared");
    assertThat(PERCENT.check(row).orElseThrow().message())
        .startsWith("DHIS2 gives no value where ");
    IndicatorValue none = IndicatorValue.of("COV", JANUARY, "KAL");
    assertThat(PERCENT.check(none)).isEmpty();
    assertThat(PERCENT.check(none.withValue(BigDecimal.ONE)).orElseThrow().message())
        .contains("DHIS2 gives 1 where", "gives no value;");
  }

  @Test
  void eventsGiveAnEstimateOfExactCounts() {
    IndicatorDefinition definition =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD);
    CoverageEstimate estimate = estimate(definition, row("2026Q1", "300", "1000"));
    assertThat(estimate.proportion()).contains(Proportion.of(300, 1000));
    assertThat(estimate.findings())
        .map(Finding::code)
        .containsExactly("VALUE_DIFFERS", "PROXY_ESTIMATE");
    assertThat(estimate.explain())
        .contains(
            "Coverage = 300 / 1,000 = 30.0 %",
            "Method: desk review (proxy): indicator of DHIS2, events over cases of the period",
            "counts as stated, DHIS2 indicator COV",
            "Eligible people from: survey 2025",
            "Kalemie (CD5401), 2026Q1, children 6-59 months, overall");
    CoverageEstimate given =
        estimate(definition, row("2026Q1", "300", "1000").withValue(new BigDecimal("30.0")));
    assertThat(given.findings()).map(Finding::code).containsExactly("PROXY_ESTIMATE");
    assertThat(
            estimate(definition, row("2026Q1", "1300", "1000").withValue(new BigDecimal("130")))
                .has(CoverageFinding.ABOVE_ELIGIBLE))
        .isTrue();
  }

  @Test
  void anAnnualisedIndicatorOfEventsTakesTheShareOfTheYear() {
    CoverageEstimate estimate =
        estimate(
            definition(PERCENT.annualized(), NumeratorKind.EVENTS, DenominatorKind.OF_A_YEAR),
            row("202601", "50", "1000").withValue(new BigDecimal("58.9")));
    assertThat(estimate.counts().orElseThrow().numerator()).isEqualTo(Rational.of(50));
    assertThat(estimate.counts().orElseThrow().denominator()).isEqualTo(Rational.of(31_000, 365));
    assertThat(estimate.proportion().orElseThrow().exact().percent(1)).isEqualTo("58.9");
    assertThat(estimate.findings()).map(Finding::code).containsExactly("PROXY_ESTIMATE");
    assertThat(estimate.explain())
        .contains(
            "Eligible: 1,000 of a year x 31 / 365 days = 84.9", "Coverage = 50 / 84.9 = 58.9 %");
  }

  @Test
  void aStockOfJanuaryAnnualisedIsNoCoverage() {
    CoverageEstimate estimate =
        estimate(
            definition(PERCENT.annualized(), NumeratorKind.STOCK, DenominatorKind.OF_A_YEAR),
            row("202601", "120", "1000").withValue(new BigDecimal("141.3")));
    String explanation =
        "120 were there at one moment; whoever stays is counted again each month. Annualised x 365"
            + " / 31 days it becomes 1,412.9, and 1,412.9 / 1,000 = 141.3 % is no coverage; use new"
            + " admissions, or one month without annualisation over the cases of that moment";
    assertThat(estimate.outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NOT_ADDITIVE, explanation));
    assertThat(message(estimate, Dhis2Finding.STOCK_SUMMED)).isEqualTo(explanation);
    assertThat(message(estimate, Dhis2Finding.TIME_DIFFERS))
        .isEqualTo(
            "people there at one moment are divided by cases of a year, most of whom need not be"
                + " cases at that moment");
    assertThat(estimate.has(Dhis2Finding.VALUE_DIFFERS)).isFalse();
  }

  @Test
  void aStockSummedOverMonthsIsNoCoverage() {
    CoverageEstimate quarter =
        estimate(
            definition(PERCENT, NumeratorKind.STOCK, DenominatorKind.AT_ONE_MOMENT),
            row("2026Q1", "360", "1000"));
    assertThat(quarter.value()).isEmpty();
    assertThat(message(quarter, Dhis2Finding.STOCK_SUMMED))
        .isEqualTo(
            "360 is the sum of 3 monthly numbers of people there at one moment, on average 120 a"
                + " month; whoever stays is counted again each month. 360 / 1,000 = 36.0 % is no"
                + " coverage; use new admissions, or one month without annualisation over the cases"
                + " of that moment");
    assertThat(quarter.has(Dhis2Finding.TIME_DIFFERS)).isFalse();
    CoverageEstimate annualized =
        estimate(
            definition(PERCENT.annualized(), NumeratorKind.STOCK, DenominatorKind.UNKNOWN),
            row("2026Q1", "360", "1000"));
    assertThat(message(annualized, Dhis2Finding.STOCK_SUMMED))
        .startsWith("360 is the sum of 3 monthly numbers")
        .contains("Annualised x 365 / 90 days it becomes 1,460, and 1,460 / 1,000 = 146.0 %");
    assertThat(message(annualized, Dhis2Finding.DENOMINATOR_KIND_UNKNOWN))
        .isEqualTo(
            "it is not known whether the denominator of COV holds cases at one moment, of the"
                + " period or of a year; the value can be wrong several times over");
  }

  @Test
  void aStockOfOneMonthOverTheCasesOfThatMomentIsCoverage() {
    CoverageEstimate estimate =
        estimate(
            definition(PERCENT, NumeratorKind.STOCK, DenominatorKind.AT_ONE_MOMENT),
            row("202601", "120", "1000").withValue(new BigDecimal("12.0")));
    assertThat(estimate.proportion()).contains(Proportion.of(120, 1000));
    assertThat(estimate.findings()).map(Finding::code).containsExactly("PROXY_ESTIMATE");
  }

  @Test
  void anAverageStockMayBeOfSeveralMonthsButNotAnnualised() {
    assertThat(
            estimate(
                    definition(PERCENT, NumeratorKind.AVERAGE_STOCK, DenominatorKind.AT_ONE_MOMENT),
                    row("2026Q1", "120", "1000"))
                .proportion())
        .contains(Proportion.of(120, 1000));
    CoverageEstimate annualized =
        estimate(
            definition(
                PERCENT.annualized(), NumeratorKind.AVERAGE_STOCK, DenominatorKind.AT_ONE_MOMENT),
            row("2026Q1", "120", "1000"));
    assertThat(annualized.value()).isEmpty();
    assertThat(message(annualized, Dhis2Finding.STOCK_SUMMED))
        .startsWith("120 were there on average or at the end; whoever stays");
  }

  @Test
  void eventsAndCasesMustBeOfTheSameTime() {
    Dhis2Period year = Dhis2Period.parse("2026");
    IndicatorDefinition notAnnualized =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_A_YEAR);
    assertThat(notAnnualized.findings(JANUARY))
        .map(Finding::toString)
        .containsExactly(
            "ERROR TIME_DIFFERS: events of 31 days are divided by the cases of a year without"
                + " annualisation; the value is about 11.8 times too low");
    assertThat(notAnnualized.findings(year)).isEmpty();
    IndicatorDefinition annualized =
        definition(PERCENT.annualized(), NumeratorKind.EVENTS, DenominatorKind.AT_ONE_MOMENT);
    assertThat(annualized.findings(JANUARY))
        .map(Finding::toString)
        .containsExactly(
            "ERROR TIME_DIFFERS: events of 31 days are annualised but the denominator holds cases"
                + " at one moment; the value is 11.8 times that of the period");
    assertThat(annualized.findings(year)).isEmpty();
    assertThat(
            definition(PERCENT.annualized(), NumeratorKind.EVENTS, DenominatorKind.OF_A_YEAR)
                .findings(JANUARY))
        .isEmpty();
    assertThat(
            definition(PERCENT.annualized(), NumeratorKind.EVENTS, DenominatorKind.UNKNOWN)
                .findings(JANUARY))
        .map(Finding::code)
        .containsExactly("DENOMINATOR_KIND_UNKNOWN");
    assertThat(
            definition(PERCENT, NumeratorKind.STOCK, DenominatorKind.OF_THE_PERIOD)
                .findings(JANUARY))
        .map(Finding::code)
        .containsExactly("TIME_DIFFERS");
  }

  @Test
  void agesMustBeTheSame() {
    IndicatorDefinition definition =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD);
    assertThat(
            definition
                .denominatorOf(TargetGroup.children(AgeBand.ofCompletedMonths(0, 59)))
                .findings(JANUARY))
        .map(Finding::toString)
        .containsExactly(
            "WARNING AGES_DIFFER: the numerator counts children 6-59 months and the denominator"
                + " children 0-59 months; if all ages were equally many, the value would be 0.900"
                + " times that of equal ages (54 of 60 months)");
    assertThat(definition.denominatorOf(TargetGroup.PBWG).findings(JANUARY))
        .map(Finding::message)
        .containsExactly(
            "the numerator counts children 6-59 months and the denominator pregnant and"
                + " breastfeeding women and girls; they are not the same people");
  }

  @Test
  void missingNumbersAreNotComputable() {
    IndicatorDefinition definition =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD);
    IndicatorValue none = IndicatorValue.of("COV", JANUARY, "KAL");
    assertThat(estimate(definition, none.withDenominator(Rational.ONE)).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA, "DHIS2 has no numerator for the period"));
    assertThat(estimate(definition, none.withNumerator(Rational.ONE)).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE, "DHIS2 has no denominator for the period"));
    assertThat(estimate(definition, row("202601", "1", "0")).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE,
                "the denominator is 0; a coverage of nobody is not defined"));
    for (CoverageEstimate negative :
        List.of(
            estimate(definition, row("202601", "-1", "10")),
            estimate(definition, row("202601", "1", "-10")))) {
      assertThat(negative.outcome())
          .isEqualTo(
              new Outcome.NotComputable(
                  Outcome.Reason.NO_DATA, "the numerator or the denominator is below 0"));
      assertThat(message(negative, Dhis2Finding.NOT_A_NUMBER))
          .startsWith("numerator and denominator must be numbers of people of at least 0 but were");
    }
    assertThat(estimate(definition, row("202601", "0", "10")).value()).hasValue(0);
  }

  @Test
  void rowsWithoutAreaOrWholeMonthsAreLeftOut() {
    IndicatorDefinition definition =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD);
    IndicatorCoverage coverage =
        IndicatorCoverage.of(
            definition,
            List.of(
                IndicatorValue.of("COV", JANUARY, "GOMA"),
                row("2026W10", "1", "2"),
                IndicatorValue.of("OTHER", JANUARY, "KAL")),
            AREAS);
    assertThat(coverage.estimates()).isEmpty();
    assertThat(coverage.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR UNKNOWN_ORG_UNIT (indicator COV, period 202601, orgUnit GOMA): the organisation"
                + " unit is none of the areas; the row was left out",
            "ERROR PERIOD_NOT_EXPRESSIBLE (indicator COV, period 2026W10, orgUnit KAL): the period"
                + " is no run of whole months; the row was left out");
    assertThat(coverage).hasToString("0 estimates, 2 findings");
  }

  @Test
  void theSourceOfTheDenominatorIsAsked() {
    IndicatorDefinition definition =
        IndicatorDefinition.of("COV", PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD)
            .about(
                SubActivity.MAM_MANAGEMENT,
                TargetGroup.CHILDREN_6_59_MONTHS,
                ReachDefinition.ADMITTED_IN_PERIOD);
    assertThat(estimate(definition, row("202601", "1", "2")).has(CoverageFinding.SOURCE_NOT_STATED))
        .isTrue();
    assertThatThrownBy(() -> definition.eligibleFrom(" "))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() ->
            IndicatorDefinition.of(
                " ", PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD))
        .hasMessage("indicator must be a text that is not blank");
  }

  private static final String HEADERS =
      "{\"headers\":[{\"name\":\"dx\",\"column\":\"Data\"},{\"name\":\"pe\"},{\"name\":\"ou\"},"
          + "{\"name\":\"value\"},{\"name\":\"numerator\"},{\"name\":\"denominator\"},"
          + "{\"name\":\"factor\"},{\"name\":\"multiplier\"},{\"name\":\"divisor\"}],"
          + "\"metaData\":{\"items\":{}},\"rows\":[";

  @Test
  void readsTheResponseOfTheAnalytics() {
    IndicatorTable table =
        IndicatorTable.readJson(
            "a.json",
            HEADERS
                + "[\"Uvn6LCg7dVU\",\"202206\",\"ImspTQPwCqd\",\"116.4\",\"25402.0\","
                + "\"265483.67\",\"1216.67\",\"36500\",\"30\"],"
                + "[\"Uvn6LCg7dVU\",\"2022Q1\",\"ImspTQPwCqd\",\"\",\"\",0,\"\",\"\",\"\"],"
                + "[\"Uvn6LCg7dVU\",\"2022Q2\",\"ImspTQPwCqd\",1.5E1,\"1.2E2\",\"8e+2\",\"\",\"\",\"\"]],"
                + "\"height\":2,\"width\":9}");
    assertThat(table.findings()).isEmpty();
    assertThat(table.rows())
        .containsExactly(
            IndicatorValue.of("Uvn6LCg7dVU", Dhis2Period.parse("202206"), "ImspTQPwCqd")
                .withValue(new BigDecimal("116.4"))
                .withNumerator(Rational.of(25_402))
                .withDenominator(Rational.parse("265483.67")),
            IndicatorValue.of("Uvn6LCg7dVU", Dhis2Period.parse("2022Q1"), "ImspTQPwCqd")
                .withDenominator(Rational.ZERO),
            IndicatorValue.of("Uvn6LCg7dVU", Dhis2Period.parse("2022Q2"), "ImspTQPwCqd")
                .withValue(new BigDecimal("1.5E1"))
                .withNumerator(Rational.of(120))
                .withDenominator(Rational.of(800)));
    assertThat(PERCENT.annualized().check(table.rows().get(0))).isEmpty();
    assertThat(PERCENT.check(table.rows().get(2))).isEmpty();
    assertThat(table).hasToString("3 rows, 0 findings");
    assertThat(table.rows().get(1)).hasToString("Uvn6LCg7dVU 2022Q1 ImspTQPwCqd: ? / 0");
    assertThat(table.rows().get(1).numerator()).isEmpty();
    assertThat(table.rows().get(1).value()).isEqualTo(Optional.empty());
  }

  @Test
  void aCellOfNothingIsAnEmptyOne() {
    IndicatorTable table =
        IndicatorTable.readJson(
            "a.json", HEADERS + "[\"G\",\"202601\",\"X\",null,\"5\",null,null,null,null]]}");
    assertThat(table.findings()).isEmpty();
    assertThat(table.rows())
        .containsExactly(
            IndicatorValue.of("G", Dhis2Period.parse("202601"), "X").withNumerator(Rational.of(5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null,'202601','X','1','1','1','','',''|the dx must be an identifier but was \"\"",
        "'A','202601','X','1','1'|the row must have 9 cells, as the header has, but has 5",
        "'A','202613','X','1','1','1','','',''|period must be one of DHIS2 in the years 1900 to"
            + " 2999, such as 202603, 2026Q1, 2026S1, 2026April, 2026W10 or 20260315, but was"
            + " \"202613\"",
        "'','202601','X','1','1','1','','',''|the dx must be an identifier but was \"\"",
        "'A','202601',' ','1','1','1','','',''|the ou must be an identifier but was \"\"",
        "'A','202601','X','NaN','1','1','','',''|the value must be a decimal but was \"NaN\"",
        "'A','202601','X','1','Infinity','1','','',''|the numerator must be a decimal but was"
            + " \"Infinity\"",
        "'A','202601','X','1','1','1E1000000000','','',''|the denominator must be a decimal but was"
            + " \"1E1000000000\"",
        "'A','202601','X','1','1','1,5','','',''|the denominator must be a decimal but was \"1,5\"",
        "'A','202601','X','1','1',true,'','',''|the value must be a text but was true or false",
      })
  void aBadRowIsAFinding(String row, String problem) {
    IndicatorTable table =
        IndicatorTable.readJson(
            "a.json",
            HEADERS
                + "[\"G\",\"202601\",\"X\",\"1\",\"1\",\"1\",\"\",\"\",\"\"],["
                + row.replace('\'', '"')
                + "]]}");
    assertThat(table.rows()).map(IndicatorValue::indicator).containsExactly("G");
    assertThat(table.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR UNREADABLE_VALUE (file a.json, row rows[1]): "
                + problem
                + "; the row was left out");
  }

  @Test
  void twoRowsForOneCellAreBothLeftOut() {
    String row = "[\"G\",\"202601\",\"X\",\"1\",\"1\",\"1\",\"\",\"\",\"\"]";
    IndicatorTable table =
        IndicatorTable.readJson(
            "a.json", HEADERS + row + "," + row.replace("202601", "202602") + "," + row + "]}");
    assertThat(table.rows()).map(each -> each.period().toString()).containsExactly("202602");
    assertThat(table.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR CONFLICTING_VALUES (file a.json, row rows[2]): the indicator has two rows for"
                + " one period and organisation unit; none is used");
  }

  private static void refused(String json, DocumentRule rule, String message) {
    assertThatThrownBy(() -> IndicatorTable.readJson("a.json", json))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(rule);
  }

  @Test
  void refusesWhatIsNoResponse() {
    refused("[]", DocumentRule.WRONG_TYPE, "the value must be an object");
    refused("{}", DocumentRule.MISSING_FIELD, "the field \"headers\" must be given");
    refused(
        HEADERS.substring(0, HEADERS.indexOf(",\"metaData")) + "}",
        DocumentRule.MISSING_FIELD,
        "the field \"rows\" must be given");
    refused(
        (HEADERS + "]}").replace("\"numerator\"", "\"num\""),
        DocumentRule.MISSING_FIELD,
        "headers: there must be a column numerator; ask for includeNumDen=true with dx, pe and ou"
            + " as dimensions");
    refused(
        (HEADERS + "]}").replace("\"factor\"", "\"dx\""),
        DocumentRule.DUPLICATE_KEY,
        "headers: the column dx must stand once but stands twice");
    refused("[".repeat(1_000_000), DocumentRule.LIMIT_EXCEEDED, "at most 32 levels deep");
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> IndicatorTable.readJson("a.json", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("a.json cannot be read");
  }

  @Test
  void sixTo59MonthsAreHalfOfTheFirstYearAndAllOfTheNextFour() {
    SixTo59Months exclusive =
        new SixTo59Months(2_000, 8_000, SixTo59Months.Older.ONE_TO_FOUR_YEARS);
    SixTo59Months cumulative =
        new SixTo59Months(2_000, 10_000, SixTo59Months.Older.UNDER_FIVE_YEARS);
    assertThat(exclusive.count()).isEqualTo(Rational.of(9_000));
    assertThat(exclusive.packageFormula()).isEqualTo(Rational.of(7_000));
    assertThat(cumulative.count()).isEqualTo(Rational.of(9_000));
    assertThat(cumulative.packageFormula()).isEqualTo(Rational.of(9_000));
    assertThat(exclusive.check(Rational.of(9_000))).isEmpty();
    assertThat(cumulative.check(Rational.of(9_000))).isEmpty();
    assertThat(exclusive.check(Rational.of(8_500))).isEmpty();
    assertThat(cumulative.check(Rational.of(7_000))).isEmpty();
    assertThat(exclusive.check(Rational.of(7_000)).orElseThrow())
        .hasToString(
            "ERROR SIX_TO_59_MONTHS_MISREAD: children under one year were taken away from a group"
                + " that does not hold them: 7,000 in place of 9,000 children of 6 to 59 months;"
                + " the coverage is overstated by 28.6 %");
    assertThat(cumulative.check(Rational.of(11_000)).orElseThrow())
        .hasToString(
            "ERROR SIX_TO_59_MONTHS_MISREAD: children under one year were added to a group that"
                + " holds them already: 11,000 in place of 9,000 children of 6 to 59 months; the"
                + " coverage is understated by 18.2 %");
    for (SixTo59Months children : List.of(exclusive, cumulative)) {
      assertThat(children.check(Rational.of(10_000)).orElseThrow())
          .hasToString(
              "WARNING AGES_DIFFER: the denominator holds all children of 0 to 59 months: 10,000 in"
                  + " place of 9,000 children of 6 to 59 months; the coverage is understated by"
                  + " 10.0 %");
    }
    assertThat(new SixTo59Months(5, 5, SixTo59Months.Older.UNDER_FIVE_YEARS).count())
        .isEqualTo(Rational.of(5, 2));
    SixTo59Months small = new SixTo59Months(4, 1, SixTo59Months.Older.ONE_TO_FOUR_YEARS);
    assertThat(small.check(small.packageFormula()).orElseThrow().message())
        .endsWith("-1 in place of 3 children of 6 to 59 months; the coverage is not defined");
    assertThatThrownBy(() -> new SixTo59Months(6, 5, SixTo59Months.Older.UNDER_FIVE_YEARS))
        .hasMessage(
            "older must be children under five years, at least the 6 under one year but was 5");
    assertThatThrownBy(() -> new SixTo59Months(-1, 5, SixTo59Months.Older.UNDER_FIVE_YEARS))
        .hasMessage("underOneYear must be a number of children from 0 to 10000000000 but was -1");
    assertThatThrownBy(() -> new SixTo59Months(1, -5, SixTo59Months.Older.ONE_TO_FOUR_YEARS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EVENTS", "STOCK", "AVERAGE_STOCK"})
  void kindsHaveWords(String kind) {
    assertThat(NumeratorKind.valueOf(kind).label()).isNotBlank();
  }

  @Test
  void areValues() {
    IndicatorValue none = IndicatorValue.of("COV", JANUARY, "KAL");
    IndicatorDefinition definition =
        definition(PERCENT, NumeratorKind.EVENTS, DenominatorKind.OF_THE_PERIOD);
    IndicatorTable table = IndicatorTable.readJson("a", HEADERS + "]}");
    new EqualsTester()
        .addEqualityGroup(none, IndicatorValue.of(" COV", JANUARY, "KAL "))
        .addEqualityGroup(IndicatorValue.of("COW", JANUARY, "KAL"))
        .addEqualityGroup(IndicatorValue.of("COV", Dhis2Period.parse("202602"), "KAL"))
        .addEqualityGroup(IndicatorValue.of("COV", JANUARY, "MOB"))
        .addEqualityGroup(none.withValue(BigDecimal.ONE))
        .addEqualityGroup(none.withNumerator(Rational.ONE))
        .addEqualityGroup(none.withDenominator(Rational.ONE))
        .addEqualityGroup(
            IndicatorCoverage.of(definition, List.of(none), AREAS),
            IndicatorCoverage.of(definition, List.of(none), AREAS))
        .addEqualityGroup(IndicatorCoverage.of(definition, List.of(), AREAS))
        .addEqualityGroup(table, IndicatorTable.readJson("b", HEADERS + "]}"))
        .addEqualityGroup(IndicatorTable.readJson("b", HEADERS + "[]]}"))
        .testEquals();
    SerializableTester.reserializeAndAssert(none.withValue(BigDecimal.ONE));
    SerializableTester.reserializeAndAssert(definition);
    SerializableTester.reserializeAndAssert(table);
    SerializableTester.reserializeAndAssert(
        IndicatorCoverage.of(definition, List.of(row("202601", "1", "2")), AREAS));
    assertThatThrownBy(() -> IndicatorValue.of("", JANUARY, "KAL"))
        .hasMessage("indicator must be a text that is not blank");
    assertThatThrownBy(() -> IndicatorValue.of("A", JANUARY, ""))
        .hasMessage("orgUnit must be a text that is not blank");
  }
}
