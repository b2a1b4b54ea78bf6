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
    topics.put("csas", SpatialTopics::csas);
    topics.put("s3m", SpatialTopics::s3m);
    return topics;
  }
}
