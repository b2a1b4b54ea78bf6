package org.nutricoverage.coordination.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.PublishedInterval;
import org.nutricoverage.coordination.assessment.ReportedClass;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonValue;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

/** Results of assessments in JSON. */
final class ResultJson {

  private ResultJson() {}

  static void write(JsonOutput out, AssessmentResult result) {
    out.object(() -> {
      out.text("estimator", result.estimator().name());
      result
          .caseCounts()
          .ifPresent(cases ->
              out.object(
                  "caseCounts",
                  () ->
                      out.whole("casesInProgramme", cases.casesInProgramme())
                          .whole("casesNotInProgramme", cases.casesNotInProgramme())
                          .whole("recoveringInProgramme", cases.recoveringInProgramme())));
      out.whole("recoveringNotInProgramme", result.recoveringNotInProgramme())
          .whole("covered", result.covered())
          .whole("asked", result.asked())
          .text("estimate", result.estimate());
      result
          .interval()
          .ifPresent(interval ->
              out.object(
                  "interval",
                  () -> {
                    out.text("lower", interval.lower().toPlainString())
                        .text("upper", interval.upper().toPlainString())
                        .text("level", interval.level().toPlainString());
                    if (!interval.method().isEmpty()) {
                      out.text("method", interval.method());
                    }
                  }));
      result
          .prior()
          .ifPresent(prior ->
              out.object(
                  "prior", () -> out.number("alpha", prior.alpha()).number("beta", prior.beta())));
      result
          .coverageClass()
          .ifPresent(found ->
              out.object(
                  "coverageClass",
                  () ->
                      out.text("grade", found.grade().name())
                          .text("lowerThreshold", found.lowerThreshold())
                          .text("upperThreshold", found.upperThreshold())));
    });
  }

  static AssessmentResult read(JsonValue value) {
    JsonFields fields = value.fields();
    AssessmentResult.Builder builder =
        AssessmentResult.builder()
            .estimator(fields.need("estimator").word(AssessmentEstimator.class));
    fields.get("caseCounts").map(ResultJson::readCases).ifPresent(builder::caseCounts);
    fields
        .get("recoveringNotInProgramme")
        .map(JsonValue::whole)
        .ifPresent(builder::recoveringNotInProgramme);
    fields.get("covered").map(JsonValue::whole).ifPresent(builder::covered);
    fields.get("asked").map(JsonValue::whole).ifPresent(builder::asked);
    Optional<Rational> estimate = fields.get("estimate").map(JsonValue::number);
    fields.get("interval").map(ResultJson::readInterval).ifPresent(builder::interval);
    fields.get("prior").map(ResultJson::readPrior).ifPresent(builder::prior);
    fields.get("coverageClass").map(ResultJson::readClass).ifPresent(builder::coverageClass);
    fields.end();
    return value.build(() -> {
      estimate.ifPresent(builder::estimate);
      return builder.build();
    });
  }

  private static CaseCounts readCases(JsonValue value) {
    JsonFields fields = value.fields();
    long in = fields.need("casesInProgramme").whole();
    long out = fields.need("casesNotInProgramme").whole();
    long recovering = fields.need("recoveringInProgramme").whole();
    fields.end();
    return value.build(() -> CaseCounts.of(in, out, recovering));
  }

  private static PublishedInterval readInterval(JsonValue value) {
    JsonFields fields = value.fields();
    BigDecimal lower = fields.need("lower").decimal();
    BigDecimal upper = fields.need("upper").decimal();
    BigDecimal level = fields.need("level").decimal();
    String method = fields.get("method").map(JsonValue::text).orElse("");
    fields.end();
    return value.build(() -> new PublishedInterval(lower, upper, level, method));
  }

  private static BetaBelief readPrior(JsonValue value) {
    JsonFields fields = value.fields();
    JsonValue alpha = fields.need("alpha");
    JsonValue beta = fields.need("beta");
    fields.end();
    return value.build(() -> BetaBelief.of(nearest(alpha), nearest(beta)));
  }

  private static double nearest(JsonValue value) {
    Rational number = value.number();
    if (number.signum() < 0 || number.compareTo(Rational.of(1_000_000_000)) > 0) {
      throw new IllegalArgumentException(
          "a shape parameter must be from 0.001 to 1,000,000,000 but was " + number);
    }
    return number.doubleValue();
  }

  private static ReportedClass readClass(JsonValue value) {
    JsonFields fields = value.fields();
    ReportedClass.Grade grade = fields.need("grade").word(ReportedClass.Grade.class);
    Rational lower = fields.need("lowerThreshold").number();
    Rational upper = fields.need("upperThreshold").number();
    fields.end();
    return value.build(() -> new ReportedClass(grade, lower, upper));
  }
}
