package org.nutricoverage.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/** The topics that the library covers. */
final class Topics {

  private Topics() {}

  static Map<String, Topic> all() {
    Map<String, Topic> topics = new LinkedHashMap<>();
    topics.put("coverage-ratio", CoverageTopics::ratio);
    topics.put("pooled-coverage", CoverageTopics::pooled);
    topics.put("sphere-coverage", CoverageTopics::sphere);
    topics.put("prevention-registered", CoverageTopics::registered);
    topics.put("prevention-peak-month", CoverageTopics::peakMonth);
    topics.put("people-in-need", NeedTopics::peopleInNeed);
    topics.put("local-incidence-factor", NeedTopics::localIncidenceFactor);
    topics.put("adherence", PerformanceTopics::adherence);
    topics.put("exit-rates", PerformanceTopics::exitRates);
    topics.put("sample-size", PlanningTopics::sampleSize);
    topics.put("households", PlanningTopics::households);
    topics.put("sample_size_one", PlanningTopics::oneProportion);
    topics.put("sample_size_two", PlanningTopics::twoProportions);
    topics.put("confidence-intervals", IntervalTopics::intervals);
    topics.put("binomial_ci", IntervalTopics::binomial);
    for (String suffix : new String[] {"", "_replicate", "_joint"}) {
      topics.put("proportion" + suffix, SurveyTopics::proportion);
      topics.put("mean" + suffix, SurveyTopics::mean);
      topics.put("total" + suffix, SurveyTopics::total);
      topics.put("ratio" + suffix, SurveyTopics::ratio);
    }
    topics.put("ratio_combined", SurveyTopics::combinedRatio);
    topics.put("ratio_separate", SurveyTopics::separateRatio);
    topics.put("difference", SurveyTopics::difference);
    topics.put("difference_independent", SurveyTopics::independentDifference);
    topics.put("one_sample", SurveyTopics::oneSample);
    topics.put("chisq", SurveyTopics::association);
    topics.put("trend", SurveyTopics::trend);
    topics.put("trend_summary", SurveyTopics::trendSummary);
    topics.put("weights", SurveyTopics::weights);
    topics.put("bbw_replay", SurveyTopics::blockedBootstrap);
    topics.put("estimators", SqueacTopics::estimators);
    topics.put("treatment-coverage-ci", SqueacTopics::treatmentCoverageInterval);
    topics.put("prior", SqueacTopics::prior);
    topics.put("posterior", SqueacTopics::posterior);
    topics.put("routine-data", SqueacTopics::routineData);
    topics.put("lqas", SleacTopics::lqas);
    topics.put("sleac-sample-size", SleacTopics::sampleSize);
    topics.put("classification-probability", SleacTopics::classificationProbability);
    topics.put("patchiness", SleacTopics::patchiness);
    topics.put("overall-stratified", SleacTopics::overall);
    topics.put("village-sampling", SleacTopics::villageSampling);
    topics.put("villages", SleacTopics::villages);
    topics.put("csas", SpatialTopics::csas);
    topics.put("s3m", SpatialTopics::s3m);
    topics.put("ccpm-response-rate", CoordinationTopics::responseRates);
    topics.put("ccpm-score", CoordinationTopics::score);
    return topics;
  }
}
