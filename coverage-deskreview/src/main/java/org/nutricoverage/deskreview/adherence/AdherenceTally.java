package org.nutricoverage.deskreview.adherence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How many people took part in an adequate number of distributions, how many did not, and of how
 * many it is not known.
 *
 * <p>The percentage is {@code adequate / (adequate + not adequate)}; undetermined people are in
 * neither and are always shown beside it. Tallies of different people by the same rule can be
 * {@linkplain #merge(AdherenceTally) merged} in any order, so that large files are counted in
 * parts.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     AdherenceRule.WFP
 *         .tally(records)
 *         .estimate(
 *             new Scope(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Indicator.ADHERENCE,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_23_MONTHS,
 *                 Sex.ALL),
 *             Method.Family.SURVEY,
 *             "post-distribution survey, March 2026");
 * }</pre>
 *
 * @param rule the rule by which people were classified
 * @param adequate people classified as adequate, at least 0
 * @param notAdequate people classified as not adequate, at least 0
 * @param undetermined people whom the rule left undetermined, at least 0
 * @param reasons for each reason, the people whose answers do not tell, whatever an official script
 *     made of them; absent reasons stand for 0
 * @param notes for each kind of note on single people, how many people it concerns; absent kinds
 *     stand for 0
 * @since 0.1.0
 */
public record AdherenceTally(
    AdherenceRule rule,
    long adequate,
    long notAdequate,
    long undetermined,
    Map<UndeterminedReason, Long> reasons,
    Map<AdherenceFinding, Long> notes)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational MANY = Rational.of(1, 10);

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if a count is negative, more people are noted for a reason or
   *     kind than there are, or an exact rule left a number undetermined that is not the sum of the
   *     reasons
   */
  public AdherenceTally {
    Objects.requireNonNull(rule, "rule");
    Arguments.notNegative(adequate, "adequate", "people");
    Arguments.notNegative(notAdequate, "notAdequate", "people");
    Arguments.notNegative(undetermined, "undetermined", "people");
    reasons = ordered(UndeterminedReason.class, reasons);
    notes = ordered(AdherenceFinding.class, notes);
    long people = Math.addExact(Math.addExact(adequate, notAdequate), undetermined);
    long withReason = sum(reasons);
    long most = rule.isOfficialScript() ? people : undetermined;
    Arguments.inRange(withReason, undetermined, most, "reasons", "people in all");
    for (long count : notes.values()) {
      Arguments.inRange(count, 0, people, "notes", "people");
    }
  }

  private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> type, Map<K, Long> counts) {
    EnumMap<K, Long> ordered = new EnumMap<>(type);
    counts.forEach((key, count) -> {
      if (Arguments.notNegative(count, key.name(), "people") > 0) {
        ordered.put(key, count);
      }
    });
    return Collections.unmodifiableMap(ordered);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }

  /**
   * Begins a tally.
   *
   * @param rule the rule by which people are classified
   * @return the builder, to which people are added one by one
   */
  public static Builder builder(AdherenceRule rule) {
    return new Builder(rule);
  }

  /**
   * People whom the rule classified.
   *
   * @return adequate and not adequate
   */
  public long determined() {
    return adequate + notAdequate;
  }

  /**
   * All people.
   *
   * @return determined and undetermined
   */
  public long people() {
    return determined() + undetermined;
  }

  /**
   * The share of people with an adequate number of distributions.
   *
   * @return adequate people over determined people; empty if nobody is determined
   */
  public Optional<Proportion.Counted> proportion() {
    return determined() == 0
        ? Optional.empty()
        : Optional.of(Proportion.of(adequate, determined()));
  }

  /**
   * This tally and that of other people.
   *
   * @param other the tally of people of whom none is in this one
   * @return the tally of both
   * @throws IllegalArgumentException if the rules differ
   */
  public AdherenceTally merge(AdherenceTally other) {
    if (!rule.equals(other.rule)) {
      throw Arguments.refused(
          "rule of the other tally", "\"" + rule + "\"", "\"" + other.rule + "\"");
    }
    return new AdherenceTally(
        rule,
        Math.addExact(adequate, other.adequate),
        Math.addExact(notAdequate, other.notAdequate),
        Math.addExact(undetermined, other.undetermined),
        merged(reasons, other.reasons),
        merged(notes, other.notes));
  }

  private static <K extends Enum<K>> Map<K, Long> merged(Map<K, Long> one, Map<K, Long> other) {
    Map<K, Long> all = new HashMap<>(one);
    other.forEach((key, count) -> all.merge(key, count, Math::addExact));
    return all;
  }

  /**
   * What is to be noted about the people together.
   *
   * @return one finding for each kind that concerns somebody, with the number of people
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    notes.forEach((code, count) -> findings.add(Finding.of(code, message(code, count))));
    if (undetermined > 0) {
      findings.add(
          Finding.of(
              AdherenceFinding.UNDETERMINED_PEOPLE,
              of(undetermined) + " are undetermined and not in the percentage" + reasonsInWords()));
      if (Rational.of(undetermined, people()).compareTo(MANY) > 0) {
        findings.add(
            Finding.of(
                AdherenceFinding.MANY_UNDETERMINED,
                Rational.of(undetermined, people()).percent(1)
                    + " % of people are undetermined, more than 10 %: those who could be classified"
                    + " may differ from them"));
      }
    }
    long treated = sum(reasons) - undetermined;
    if (rule.isOfficialScript() && treated > 0) {
      findings.add(
          Finding.of(
              AdherenceFinding.OFFICIAL_SCRIPT_TREATMENT,
              "the "
                  + rule.label()
                  + " classifies "
                  + of(treated)
                  + " whose answers do not tell"
                  + reasonsInWords()));
    }
    return List.copyOf(findings);
  }

  private String message(AdherenceFinding code, long count) {
    return switch (code) {
      case ATTENDED_ABOVE_PLANNED ->
          of(count) + " attended more distributions than were planned; they count as adequate";
      case FEWER_THAN_THREE_PLANNED ->
          of(count)
              + " had fewer than 3 distributions planned; the recall window is 3 to 6, and a shorter"
              + " one may be reported only with this note";
      case MORE_THAN_SIX_PLANNED ->
          of(count) + " had more than 6 distributions planned; the recall window is 3 to 6";
      default -> of(count) + " have a negative number of distributions";
    };
  }

  private String of(long count) {
    return Numbers.people(count) + " of " + Numbers.people(people()) + " people";
  }

  private String reasonsInWords() {
    return reasons.entrySet().stream()
        .map(reason -> Numbers.people(reason.getValue()) + " " + reason.getKey().label())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  /**
   * The figure as the one result of the library.
   *
   * <p>There is no interval: the tally does not know the design of the sample. A survey with
   * weights or clusters is to be estimated with its design.
   *
   * @param scope what the figure is about; its indicator is {@link Indicator#ADHERENCE}
   * @param family {@link Method.Family#SURVEY} for a sample of people, {@link
   *     Method.Family#PROGRAMME_RECORDS} for all people on the lists of the programme
   * @param source where the records come from; {@code ""} if not stated
   * @return the estimate with its findings; not computable if nobody is determined
   * @throws IllegalArgumentException if the indicator or the family is another
   */
  public CoverageEstimate estimate(Scope scope, Method.Family family, String source) {
    if (scope.indicator() != Indicator.ADHERENCE) {
      throw Arguments.refused("indicator of the scope", "8, adherence", scope.indicator().code());
    }
    boolean survey = family == Method.Family.SURVEY;
    if (!survey && family != Method.Family.PROGRAMME_RECORDS) {
      throw Arguments.refused("family", "SURVEY or PROGRAMME_RECORDS", family);
    }
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(scope, Method.of(family, rule.label()))
            .reached(ReachDefinition.ADEQUATE_DISTRIBUTIONS)
            .eligibleFrom(source)
            .restingOn(survey ? sample() : new Evidence.Stated(source))
            .explainedBy(calculation())
            .noting(findings());
    Optional<Proportion.Counted> proportion = proportion();
    if (proportion.isPresent()) {
      String reason =
          survey
              ? "the records do not tell the design of the sample"
              : "the records of a programme are not a sample";
      return builder.computed(proportion.get(), new Uncertainty.NoInterval(reason));
    }
    return people() == 0
        ? builder.notComputable(Outcome.Reason.NO_DATA, "there is no record")
        : builder.notComputable(
            Outcome.Reason.ALL_UNDETERMINED,
            "none of " + Numbers.people(people()) + " people can be classified");
  }

  private Evidence sample() {
    return new Evidence.Sample(
        determined(),
        Math.toIntExact(determined()),
        1,
        determined(),
        undetermined,
        people() == 0 ? 0 : (double) undetermined / people(),
        "none");
  }

  private List<String> calculation() {
    return List.of(
        "Adequate: "
            + rule.label()
            + (rule.isOfficialScript() ? ", reproduced with its treatment of missing answers" : ""),
        "Adequate "
            + Numbers.people(adequate)
            + ", not adequate "
            + Numbers.people(notAdequate)
            + ", undetermined "
            + Numbers.people(undetermined)
            + " of "
            + Numbers.people(people())
            + " people",
        "Adherence = adequate / (adequate + not adequate) = "
            + Numbers.people(adequate)
            + " / "
            + Numbers.people(determined()));
  }

  /** Returns the counts on one line. */
  @Override
  public String toString() {
    return "adequate "
        + adequate
        + ", not adequate "
        + notAdequate
        + ", undetermined "
        + undetermined
        + " ("
        + rule
        + ")";
  }

  /**
   * Adds people one by one. Not thread-safe; count parts in builders of their own and merge the
   * tallies.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final AdherenceRule rule;
    private final Map<Adherence, Long> classes = new EnumMap<>(Adherence.class);
    private final Map<UndeterminedReason, Long> reasons = new EnumMap<>(UndeterminedReason.class);
    private final Map<AdherenceFinding, Long> notes = new EnumMap<>(AdherenceFinding.class);

    private Builder(AdherenceRule rule) {
      this.rule = Objects.requireNonNull(rule, "rule");
    }

    /**
     * Adds a person.
     *
     * @param record what was recorded about the person
     * @return this builder
     */
    public Builder add(AdherenceRecord record) {
      classes.merge(rule.classify(record), 1L, Math::addExact);
      AdherenceRule.undeterminedReason(record)
          .ifPresent(reason -> reasons.merge(reason, 1L, Math::addExact));
      AdherenceRule.notes(record).forEach(note -> notes.merge(note, 1L, Math::addExact));
      return this;
    }

    /**
     * The tally of the people added so far.
     *
     * @return the tally
     */
    public AdherenceTally build() {
      return new AdherenceTally(
          rule,
          classes.getOrDefault(Adherence.ADEQUATE, 0L),
          classes.getOrDefault(Adherence.NOT_ADEQUATE, 0L),
          classes.getOrDefault(Adherence.UNDETERMINED, 0L),
          reasons,
          notes);
    }
  }
}
