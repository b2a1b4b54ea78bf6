package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.EstimatedProportion;

/** Tests made in R from the same data; skipped where the reference cases are not at hand. */
class HypothesisReferenceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared")).resolve("data/survey");

  private static final Map<String, AssociationStatistic> STATISTICS =
      Map.of(
          "F", AssociationStatistic.RAO_SCOTT_SECOND_ORDER,
          "Chisq", AssociationStatistic.RAO_SCOTT_FIRST_ORDER,
          "Wald", AssociationStatistic.WALD,
          "adjWald", AssociationStatistic.ADJUSTED_WALD);

  private record Case(String id, String kind, String data, String strata, String estimator) {

    NaiveSurvey survey() throws IOException {
      return NaiveSurvey.read(FOLDER.resolve(data), strata);
    }

    String option(String key) {
      for (String option : estimator.split(";", -1)) {
        if (option.startsWith(key + "=")) {
          return option.substring(key.length() + 1);
        }
      }
      throw new IllegalStateException(id + " " + key);
    }
  }

  @Test
  void associationAgreesWithR() throws IOException {
    for (Case reference : cases("chisq", 12)) {
      WeightedTable table =
          reference.survey().table(reference.option("rows"), reference.option("cols"));
      AssociationStatistic statistic =
          Objects.requireNonNull(STATISTICS.get(reference.option("statistic")));
      AssociationTest.Computed test = AssociationTest.of(table, statistic).computed().orElseThrow();
      WeightedTable linearized =
          WeightedTable.linearized(
              table.totals(),
              table.covarianceOfTotals(),
              table.observations(),
              table.degreesOfFreedom());
      for (AssociationTest.Computed computed :
          List.of(test, AssociationTest.of(linearized, statistic).computed().orElseThrow())) {
        Map<String, Double> actual = new LinkedHashMap<>();
        // R prints Pearson's statistic with the p-value of the corrected one.
        actual.put(
            "statistic",
            statistic == AssociationStatistic.RAO_SCOTT_FIRST_ORDER
                ? computed.pearsonChiSquared()
                : computed.value());
        actual.put("ndf", computed.numeratorDegreesOfFreedom());
        actual.put("p_value", computed.pValue());
        if (Double.isFinite(computed.denominatorDegreesOfFreedom())) {
          actual.put("ddf", computed.denominatorDegreesOfFreedom());
        }
        assertAgrees(reference, actual);
      }
    }
  }

  @Test
  void differencesAgreeWithR() throws IOException {
    for (Case reference : cases("difference", 3)) {
      NaiveSurvey survey = reference.survey();
      String group = reference.option("group");
      NaiveSurvey.Groups groups =
          survey.groups(
              List.of(
                  row -> survey.cell(row, group).equals(reference.option("level_a")),
                  row -> survey.cell(row, group).equals(reference.option("level_b"))));
      EstimatedProportion a = groups.shares().get(0);
      EstimatedProportion b = groups.shares().get(1);
      double covariance = groups.covariance()[0][1];
      double freedom = survey.degreesOfFreedom();
      Difference difference = Difference.correlated(a, b, covariance, freedom);
      RiskRatio ratio = RiskRatio.correlated(a, b, covariance, freedom).orElseThrow();
      ConfidenceInterval interval = difference.interval(0.95).orElseThrow();
      Map<String, Double> actual = new LinkedHashMap<>();
      actual.put("estimate", difference.estimate());
      actual.put("se", difference.standardError());
      actual.put("var", difference.standardError() * difference.standardError());
      actual.put("df", difference.degreesOfFreedom());
      actual.put("ci_mean_lo", interval.lower());
      actual.put("ci_mean_hi", interval.upper());
      actual.put("t", difference.t().orElseThrow());
      actual.put("p_value", difference.pValue().orElseThrow());
      actual.put("cov", covariance);
      actual.put("se_ignoring_cov", Difference.independent(a, b).standardError());
      actual.put("risk_ratio", ratio.ratio());
      actual.put("se_log_rr", ratio.logStandardError());
      assertAgrees(reference, actual);
    }
  }

  @Test
  void independentDifferencesAgreeWithR() throws IOException {
    for (Case reference : cases("difference_independent", 1)) {
      EstimatedProportion a = part(reference, reference.option("level_a"));
      EstimatedProportion b = part(reference, reference.option("level_b"));
      Difference difference = Difference.independent(a, b);
      Difference summed = Difference.independent(a, b, FreedomRule.SUM);
      Difference normal = Difference.independent(a, b, FreedomRule.NORMAL);
      Map<String, Double> actual = new LinkedHashMap<>();
      actual.put("estimate", difference.estimate());
      actual.put("se", difference.standardError());
      actual.put("t", difference.t().orElseThrow());
      actual.put("df_sum", summed.degreesOfFreedom());
      actual.put("p_df_sum", summed.pValue().orElseThrow());
      actual.put("df_satterthwaite", difference.degreesOfFreedom());
      actual.put("p_satterthwaite", difference.pValue().orElseThrow());
      actual.put("z_p", normal.pValue().orElseThrow());
      assertAgrees(reference, actual);
    }
  }

  @Test
  void thresholdsAgreeWithR() throws IOException {
    for (Case reference : cases("one_sample", 3)) {
      ThresholdTest test =
          ThresholdTest.of(reference.survey().share(), Double.parseDouble(reference.option("p0")));
      Map<String, Double> actual = new LinkedHashMap<>();
      actual.put("estimate", test.estimate().proportion());
      actual.put("se", test.estimate().standardError());
      actual.put("df", test.estimate().degreesOfFreedom());
      actual.put("t", test.t().orElseThrow());
      actual.put("p_two", test.pValue(Alternative.TWO_SIDED).orElseThrow());
      actual.put("p_less", test.pValue(Alternative.LESS).orElseThrow());
      actual.put("p_greater", test.pValue(Alternative.GREATER).orElseThrow());
      actual.put("t_logit", test.logitT().orElseThrow());
      actual.put("p_two_logit", test.logitPValue(Alternative.TWO_SIDED).orElseThrow());
      assertAgrees(reference, actual);
    }
  }

  @Test
  void trendsAgreeWithR() throws IOException {
    for (Case reference : cases("trend_summary", 1)) {
      List<SurveyRound> rounds = new ArrayList<>();
      for (int round = 1; round <= 4; round++) {
        rounds.add(SurveyRound.of(round, part(reference, String.valueOf(round))));
      }
      TrendOfEstimates.Computed trend = TrendOfEstimates.of(rounds).computed().orElseThrow();
      Map<String, Double> actual = new LinkedHashMap<>();
      actual.put("slope", trend.slope());
      actual.put("se", trend.standardError());
      actual.put("z", trend.z());
      actual.put("p_value", trend.pValue());
      assertAgrees(reference, actual);
    }
  }

  /** The share of one round, which is a survey of its own. */
  private static EstimatedProportion part(Case reference, String round) throws IOException {
    NaiveSurvey survey = reference.survey();
    return survey.only(row -> survey.cell(row, "round").equals(round)).share();
  }

  private static List<Case> cases(String kind, int count) throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), () -> "no reference folder at " + FOLDER);
    List<Case> cases =
        Files.readAllLines(FOLDER.resolve("cases.tsv")).stream()
            .map(line -> line.split("\t", -1))
            .filter(fields -> fields[1].equals(kind))
            .map(fields -> new Case(fields[0], fields[1], fields[2], fields[4], fields[14]))
            .toList();
    assertThat(cases).hasSize(count);
    return cases;
  }

  /** Every expected value is compared, and no computed value goes without one. */
  private static void assertAgrees(Case reference, Map<String, Double> actual) throws IOException {
    List<String> compared = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals(reference.id())) {
        double expected = Double.parseDouble(fields[2]);
        double tolerance =
            Double.parseDouble(fields[4]) + Double.parseDouble(fields[3]) * Math.abs(expected);
        double value = Objects.requireNonNull(actual.get(fields[1]), line);
        assertThat(Math.abs(value - expected)).as(line + " " + value).isLessThan(tolerance);
        compared.add(fields[1]);
      }
    }
    assertThat(compared).as(reference.id()).containsExactlyInAnyOrderElementsOf(actual.keySet());
  }
}
