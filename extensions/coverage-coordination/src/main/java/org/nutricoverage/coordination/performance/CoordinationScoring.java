package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CodedAnswer;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.ExclusionReason;
import org.nutricoverage.coordination.instrument.FunctionRow;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;

/**
 * Scores the responses to a survey of cluster coordination performance monitoring.
 *
 * <p>All arithmetic is exact and no answer is rounded before it is classified. A row that nobody
 * could answer has no data; it is not weak. The order of the responses plays no part.
 *
 * <pre>{@code
 * PerformanceInstrument instrument =
 *     PerformanceInstrument.sixPlusOne(
 *         "iasc-survey",
 *         "2016",
 *         List.of(new InstrumentItem("q114", "1.1", SurveyForm.PARTNER, AnswerScale.zeroToFour())));
 * List<CoordinationResponse> responses =
 *     List.of(
 *         CoordinationResponse.partner(
 *             OrganisationType.INGO, CoordinationLevel.NATIONAL, Map.of("q114", 3)),
 *         CoordinationResponse.partner(
 *             OrganisationType.UN, CoordinationLevel.NATIONAL, Map.of("q114", 2)));
 * PerformanceResult result =
 *     CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
 *         .score(instrument, responses);
 * result.row("1.1").orElseThrow().score().toString();   // "62.5 % satisfactory"
 * result.row("1.2").orElseThrow().score().toString();   // "no data (not answered)"
 * }</pre>
 *
 * @param policy the published rule
 * @since 0.1.0
 */
public record CoordinationScoring(ScoringPolicy policy) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational TWENTY = Rational.of(20);
  private static final Rational TWENTY_FIVE = Rational.of(25);
  private static final Rational HUNDRED = Rational.of(100);

  /** Checks that there is a policy. */
  public CoordinationScoring {
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * The scoring by a published rule.
   *
   * @param policy the rule
   * @return the scoring
   */
  public static CoordinationScoring of(ScoringPolicy policy) {
    return new CoordinationScoring(policy);
  }

  /**
   * Scores responses.
   *
   * @param instrument the questionnaire
   * @param responses the responses in any order; forms that were not handed in are left out
   * @return the scores
   * @throws CoordinationDataException if an answer does not fit the instrument
   * @throws IllegalArgumentException if the policy cannot score a scale of the instrument
   */
  public PerformanceResult score(
      PerformanceInstrument instrument, Collection<CoordinationResponse> responses) {
    List<CoordinationResponse> submitted = checked(instrument, responses);
    List<Finding> findings = new ArrayList<>();
    addFinding(
        findings,
        PerformanceFinding.DRAFTS_LEFT_OUT,
        responses.size() - submitted.size(),
        "not handed in and left out");
    Map<SurveyForm, Long> byForm = new EnumMap<>(SurveyForm.class);
    submitted.forEach(response -> byForm.merge(response.form(), 1L, Long::sum));
    if (!policy.scores(SurveyForm.COORDINATOR)) {
      addFinding(
          findings,
          PerformanceFinding.COORDINATORS_NOT_SCORED,
          byForm.getOrDefault(SurveyForm.COORDINATOR, 0L),
          "of coordinators not scored under " + policy);
    }
    List<RowResult> rows = new ArrayList<>();
    Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
    for (FunctionRow row : instrument.rows()) {
      RowResult result = rowResult(row, instrument.itemsOf(row.id()), submitted);
      result.excluded().forEach((reason, count) -> excluded.merge(reason, count, Long::sum));
      noteOn(result, instrument.itemsOf(row.id()), findings);
      rows.add(result);
    }
    return new PerformanceResult(
        instrument.id(),
        instrument.version(),
        policy,
        instrument.functions(),
        rows,
        byForm,
        excluded,
        findings);
  }

  private List<CoordinationResponse> checked(
      PerformanceInstrument instrument, Collection<CoordinationResponse> responses) {
    for (InstrumentItem item : instrument.items()) {
      if (policy.scores(item.form()) && !policy.accepts(item.scale().kind())) {
        throw new IllegalArgumentException(
            "policy must be one for the scale "
                + item.scale().kind()
                + " of item "
                + item.id()
                + " but was "
                + policy);
      }
    }
    List<CoordinationResponse> submitted = new ArrayList<>();
    int index = 0;
    for (CoordinationResponse response : responses) {
      if (response.submitted()) {
        try {
          instrument.check(response);
        } catch (CoordinationDataException e) {
          throw e.within("responses[" + index + "]");
        }
        submitted.add(response);
      }
      index++;
    }
    return submitted;
  }

  private static void addFinding(
      List<Finding> findings, PerformanceFinding kind, long count, String what) {
    if (count > 0) {
      findings.add(Finding.of(kind, Numbers.counted(count, "form", "forms") + " " + what));
    }
  }

  private void noteOn(RowResult result, List<InstrumentItem> items, List<Finding> findings) {
    String rowId = result.row().id();
    if (result.score() instanceof RowScore.NoData noData) {
      findings.add(
          new Finding(
              PerformanceFinding.ROW_WITHOUT_DATA.name(),
              items.isEmpty() ? Severity.INFO : PerformanceFinding.ROW_WITHOUT_DATA.severity(),
              noData.toString(),
              Map.of("row", rowId)));
    }
    List<InstrumentItem> scored =
        items.stream()
            .filter(item -> policy.scores(item.form()))
            .filter(item -> item.scale().kind() == AnswerScale.Kind.ZERO_TO_FOUR)
            .toList();
    if (!scored.isEmpty() && scored.stream().allMatch(item -> item.scale().lowestValue() > 0)) {
      int least = scored.stream().mapToInt(item -> item.scale().lowestValue()).min().orElseThrow();
      findings.add(
          Finding.of(
                  PerformanceFinding.ZERO_OUT_OF_REACH,
                  "no item has the answer 0; the least possible score is " + 25 * least + " %")
              .at("row", rowId));
    }
  }

  private RowResult rowResult(
      FunctionRow row, List<InstrumentItem> items, List<CoordinationResponse> submitted) {
    Map<SurveyForm, Long> respondents = new EnumMap<>(SurveyForm.class);
    Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
    List<Rational> pooled = new ArrayList<>();
    List<Rational> means = new ArrayList<>();
    long answered = 0;
    for (CoordinationResponse response : submitted) {
      List<Rational> values = new ArrayList<>();
      for (InstrumentItem item : items) {
        Integer code = response.answers().get(item.id());
        if (code == null) {
          continue;
        }
        answered++;
        CodedAnswer answer = item.scale().answer(code).orElseThrow();
        if (answer instanceof CodedAnswer.Value scored) {
          values.add(Rational.of(scored.value()));
        } else if (answer instanceof CodedAnswer.Excluded left) {
          excluded.merge(left.reason(), 1L, Long::sum);
        }
      }
      if (!values.isEmpty() && policy.scores(response.form())) {
        respondents.merge(response.form(), 1L, Long::sum);
        pooled.addAll(values);
        means.add(Averages.mean(values));
      }
    }
    List<ItemResult> itemResults = items.stream().map(item -> itemResult(item, submitted)).toList();
    RowScore score =
        pooled.isEmpty()
            ? new RowScore.NoData(reason(answered, answered == total(excluded)))
            : new RowScore.Scored(rowPercent(pooled, means, itemResults));
    return new RowResult(row, score, respondents, excluded, itemResults);
  }

  private static long total(Map<ExclusionReason, Long> excluded) {
    return excluded.values().stream().mapToLong(Long::longValue).sum();
  }

  private static RowScore.Reason reason(long answered, boolean allExcluded) {
    if (answered == 0) {
      return RowScore.Reason.NOT_ANSWERED;
    }
    return allExcluded ? RowScore.Reason.ALL_EXCLUDED : RowScore.Reason.FORM_NOT_SCORED;
  }

  private Rational rowPercent(List<Rational> pooled, List<Rational> means, List<ItemResult> items) {
    return switch (policy) {
      case PRIME_POOLED -> TWENTY_FIVE.times(Averages.mean(pooled));
      case PRIME_RESPONDENT_MEAN_MEDIAN -> TWENTY_FIVE.times(Averages.median(means));
      case GHC_KOBO_2021 -> {
        List<Rational> agreement = percents(items, AnswerScale.Kind.ONE_TO_FIVE);
        yield Averages.mean(
            agreement.isEmpty() ? percents(items, AnswerScale.Kind.YES_OR_NO) : agreement);
      }
    };
  }

  private static List<Rational> percents(List<ItemResult> items, AnswerScale.Kind kind) {
    return items.stream()
        .filter(item -> item.item().scale().kind() == kind)
        .flatMap(item -> item.score().percent().stream())
        .toList();
  }

  private ItemResult itemResult(InstrumentItem item, List<CoordinationResponse> submitted) {
    Map<Integer, Long> distribution = new LinkedHashMap<>();
    List<Rational> values = new ArrayList<>();
    for (CoordinationResponse response : submitted) {
      Integer code = response.answers().get(item.id());
      if (code != null) {
        distribution.merge(code, 1L, Long::sum);
        if (item.scale().answer(code).orElseThrow() instanceof CodedAnswer.Value scored) {
          values.add(Rational.of(scored.value()));
        }
      }
    }
    RowScore score;
    if (!policy.scores(item.form())) {
      score = new RowScore.NoData(RowScore.Reason.FORM_NOT_SCORED);
    } else if (values.isEmpty()) {
      score = new RowScore.NoData(reason(distribution.size(), true));
    } else {
      score = new RowScore.Scored(itemPercent(item, values));
    }
    return new ItemResult(item, score, values.size(), distribution);
  }

  private Rational itemPercent(InstrumentItem item, List<Rational> values) {
    return switch (item.scale().kind()) {
      case ZERO_TO_FOUR -> TWENTY_FIVE.times(Averages.median(values));
      case ONE_TO_FIVE -> TWENTY.times(Averages.mean(values));
      case YES_OR_NO -> HUNDRED.times(Averages.mean(values));
    };
  }

  /**
   * The figures of the status table as the program of the time would have printed them, defects
   * included: to reproduce old reports only.
   *
   * @param instrument the questionnaire
   * @param responses the responses in any order
   * @return the figure of each row by its identifier, in the order of the instrument; without the
   *     rows for which the program printed nothing
   * @throws CoordinationDataException if an answer does not fit the instrument
   * @throws IllegalArgumentException if the policy cannot score a scale of the instrument
   */
  public Map<String, PublishedFigure> reproduce(
      PerformanceInstrument instrument, Collection<CoordinationResponse> responses) {
    List<CoordinationResponse> submitted = checked(instrument, responses);
    Map<String, PublishedFigure> figures = new LinkedHashMap<>();
    for (FunctionRow row : instrument.rows()) {
      List<InstrumentItem> items = instrument.itemsOf(row.id());
      switch (policy) {
        case PRIME_POOLED ->
            rowResult(row, items, submitted)
                .score()
                .percent()
                .ifPresent(percent -> figures.put(row.id(), PublishedFigure.classified(percent)));
        case PRIME_RESPONDENT_MEAN_MEDIAN ->
            figures.put(
                row.id(), PublishedFigure.ofRespondentMeans(respondentMeans(items, submitted)));
        case GHC_KOBO_2021 -> {
          List<Rational> means = agreementMeans(items, submitted);
          if (!means.isEmpty()) {
            figures.put(row.id(), PublishedFigure.ofAgreementMean(Averages.mean(means)));
          }
        }
      }
    }
    return figures;
  }

  private static List<Rational> respondentMeans(
      List<InstrumentItem> items, List<CoordinationResponse> submitted) {
    List<Rational> means = new ArrayList<>();
    for (CoordinationResponse response : submitted) {
      List<Rational> values = new ArrayList<>();
      for (InstrumentItem item : items) {
        Integer code = response.answers().get(item.id());
        if (code != null
            && item.scale().answer(code).orElseThrow() instanceof CodedAnswer.Value scored) {
          values.add(Rational.of(scored.value()));
        }
      }
      if (!values.isEmpty()) {
        means.add(Averages.mean(values));
      }
    }
    return means;
  }

  private List<Rational> agreementMeans(
      List<InstrumentItem> items, List<CoordinationResponse> submitted) {
    return items.stream()
        .filter(item -> policy.scores(item.form()))
        .filter(item -> item.scale().kind() == AnswerScale.Kind.ONE_TO_FIVE)
        .map(item ->
            itemResult(item, submitted)
                .score()
                .percent()
                .map(percent -> percent.dividedBy(TWENTY))
                .orElse(Rational.ZERO))
        .toList();
  }
}
