package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The coverage that a team holds most probable before the survey, from one of its exercises.
 *
 * <p>There are five exercises: barriers and boosters unweighted, weighted by the team, weighted by
 * the community, the links of a concept map, and a histogram of belief. The first four share the
 * formula {@code ((0 + boosters) + (100 - barriers)) / 2}. The mode of the prior is the average of
 * the exercises that were done. Arithmetic is exact.
 *
 * <p>More barriers than the scale can hold give a mode below 0: it is kept, marked with {@link
 * PriorFinding#MODE_OUT_OF_RANGE} and refused by everything that is built on it.
 *
 * <pre>{@code
 * PriorMode unweighted = PriorMode.ofBarriersAndBoosters(8, 16);
 * unweighted.percent().toString();                                    // "30"
 * PriorMode believed = PriorMode.ofBeliefs(30, 40, 50, 60);
 * believed.percent().toString();                                      // "45"
 * PriorMode.average(List.of(unweighted, believed)).percent().toString();   // "37.5"
 * }</pre>
 *
 * @param percent the mode in percent; usable from 0 to 100
 * @param exercise where it comes from
 * @param workings how it came about, in words and numbers
 * @param findings what was noticed
 * @see <a href="https://www.coverage-monitoring.org/">Coverage Monitoring Network, establishing the
 *     prior mode</a>
 * @since 0.1.0
 */
public record PriorMode(
    Rational percent, Exercise exercise, String workings, List<Finding> findings)
    implements Serializable {

  /** What each barrier and booster scores where they are not weighted: 5 points. */
  public static final int UNWEIGHTED_SCORE = 5;

  private static final long serialVersionUID = 1L;
  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational TWO = Rational.of(2);
  private static final Rational MOST_SCORE = Rational.of(5);
  private static final long MOST = 1_000_000;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the workings are blank
   */
  public PriorMode {
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(exercise, "exercise");
    workings = Arguments.text(workings, "workings");
    findings = List.copyOf(findings);
  }

  /**
   * The mode of barriers and boosters that all weigh 5 points.
   *
   * @param boosters how many boosters were found, from 0 to 1,000,000
   * @param barriers how many barriers were found, from 0 to 1,000,000
   * @return {@code (5 boosters + 100 - 5 barriers) / 2}
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static PriorMode ofBarriersAndBoosters(long boosters, long barriers) {
    return ofBarriersAndBoosters(boosters, barriers, UNWEIGHTED_SCORE);
  }

  /**
   * The mode of barriers and boosters that all weigh the same.
   *
   * @param boosters how many boosters were found, from 0 to 1,000,000
   * @param barriers how many barriers were found, from 0 to 1,000,000
   * @param scoreEach what each scores, in points, from 0 to 100
   * @return {@code (score boosters + 100 - score barriers) / 2}
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static PriorMode ofBarriersAndBoosters(long boosters, long barriers, double scoreEach) {
    Arguments.inRange(boosters, 0, MOST, "boosters", "boosters");
    Arguments.inRange(barriers, 0, MOST, "barriers", "barriers");
    Rational each = points(scoreEach, "scoreEach", 100);
    return ofTotals(
        Exercise.UNWEIGHTED,
        Rational.of(boosters).times(each),
        Rational.of(barriers).times(each),
        List.of());
  }

  /**
   * The mode of scored barriers and boosters.
   *
   * @param exercise {@link Exercise#WEIGHTED_BY_TEAM} or {@link Exercise#WEIGHTED_BY_COMMUNITY}
   * @param boosterScores the score of each booster, in points from 0 to 1,000,000; the scale ends
   *     at 5, and a finding names scores above it
   * @param barrierScores the score of each barrier, likewise
   * @return {@code (sum of booster scores + 100 - sum of barrier scores) / 2}
   * @throws IllegalArgumentException if a score is not in the range or the exercise is another one
   */
  public static PriorMode ofScores(
      Exercise exercise, List<Double> boosterScores, List<Double> barrierScores) {
    if (exercise != Exercise.WEIGHTED_BY_TEAM && exercise != Exercise.WEIGHTED_BY_COMMUNITY) {
      throw Arguments.refused(
          "exercise", "WEIGHTED_BY_TEAM or WEIGHTED_BY_COMMUNITY", exercise.name());
    }
    List<Rational> boosters = scores(boosterScores, "boosterScores");
    List<Rational> barriers = scores(barrierScores, "barrierScores");
    List<Finding> findings = new ArrayList<>();
    noteAboveScale(boosters, "booster", findings);
    noteAboveScale(barriers, "barrier", findings);
    return ofTotals(exercise, Rational.sum(boosters), Rational.sum(barriers), findings);
  }

  private static List<Rational> scores(List<Double> scores, String name) {
    return scores.stream().map(score -> points(score, name, MOST)).toList();
  }

  private static Rational points(double score, String name, long most) {
    if (!(score >= 0 && score <= most)) {
      throw Arguments.refused(name, "a number of points from 0 to " + Numbers.people(most), score);
    }
    return Rational.fromDecimal(score);
  }

  private static void noteAboveScale(List<Rational> scores, String what, List<Finding> findings) {
    for (Rational score : scores) {
      if (score.compareTo(MOST_SCORE) > 0) {
        findings.add(
            Finding.of(
                PriorFinding.SCORE_ABOVE_SCALE,
                "a " + what + " scores " + score + " points, the scale ends at 5"));
      }
    }
  }

  /**
   * The mode of totals that others have added up.
   *
   * @param boosterTotal the points of all boosters, from 0 to 1,000,000
   * @param barrierTotal the points of all barriers, from 0 to 1,000,000
   * @return {@code (boosterTotal + 100 - barrierTotal) / 2}, as weighted by the team
   * @throws IllegalArgumentException if a total is not in its range
   */
  public static PriorMode ofTotals(double boosterTotal, double barrierTotal) {
    return ofTotals(
        Exercise.WEIGHTED_BY_TEAM,
        points(boosterTotal, "boosterTotal", MOST),
        points(barrierTotal, "barrierTotal", MOST),
        List.of());
  }

  /**
   * The mode of a concept map.
   *
   * @param boosterLinks links that favour coverage, from 0 to 1,000,000
   * @param barrierLinks links that hinder it, from 0 to 1,000,000
   * @return {@code (boosterLinks + 100 - barrierLinks) / 2}
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static PriorMode ofConceptMap(long boosterLinks, long barrierLinks) {
    Arguments.inRange(boosterLinks, 0, MOST, "boosterLinks", "links");
    Arguments.inRange(barrierLinks, 0, MOST, "barrierLinks", "links");
    return ofTotals(
        Exercise.CONCEPT_MAP, Rational.of(boosterLinks), Rational.of(barrierLinks), List.of());
  }

  private static PriorMode ofTotals(
      Exercise exercise, Rational boosters, Rational barriers, List<Finding> noted) {
    Rational percent = boosters.plus(HUNDRED.minus(barriers)).dividedBy(TWO);
    List<Finding> findings = new ArrayList<>(noted);
    if (!isPercent(percent)) {
      findings.add(
          Finding.of(
              PriorFinding.MODE_OUT_OF_RANGE,
              "the mode is " + shown(percent) + " %; scores must be rescaled"));
    }
    String workings =
        "((0 + "
            + shown(boosters)
            + ") + (100 - "
            + shown(barriers)
            + ")) / 2 = "
            + shown(percent)
            + " %";
    return new PriorMode(percent, exercise, workings, findings);
  }

  /**
   * The mode of a histogram of belief: the median of what each member wrote.
   *
   * @param beliefsPercent the coverage that each member believes in, in percent from 0 to 100, at
   *     least one; of an even number the mean of the middle two
   * @return the median
   * @throws IllegalArgumentException if there is none or one is not in the range
   */
  public static PriorMode ofBeliefs(double... beliefsPercent) {
    if (beliefsPercent.length == 0) {
      throw Arguments.refused("beliefsPercent", "at least one belief", "none");
    }
    List<Rational> sorted =
        Arrays.stream(beliefsPercent)
            .mapToObj(belief -> checkedPercent(belief, "beliefsPercent"))
            .sorted()
            .toList();
    int half = sorted.size() / 2;
    Rational median =
        sorted.size() % 2 == 1
            ? sorted.get(half)
            : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(TWO);
    return new PriorMode(
        median,
        Exercise.HISTOGRAM_OF_BELIEF,
        "median of " + sorted.size() + " beliefs = " + shown(median) + " %",
        List.of());
  }

  /**
   * A mode that is known from elsewhere.
   *
   * @param percent the mode, from 0 to 100 percent
   * @param source where it comes from
   * @return the mode
   * @throws IllegalArgumentException if it is not in the range or the source is blank
   */
  public static PriorMode stated(double percent, String source) {
    return new PriorMode(checkedPercent(percent, "percent"), Exercise.STATED, source, List.of());
  }

  /** Into which of so many bins of equal width a percentage falls, decided exactly. */
  static long bin(double percent, int bins) {
    return Rational.fromDecimal(percent).times(Rational.of(bins)).dividedBy(HUNDRED).floor();
  }

  private static Rational checkedPercent(double percent, String name) {
    if (!(percent >= 0 && percent <= 100)) {
      throw Arguments.refused(name, "a percentage from 0 to 100", percent);
    }
    return Rational.fromDecimal(percent);
  }

  /**
   * The average of the exercises that were done.
   *
   * @param modes at least one usable mode, in any order
   * @return their mean, with the findings of all
   * @throws IllegalArgumentException if there is none or one is not from 0 to 100 percent
   */
  public static PriorMode average(List<PriorMode> modes) {
    if (modes.isEmpty()) {
      throw Arguments.refused("modes", "at least one mode", "none");
    }
    modes.forEach(PriorMode::fraction);
    Rational mean =
        Rational.sum(modes.stream().map(PriorMode::percent).toList())
            .dividedBy(Rational.of(modes.size()));
    String summands =
        modes.stream()
            .map(mode -> mode.exercise.label() + " " + shown(mode.percent) + " %")
            .collect(Collectors.joining(", "));
    return new PriorMode(
        mean,
        Exercise.AVERAGE,
        "mean of " + summands + " = " + shown(mean) + " %",
        modes.stream().flatMap(mode -> mode.findings.stream()).toList());
  }

  /**
   * Whether the mode is one.
   *
   * @return true from 0 to 100 percent
   */
  public boolean isUsable() {
    return isPercent(percent);
  }

  private static boolean isPercent(Rational percent) {
    return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
  }

  /**
   * The mode as a fraction.
   *
   * @return from 0 to 1
   * @throws IllegalArgumentException if the mode is not usable
   */
  public Rational fraction() {
    if (!isUsable()) {
      throw Arguments.refused("mode", "a percentage from 0 to 100", shown(percent));
    }
    return percent.dividedBy(HUNDRED);
  }

  private static String shown(Rational value) {
    return value.isWhole()
        ? value.toString()
        : value.rounded(4).stripTrailingZeros().toPlainString();
  }

  /** Returns exercise and workings on one line. */
  @Override
  public String toString() {
    return exercise.label() + ": " + workings;
  }

  /**
   * Where a mode comes from.
   *
   * @since 0.1.0
   */
  public enum Exercise {
    /** Barriers and boosters that all weigh the same. */
    UNWEIGHTED("barriers and boosters, unweighted"),
    /** Barriers and boosters scored by the team. */
    WEIGHTED_BY_TEAM("barriers and boosters, weighted by the team"),
    /** Barriers and boosters scored by how often communities named them. */
    WEIGHTED_BY_COMMUNITY("barriers and boosters, weighted by the community"),
    /** Links of a concept map. */
    CONCEPT_MAP("concept map"),
    /** What each member of the team believes. */
    HISTOGRAM_OF_BELIEF("histogram of belief"),
    /** The average of several. */
    AVERAGE("average of the exercises"),
    /** Known from elsewhere. */
    STATED("stated");

    private final String label;

    Exercise(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code concept map}
     */
    public String label() {
      return label;
    }
  }
}
