package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many times longer an untreated episode of acute malnutrition lasts than a treated one: the k
 * by which recovering cases outside of the programme are imputed.
 *
 * <p>Not the incidence factor k of people in need (1.6 in WFP's desk review), which is another
 * quantity.
 *
 * <p>The default, 3, is 7.5 months untreated over 2.5 months treated. It stems from severe acute
 * malnutrition. For moderate acute malnutrition no untreated length is known; the Coverage
 * Monitoring Network recommended the same factor after one case study (12 April 2016). Source of
 * the default: Balegamire and others, Field Exchange 49 (2015), as quoted in liberiaS3M. Below 1
 * treatment would last longer than the illness, and treatment coverage falls below case-finding
 * effectiveness: a finding says so.
 *
 * <pre>{@code
 * RecoveryRatio.DEFAULT.value().toString();                       // "3"
 * RecoveryRatio.fromEpisodeMonths(7.5, 2.5, "cards of 30 facilities").value().toString();   // "3"
 * }</pre>
 *
 * @param value k, from 0.01 to 1,000, without a unit
 * @param basis what it rests on
 * @param source where it comes from, in words
 * @since 0.1.0
 */
public record RecoveryRatio(Rational value, Basis basis, String source) implements Serializable {

  // Before DEFAULT, whose check needs them.
  private static final Rational LEAST = Rational.of(1, 100);
  private static final Rational MOST = Rational.of(1_000);

  /** Untreated length of an episode of severe acute malnutrition: 7.5 months. */
  public static final Rational UNTREATED_MONTHS = Rational.of(15, 2);

  /** The published default, 3. */
  public static final RecoveryRatio DEFAULT =
      new RecoveryRatio(
          Rational.of(3),
          Basis.DEFAULT,
          "7.5 months untreated over 2.5 months treated, Field Exchange 49 (2015)");

  /** Cards of cured children from which the mean stay is trusted: 30. */
  public static final int LEAST_CARDS = 30;

  private static final long serialVersionUID = 1L;
  private static final Rational DAYS_PER_MONTH = Rational.of(36_525, 1_200);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if k is not from 0.01 to 1,000 or the source is blank
   */
  public RecoveryRatio {
    if (!isPermitted(value)) {
      throw Arguments.refused("k", "a ratio of episode lengths from 0.01 to 1000", value);
    }
    Objects.requireNonNull(basis, "basis");
    source = Arguments.text(source, "source");
  }

  private static boolean isPermitted(Rational value) {
    return value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0;
  }

  /**
   * A stated ratio.
   *
   * @param k the ratio, from 0.01 to 1,000, taken as the decimal that it prints
   * @param source where it comes from
   * @return the ratio
   * @throws IllegalArgumentException if k is not in the range or the source is blank
   */
  public static RecoveryRatio of(double k, String source) {
    return of(Rational.fromDecimal(k), source);
  }

  /**
   * A stated ratio, exactly.
   *
   * @param k the ratio, from 0.01 to 1,000
   * @param source where it comes from
   * @return the ratio
   * @throws IllegalArgumentException if k is not in the range or the source is blank
   */
  public static RecoveryRatio of(Rational k, String source) {
    return new RecoveryRatio(k, Basis.STATED, source);
  }

  /**
   * The ratio of two mean lengths of an episode.
   *
   * @param untreatedMonths mean length of an untreated episode, in months, above 0
   * @param treatedMonths mean length of a treated episode, in months, above 0
   * @param source where the lengths come from
   * @return {@code untreated / treated}
   * @throws IllegalArgumentException if a length is not above 0, the ratio is not from 0.01 to
   *     1,000, or the source is blank
   */
  public static RecoveryRatio fromEpisodeMonths(
      double untreatedMonths, double treatedMonths, String source) {
    Arguments.positive(untreatedMonths, "untreatedMonths", "months");
    Arguments.positive(treatedMonths, "treatedMonths", "months");
    return new RecoveryRatio(
        Rational.fromDecimal(untreatedMonths).dividedBy(Rational.fromDecimal(treatedMonths)),
        Basis.EPISODE_LENGTHS,
        source);
  }

  /**
   * The ratio of 7.5 months to the mean stay of cured children.
   *
   * <p>A month has 365.25 / 12 days. With fewer than 30 cards, or a mean stay that gives no ratio
   * from 0.01 to 1,000, the default 3 is taken, and {@link #findings()} says so.
   *
   * @param stays the stays of cured children
   * @return the ratio, or the default with {@link Basis#DEFAULT_FOR_WANT_OF_CARDS}
   */
  public static RecoveryRatio fromCuredStays(CuredStays stays) {
    if (stays.cards() >= LEAST_CARDS && stays.totalDays() > 0) {
      Rational mean = Rational.of(stays.totalDays(), stays.cards());
      Rational ratio = UNTREATED_MONTHS.times(DAYS_PER_MONTH).dividedBy(mean);
      if (isPermitted(ratio)) {
        return new RecoveryRatio(
            ratio, Basis.CARDS, "7.5 months untreated over the mean stay of " + stays);
      }
    }
    return new RecoveryRatio(
        DEFAULT.value, Basis.DEFAULT_FOR_WANT_OF_CARDS, DEFAULT.source + "; not from " + stays);
  }

  /**
   * What is to be known about the ratio before R_out is believed.
   *
   * @return {@link CaseFinding#K_DEFAULT}, {@link CaseFinding#K_FEW_CARDS}, {@link
   *     CaseFinding#K_LIKELY_TOO_LOW}; none for a ratio of at least 1 that was stated or computed
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (basis == Basis.DEFAULT) {
      findings.add(
          Finding.of(
              CaseFinding.K_DEFAULT,
              "k = 3 is the published default; it stems from severe acute malnutrition, and the"
                  + " cards of this programme would be better"));
    }
    if (basis == Basis.DEFAULT_FOR_WANT_OF_CARDS) {
      findings.add(
          Finding.of(
              CaseFinding.K_FEW_CARDS,
              "k = 3 was taken because the cards do not give a mean stay (30 cards are wanted): "
                  + source));
    }
    if (value.compareTo(Rational.ONE) < 0) {
      findings.add(
          Finding.of(
              CaseFinding.K_LIKELY_TOO_LOW,
              "k = "
                  + shown()
                  + " is below 1: treatment would last longer than an untreated episode, and"
                  + " treatment coverage falls below case-finding effectiveness"));
    }
    return List.copyOf(findings);
  }

  /** k as a report shows it, four decimals at most. */
  String shown() {
    return value.isWhole()
        ? value.toString()
        : value.rounded(4).stripTrailingZeros().toPlainString();
  }

  /** Returns k, basis and source on one line. */
  @Override
  public String toString() {
    return "k = " + shown() + " (" + basis.label() + "): " + source;
  }

  /**
   * What a ratio rests on.
   *
   * @since 0.1.0
   */
  public enum Basis {
    /** The published default. */
    DEFAULT("published default"),
    /** The published default, because there were too few cards. */
    DEFAULT_FOR_WANT_OF_CARDS("published default for want of cards"),
    /** As the caller stated it. */
    STATED("as stated"),
    /** The quotient of two stated lengths. */
    EPISODE_LENGTHS("from lengths of an episode"),
    /** The mean stay on cards of cured children. */
    CARDS("from cards");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code from cards}
     */
    public String label() {
      return label;
    }
  }
}
