package org.nutricoverage.survey.planning;

import org.nutricoverage.core.Rational;

/**
 * How a sample is enlarged for the people who will not be reached or decline.
 *
 * @since 0.1.0
 */
public enum NonResponseAdjustment {

  /**
   * Divides by {@code 1 - rate}, so that the expected number of answers is the number needed.
   *
   * <p>The default. At a rate of 10 %, 485 needed interviews take 538.9 selected people.
   */
  DIVIDE {
    @Override
    Rational inflate(Rational interviews, Rational rate) {
      return interviews.dividedBy(Rational.ONE.minus(rate));
    }

    @Override
    String formula(String rate) {
      return "/ (1 - " + rate + ")";
    }
  },

  /**
   * Multiplies by {@code 1 + rate}, as UNICEF's survey template (1.1) and IFAD (1.05) do.
   *
   * <p>Falls short of the number needed: 10 % more people of whom 10 % do not answer give 99 % of
   * the interviews.
   */
  MULTIPLY {
    @Override
    Rational inflate(Rational interviews, Rational rate) {
      return interviews.times(Rational.ONE.plus(rate));
    }

    @Override
    String formula(String rate) {
      return "x (1 + " + rate + ")";
    }
  };

  abstract Rational inflate(Rational interviews, Rational rate);

  abstract String formula(String rate);
}
