package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * The group of people that a programme should reach.
 *
 * <p>Three groups cover the WFP indicators: {@link #CHILDREN_6_23_MONTHS}, {@link
 * #CHILDREN_6_59_MONTHS} and {@link #PBWG}. Others are made by {@link #children(AgeBand)}, {@link
 * #of(String, String)} and {@link #union(Collection)}. Two groups are equal if their codes are
 * equal.
 *
 * @since 0.1.0
 */
public final class TargetGroup implements Comparable<TargetGroup>, Serializable {

  /** Children of 6 to 23 completed months. */
  public static final TargetGroup CHILDREN_6_23_MONTHS = children(AgeBand.ofCompletedMonths(6, 23));

  /** Children of 6 to 59 completed months. */
  public static final TargetGroup CHILDREN_6_59_MONTHS = children(AgeBand.ofCompletedMonths(6, 59));

  /** Pregnant and breastfeeding women and girls. A figure for males does not apply. */
  public static final TargetGroup PBWG =
      new TargetGroup("PBWG", "pregnant and breastfeeding women and girls", null, false, List.of());

  /** People treated for HIV or tuberculosis who receive nutrition support. */
  public static final TargetGroup HIV_TB_CLIENTS =
      new TargetGroup("HIV_TB_CLIENTS", "HIV and tuberculosis clients", null, true, List.of());

  private static final long serialVersionUID = 1L;

  private static final Pattern CHILDREN =
      Pattern.compile("CHILDREN_([0-9]{1,4})_([0-9]{1,4})_MONTHS");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final String JOINT = "+";

  private final String code;
  private final String label;
  private final @Nullable AgeBand ageBand;
  private final boolean includesMales;
  private final List<TargetGroup> members;

  private TargetGroup(
      String code,
      String label,
      @Nullable AgeBand ageBand,
      boolean includesMales,
      List<TargetGroup> members) {
    this.code = code;
    this.label = label;
    this.ageBand = ageBand;
    this.includesMales = includesMales;
    this.members = members;
  }

  /**
   * Children of an age band.
   *
   * @param ageBand ages in completed months
   * @return the group with the code {@code CHILDREN_<from>_<to>_MONTHS}
   */
  public static TargetGroup children(AgeBand ageBand) {
    return new TargetGroup(
        "CHILDREN_" + ageBand.fromMonths() + "_" + ageBand.toMonths() + "_MONTHS",
        "children " + ageBand,
        ageBand,
        true,
        List.of());
  }

  /**
   * A group of another kind, of both sexes and without an age band.
   *
   * @param code capital letters, digits and underscores, beginning with a letter, at most 64
   * @param label the words that a report prints
   * @return the group
   * @throws IllegalArgumentException if the code has another form, is the code of a group of this
   *     class, or names ages that no band can have, or if the label is blank
   */
  public static TargetGroup of(String code, String label) {
    if (!CODE.matcher(code).matches()) {
      throw Arguments.refused(
          "code", "1 to 64 capital letters, digits and underscores", "\"" + code + "\"");
    }
    if (known(code).isPresent()) {
      throw new IllegalArgumentException(
          "code must not be the code of a group of its own but was \"" + code + "\"; use parse");
    }
    return new TargetGroup(code, Arguments.text(label, "label"), null, true, List.of());
  }

  /**
   * Several groups taken together, as in a pooled total of children and women.
   *
   * @param groups at least one group
   * @return the only group where all are equal; else a group whose code joins the codes by a plus
   *     sign in alphabetical order
   * @throws IllegalArgumentException if there is no group
   */
  public static TargetGroup union(Collection<TargetGroup> groups) {
    TreeMap<String, TargetGroup> byCode = new TreeMap<>();
    for (TargetGroup group : groups) {
      for (TargetGroup part : group.parts()) {
        byCode.put(part.code, part);
      }
    }
    if (byCode.isEmpty()) {
      throw new IllegalArgumentException("groups must hold at least 1 target group but were empty");
    }
    if (byCode.size() == 1) {
      return byCode.firstEntry().getValue();
    }
    return new TargetGroup(
        String.join(JOINT, byCode.keySet()),
        byCode.values().stream().map(TargetGroup::label).collect(Collectors.joining(" and ")),
        null,
        byCode.values().stream().anyMatch(TargetGroup::includesMales),
        List.copyOf(byCode.values()));
  }

  /**
   * Reads the code of a group of this class: {@code CHILDREN_6_23_MONTHS}, {@code PBWG}, {@code
   * CHILDREN_6_59_MONTHS+PBWG}.
   *
   * @param code the code, without regard to case
   * @return the group
   * @throws IllegalArgumentException if it is no such code
   */
  public static TargetGroup parse(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    List<TargetGroup> parts =
        Arrays.stream(upper.split(Pattern.quote(JOINT), -1))
            .map(part ->
                known(part)
                    .orElseThrow(() ->
                        Arguments.refused(
                            "target group",
                            "CHILDREN_<from>_<to>_MONTHS, PBWG, HIV_TB_CLIENTS or several"
                                + " joined by +",
                            "\"" + code + "\"")))
            .toList();
    return union(parts);
  }

  private static Optional<TargetGroup> known(String code) {
    if (code.equals(PBWG.code)) {
      return Optional.of(PBWG);
    }
    if (code.equals(HIV_TB_CLIENTS.code)) {
      return Optional.of(HIV_TB_CLIENTS);
    }
    Matcher matcher = CHILDREN.matcher(code);
    return matcher.matches()
        ? Optional.of(
            children(
                AgeBand.ofCompletedMonths(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))))
        : Optional.empty();
  }

  /**
   * The groups that are taken together in this one.
   *
   * @return this group alone, or those that {@link #union(Collection)} joined, in the order of
   *     their codes
   */
  public List<TargetGroup> parts() {
    return members.isEmpty() ? List.of(this) : members;
  }

  /**
   * The stable text of the group.
   *
   * @return the code, {@code CHILDREN_6_23_MONTHS}
   */
  public String code() {
    return code;
  }

  /**
   * The words that a report prints.
   *
   * @return the label, {@code children 6-23 months}
   */
  public String label() {
    return label;
  }

  /**
   * The ages of the group.
   *
   * @return the band in completed months; empty where the group is not defined by age
   */
  public Optional<AgeBand> ageBand() {
    return Optional.ofNullable(ageBand);
  }

  /**
   * Whether a person is known to be in both groups at once.
   *
   * <p>Two groups without an age band may share people although nothing here says so: breastfeeding
   * women who are HIV clients.
   *
   * @param other another group
   * @return true if the groups, or parts of them, are the same or have ages in common
   */
  public boolean overlaps(TargetGroup other) {
    for (TargetGroup part : parts()) {
      for (TargetGroup otherPart : other.parts()) {
        if (part.sharesPeopleWith(otherPart)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sharesPeopleWith(TargetGroup other) {
    return equals(other)
        || (ageBand != null
            && other.ageBand != null
            && ageBand.fromMonths() <= other.ageBand.toMonths()
            && other.ageBand.fromMonths() <= ageBand.toMonths());
  }

  /**
   * Whether a figure for males applies.
   *
   * @return false for a group of women and girls only
   */
  public boolean includesMales() {
    return includesMales;
  }

  @Override
  public int compareTo(TargetGroup other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetGroup that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
