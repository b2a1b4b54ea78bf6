package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.core.Rational;

class CoordinationScoringProperties {

  private static final PerformanceInstrument INSTRUMENT =
      Surveys.instrument("1.1", 3, AnswerScale.zeroToFour());

  @Provide
  Arbitrary<List<CoordinationResponse>> responses() {
    return Arbitraries.of(0, 1, 2, 3, 4, 99, 999, 9999)
        .list()
        .ofMinSize(0)
        .ofMaxSize(3)
        .flatMap(codes ->
            Arbitraries.of(OrganisationType.INGO, OrganisationType.UN, OrganisationType.DONOR)
                .map(type ->
                    type == OrganisationType.DONOR
                        ? Surveys.coordinator(array(codes))
                        : Surveys.partner(type, array(codes))))
        .list()
        .ofMaxSize(14);
  }

  private static int[] array(List<Integer> codes) {
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(tries = 100)
  void theOrderOfResponsesPlaysNoPart(
      @ForAll("responses") List<CoordinationResponse> responses, @ForAll long seed) {
    List<CoordinationResponse> shuffled = new ArrayList<>(responses);
    Collections.shuffle(shuffled, new Random(seed));
    for (ScoringPolicy policy :
        List.of(ScoringPolicy.PRIME_POOLED, ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)) {
      CoordinationScoring scoring = CoordinationScoring.of(policy);

      assertThat(scoring.score(INSTRUMENT, shuffled))
          .isEqualTo(scoring.score(INSTRUMENT, responses));
      assertThat(scoring.reproduce(INSTRUMENT, shuffled))
          .isEqualTo(scoring.reproduce(INSTRUMENT, responses));
    }
  }

  @Property(tries = 100)
  void scoresLieBetweenTheLeastAndTheGreatestAnswer(
      @ForAll("responses") List<CoordinationResponse> responses) {
    List<Integer> valid =
        responses.stream()
            .flatMap(response -> response.answers().values().stream())
            .filter(code -> code <= 4)
            .toList();
    for (ScoringPolicy policy :
        List.of(ScoringPolicy.PRIME_POOLED, ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)) {
      RowScore score =
          CoordinationScoring.of(policy)
              .score(INSTRUMENT, responses)
              .row("1.1")
              .orElseThrow()
              .score();
      assertThat(score.percent().isPresent()).isEqualTo(!valid.isEmpty());
      score
          .percent()
          .ifPresent(percent ->
              assertThat(percent)
                  .isBetween(
                      Rational.of(25L * Collections.min(valid)),
                      Rational.of(25L * Collections.max(valid))));
    }
  }

  /** A published breakdown never shows a score of fewer than five, nor of a row of fewer. */
  @Property(tries = 60)
  void aBreakdownShowsNoSmallGroup(@ForAll("responses") List<CoordinationResponse> responses) {
    CoordinationScoring scoring = CoordinationScoring.of(ScoringPolicy.PRIME_POOLED);
    for (ScoreBreakdown.By by : ScoreBreakdown.By.values()) {
      ScoreBreakdown breakdown =
          ScoreBreakdown.of(scoring, INSTRUMENT, responses, by, SmallGroups.DEFAULT);
      for (ScoreBreakdown.Line line : breakdown.lines()) {
        assertThat(line.cells())
            .filteredOn(cell -> cell.score() instanceof RowScore.Scored)
            .allSatisfy(cell -> assertThat(cell.respondents()).isGreaterThanOrEqualTo(5));
        assertThat(line.cells().stream().mapToLong(ScoreBreakdown.Cell::respondents).sum())
            .isEqualTo(line.total().respondents());
      }
    }
  }
}
