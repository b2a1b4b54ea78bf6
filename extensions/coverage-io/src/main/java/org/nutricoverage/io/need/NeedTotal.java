package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * The figures of all people of one place, cluster and period: what may be a denominator.
 *
 * @param source the file or document, as reports name it
 * @param row the figures
 * @param findings what was noticed about them
 * @since 0.1.0
 */
public record NeedTotal(String source, NeedRow row, List<Finding> findings)
    implements Serializable {

  private static final Set<NeedStatus> DENOMINATORS =
      EnumSet.complementOf(EnumSet.of(NeedStatus.EXPECTED_REACH));

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the source is blank or the row is about a part of the
   *     people
   */
  public NeedTotal {
    source = Arguments.text(source, "source");
    Objects.requireNonNull(row, "row");
    findings = List.copyOf(findings);
    if (!row.category().isTotal()) {
      throw Arguments.refused("row", "the figures of all people", row.category());
    }
  }

  /**
   * A figure.
   *
   * @param status what it is about
   * @return the number of people; empty if the file gives none
   */
  public Optional<Rational> people(NeedStatus status) {
    return row.people(status);
  }

  /**
   * The people as the denominator of a coverage.
   *
   * <p>The file does not say who they are by age or condition; the group is the caller's word for
   * it.
   *
   * @param status whom to take: the population, the affected, those in need or the targeted
   * @param targetGroup the group that the cluster's figure is about
   * @return the population with file, place, cluster, status and period as its source, and the
   *     findings of this total; empty if the file gives no figure
   * @throws IllegalArgumentException if the status is {@link NeedStatus#EXPECTED_REACH}: a plan's
   *     expectation is no denominator
   */
  public Optional<EligiblePopulation> eligible(NeedStatus status, TargetGroup targetGroup) {
    if (!DENOMINATORS.contains(status)) {
      throw Arguments.refused("status", "one of " + DENOMINATORS, status);
    }
    Objects.requireNonNull(targetGroup, "targetGroup");
    return people(status)
        .map(number -> {
          Factor people = Factor.exact("people " + status.label(), number, sourceOf(status));
          EligiblePopulation eligible =
              EligiblePopulation.product(targetGroup, Sex.ALL, List.of(people));
          for (Finding finding : findings) {
            eligible = eligible.noting(finding);
          }
          return eligible;
        });
  }

  private String sourceOf(NeedStatus status) {
    return source
        + ", "
        + status.label()
        + ", "
        + Texts.cut(row.cluster())
        + ", "
        + Texts.cut(row.place().toString())
        + row.period().map(period -> ", " + period).orElse("");
  }

  /**
   * The share of those in need whom the plan targets.
   *
   * @return targeted over in need, above 1 where more are targeted; empty if a figure is missing or
   *     nobody is in need
   */
  public Optional<Proportion.Counted> targetShare() {
    return share(NeedStatus.TARGETED, NeedStatus.IN_NEED);
  }

  /**
   * The share of the targeted whom the plan expects to reach: a plan, no coverage.
   *
   * @return expected reach over targeted; empty if a figure is missing or nobody is targeted
   */
  public Optional<Proportion.Counted> expectedReachShare() {
    return share(NeedStatus.EXPECTED_REACH, NeedStatus.TARGETED);
  }

  private Optional<Proportion.Counted> share(NeedStatus numerator, NeedStatus denominator) {
    return people(denominator)
        .filter(number -> number.signum() > 0)
        .flatMap(number -> people(numerator).map(part -> Proportion.of(part, number)));
  }
}
