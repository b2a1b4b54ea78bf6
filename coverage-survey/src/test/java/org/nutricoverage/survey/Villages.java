package org.nutricoverage.survey;

import java.util.List;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;

/**
 * Six children in three villages, of whom four are enrolled.
 *
 * <p>The share is 2/3. The sums of (y - 2/3)/6 by village are -1/18, 2/18 and -1/18, and the
 * variance is 3/2 (1 + 4 + 1)/324 = 1/36. In a simple random sample it were (2/9)/5 = 2/45.
 */
final class Villages {

  static final Scope SCOPE =
      Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_23_MONTHS);

  private Villages() {}

  static SurveySample.Builder columns() {
    return SurveySample.builder()
        .category("village", new int[] {1, 1, 2, 2, 3, 3})
        .category("sex", List.of("F", "M", "F", "M", "F", "F"))
        .number("weight", new double[] {2, 1, 1, 1, 1, 1})
        .number("age", new double[] {7, 12, 9, 23, 30, 6})
        .answer("enrolled", List.of(true, false, true, true, false, true));
  }

  static SurveySample sample() {
    return columns().build();
  }

  static SurveyDesign design() {
    return SurveyDesign.of(sample()).clusters("village").build();
  }

  static SurveyDesign weighted() {
    return SurveyDesign.of(sample()).clusters("village").weights("weight").build();
  }

  static SurveyEstimator enrolled() {
    return design().proportion("enrolled");
  }
}
