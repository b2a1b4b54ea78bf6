package org.nutricoverage.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The people who were reached: how many, what "reached" means, and how they were counted.
 *
 * <pre>{@code
 * ReachedPopulation reached =
 *     ReachedPopulation.of(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER)
 *         .from("cooperating partner reports");
 * }</pre>
 *
 * @param count how many, at least 0; not always whole (a mean monthly stock)
 * @param definition what a person must have received to be counted
 * @param sex of which sex
 * @param source where the count comes from; {@code ""} if not stated
 * @param derivation how the number came about, line by line; empty for a plain count
 * @param findings what was noticed about the count
 * @since 0.1.0
 */
public record ReachedPopulation(
    Rational count,
    ReachDefinition definition,
    Sex sex,
    String source,
    List<String> derivation,
    List<Finding> findings)
    implements Serializable {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public ReachedPopulation {
    if (count.signum() < 0) {
      throw Arguments.refused("count", "a number of people of at least 0", count);
    }
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(sex, "sex");
    source = source.strip();
    derivation = List.copyOf(derivation);
    findings = List.copyOf(findings);
  }

  /**
   * A count of people of both sexes.
   *
   * @param people how many, at least 0
   * @param definition what a person must have received to be counted
   * @return the population
   * @throws IllegalArgumentException if the number is negative
   */
  public static ReachedPopulation of(long people, ReachDefinition definition) {
    return of(people, definition, Sex.ALL);
  }

  /**
   * A count of people of one sex.
   *
   * @param people how many, at least 0
   * @param definition what a person must have received to be counted
   * @param sex of which sex
   * @return the population
   * @throws IllegalArgumentException if the number is negative
   */
  public static ReachedPopulation of(long people, ReachDefinition definition, Sex sex) {
    Arguments.notNegative(people, "people", "people");
    return of(Rational.of(people), definition, sex);
  }

  /**
   * An exact number of people that need not be whole.
   *
   * @param people how many, at least 0
   * @param definition what a person must have received to be counted
   * @param sex of which sex
   * @return the population
   * @throws IllegalArgumentException if the number is negative
   */
  public static ReachedPopulation of(Rational people, ReachDefinition definition, Sex sex) {
    return new ReachedPopulation(people, definition, sex, "", List.of(), List.of());
  }

  /**
   * This population with the source of its count.
   *
   * @param newSource the reports or the register
   * @return a copy
   * @throws IllegalArgumentException if the source is blank
   */
  public ReachedPopulation from(String newSource) {
    return new ReachedPopulation(
        count, definition, sex, Arguments.text(newSource, "source"), derivation, findings);
  }

  /**
   * This population with the lines that explain its count.
   *
   * @param lines the calculation, line by line
   * @return a copy in which the lines replace the former ones
   */
  public ReachedPopulation explainedBy(List<String> lines) {
    return new ReachedPopulation(count, definition, sex, source, lines, findings);
  }

  /**
   * This population with more findings.
   *
   * @param more what was noticed
   * @return a copy
   */
  public ReachedPopulation noting(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new ReachedPopulation(count, definition, sex, source, derivation, all);
  }

  /** Returns number and definition on one line. */
  @Override
  public String toString() {
    return Numbers.people(count.rounded(1)) + " people " + definition.label();
  }
}
