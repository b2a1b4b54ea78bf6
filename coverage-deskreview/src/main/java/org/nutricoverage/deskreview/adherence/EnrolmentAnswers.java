package org.nutricoverage.deskreview.adherence;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many people answered yes, no, something else or nothing to "is the participant enrolled in
 * the programme?" ({@code PNutProgPartic_yn}, indicator 7 and the same households as indicator 8).
 *
 * <p>The library takes the share of yes among yes and no. The official scripts in R, SPSS and Stata
 * tabulate whatever was answered: blanks are dropped, and a code such as 888 becomes a category of
 * its own that dilutes the percentage. The three agree, so that there is one official proportion.
 *
 * <pre>{@code
 * EnrolmentAnswers answers = new EnrolmentAnswers(2, 1, 1, 1);
 * answers.proportion();           // 66.7 % (2 / 3)
 * answers.officialProportion();   // 50.0 % (2 / 4)
 * }</pre>
 *
 * @param enrolled answers with code 1, at least 0
 * @param notEnrolled answers with code 0, at least 0
 * @param otherCodes answers with any other code, at least 0
 * @param blank people without an answer, at least 0
 * @since 0.1.0
 */
public record EnrolmentAnswers(long enrolled, long notEnrolled, long otherCodes, long blank)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public EnrolmentAnswers {
    Arguments.notNegative(enrolled, "enrolled", "people");
    Arguments.notNegative(notEnrolled, "notEnrolled", "people");
    Arguments.notNegative(otherCodes, "otherCodes", "people");
    Arguments.notNegative(blank, "blank", "people");
  }

  /**
   * Counts answers by their codes.
   *
   * @param codes one code for each person, empty where there is no answer, in any order
   * @return the counts
   */
  public static EnrolmentAnswers ofCodes(Iterable<OptionalLong> codes) {
    Map<CardAnswer, Long> counts = new EnumMap<>(CardAnswer.class);
    for (OptionalLong code : codes) {
      CardAnswer answer =
          code.isPresent() ? CardAnswer.ofCode(code.getAsLong()) : CardAnswer.MISSING;
      counts.merge(answer, 1L, Math::addExact);
    }
    return new EnrolmentAnswers(
        counts.getOrDefault(CardAnswer.YES, 0L),
        counts.getOrDefault(CardAnswer.NO, 0L),
        counts.getOrDefault(CardAnswer.OTHER_CODE, 0L),
        counts.getOrDefault(CardAnswer.MISSING, 0L));
  }

  /**
   * The share of people enrolled among those who answered yes or no.
   *
   * @return the proportion; empty if nobody did
   */
  public Optional<Proportion.Counted> proportion() {
    return among(Math.addExact(enrolled, notEnrolled));
  }

  /**
   * The share of people enrolled that the official scripts print.
   *
   * @return yes over all answers with any code; empty if there is none
   */
  public Optional<Proportion.Counted> officialProportion() {
    return among(Math.addExact(Math.addExact(enrolled, notEnrolled), otherCodes));
  }

  private Optional<Proportion.Counted> among(long people) {
    return people == 0 ? Optional.empty() : Optional.of(Proportion.of(enrolled, people));
  }
}
