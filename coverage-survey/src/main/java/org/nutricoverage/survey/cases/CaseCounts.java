package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Cases counted in one or more villages, and the coverage that they show.
 *
 * <p>Whoever reports coverage keeps these three counts and k, never only the percentage. All
 * arithmetic is exact.
 *
 * <pre>{@code
 * CaseCounts counts = CaseCounts.of(5, 25, 5);
 * counts.recoveringNotInProgramme(RecoveryRatio.DEFAULT);              // 6
 * counts.caseFindingEffectiveness().orElseThrow().toString();          // "16.7 % (5 / 30)"
 * counts.treatmentCoverage(RecoveryRatio.DEFAULT).orElseThrow().toString();
 * // "24.4 % (10 / 41)"
 * }</pre>
 *
 * @param casesInProgramme C_in, current cases in the programme, from 0 to 100,000,000 children
 * @param casesNotInProgramme C_out, current cases not in the programme, from 0 to 100,000,000
 *     children
 * @param recoveringInProgramme R_in, recovering cases in the programme, from 0 to 100,000,000
 *     children
 * @since 0.1.0
 */
public record CaseCounts(
    long casesInProgramme, long casesNotInProgramme, long recoveringInProgramme)
    implements Serializable {

  /** Nobody found. */
  public static final CaseCounts NONE = new CaseCounts(0, 0, 0);

  private static final long serialVersionUID = 1L;

  /** Up to here R_out fits into a long for every permitted k. */
  private static final long MOST = 100_000_000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not from 0 to 100,000,000
   */
  public CaseCounts {
    Arguments.inRange(casesInProgramme, 0, MOST, "casesInProgramme", "children");
    Arguments.inRange(casesNotInProgramme, 0, MOST, "casesNotInProgramme", "children");
    Arguments.inRange(recoveringInProgramme, 0, MOST, "recoveringInProgramme", "children");
  }

  /**
   * Counts of cases.
   *
   * @param casesInProgramme C_in, current cases in the programme, from 0 to 100,000,000 children
   * @param casesNotInProgramme C_out, current cases not in the programme, from 0 to 100,000,000
   *     children
   * @param recoveringInProgramme R_in, recovering cases in the programme, from 0 to 100,000,000
   *     children
   * @return the counts
   * @throws IllegalArgumentException if one is not in the range
   */
  public static CaseCounts of(
      long casesInProgramme, long casesNotInProgramme, long recoveringInProgramme) {
    return new CaseCounts(casesInProgramme, casesNotInProgramme, recoveringInProgramme);
  }

  /**
   * These and other cases together; associative and commutative, with {@link #NONE} as its neutral
   * element.
   *
   * @param other counts that share no child with these
   * @return the sum
   * @throws IllegalArgumentException if a sum is above 100,000,000
   */
  public CaseCounts plus(CaseCounts other) {
    return new CaseCounts(
        casesInProgramme + other.casesInProgramme,
        casesNotInProgramme + other.casesNotInProgramme,
        recoveringInProgramme + other.recoveringInProgramme);
  }

  /**
   * The sum over villages.
   *
   * @param parts counts that share no child, in any order
   * @return the sum; {@link #NONE} of none
   * @throws IllegalArgumentException if a sum is above 100,000,000
   */
  public static CaseCounts sum(Iterable<CaseCounts> parts) {
    CaseCounts sum = NONE;
    for (CaseCounts part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  /**
   * Current cases: C_in + C_out.
   *
   * @return children
   */
  public long current() {
    return casesInProgramme + casesNotInProgramme;
  }

  /**
   * Everyone who was found: C_in + C_out + R_in.
   *
   * @return children
   */
  public long found() {
    return current() + recoveringInProgramme;
  }

  /**
   * Recovering cases not in the programme, R_out, imputed: {@code floor(R_in C_out / (k (C_in +
   * 1)))}.
   *
   * <p>The same number as the published {@code floor((1/k) (R_in (C_in + 1 + C_out)/(C_in + 1) -
   * R_in))}, in exact arithmetic: in doubles that expression is one too low for some counts (C_in
   * 4, C_out 36, R_in 15, k 3 give 35 instead of 36). The 1 that is added to C_in makes it work
   * where nobody is in the programme.
   *
   * @param ratio k
   * @return children, at least 0; 0 if R_in or C_out is 0
   * @see <a href="https://www.ennonline.net/fex/49/singlecoverage">Balegamire and others (2015),
   *     Field Exchange 49</a>
   */
  public long recoveringNotInProgramme(RecoveryRatio ratio) {
    return imputed(ratio).floor();
  }

  /** R_out before it is rounded down. */
  Rational imputed(RecoveryRatio ratio) {
    return Rational.of(recoveringInProgramme)
        .times(Rational.of(casesNotInProgramme))
        .dividedBy(ratio.value().times(Rational.of(casesInProgramme + 1)));
  }

  /**
   * Case-finding effectiveness, formerly point coverage: {@code C_in / (C_in + C_out)}.
   *
   * @return the proportion; empty if there is no current case
   */
  public Optional<Proportion.Counted> caseFindingEffectiveness() {
    return share(casesInProgramme, current());
  }

  /**
   * Treatment coverage, formerly single coverage: {@code (C_in + R_in) / (C_in + C_out + R_in +
   * R_out)}.
   *
   * @param ratio k, by which R_out is imputed
   * @return the proportion; empty if nobody was found
   */
  public Optional<Proportion.Counted> treatmentCoverage(RecoveryRatio ratio) {
    return share(
        casesInProgramme + recoveringInProgramme, found() + recoveringNotInProgramme(ratio));
  }

  /**
   * Period coverage, a legacy estimator that is too high: {@code (C_in + R_in) / (C_in + C_out +
   * R_in)}.
   *
   * <p>It counts recovering cases in the programme and none outside. Since 2015 it is no longer
   * reported; it is here to reproduce older reports.
   *
   * @return the proportion; empty if nobody was found
   */
  public Optional<Proportion.Counted> periodCoverage() {
    return share(casesInProgramme + recoveringInProgramme, found());
  }

  private static Optional<Proportion.Counted> share(long covered, long cases) {
    return cases == 0 ? Optional.empty() : Optional.of(Proportion.of(covered, cases));
  }

  /** Returns the three counts on one line. */
  @Override
  public String toString() {
    return "C_in "
        + Numbers.people(casesInProgramme)
        + ", C_out "
        + Numbers.people(casesNotInProgramme)
        + ", R_in "
        + Numbers.people(recoveringInProgramme);
  }
}
