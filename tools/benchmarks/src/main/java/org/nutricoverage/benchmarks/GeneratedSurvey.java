package org.nutricoverage.benchmarks;

import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveySample;

/**
 * A survey made by integer arithmetic: 100 strata of 30 primary sampling units, 8 domains, weights
 * from 1 to 11, so that any programme can make the same rows.
 */
final class GeneratedSurvey {

  static final int STRATA = 100;
  static final int UNITS_OF_STRATUM = 30;
  static final int DOMAINS = 8;

  private final int[] stratum;
  private final int[] unit;
  private final int[] domain;
  private final double[] weight;
  private final boolean[] answer;

  private GeneratedSurvey(int rows) {
    stratum = new int[rows];
    unit = new int[rows];
    domain = new int[rows];
    weight = new double[rows];
    answer = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      long i = row;
      stratum[row] = (int) (i % STRATA);
      unit[row] = (int) (i / STRATA % UNITS_OF_STRATUM);
      domain[row] = (int) (i / 7 % DOMAINS);
      weight[row] = 1 + i * 37 % 101 / 10.0;
      answer[row] =
          (i * 7919 + 104729) % 1000003 < 300000 + 6000L * unit[row] + 1000L * stratum[row];
    }
  }

  static GeneratedSurvey ofRows(int rows) {
    return new GeneratedSurvey(rows);
  }

  int rows() {
    return stratum.length;
  }

  SurveySample sample() {
    return SurveySample.builder()
        .category("stratum", stratum)
        .category("psu", unit)
        .category("dom", domain)
        .number("w", weight)
        .answer("y", answer)
        .build();
  }

  SurveyDesign design() {
    return SurveyDesign.of(sample())
        .strata("stratum")
        .clusters("psu")
        .nested()
        .weights("w")
        .build();
  }

  /** Ids as texts of their own, as a file gives them. */
  String[] strataAsText() {
    return asText("stratum-", stratum);
  }

  /** Ids as texts of their own, as a file gives them. */
  String[] unitsAsText() {
    return asText("EA-", unit);
  }

  private static String[] asText(String prefix, int[] ids) {
    String[] texts = new String[ids.length];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = prefix + ids[row];
    }
    return texts;
  }

  double[] weights() {
    return weight.clone();
  }

  boolean[] answers() {
    return answer.clone();
  }

  /** Dense numbers of the units, for the loop over plain arrays. */
  int[] units() {
    int[] units = new int[rows()];
    for (int row = 0; row < units.length; row++) {
      units[row] = stratum[row] * UNITS_OF_STRATUM + unit[row];
    }
    return units;
  }
}
