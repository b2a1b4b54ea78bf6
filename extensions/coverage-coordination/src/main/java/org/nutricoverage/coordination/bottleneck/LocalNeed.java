package org.nutricoverage.coordination.bottleneck;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.deskreview.need.IncidenceFactor;
import org.nutricoverage.deskreview.need.LocalIncidence;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.need.Prevalence;

/**
 * The incidence factor that a coverage assessment yields, fed back into the next number of people
 * in need.
 *
 * <p>A meta-analysis of 352 sites in 20 countries found an annual factor of 3.6 (95 % confidence
 * interval 3.4 to 3.9) where 1.6 is recommended, and 1.3 to 30.1 by country (Isanaka et al. 2021).
 *
 * <pre>{@code
 * LocalNeed need =
 *     LocalNeed.of(
 *         LocalIncidence.builder()
 *             .admissions(5_200)
 *             .coverage(Rational.parse("0.4"))
 *             .population(400_000)
 *             .prevalence(Prevalence.parse("0.012"))
 *             .months(12)
 *             .source("programme 2025, SQUEAC 2025")
 *             .build());
 * need.afterIsanaka(TargetGroup.CHILDREN_6_59_MONTHS).total().toString();   // "17800"
 * need.afterBulti(TargetGroup.CHILDREN_6_59_MONTHS).total().toString();     // "13000"
 * }</pre>
 *
 * @param incidence the admissions and the coverage
 * @since 0.1.0
 */
public record LocalNeed(LocalIncidence incidence) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks that there is an incidence. */
  public LocalNeed {
    Objects.requireNonNull(incidence, "incidence");
  }

  /**
   * The need from a local incidence.
   *
   * @param incidence the admissions and the coverage
   * @return the need
   */
  public static LocalNeed of(LocalIncidence incidence) {
    return new LocalNeed(incidence);
  }

  /**
   * The need from a result of the register and a year of admissions.
   *
   * @param result the result, with a figure above 0 and at most 100 %
   * @param annualAdmissions new admissions of twelve months, at least 0
   * @param population people of the group in the area, at least 1
   * @param prevalence the prevalence in that group, above 0
   * @param source where the numbers come from
   * @return the need
   * @throws IllegalArgumentException if the result has no figure or a number is not in its range
   */
  public static LocalNeed of(
      AssessmentResult result,
      long annualAdmissions,
      long population,
      Prevalence prevalence,
      String source) {
    Rational coverage =
        result
            .value()
            .orElseThrow(
                () -> Arguments.refused("result", "a result with a figure", result.toString()));
    return of(
        LocalIncidence.builder()
            .admissions(annualAdmissions)
            .coverage(coverage)
            .population(population)
            .prevalence(prevalence)
            .months(12)
            .source(source)
            .build());
  }

  /**
   * The people in need where the admissions over the coverage are new cases: prevalent cases come
   * on top.
   *
   * @param targetGroup the group
   * @return the need of the period of the admissions
   */
  public PeopleInNeed afterIsanaka(TargetGroup targetGroup) {
    return need(targetGroup, incidence.afterIsanaka());
  }

  /**
   * The people in need where the admissions over the coverage are all cases.
   *
   * @param targetGroup the group
   * @return the need of the period of the admissions
   * @throws IllegalArgumentException if there are fewer cases than ill people at one moment
   */
  public PeopleInNeed afterBulti(TargetGroup targetGroup) {
    return need(targetGroup, incidence.afterBulti());
  }

  private PeopleInNeed need(TargetGroup targetGroup, IncidenceFactor factor) {
    return PeopleInNeed.computed(targetGroup)
        .population(incidence.population(), incidence.source())
        .prevalence(incidence.prevalence())
        .incidence(factor)
        .months(incidence.months())
        .build();
  }
}
