package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.coordination.performance.Surveys.coordinator;
import static org.nutricoverage.coordination.performance.Surveys.instrument;
import static org.nutricoverage.coordination.performance.Surveys.partner;

import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.ExclusionReason;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;

class CoordinationScoringTest {

  /** Invented answers; what the rules make of them is that of WHO's PRIME, herams-backend. */
  private static final List<CoordinationResponse> ANSWERS =
      List.of(
          partner(4, 3, 2),
          partner(999, 0, 1),
          partner(3, 99, 3),
          partner(9999, 9999, 4),
          coordinator(4, 3, 3));

  private static RowResult row(
      ScoringPolicy policy,
      PerformanceInstrument instrument,
      List<CoordinationResponse> responses) {
    return CoordinationScoring.of(policy)
        .score(instrument, responses)
        .row(instrument.items().get(0).rowId())
        .orElseThrow();
  }

  private static PerformanceInstrument three() {
    return instrument("1.2", 3, AnswerScale.zeroToFour());
  }

  /** Respondent means 3, 1/2, 3, 4 and 10/3 have the median 3. */
  @Test
  void respondentMeanMedianGivesEachRespondentOneVoice() {
    RowResult row = row(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN, three(), ANSWERS);

    assertThat(row.score()).isEqualTo(new RowScore.Scored(Rational.of(75)));
    assertThat(row.score().status()).contains(PerformanceStatus.SATISFACTORY);
    assertThat(row.score()).hasToString("75.0 % satisfactory");
    assertThat(row.respondents())
        .isEqualTo(Map.of(SurveyForm.PARTNER, 4L, SurveyForm.COORDINATOR, 1L));
    assertThat(row.respondentCount()).isEqualTo(5);
    assertThat(row.excluded())
        .isEqualTo(
            Map.of(
                ExclusionReason.DOES_NOT_EXIST, 1L,
                ExclusionReason.DO_NOT_KNOW, 1L,
                ExclusionReason.NOT_FOR_THIS_ORGANISATION, 2L));
  }

  /** Eleven pooled answers add up to 30. */
  @Test
  void pooledTakesTheMeanOfAllAnswers() {
    RowResult row = row(ScoringPolicy.PRIME_POOLED, three(), ANSWERS);

    assertThat(row.score().percent()).contains(Rational.of(750, 11));
    assertThat(row.items().get(2).score().percent()).contains(Rational.of(75, 2));
    assertThat(row.items().get(2).distribution()).isEqualTo(Map.of(3, 1L, 0, 1L, 99, 1L, 9999, 1L));
    assertThat(row.items().get(2).scoredAnswers()).isEqualTo(2);
  }

  /** The means 11/3, 8/3, 5/3 and 2/3 have the median 13/6, which was printed as 2.17. */
  @Test
  void anEvenMedianIsExactWhereTheProgramRoundedIt() {
    List<CoordinationResponse> responses =
        List.of(partner(4, 4, 3), partner(3, 3, 2), partner(2, 2, 1), partner(1, 1, 0));
    CoordinationScoring scoring =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN);

    assertThat(scoring.score(three(), responses).row("1.2").orElseThrow().score().percent())
        .contains(Rational.of(325, 6));
    assertThat(scoring.reproduce(three(), responses).get("1.2"))
        .isEqualTo(
            new PublishedFigure(
                Rational.parse("54.25"), Optional.of(PerformanceStatus.SATISFACTORY)));
  }

  /** Constructed for a row of 14 items: 12/13 and 13/12 have the median 313/312. */
  @Test
  void roundingMovesAStatusInThePublishedFigureOnly() {
    List<Rational> means = List.of(Rational.of(12, 13), Rational.of(13, 12));

    assertThat(PublishedFigure.ofRespondentMeans(means))
        .isEqualTo(new PublishedFigure(Rational.of(25), Optional.of(PerformanceStatus.WEAK)));
    Rational exact = Averages.median(means).times(Rational.of(25));
    assertThat(exact).isEqualTo(Rational.of(7825, 312));
    assertThat(PerformanceStatus.ofPercent(exact)).isEqualTo(PerformanceStatus.UNSATISFACTORY);
  }

  @Test
  void noValidAnswerIsNoDataAndWasPrintedAsWeak() {
    List<CoordinationResponse> responses = List.of(partner(99), partner(999));
    PerformanceInstrument one = instrument("2.3", 1, AnswerScale.zeroToFour());
    CoordinationScoring scoring =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN);
    PerformanceResult result = scoring.score(one, responses);

    assertThat(result.row("2.3").orElseThrow().score())
        .isEqualTo(new RowScore.NoData(RowScore.Reason.ALL_EXCLUDED))
        .hasToString("no data (all answers excluded)");
    assertThat(result.row("1.1").orElseThrow().score())
        .isEqualTo(new RowScore.NoData(RowScore.Reason.NOT_ANSWERED));
    assertThat(scoring.reproduce(one, responses).get("2.3"))
        .isEqualTo(new PublishedFigure(Rational.ZERO, Optional.of(PerformanceStatus.WEAK)));
    assertThat(CoordinationScoring.of(ScoringPolicy.PRIME_POOLED).reproduce(one, responses))
        .isEmpty();
    assertThat(result.findings())
        .filteredOn(finding -> finding.place().containsValue("2.3"))
        .extracting(Object::toString)
        .containsExactly("WARNING ROW_WITHOUT_DATA (row 2.3): no data (all answers excluded)");
  }

  @Test
  void anItemWithoutTheAnswerZeroCannotScoreZero() {
    PerformanceInstrument instrument = instrument("1.1", 1, AnswerScale.zeroToFour(1, 2, 3, 4));
    PerformanceResult result =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
            .score(instrument, List.of(partner(1), partner(1), partner(1)));

    assertThat(result.row("1.1").orElseThrow().score())
        .isEqualTo(new RowScore.Scored(Rational.of(25)))
        .hasToString("25.0 % weak");
    assertThat(result.findings())
        .extracting(Object::toString)
        .contains(
            "INFO ZERO_OUT_OF_REACH (row 1.1): no item has the answer 0; the least possible score"
                + " is 25 %");
  }

  @Test
  void theSurveyOf2021ScoresPartnersAloneByMeansOfItems() {
    PerformanceInstrument instrument = instrument("5", 2, AnswerScale.agreement());
    PerformanceResult result =
        CoordinationScoring.of(ScoringPolicy.GHC_KOBO_2021)
            .score(instrument, List.of(partner(5, 2), partner(4, 0), coordinator(1, 1)));
    RowResult row = result.row("5").orElseThrow();

    // Item means 4.5 and 2 are 90 % and 40 %.
    assertThat(row.score().percent()).contains(Rational.of(65));
    assertThat(row.items().get(1).score())
        .isEqualTo(new RowScore.NoData(RowScore.Reason.FORM_NOT_SCORED));
    assertThat(row.respondents()).isEqualTo(Map.of(SurveyForm.PARTNER, 2L));
    assertThat(result.findings())
        .extracting(Object::toString)
        .contains(
            "INFO COORDINATORS_NOT_SCORED: 1 form of coordinators not scored under GHC_KOBO_2021");
  }

  @Test
  void theSurveyOf2021CountedAnItemWithoutAnswersAsZero() {
    PerformanceInstrument instrument = instrument("5", 2, AnswerScale.agreement());
    List<CoordinationResponse> responses = List.of(partner(5, 0));
    CoordinationScoring scoring = CoordinationScoring.of(ScoringPolicy.GHC_KOBO_2021);

    assertThat(scoring.score(instrument, responses).row("5").orElseThrow().score().percent())
        .contains(Rational.of(100));
    assertThat(scoring.reproduce(instrument, responses).get("5"))
        .isEqualTo(
            new PublishedFigure(Rational.of(50), Optional.of(PerformanceStatus.SATISFACTORY)));
  }

  @Test
  void yesAndNoAreSharesAndStandBackWhereThereIsAgreement() {
    PerformanceInstrument yes = instrument("6", 1, AnswerScale.yesOrNo());
    List<CoordinationResponse> responses =
        Stream.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0).map(Surveys::partner).toList();
    assertThat(row(ScoringPolicy.GHC_KOBO_2021, yes, responses).score())
        .isEqualTo(new RowScore.Scored(Rational.of(30)));

    PerformanceInstrument both =
        PerformanceInstrument.sixPlusOne(
            "test",
            "1",
            List.of(
                new InstrumentItem("p0", "6", SurveyForm.PARTNER, AnswerScale.yesOrNo()),
                new InstrumentItem("p1", "6", SurveyForm.PARTNER, AnswerScale.agreement())));
    assertThat(row(ScoringPolicy.GHC_KOBO_2021, both, List.of(partner(0, 4))).score().percent())
        .contains(Rational.of(80));
  }

  /** iMMAP/ccpm-kpi e99b1736. */
  @Test
  void publishedFiguresOf2021KeepTheirDefects() {
    assertThat(PublishedFigure.ofAgreementMean(Rational.parse("3.75")))
        .isEqualTo(new PublishedFigure(Rational.of(75), Optional.empty()));
    assertThat(PerformanceStatus.ofPercent(Rational.of(75)))
        .isEqualTo(PerformanceStatus.SATISFACTORY);
    assertThat(PublishedFigure.ofYesShare(3, 10).status()).contains(PerformanceStatus.SATISFACTORY);
    assertThat(PerformanceStatus.ofFraction(Rational.of(3, 10)))
        .isEqualTo(PerformanceStatus.UNSATISFACTORY);
    assertThat(PublishedFigure.ofAgreementMean(Rational.parse("1.25")).status())
        .contains(PerformanceStatus.UNSATISFACTORY);
    assertThat(PublishedFigure.ofAgreementMean(Rational.parse("1.2")).status())
        .contains(PerformanceStatus.WEAK);
    assertThat(PublishedFigure.ofAgreementMean(Rational.parse("2.5")).status())
        .contains(PerformanceStatus.SATISFACTORY);
    assertThat(PublishedFigure.ofAgreementMean(Rational.of(4)).status())
        .contains(PerformanceStatus.GOOD);
    assertThat(PublishedFigure.ofYesShare(1, 5).status()).contains(PerformanceStatus.WEAK);
    assertThat(PublishedFigure.ofYesShare(3, 4).status()).isEmpty();
    assertThat(PublishedFigure.ofYesShare(4, 5))
        .isEqualTo(new PublishedFigure(Rational.of(80), Optional.of(PerformanceStatus.GOOD)));
    assertThatThrownBy(() -> PublishedFigure.ofYesShare(6, 5))
        .hasMessage("yes must be a number of answers from 0 to 5 but was 6");
    assertThatThrownBy(() -> PublishedFigure.ofYesShare(0, 0))
        .hasMessage("answers must be a number of answers of at least 1 but was 0");
  }

  /** The upper of the two middle answers 2 and 3. */
  @Test
  void thePooledItemTookTheUpperMiddleAnswer() {
    List<Rational> answers = Stream.of(3, 1, 2, 4).map(Rational::of).toList();

    assertThat(PublishedFigure.ofPooledAnswers(answers).percent()).isEqualTo(Rational.of(75));
    assertThatThrownBy(() -> PublishedFigure.ofPooledAnswers(List.of()))
        .hasMessage("answers must be a number of answers of at least 1 but was 0");
  }

  /** CCPM partners' assessment, Iraq: item 1.1.2 printed 89.06 % is 57/64, a mean of 0 to 4. */
  @Test
  void aPublishedMeanOfIraqIsReached() {
    PerformanceInstrument one = instrument("1.1", 1, AnswerScale.zeroToFour());
    // Sixteen answers that add up to 57.
    List<CoordinationResponse> responses =
        Stream.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3).map(Surveys::partner).toList();

    RowScore score = row(ScoringPolicy.PRIME_POOLED, one, responses).score();
    assertThat(score.percent().orElseThrow().rounded(2)).hasToString("89.06");
    assertThat(score.status()).contains(PerformanceStatus.GOOD);
  }

  @Test
  void draftsAreLeftOutAndSaidSo() {
    CoordinationResponse draft =
        new CoordinationResponse(
            SurveyForm.PARTNER,
            OrganisationType.UN,
            CoordinationLevel.NATIONAL,
            false,
            Map.of("unknown", 77));
    PerformanceResult result =
        CoordinationScoring.of(ScoringPolicy.PRIME_POOLED)
            .score(three(), List.of(draft, partner(4, 4, 4)));

    assertThat(result.responses()).isEqualTo(Map.of(SurveyForm.PARTNER, 1L));
    assertThat(result.findings())
        .extracting(Object::toString)
        .contains("INFO DRAFTS_LEFT_OUT: 1 form not handed in and left out");
  }

  @Test
  void anAnswerThatDoesNotFitIsRefusedWithPlaceAndRule() {
    CoordinationScoring scoring = CoordinationScoring.of(ScoringPolicy.PRIME_POOLED);
    assertThatThrownBy(() -> scoring.score(three(), List.of(partner(4), partner(0, 7))))
        .isInstanceOfSatisfying(
            CoordinationDataException.class,
            e -> {
              assertThat(e.rule()).isEqualTo(DataRule.ANSWER_OUTSIDE_SCALE);
              assertThat(e.place()).isEqualTo("responses[1].answers.p1");
            })
        .hasMessage(
            "responses[1].answers.p1: the code must be one of [0, 1, 2, 3, 4, 99, 999, 9999] but"
                + " was 7");
    assertThatThrownBy(() -> scoring.score(three(), List.of(partner(1, 1, 1, 1))))
        .hasMessage("responses[0].answers.p3: the item must be one of instrument test 1");
    CoordinationResponse wrongForm =
        CoordinationResponse.coordinator(
            OrganisationType.UN, CoordinationLevel.NATIONAL, Map.of("p0", 1));
    assertThatThrownBy(() -> scoring.score(three(), List.of(wrongForm)))
        .hasMessage(
            "responses[0].answers.p0: the item is asked on the form PARTNER but was answered on"
                + " the form COORDINATOR");
  }

  @Test
  void aPolicyRefusesScalesOfAnotherSurvey() {
    assertThatThrownBy(
            () -> CoordinationScoring.of(ScoringPolicy.GHC_KOBO_2021).score(three(), List.of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "policy must be one for the scale ZERO_TO_FOUR of item p0 but was GHC_KOBO_2021");
    assertThatThrownBy(() ->
            CoordinationScoring.of(ScoringPolicy.PRIME_POOLED)
                .score(instrument("5", 1, AnswerScale.agreement()), List.of()))
        .hasMessage("policy must be one for the scale ONE_TO_FIVE of item p0 but was PRIME_POOLED");
  }

  @Test
  void resultsOfDifferentInstrumentsRefuseToBeCompared() {
    CoordinationScoring scoring = CoordinationScoring.of(ScoringPolicy.PRIME_POOLED);
    PerformanceResult before = scoring.score(three(), List.of(partner(2, 2, 2)));
    PerformanceResult after = scoring.score(three(), List.of(partner(3, 3, 3)));
    PerformanceComparison.Compared compared =
        (PerformanceComparison.Compared) after.comparedWith(before);
    assertThat(compared.rows()).hasSize(13);
    assertThat(compared.rows().get(1).points()).contains(Rational.of(25));
    assertThat(compared.rows().get(0).points()).isEmpty();

    PerformanceInstrument other = PerformanceInstrument.sixPlusOne("other", "2", three().items());
    assertThat(scoring.score(other, List.of()).comparedWith(before))
        .hasToString(
            "not compared: they differ in instrument (test and other); they differ in instrument"
                + " version (1 and 2)");
    PerformanceResult otherPolicy =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
            .score(three(), List.of());
    assertThat(otherPolicy.comparedWith(before))
        .hasToString(
            "not compared: they differ in scoring policy (PRIME_POOLED and"
                + " PRIME_RESPONDENT_MEAN_MEDIAN)");
    PerformanceInstrument fewer =
        new PerformanceInstrument("test", "1", three().functions(), List.of(), List.of());
    assertThat(scoring.score(fewer, List.of()).comparedWith(before))
        .hasToString("not compared: they differ in rows");
    assertThatThrownBy(() -> new PerformanceComparison.Refused(List.of()))
        .hasMessage("reasons must hold at least 1 reason but were empty");
  }

  @Test
  void functionsHaveARangeOfStatuses() {
    PerformanceInstrument instrument =
        PerformanceInstrument.sixPlusOne(
            "test",
            "1",
            List.of(
                new InstrumentItem("p0", "4.1", SurveyForm.PARTNER, AnswerScale.zeroToFour()),
                new InstrumentItem("p1", "4.2", SurveyForm.PARTNER, AnswerScale.zeroToFour()),
                new InstrumentItem("p2", "5", SurveyForm.PARTNER, AnswerScale.zeroToFour())));
    PerformanceResult result =
        CoordinationScoring.of(ScoringPolicy.PRIME_POOLED)
            .score(instrument, List.of(partner(4, 1, 3)));

    assertThat(result.functionRanges().get(3)).hasToString("Advocacy: good to weak");
    assertThat(result.functionRanges().get(4))
        .hasToString("Monitoring and reporting: satisfactory");
    assertThat(result.functionRanges().get(0))
        .hasToString("Supporting service delivery: no status");
    assertThat(result.functionRanges().get(0).rowsWithoutStatus()).isEqualTo(2);
    assertThat(result.functionsAtLeast(PerformanceStatus.SATISFACTORY))
        .contains(Proportion.of(1, 7));
    assertThat(result.functionsAtLeast(PerformanceStatus.WEAK)).contains(Proportion.of(2, 7));
    assertThat(result.weakFunctions()).extracting("id").containsExactly("ADVOCACY");
    SerializableTester.reserializeAndAssert(result);
  }

  /** UNICEF's note on the indicator; scores invented. */
  @Test
  void levelsAreFourToOneAndFiveOfSevenAreSatisfactory() {
    List<PerformanceStatus> statuses =
        Stream.of(82, 48, 60, 75, 77, 25, 51)
            .map(score -> PerformanceStatus.ofPercent(Rational.of(score)))
            .toList();

    assertThat(statuses).extracting(PerformanceStatus::level).containsExactly(4, 2, 3, 3, 4, 1, 3);
    assertThat(statuses).filteredOn(status -> !status.needsFollowUp()).hasSize(5);
  }

  @Test
  void thresholdsBelongToTheLowerClass() {
    assertThat(Stream.of("0", "25", "25.01", "50", "50.25", "75", "75.01", "100"))
        .extracting(score -> PerformanceStatus.ofPercent(Rational.parse(score)).name())
        .containsExactly(
            "WEAK",
            "WEAK",
            "UNSATISFACTORY",
            "UNSATISFACTORY",
            "SATISFACTORY",
            "SATISFACTORY",
            "GOOD",
            "GOOD");
    assertThat(Stream.of("0.25", "0.26", "0.5", "0.51", "0.75", "0.76"))
        .extracting(score -> PerformanceStatus.ofFraction(Rational.parse(score)).colour())
        .containsExactly("red", "orange", "orange", "yellow", "yellow", "green");
    assertThatThrownBy(() -> PerformanceStatus.ofFraction(Rational.of(62)))
        .hasMessage("fraction must be a score from 0 to 1 (is it percent?) but was 62");
    assertThatThrownBy(() -> PerformanceStatus.ofFraction(Rational.of(-1)))
        .hasMessageStartingWith("fraction must be");
    assertThatThrownBy(() -> PerformanceStatus.ofPercent(Rational.of(101)))
        .hasMessage("percent must be a score from 0 to 100 percent but was 101");
    assertThatThrownBy(() -> PerformanceStatus.ofPercent(Rational.of(-1)))
        .hasMessageStartingWith("percent must be");
    assertThatThrownBy(() -> new RowScore.Scored(Rational.of(101)))
        .hasMessage("exactPercent must be a score from 0 to 100 percent but was 101");
    assertThatThrownBy(() -> new RowScore.Scored(Rational.of(-1)))
        .hasMessageStartingWith("exactPercent must be");
    assertThat(new RowScore.Suppressed()).hasToString("hidden");
    assertThat(new RowScore.Suppressed().status()).isEmpty();
  }
}
