package org.nutricoverage.coordination.performance;

import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A score as the programs of its time printed it, defects included: to reproduce old reports only.
 *
 * <p>PRIME rounded a median of an even number of respondents to two decimals before it classified,
 * took the upper middle value in its first weeks, and printed no data as 0 and weak. The program of
 * 2021 counted an item without answers as 0, gave no status at a mean of exactly 3.75 and called a
 * share of yes from 25 % to below 50 % satisfactory.
 *
 * @param percent the score in percent
 * @param status the status that was printed; empty where none was
 * @since 0.1.0
 */
public record PublishedFigure(Rational percent, Optional<PerformanceStatus> status) {

  private static final Rational TWENTY = Rational.of(20);
  private static final Rational TWENTY_FIVE = Rational.of(25);
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * The score of a row under {@link ScoringPolicy#PRIME_RESPONDENT_MEAN_MEDIAN}.
   *
   * @param respondentMeans the mean of each respondent, from 0 to 4; may be empty
   * @return 25 x the median, of an even number rounded half up to two decimals before; 0 and weak
   *     without respondents
   */
  public static PublishedFigure ofRespondentMeans(List<Rational> respondentMeans) {
    if (respondentMeans.isEmpty()) {
      return classified(Rational.ZERO);
    }
    Rational median = Averages.median(respondentMeans);
    boolean even = respondentMeans.size() % 2 == 0;
    return classified(TWENTY_FIVE.times(even ? Rational.of(median.rounded(2)) : median));
  }

  /**
   * The score of an item under {@link ScoringPolicy#PRIME_POOLED}: of an even number of answers the
   * upper of the two middle ones.
   *
   * @param answers the valid answers, from 0 to 4, at least one
   * @return 25 x the upper median
   * @throws IllegalArgumentException if there is no answer
   */
  public static PublishedFigure ofPooledAnswers(List<Rational> answers) {
    Arguments.inRange(answers.size(), 1, Integer.MAX_VALUE, "answers", "answers");
    return classified(
        TWENTY_FIVE.times(answers.stream().sorted().toList().get(answers.size() / 2)));
  }

  static PublishedFigure classified(Rational percent) {
    return new PublishedFigure(percent, Optional.of(PerformanceStatus.ofPercent(percent)));
  }

  /**
   * The score of a mean of the answers 1 to 5 under {@link ScoringPolicy#GHC_KOBO_2021}.
   *
   * @param mean the mean, from 0 (items without answers counted as 0) to 5
   * @return 100 x mean / 5; no status at exactly 3.75
   */
  public static PublishedFigure ofAgreementMean(Rational mean) {
    Rational percent = mean.times(TWENTY);
    Optional<PerformanceStatus> status;
    if (below(percent, 25)) {
      status = Optional.of(PerformanceStatus.WEAK);
    } else if (below(percent, 50)) {
      status = Optional.of(PerformanceStatus.UNSATISFACTORY);
    } else if (below(percent, 75)) {
      status = Optional.of(PerformanceStatus.SATISFACTORY);
    } else {
      status = goodAbove75(percent);
    }
    return new PublishedFigure(percent, status);
  }

  /**
   * The score of an item of yes and no under {@link ScoringPolicy#GHC_KOBO_2021}.
   *
   * @param yes how many said yes, from 0 to {@code answers}
   * @param answers how many said yes or no, at least 1
   * @return the share of yes; satisfactory from 25 % on, as a missing statement made it
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static PublishedFigure ofYesShare(long yes, long answers) {
    Arguments.inRange(answers, 1, Long.MAX_VALUE, "answers", "answers");
    Arguments.inRange(yes, 0, answers, "yes", "answers");
    Rational percent = Rational.of(yes, answers).times(HUNDRED);
    Optional<PerformanceStatus> status;
    if (below(percent, 25)) {
      status = Optional.of(PerformanceStatus.WEAK);
    } else if (below(percent, 75)) {
      status = Optional.of(PerformanceStatus.SATISFACTORY);
    } else {
      status = goodAbove75(percent);
    }
    return new PublishedFigure(percent, status);
  }

  private static boolean below(Rational percent, long limit) {
    return percent.compareTo(Rational.of(limit)) < 0;
  }

  private static Optional<PerformanceStatus> goodAbove75(Rational percent) {
    return percent.compareTo(Rational.of(75)) > 0
        ? Optional.of(PerformanceStatus.GOOD)
        : Optional.empty();
  }
}
