package org.nutricoverage.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The people who should be reached: how many, of which group and sex, and how that number came
 * about.
 *
 * <pre>{@code
 * EligiblePopulation eligible =
 *     EligiblePopulation.of(1_280_000, TargetGroup.CHILDREN_6_23_MONTHS)
 *         .from("census projection 2025")
 *         .times(Factor.exact("share of children 6-23 months", Rational.parse("0.0375"), "register"));
 * eligible.count();   // 48000
 * }</pre>
 *
 * <p>The number is the exact product of its factors and is not always whole. Nothing is eligible
 * where a factor is 0; a coverage of nobody is then not computable.
 *
 * @since 0.1.0
 */
public final class EligiblePopulation implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String BASE = "people";
  private static final int LONGEST_DECIMALS = 100;
  private static final MathContext SHORT = new MathContext(6, RoundingMode.HALF_UP);

  private final TargetGroup targetGroup;
  private final Sex sex;
  private final List<Factor> factors;
  private final List<Finding> findings;
  private final Rational count;

  private EligiblePopulation(
      TargetGroup targetGroup, Sex sex, List<Factor> factors, List<Finding> findings) {
    this.targetGroup = Objects.requireNonNull(targetGroup, "targetGroup");
    this.sex = Objects.requireNonNull(sex, "sex");
    this.factors = List.copyOf(factors);
    this.findings = List.copyOf(findings);
    if (sex == Sex.MALE && !targetGroup.includesMales()) {
      throw new IllegalArgumentException(
          "sex must be female or overall for " + targetGroup.label() + " but was male");
    }
    Rational product = this.factors.get(0).value();
    for (Factor factor : this.factors.subList(1, this.factors.size())) {
      product = product.times(factor.value());
    }
    this.count = product;
  }

  /**
   * A known number of people of a group, both sexes.
   *
   * @param people how many, at least 0
   * @param targetGroup of which group
   * @return the population, its source not yet stated
   * @throws IllegalArgumentException if the number is negative
   */
  public static EligiblePopulation of(long people, TargetGroup targetGroup) {
    return of(people, targetGroup, Sex.ALL);
  }

  /**
   * A known number of people of a group and sex.
   *
   * @param people how many, at least 0
   * @param targetGroup of which group
   * @param sex of which sex
   * @return the population, its source not yet stated
   * @throws IllegalArgumentException if the number is negative, or males are asked of a group that
   *     has none
   */
  public static EligiblePopulation of(long people, TargetGroup targetGroup, Sex sex) {
    Arguments.notNegative(people, "people", "people");
    return new EligiblePopulation(
        targetGroup, sex, List.of(Factor.exact(BASE, Rational.of(people), "")), List.of());
  }

  /**
   * The population that is the product of factors.
   *
   * @param targetGroup of which group
   * @param sex of which sex
   * @param factors at least one, the first a number of people, the others shares or multipliers
   * @return the population
   * @throws IllegalArgumentException if there is no factor, or males are asked of a group that has
   *     none
   */
  public static EligiblePopulation product(TargetGroup targetGroup, Sex sex, List<Factor> factors) {
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("factors must hold at least 1 factor but were empty");
    }
    return new EligiblePopulation(targetGroup, sex, factors, List.of());
  }

  /**
   * This population with the source of its first factor.
   *
   * @param source the census, projection, register or survey, with its year
   * @return a copy
   * @throws IllegalArgumentException if the source is blank
   */
  public EligiblePopulation from(String source) {
    Factor first = factors.get(0);
    List<Factor> replaced = new ArrayList<>(factors);
    replaced.set(
        0,
        new Factor(first.name(), first.value(), first.spread(), Arguments.text(source, "source")));
    return new EligiblePopulation(targetGroup, sex, replaced, findings);
  }

  /**
   * This population times one more factor.
   *
   * @param factor a share, a growth factor or a multiplier
   * @return a copy
   */
  public EligiblePopulation times(Factor factor) {
    List<Factor> more = new ArrayList<>(factors);
    more.add(factor);
    return new EligiblePopulation(targetGroup, sex, more, findings);
  }

  /**
   * This population with the uncertainty of one of its factors.
   *
   * @param index which factor, from 0
   * @param spread its uncertainty
   * @return a copy
   * @throws IllegalArgumentException if there is no such factor or its value lies outside of the
   *     distribution
   */
  public EligiblePopulation with(int index, Spread spread) {
    Arguments.inRange(index, 0, factors.size() - 1L, "index", "factors");
    List<Factor> replaced = new ArrayList<>(factors);
    replaced.set(index, factors.get(index).with(spread));
    return new EligiblePopulation(targetGroup, sex, replaced, findings);
  }

  /**
   * This population with the uncertainty of its first factor, the number of people.
   *
   * @param coefficientOfVariation the standard deviation of the number over the number, as a
   *     fraction, at least 0 and below 1; 0.1 for a census projection trusted to about 20 percent
   * @return a copy whose first factor is log-normal with that coefficient of variation
   * @throws IllegalArgumentException if it is not in the range, or the first factor is 0
   */
  public EligiblePopulation uncertainBy(double coefficientOfVariation) {
    if (!(coefficientOfVariation >= 0 && coefficientOfVariation < 1)) {
      throw Arguments.refused(
          "coefficientOfVariation", "a fraction from 0 to below 1", coefficientOfVariation);
    }
    double logVariance = Math.log1p(coefficientOfVariation * coefficientOfVariation);
    return with(0, new Spread.LogNormal(Math.sqrt(logVariance), 0));
  }

  /**
   * This population with a finding about how its number came about.
   *
   * @param finding what was noticed
   * @return a copy
   */
  public EligiblePopulation noting(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new EligiblePopulation(targetGroup, sex, factors, more);
  }

  /**
   * How many people are eligible.
   *
   * @return the exact product of the factors, not always whole
   */
  public Rational count() {
    return count;
  }

  /**
   * Of which group.
   *
   * @return the target group
   */
  public TargetGroup targetGroup() {
    return targetGroup;
  }

  /**
   * Of which sex.
   *
   * @return the sex
   */
  public Sex sex() {
    return sex;
  }

  /**
   * The factors whose product is the number.
   *
   * @return at least one factor, in the order in which they were given
   */
  public List<Factor> factors() {
    return factors;
  }

  /**
   * What was noticed about the number.
   *
   * @return the findings, in the order in which they were added
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Where the number comes from.
   *
   * @return the sources of its factors, each once, separated by semicolons; {@code ""} if none was
   *     stated
   */
  public String source() {
    return factors.stream()
        .map(Factor::source)
        .filter(source -> !source.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /**
   * How the number came about.
   *
   * @return one line for each factor and, where there are several, one for their product
   */
  public List<String> derivation() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Factor factor = factors.get(i);
      String value = i == 0 ? Numbers.people(factor.value().rounded(1)) : shown(factor.value());
      String from = factor.source().isEmpty() ? "source not stated" : factor.source();
      lines.add((i == 0 ? "" : "x ") + value + " " + factor.name() + " (" + from + ")");
    }
    if (factors.size() > 1) {
      lines.add("= " + Numbers.people(count.rounded(1)) + " eligible");
    }
    return List.copyOf(lines);
  }

  private static String shown(Rational value) {
    String exact = value.toString();
    boolean readable = exact.indexOf('/') < 0 && exact.length() <= 10;
    if (readable) {
      return exact;
    }
    BigDecimal decimal =
        value.compareTo(Rational.ONE) >= 0
            ? value.rounded(6)
            : value.rounded(LONGEST_DECIMALS).round(SHORT);
    return "about " + decimal.stripTrailingZeros().toPlainString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EligiblePopulation that
        && targetGroup.equals(that.targetGroup)
        && sex == that.sex
        && factors.equals(that.factors)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(targetGroup, sex, factors, findings);
  }

  /** Returns number, group and source on one line. */
  @Override
  public String toString() {
    String from = source().isEmpty() ? "source not stated" : source();
    return Numbers.people(count.rounded(1)) + " " + targetGroup.label() + " (" + from + ")";
  }
}
