package org.nutricoverage.examples.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.deskreview.need.EligibleDerivation;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.need.Prevalence;
import org.nutricoverage.deskreview.need.PublishedIncidenceFactor;

/**
 * A district with what is known of its population.
 *
 * @param area the district
 * @param setting where its people live, which decides about the Sphere standard
 * @param population all people; null if the table does not give them
 * @param foodAssistance people who receive general food assistance; null if not given
 * @param children6To23 the share of children of 6-23 months; null if not given
 * @param children6To59 the share of children of 6-59 months; null if not given
 * @param prevalence of moderate acute malnutrition, with its interval; null if not given
 */
public record District(
    Area area,
    Setting setting,
    @Nullable People population,
    @Nullable People foodAssistance,
    @Nullable Shares children6To23,
    @Nullable Shares children6To59,
    @Nullable Prevalence prevalence) {

  /**
   * A number of people with its source.
   *
   * @param count how many
   * @param source where the number comes from
   */
  public record People(long count, String source) {}

  /**
   * The shares of girls and boys of an age band in the population.
   *
   * @param female the share of girls, a fraction
   * @param male the share of boys, a fraction
   * @param source where they come from
   */
  public record Shares(Rational female, Rational male, String source) {

    private EligiblePopulation of(EligibleDerivation people, TargetGroup group, Sex sex) {
      Rational both = female.plus(male);
      DemographicShare share = DemographicShare.of(group, both, source);
      return switch (sex) {
        case FEMALE -> people.group(share, sex, female.dividedBy(both), source);
        case MALE -> people.group(share, sex, male.dividedBy(both), source);
        case ALL -> people.group(share);
      };
    }
  }

  /**
   * The children of 6-23 months in households that receive food assistance.
   *
   * @param sex of which sex
   * @return the eligible population of the prevention of wasting; empty if the table does not give
   *     it
   */
  public Optional<EligiblePopulation> eligibleForPrevention(Sex sex) {
    if (foodAssistance == null || children6To23 == null) {
      return Optional.empty();
    }
    EligibleDerivation people =
        EligibleDerivation.foodAssistanceBeneficiaries(
            foodAssistance.count(), foodAssistance.source());
    return Optional.of(children6To23.of(people, TargetGroup.CHILDREN_6_23_MONTHS, sex));
  }

  /**
   * The children of 6-59 months who need treatment for moderate acute malnutrition.
   *
   * @param sex of which sex
   * @param months the period in months
   * @return the people in need by WFP's rule; empty if the table does not give what it wants
   */
  public Optional<PeopleInNeed> inNeed(Sex sex, int months) {
    if (population == null || children6To59 == null || prevalence == null) {
      return Optional.empty();
    }
    EligibleDerivation people =
        EligibleDerivation.population(population.count(), population.source());
    return Optional.of(
        PeopleInNeed.computed(TargetGroup.CHILDREN_6_59_MONTHS)
            .population(children6To59.of(people, TargetGroup.CHILDREN_6_59_MONTHS, sex))
            .prevalence(prevalence)
            .incidence(PublishedIncidenceFactor.WFP_MODERATE.factor())
            .months(months)
            .build());
  }
}
