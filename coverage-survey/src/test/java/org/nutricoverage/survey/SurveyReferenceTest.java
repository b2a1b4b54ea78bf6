package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.survey.hypothesis.Difference;

/** Estimates that were computed in R; skipped where the reference cases are not at hand. */
class SurveyReferenceTest {

  private static final int MOST_ROWS = 100_000;

  @BeforeEach
  void needsTheCases() {
    assumeTrue(
        Files.isDirectory(ReferenceCase.FOLDER),
        () -> "no reference folder at " + ReferenceCase.FOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01_", "02_", "03_", "04_", "05_", "06", "07_", "08", "09_", "10_", "11_", "12_", "13_",
        "14_", "15_", "19_"
      })
  void agreesWithR(String set) {
    int compared = 0;
    for (ReferenceCase reference : ReferenceCase.all()) {
      String id = reference.cell("id");
      if (id.substring(id.indexOf('/') + 1).startsWith(set)
          && !(reference.isGenerated() && Double.parseDouble(reference.setting("n")) > MOST_ROWS)) {
        compared += compare(id, reference);
      }
    }
    assertThat(compared).as(set).isGreaterThan(set.equals("14_") ? 10 : 20);
  }

  private static int compare(String id, ReferenceCase reference) {
    if (reference.expected().containsKey("error")) {
      assertThatThrownBy(reference::design)
          .as(id)
          .isInstanceOf(LonePrimarySamplingUnitException.class);
      return 1;
    }
    Map<String, OptionalDouble> found = found(reference);
    int compared = 0;
    for (Map.Entry<String, OptionalDouble> entry : found.entrySet()) {
      ReferenceCase.Expected expected = reference.expected().get(entry.getKey());
      if (expected != null) {
        String what = id + " " + entry.getKey();
        double actual = entry.getValue().orElse(Double.NaN);
        double value = expected.value();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
          assertThat(actual).as(what).isNaN();
        } else {
          assertThat(Math.abs(actual - value))
              .as(what + ": " + actual + " for " + expected)
              .isLessThanOrEqualTo(
                  expected.absoluteTolerance() + expected.relativeTolerance() * Math.abs(value));
        }
        compared++;
      }
    }
    return compared;
  }

  private static Map<String, OptionalDouble> found(ReferenceCase reference) {
    String y = reference.setting("y");
    return switch (reference.cell("kind")) {
      case "proportion", "proportion_replicate" ->
          figures(reference, reference.design().proportion(y));
      case "mean" -> figures(reference, reference.design().mean(y));
      case "total", "total_replicate" -> figures(reference, reference.design().total(y));
      case "ratio", "ratio_replicate" ->
          figures(reference, reference.design().ratio(y, reference.setting("x")));
      case "difference" -> difference(reference);
      case "trend" -> trend(reference);
      case "ratio_combined" -> combined(reference);
      case "ratio_separate" -> separate(reference);
      case "weights" -> weights(reference.design());
      default -> Map.of();
    };
  }

  private static Map<String, OptionalDouble> figures(
      ReferenceCase reference, SurveyEstimator estimator) {
    String domain = reference.setting("domain");
    SurveyEstimator figure =
        domain.isEmpty()
            ? estimator
            : estimator.in(
                domain.substring(0, domain.indexOf('=')),
                domain.substring(domain.indexOf('=') + 1));
    SurveyEstimate estimate = figure.level(reference.level()).estimate();
    DesignEffects effects = estimate.designEffects();
    Map<String, OptionalDouble> found = new LinkedHashMap<>();
    found.put("estimate", estimate.value());
    found.put("se", estimate.standardError());
    found.put("var", estimate.variance());
    if (estimate.value().orElse(0) > 0) {
      found.put("cv", estimate.coefficientOfVariation());
    }
    found.put("df", OptionalDouble.of(estimate.degreesOfFreedom()));
    found.put("n", OptionalDouble.of((double) estimate.observations()));
    found.put("sum_w", OptionalDouble.of(estimate.sumOfWeights()));
    found.put("deff_kish", effects.weighting());
    // For totals under pairwise forms R prints other quotients under these names.
    boolean isPairwise =
        reference.cell("pps").equals("overton") && reference.cell("kind").equals("total");
    if (effects.withReplacement().isPresent() && !isPairwise) {
      found.put("deff_replace", effects.withReplacement());
      found.put("deff", effects.withoutReplacement());
    }
    if (estimate.effectiveObservations().isPresent()) {
      found.put("neff", estimate.effectiveObservations());
    }
    if (!reference.cell("kind").startsWith("proportion")) {
      found.put("ci_mean_lo", limit(estimate, true));
      found.put("ci_mean_hi", limit(estimate, false));
    }
    return found;
  }

  private static OptionalDouble limit(SurveyEstimate estimate, boolean isLower) {
    return estimate
        .interval()
        .map(i -> OptionalDouble.of(isLower ? i.lower() : i.upper()))
        .orElse(OptionalDouble.empty());
  }

  private static Map<String, OptionalDouble> difference(ReferenceCase reference) {
    DomainComparison comparison =
        reference
            .design()
            .proportion(reference.setting("y"))
            .compare(
                reference.setting("group"),
                reference.setting("level_a"),
                reference.setting("level_b"));
    Difference difference = comparison.difference().orElseThrow();
    Map<String, OptionalDouble> found = new LinkedHashMap<>();
    found.put("estimate", OptionalDouble.of(difference.estimate()));
    found.put("se", OptionalDouble.of(difference.standardError()));
    found.put("df", OptionalDouble.of(difference.degreesOfFreedom()));
    found.put("cov", comparison.covariance());
    found.put("risk_ratio", OptionalDouble.of(comparison.ratio().orElseThrow().ratio()));
    found.put("se_log_rr", OptionalDouble.of(comparison.ratio().orElseThrow().logStandardError()));
    return found;
  }

  private static Map<String, OptionalDouble> trend(ReferenceCase reference) {
    SurveyTrend.Fit fit =
        reference
            .design()
            .trend(
                reference.setting("y"),
                reference.setting("time"),
                reference.setting("link").equals("logit")
                    ? SurveyTrend.Link.LOGIT
                    : SurveyTrend.Link.IDENTITY)
            .fit()
            .orElseThrow();
    Map<String, OptionalDouble> found = new LinkedHashMap<>();
    found.put("intercept", OptionalDouble.of(fit.intercept()));
    found.put("slope", OptionalDouble.of(fit.slope()));
    found.put("se", OptionalDouble.of(Math.sqrt(fit.slopeVariance())));
    found.put("se_intercept", OptionalDouble.of(Math.sqrt(fit.interceptVariance())));
    found.put("cov", OptionalDouble.of(fit.covariance()));
    found.put("df_residual", OptionalDouble.of(fit.degreesOfFreedom()));
    found.put("t", fit.test().t());
    found.put("p_value", fit.test().pValue());
    return found;
  }

  private static Map<String, OptionalDouble> combined(ReferenceCase reference) {
    SurveyEstimator ratio =
        reference.design().ratio(reference.setting("y"), reference.setting("x"));
    EstimatedFigure total =
        ratio.estimate().totalFor(Double.parseDouble(reference.setting("x_total"))).orElseThrow();
    Map<String, OptionalDouble> found = new LinkedHashMap<>(figures(reference, ratio));
    found.put("total", OptionalDouble.of(total.value()));
    found.put("total_se", total.standardError());
    return found;
  }

  private static Map<String, OptionalDouble> separate(ReferenceCase reference) {
    Map<String, Double> known = new LinkedHashMap<>();
    for (String total : reference.setting("x_totals").split("\\|", -1)) {
      int sign = total.indexOf(':');
      known.put(total.substring(0, sign), Double.parseDouble(total.substring(sign + 1)));
    }
    SeparateRatio separate =
        reference.design().separateRatio(reference.setting("y"), reference.setting("x"), known);
    Map<String, OptionalDouble> found = new LinkedHashMap<>();
    found.put("total", OptionalDouble.of(separate.total().value()));
    found.put("total_se", separate.total().standardError());
    found.put("estimate", OptionalDouble.of(separate.ratio().value()));
    found.put("se", separate.ratio().standardError());
    found.put("df", OptionalDouble.of(separate.ratio().degreesOfFreedom()));
    separate
        .ratios()
        .forEach((stratum, ratio) -> found.put("ratio_" + stratum, OptionalDouble.of(ratio)));
    return found;
  }

  private static Map<String, OptionalDouble> weights(SurveyDesign design) {
    double[] weights = new double[design.sample().rows()];
    double squares = 0;
    for (int row = 0; row < weights.length; row++) {
      weights[row] = design.weight(row + 1);
      squares += weights[row] * weights[row];
    }
    Map<String, OptionalDouble> found = new LinkedHashMap<>();
    found.put("first", OptionalDouble.of(weights[0]));
    found.put("last", OptionalDouble.of(weights[weights.length - 1]));
    found.put("sum", OptionalDouble.of(design.sumOfWeights()));
    found.put("sum_sq", OptionalDouble.of(squares));
    return found;
  }
}
