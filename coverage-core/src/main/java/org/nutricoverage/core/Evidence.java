package org.nutricoverage.core;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * What a figure rests on, and how much of it there was.
 *
 * <p>There is one kind for each way to learn about coverage: figures that the caller states,
 * routine reports, a sample, and a register. None has a part that its methods leave empty.
 *
 * @since 0.1.0
 */
public sealed interface Evidence extends Serializable {

  /**
   * The evidence in words and numbers.
   *
   * @return one line
   */
  String describe();

  /**
   * Counts as the caller stated them.
   *
   * @param source where the count of people reached comes from; {@code ""} if not stated
   * @since 0.1.0
   */
  record Stated(String source) implements Evidence {

    private static final long serialVersionUID = 1L;

    /** Strips the source. */
    public Stated {
      source = source.strip();
    }

    @Override
    public String describe() {
      return "counts as stated, "
          + (source.isEmpty() ? "source of the people reached not stated" : source);
    }
  }

  /**
   * Routine reports of sites.
   *
   * @param sites how many sites report in the area
   * @param siteMonthsExpected how many monthly reports were expected in the period
   * @param siteMonthsReported how many of them had the numbers that were needed
   * @since 0.1.0
   */
  record RoutineReports(int sites, int siteMonthsExpected, int siteMonthsReported)
      implements Evidence {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or more was reported than expected
     */
    public RoutineReports {
      Arguments.notNegative(sites, "sites", "sites");
      Arguments.notNegative(siteMonthsExpected, "siteMonthsExpected", "monthly reports");
      Arguments.inRange(
          siteMonthsReported, 0, siteMonthsExpected, "siteMonthsReported", "monthly reports");
    }

    @Override
    public String describe() {
      return Numbers.people(siteMonthsReported)
          + " of "
          + Numbers.counted(siteMonthsExpected, "monthly report", "monthly reports")
          + " of "
          + Numbers.counted(sites, "site", "sites");
    }
  }

  /**
   * A sample of people.
   *
   * @param observations people with a known answer
   * @param primarySamplingUnits clusters or villages that hold them; equal to the observations in a
   *     sample without clusters
   * @param strata strata that hold them, at least 1
   * @param sumOfWeights the sum of their weights; equal to the observations in a sample without
   *     weights
   * @param missing people in the sample whose answer is not known
   * @param missingWeightShare the share of the weights of all people that the missing ones have, as
   *     a fraction
   * @param lonePrimarySamplingUnits what was done with strata that hold one primary sampling unit,
   *     for example {@code none}
   * @since 0.1.0
   */
  record Sample(
      long observations,
      int primarySamplingUnits,
      int strata,
      double sumOfWeights,
      long missing,
      double missingWeightShare,
      String lonePrimarySamplingUnits)
      implements Evidence {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not in its range
     */
    public Sample {
      Arguments.notNegative(observations, "observations", "people");
      Arguments.notNegative(primarySamplingUnits, "primarySamplingUnits", "units");
      Arguments.inRange(strata, 1, Integer.MAX_VALUE, "strata", "strata");
      sumOfWeights = Arguments.notNegative(sumOfWeights, "sumOfWeights", "units of weight");
      Arguments.notNegative(missing, "missing", "people");
      missingWeightShare = Arguments.fraction(missingWeightShare, "missingWeightShare");
      lonePrimarySamplingUnits =
          Arguments.text(lonePrimarySamplingUnits, "lonePrimarySamplingUnits");
    }

    /**
     * A simple random sample: one stratum, no clusters, no weights, nothing missing.
     *
     * @param observations people with a known answer, at least 0
     * @return the evidence
     * @throws IllegalArgumentException if the number is negative or above that of an int
     */
    public static Sample simple(long observations) {
      Arguments.inRange(observations, 0, Integer.MAX_VALUE - 1L, "observations", "people");
      return new Sample(observations, (int) observations, 1, observations, 0, 0, "none");
    }

    @Override
    public String describe() {
      String missed =
          missing == 0
              ? "no answer missing"
              : Numbers.counted(missing, "answer", "answers")
                  + " missing ("
                  + Numbers.percent(missingWeightShare)
                  + " of the weight)";
      return Numbers.counted(observations, "person", "people")
          + " in "
          + Numbers.counted(primarySamplingUnits, "primary sampling unit", "primary sampling units")
          + " and "
          + Numbers.counted(strata, "stratum", "strata")
          + ", "
          + missed
          + ", lone primary sampling units: "
          + lonePrimarySamplingUnits;
    }
  }

  /**
   * A register of persons.
   *
   * @param records rows that were read
   * @param persons different persons among them
   * @param source the register by name
   * @since 0.1.0
   */
  record Register(long records, long persons, String source) implements Evidence {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, there are more persons than records, or
     *     the source is blank
     */
    public Register {
      Arguments.notNegative(records, "records", "rows");
      Arguments.inRange(persons, 0, records, "persons", "people");
      source = Arguments.text(source, "source");
    }

    @Override
    public String describe() {
      return Numbers.counted(persons, "person", "persons")
          + " in "
          + Numbers.counted(records, "record", "records")
          + " of "
          + source;
    }
  }
}
