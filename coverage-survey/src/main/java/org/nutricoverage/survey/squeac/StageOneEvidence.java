package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.core.Finding;

/**
 * Something that stage 1 learned and that a report shows.
 *
 * @since 0.1.0
 */
public sealed interface StageOneEvidence extends Serializable
    permits MuacAtAdmission,
        TravelTimes,
        DefaultingTimes,
        BarriersAndBoosters,
        SeasonalCalendar,
        ContextNote {

  /**
   * The evidence in words and numbers.
   *
   * @return lines, at least one
   */
  List<String> describe();

  /**
   * What was noticed about the data.
   *
   * @return findings, possibly none
   */
  List<Finding> findings();
}
