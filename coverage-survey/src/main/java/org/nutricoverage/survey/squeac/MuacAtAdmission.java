package org.nutricoverage.survey.squeac;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The mid-upper arm circumferences at which children were admitted: late admissions show in a low
 * median and a long low tail.
 *
 * <p>The tally runs from the admission criterion downwards. Children above it were admitted for
 * oedema or by another criterion and are reported apart; children at it are in the tally.
 * Circumferences below 50 mm or above 250 mm are no child's, mostly a mix-up of units: they are
 * left out and counted.
 *
 * <pre>{@code
 * MuacAtAdmission muac = MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 110, 3L, 102, 1L, 120, 2L));
 * muac.medianMillimetres().orElseThrow().toString();         // "114"
 * muac.shareBelow(105).orElseThrow().toString();             // "10.0 % (1 / 10)"
 * muac.aboveCriterion();                                     // 2
 * }</pre>
 *
 * @param childrenByMillimetres children by circumference in millimetres, from 50 to 250
 * @param implausible children whose circumference was left out, at least 0
 * @param criterionMillimetres the admission criterion, in millimetres, from 50 to 250; 115 for
 *     severe acute malnutrition
 * @since 0.1.0
 */
public record MuacAtAdmission(
    SortedMap<Integer, Long> childrenByMillimetres, long implausible, int criterionMillimetres)
    implements StageOneEvidence {

  /** The criterion for severe acute malnutrition: 115 mm. */
  public static final int SEVERE_CRITERION_MILLIMETRES = 115;

  private static final long serialVersionUID = 1L;
  private static final int LEAST = 50;
  private static final int MOST = 250;
  private static final long MOST_CHILDREN = 1_000_000_000;
  private static final Rational MILLIMETRES_PER_CENTIMETRE = Rational.of(10);
  private static final Rational TWO = Rational.of(2);

  /**
   * Checks and copies the parts; circumferences without children are dropped.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public MuacAtAdmission {
    Arguments.inRange(criterionMillimetres, LEAST, MOST, "criterionMillimetres", "millimetres");
    Arguments.inRange(implausible, 0, MOST_CHILDREN, "implausible", "children");
    NavigableMap<Integer, Long> copy = new TreeMap<>();
    for (Map.Entry<Integer, Long> entry : childrenByMillimetres.entrySet()) {
      Arguments.inRange(entry.getKey(), LEAST, MOST, "circumference", "millimetres");
      if (Arguments.inRange(entry.getValue(), 0, MOST_CHILDREN, "children", "children") > 0) {
        copy.put(entry.getKey(), entry.getValue());
      }
    }
    childrenByMillimetres = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * A tally in millimetres, with the criterion for severe acute malnutrition.
   *
   * @param childrenByMillimetres children by circumference in millimetres; each number from 0 to
   *     1,000,000,000
   * @return the tally
   * @throws IllegalArgumentException if a number of children is not in the range
   */
  public static MuacAtAdmission ofMillimetres(Map<Integer, Long> childrenByMillimetres) {
    SortedMap<Integer, Long> plausible = new TreeMap<>();
    long implausible = 0;
    for (Map.Entry<Integer, Long> entry : childrenByMillimetres.entrySet()) {
      if (entry.getKey() >= LEAST && entry.getKey() <= MOST) {
        plausible.put(entry.getKey(), entry.getValue());
      } else {
        implausible +=
            Arguments.inRange(entry.getValue(), 0, MOST_CHILDREN, "children", "children");
      }
    }
    return new MuacAtAdmission(plausible, implausible, SEVERE_CRITERION_MILLIMETRES);
  }

  /**
   * A tally in centimetres, with the criterion for severe acute malnutrition.
   *
   * @param childrenByCentimetres children by circumference in centimetres, taken as the decimal
   *     that it prints and cut to whole millimetres; each number from 0 to 1,000,000,000
   * @return the tally
   * @throws IllegalArgumentException if a circumference is infinite or not a number, or a number of
   *     children is not in the range
   */
  public static MuacAtAdmission ofCentimetres(Map<Double, Long> childrenByCentimetres) {
    SortedMap<Integer, Long> millimetres = new TreeMap<>();
    for (Map.Entry<Double, Long> entry : childrenByCentimetres.entrySet()) {
      Rational exact =
          Rational.fromDecimal(
                  Math.min(Integer.MAX_VALUE / 10.0, Math.max(0, finite(entry.getKey()))))
              .times(MILLIMETRES_PER_CENTIMETRE);
      millimetres.merge((int) exact.floor(), entry.getValue(), Long::sum);
    }
    return ofMillimetres(millimetres);
  }

  private static double finite(double centimetres) {
    return Arguments.finite(centimetres, "circumference", "centimetres");
  }

  /**
   * The same tally with another admission criterion.
   *
   * @param millimetres from 50 to 250; 125 for moderate acute malnutrition
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public MuacAtAdmission withCriterion(int millimetres) {
    return new MuacAtAdmission(childrenByMillimetres, implausible, millimetres);
  }

  /**
   * These and other children together; associative and commutative.
   *
   * @param other a tally with the same criterion
   * @return the sum
   * @throws IllegalArgumentException if the criteria differ
   */
  public MuacAtAdmission plus(MuacAtAdmission other) {
    if (other.criterionMillimetres != criterionMillimetres) {
      throw Arguments.refused(
          "criterionMillimetres",
          criterionMillimetres + " as in the other tally",
          other.criterionMillimetres);
    }
    SortedMap<Integer, Long> both = new TreeMap<>(childrenByMillimetres);
    other.childrenByMillimetres.forEach((key, children) -> both.merge(key, children, Long::sum));
    return new MuacAtAdmission(both, implausible + other.implausible, criterionMillimetres);
  }

  /** The tally at and below the criterion. */
  private SortedMap<Integer, Long> tally() {
    return childrenByMillimetres.headMap(criterionMillimetres + 1);
  }

  private static long total(SortedMap<Integer, Long> tally) {
    return tally.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Children with a plausible circumference.
   *
   * @return all of them
   */
  public long children() {
    return total(childrenByMillimetres);
  }

  /**
   * Children above the criterion, admitted for oedema or by another criterion.
   *
   * @return how many
   */
  public long aboveCriterion() {
    return children() - total(tally());
  }

  /**
   * The median at admission of children at or below the criterion.
   *
   * @return millimetres, the mean of the middle two of an even number; empty without such children
   */
  public Optional<Rational> medianMillimetres() {
    return median(tally());
  }

  /**
   * The median of all children, those above the criterion included, as some tools report it.
   *
   * @return millimetres, the mean of the middle two of an even number; empty without children
   */
  public Optional<Rational> medianOfAllMillimetres() {
    return median(childrenByMillimetres);
  }

  private static Optional<Rational> median(SortedMap<Integer, Long> tally) {
    long total = total(tally);
    if (total == 0) {
      return Optional.empty();
    }
    long below = at(tally, (total - 1) / 2);
    long above = at(tally, total / 2);
    return Optional.of(Rational.of(below + above).dividedBy(TWO));
  }

  /** The circumference of a child in order of circumference, counted from 0. */
  private static int at(SortedMap<Integer, Long> tally, long position) {
    long passed = 0;
    for (Map.Entry<Integer, Long> entry : tally.entrySet()) {
      passed += entry.getValue();
      if (passed > position) {
        return entry.getKey();
      }
    }
    return tally.lastKey();
  }

  /**
   * The share of children at or below the criterion who were admitted below a threshold.
   *
   * @param millimetres the threshold; a child at the threshold is not below it
   * @return the share; empty without children at or below the criterion
   */
  public Optional<Proportion.Counted> shareBelow(int millimetres) {
    SortedMap<Integer, Long> tally = tally();
    long total = total(tally);
    return total == 0
        ? Optional.empty()
        : Optional.of(
            Proportion.of(
                total(tally.headMap(Math.min(millimetres, criterionMillimetres + 1))), total));
  }

  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "MUAC at admission: "
            + Numbers.counted(children(), "child", "children")
            + ", median "
            + medianMillimetres().map(Rational::toString).orElse("not known")
            + " mm at or below the criterion of "
            + criterionMillimetres
            + " mm, "
            + Numbers.people(aboveCriterion())
            + " above it");
    return List.copyOf(lines);
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (implausible > 0) {
      findings.add(
          Finding.of(
              SqueacFinding.IMPLAUSIBLE_MUAC,
              Numbers.counted(implausible, "child has", "children have")
                  + " a MUAC below 50 or above 250 mm and were left out"));
    }
    if (aboveCriterion() > 0) {
      findings.add(
          Finding.of(
              SqueacFinding.ADMITTED_ABOVE_CRITERION,
              Numbers.counted(aboveCriterion(), "child was", "children were")
                  + " admitted above "
                  + criterionMillimetres
                  + " mm, for oedema or by another criterion"));
    }
    return List.copyOf(findings);
  }
}
