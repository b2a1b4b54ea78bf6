package org.nutricoverage.coordination.guide;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.core.internal.Arguments;

/**
 * Which methods fit a question, ranked and with reasons, never one silent answer.
 *
 * <p>The lines of {@link #DEFAULT} are rules of this library, made from the tables of the Coverage
 * Monitoring Network and the manuals; they are data, and a caller may put others in their place.
 *
 * <pre>{@code
 * MethodGuide.DEFAULT.methods(AssessmentQuestion.WHICH_DISTRICTS_FAIL).get(0).method();   // SLEAC
 * }</pre>
 *
 * @param rules the lines, each rank of a question once
 * @since 0.1.0
 */
public record MethodGuide(List<GuideRule> rules) implements Serializable {

  /** The guide of this library. */
  public static final MethodGuide DEFAULT = new MethodGuide(defaults());

  private static final long serialVersionUID = 1L;

  /**
   * Copies the lines.
   *
   * @throws IllegalArgumentException if a rank of a question stands twice
   */
  public MethodGuide {
    rules = List.copyOf(rules);
    Set<String> seen = new HashSet<>();
    for (GuideRule rule : rules) {
      if (!seen.add(rule.question() + " " + rule.rank())) {
        throw Arguments.refused(
            "rules", "one line a rank", "two of rank " + rule.rank() + " of " + rule.question());
      }
    }
  }

  /**
   * A guide of the caller's lines.
   *
   * @param rules the lines, each rank of a question once
   * @return the guide
   * @throws IllegalArgumentException if a rank of a question stands twice
   */
  public static MethodGuide of(List<GuideRule> rules) {
    return new MethodGuide(rules);
  }

  /**
   * The methods for a question.
   *
   * @param question the question
   * @return the lines, the first choice first; empty if the guide has none
   */
  public List<GuideRule> methods(AssessmentQuestion question) {
    Objects.requireNonNull(question, "question");
    return rules.stream()
        .filter(rule -> rule.question() == question)
        .sorted(Comparator.comparingInt(GuideRule::rank))
        .toList();
  }

  private static GuideRule rule(
      AssessmentQuestion question,
      int rank,
      AssessmentMethod method,
      String variant,
      String reason) {
    return new GuideRule(question, rank, method, variant, reason);
  }

  private static List<GuideRule> defaults() {
    return List.of(
        rule(
            AssessmentQuestion.WHY_LOW_IN_ONE_DISTRICT,
            1,
            AssessmentMethod.SQUEAC,
            "stages 1-2",
            "routine data, community and staff show barriers; stage 3 is needed only for a figure"),
        rule(
            AssessmentQuestion.WHY_LOW_IN_ONE_DISTRICT,
            2,
            AssessmentMethod.COMMUNITY_ASSESSMENT,
            "",
            "barriers of demand, without those of supply"),
        rule(
            AssessmentQuestion.WHY_LOW_IN_ONE_DISTRICT,
            3,
            AssessmentMethod.BOTTLENECK_ANALYSIS,
            "",
            "routine data only: shows where people are lost, not why"),
        rule(
            AssessmentQuestion.FIGURE_AND_REASONS_IN_ONE_DISTRICT,
            1,
            AssessmentMethod.SQUEAC,
            "stages 1-3",
            "estimate, barriers and action plan of one district in about 21 days"),
        rule(
            AssessmentQuestion.FIGURE_AND_REASONS_IN_ONE_DISTRICT,
            2,
            AssessmentMethod.SLEAC,
            "with a form for barriers",
            "5 to 7 days a district; a class or an estimate, fewer reasons"),
        rule(
            AssessmentQuestion.WHICH_DISTRICTS_FAIL,
            1,
            AssessmentMethod.SLEAC,
            "one a district",
            "classifies each district with about 40 cases; the first stage must be spatial"),
        rule(
            AssessmentQuestion.WHICH_DISTRICTS_FAIL,
            2,
            AssessmentMethod.BOTTLENECK_ANALYSIS,
            "ranking of routine data",
            "no field work; as good as the reports are"),
        rule(
            AssessmentQuestion.NATIONAL_FIGURE_AND_MAP,
            1,
            AssessmentMethod.SLEAC,
            "pooled",
            "classes by district and, weighted, a national figure"),
        rule(
            AssessmentQuestion.NATIONAL_FIGURE_AND_MAP,
            2,
            AssessmentMethod.S3M,
            "",
            "a map without borders of districts; costs more"),
        rule(
            AssessmentQuestion.FINE_MAP_OF_LARGE_AREA,
            1,
            AssessmentMethod.S3M,
            "",
            "up to ten times the area of a CSAS for about twice the cost"),
        rule(
            AssessmentQuestion.FINE_MAP_OF_LARGE_AREA,
            2,
            AssessmentMethod.CSAS,
            "if the area is small",
            "a square grid, costly"),
        rule(
            AssessmentQuestion.PREVENTION_OR_COMMON_CONDITION,
            1,
            AssessmentMethod.SIMPLE_SURVEY,
            "probability sample",
            "enough eligible children are met from house to house"),
        rule(
            AssessmentQuestion.PREVENTION_OR_COMMON_CONDITION,
            2,
            AssessmentMethod.SMART_ADD_ON,
            "",
            "the sample is made for prevalence; look at the half-width first"),
        rule(
            AssessmentQuestion.RARE_CONDITION_WITH_SURVEY,
            1,
            AssessmentMethod.SLEAC,
            "",
            "active case finding; an add-on to a survey meets too few cases: see the expected cases"
                + " and the half-width first"),
        rule(
            AssessmentQuestion.NO_ACCESS_OR_MONEY,
            1,
            AssessmentMethod.DESK_REVIEW,
            "marked as a proxy",
            "admissions over estimated need; may exceed 100 %"),
        rule(
            AssessmentQuestion.REPEAT_WITHIN_A_YEAR,
            1,
            AssessmentMethod.SQUEAC,
            "follow-up",
            "updated barriers and estimate in 7 to 10 days; the last posterior informs the prior"));
  }
}
