package org.nutricoverage.coordination.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.AssessmentSetting;
import org.nutricoverage.coordination.assessment.AssessmentSite;
import org.nutricoverage.coordination.assessment.AssessmentTiming;
import org.nutricoverage.coordination.assessment.PublishedInterval;
import org.nutricoverage.coordination.assessment.QualityQuestion;
import org.nutricoverage.coordination.assessment.Records;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.register.CoverageRegister;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

class RegisterJsonProperties {

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(text ->
            text.codePoints()
                .allMatch(
                    c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE))
        .map(text -> "x" + text);
  }

  private static Arbitrary<Rational> fractions() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            Arbitraries.longs().between(1, Long.MAX_VALUE))
        .as((a, b) -> Rational.of(Math.min(a, b), Math.max(a, b)));
  }

  private static Arbitrary<PublishedInterval> intervals() {
    Arbitrary<BigDecimal> limits =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-1), BigDecimal.valueOf(2))
            .ofScale(6)
            .map(limit -> limit.setScale(6));
    return Combinators.combine(limits, limits, names())
        .as((a, b, method) ->
            new PublishedInterval(a.min(b), a.max(b), new BigDecimal("0.950"), method));
  }

  private static Arbitrary<AssessmentResult> results() {
    return Combinators.combine(
            fractions(),
            intervals(),
            Arbitraries.doubles().between(0.001, 1e9).ofScale(6),
            Arbitraries.longs().between(0, 1_000),
            Arbitraries.integers().between(0, 7))
        .as((estimate, interval, shape, count, parts) -> {
          AssessmentResult.Builder result =
              AssessmentResult.builder()
                  .estimator(AssessmentEstimator.SURVEY_PROPORTION)
                  .estimate(estimate);
          if ((parts & 1) != 0) {
            result.interval(interval);
          }
          if ((parts & 2) != 0) {
            result.prior(BetaBelief.of(shape, 1 / shape + 0.001));
          }
          if ((parts & 4) != 0) {
            result.covered(count).asked(count + 1);
          }
          return result.build();
        });
  }

  @Provide
  Arbitrary<AssessmentRecord> assessments() {
    return Combinators.combine(
            names(),
            results(),
            Arbitraries.maps(
                    Arbitraries.of(BarrierCode.class), Arbitraries.longs().between(0, 1_000))
                .ofMaxSize(4),
            Arbitraries.maps(Arbitraries.of(QualityQuestion.class), Arbitraries.of(true, false)),
            fractions(),
            Arbitraries.integers().between(0, 40_000),
            names().list().uniqueElements(String::strip).ofMaxSize(3))
        .as((title, result, mentions, answers, area, day, texts) ->
            Records.squeac("A", LocalDate.of(1990, 1, 1).plusDays(day))
                .title(title)
                .results(List.of(result))
                .barriers(BarrierCounts.of(mentions))
                .qualityAnswers(Map.copyOf(answers))
                .boosters(texts)
                .recommendations(texts)
                .site(
                    AssessmentSite.of("LBR", List.of("LR03"), AssessmentSetting.MIXED).toBuilder()
                        .areaKm2(area.plus(Rational.ONE))
                        .build())
                .timing(AssessmentTiming.builder().recallDays(day % 100).build())
                .build());
  }

  @Property(tries = 150)
  void everyValueIsReadAsItWasWritten(@ForAll("assessments") AssessmentRecord assessment) {
    CoverageRegister register = CoverageRegister.EMPTY.with(assessment);
    String json = RegisterJson.write(register);

    assertThat(RegisterJson.read(json)).isEqualTo(register);
    assertThat(RegisterJson.write(RegisterJson.read(json))).isEqualTo(json);
  }

  /** A text that is cut anywhere is refused with the typed error, and with nothing else. */
  @Property(tries = 100)
  void aCutTextIsRefused(@ForAll("assessments") AssessmentRecord assessment, @ForAll int at) {
    String json = RegisterJson.write(CoverageRegister.EMPTY.with(assessment)).strip();
    String cut = json.substring(0, Math.floorMod(at, json.length()));
    assertThatThrownBy(() -> RegisterJson.read(cut)).isInstanceOf(CoordinationDataException.class);
  }
}
