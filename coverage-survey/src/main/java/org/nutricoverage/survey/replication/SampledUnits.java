package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The first stage of a design as replication sees it: which sampled unit lies in which stratum, and
 * which share of each stratum was sampled.
 *
 * <p>Units (clusters, or people where they were sampled directly) are numbered from 0, and so are
 * strata. Random replicates go by these numbers: whoever wants results that do not depend on the
 * order of the rows of a file numbers the units in an order that does not, as by sorted names.
 *
 * <pre>{@code
 * SampledUnits units = SampledUnits.of(new int[] {0, 0, 0, 1, 1}, new double[] {0.3, 0});
 * units.unitsIn(0);             // 3
 * units.samplingFraction(0);    // 0.3
 * units.toString();             // "5 units in 2 strata"
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal if units, strata, fractions and names are.
 *
 * @since 0.1.0
 */
public final class SampledUnits implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 20;

  private final int[] stratumOfUnit;
  private final double[] fractions;
  private final int[] unitsIn;
  private final @Nullable List<String> names;

  private SampledUnits(
      int[] stratumOfUnit, double[] fractions, int[] unitsIn, @Nullable List<String> names) {
    this.stratumOfUnit = stratumOfUnit;
    this.fractions = fractions;
    this.unitsIn = unitsIn;
    this.names = names;
  }

  /**
   * The units of a stratified first stage.
   *
   * @param stratumOfUnit the stratum of each unit, from 0 to the number of strata less 1; at least
   *     one unit, and each stratum must have one
   * @param samplingFractionOfStratum the share of the units of each stratum that was sampled, a
   *     fraction from 0 to 1; 0 where there is no finite population correction, 1 where the stratum
   *     was taken whole
   * @return the units; the arrays are copied
   * @throws IllegalArgumentException if there is no unit or no stratum, if a stratum is out of
   *     range or has no unit, or if a fraction is not from 0 to 1
   */
  public static SampledUnits of(int[] stratumOfUnit, double[] samplingFractionOfStratum) {
    Arguments.inRange(stratumOfUnit.length, 1, Integer.MAX_VALUE, "stratumOfUnit", "units");
    int strata = samplingFractionOfStratum.length;
    Arguments.inRange(strata, 1, Integer.MAX_VALUE, "samplingFractionOfStratum", "strata");
    double[] fractions = new double[strata];
    for (int h = 0; h < strata; h++) {
      fractions[h] =
          Arguments.fraction(
              samplingFractionOfStratum[h], "samplingFractionOfStratum of stratum " + h);
    }
    int[] counts = new int[strata];
    for (int unit = 0; unit < stratumOfUnit.length; unit++) {
      int stratum = stratumOfUnit[unit];
      if (stratum < 0 || stratum >= strata) {
        throw Arguments.refused(
            "stratumOfUnit of unit " + unit, "a stratum from 0 to " + (strata - 1), stratum);
      }
      counts[stratum]++;
    }
    for (int h = 0; h < strata; h++) {
      Arguments.inRange(counts[h], 1, Integer.MAX_VALUE, "stratum " + h, "units");
    }
    return new SampledUnits(stratumOfUnit.clone(), fractions, counts, null);
  }

  /**
   * The units of a first stage without strata and without finite population correction.
   *
   * @param units how many were sampled, at least 1
   * @return the units, all in stratum 0
   * @throws IllegalArgumentException if the number is below 1
   */
  public static SampledUnits unstratified(int units) {
    Arguments.inRange(units, 1, Integer.MAX_VALUE, "units", "units");
    return of(new int[units], new double[1]);
  }

  /**
   * These units with names for their strata, by which errors call them.
   *
   * @param stratumNames the name of each stratum, in their order
   * @return a copy
   * @throws IllegalArgumentException if there are not as many names as strata, or a name is blank
   */
  public SampledUnits named(List<String> stratumNames) {
    if (stratumNames.size() != strata()) {
      throw Arguments.refused(
          "stratumNames", "a list of " + strata() + " names", stratumNames.size() + " names");
    }
    List<String> copy =
        stratumNames.stream()
            .map(name -> Arguments.text(name, "stratumNames"))
            .collect(Collectors.toUnmodifiableList());
    return new SampledUnits(stratumOfUnit, fractions, unitsIn, copy);
  }

  /**
   * How many units were sampled.
   *
   * @return the number, at least 1
   */
  public int units() {
    return stratumOfUnit.length;
  }

  /**
   * How many strata there are.
   *
   * @return the number, at least 1
   */
  public int strata() {
    return fractions.length;
  }

  /**
   * The stratum of a unit.
   *
   * @param unit the number of the unit, from 0
   * @return the number of its stratum, from 0
   * @throws IndexOutOfBoundsException if there is no such unit
   */
  public int stratumOf(int unit) {
    return stratumOfUnit[Objects.checkIndex(unit, stratumOfUnit.length)];
  }

  /**
   * How many units of a stratum were sampled.
   *
   * @param stratum the number of the stratum, from 0
   * @return the number n, at least 1
   * @throws IndexOutOfBoundsException if there is no such stratum
   */
  public int unitsIn(int stratum) {
    return unitsIn[Objects.checkIndex(stratum, unitsIn.length)];
  }

  /**
   * The share of the units of a stratum that was sampled.
   *
   * @param stratum the number of the stratum, from 0
   * @return the fraction f from 0 to 1; 0 where there is no finite population correction
   * @throws IndexOutOfBoundsException if there is no such stratum
   */
  public double samplingFraction(int stratum) {
    return fractions[Objects.checkIndex(stratum, fractions.length)];
  }

  /**
   * How errors call a stratum.
   *
   * @param stratum the number of the stratum, from 0
   * @return its name, or its number where it has none
   * @throws IndexOutOfBoundsException if there is no such stratum
   */
  public String stratumName(int stratum) {
    Objects.checkIndex(stratum, fractions.length);
    return names == null ? Integer.toString(stratum) : names.get(stratum);
  }

  /** Whether a stratum was taken whole, so that it does not contribute to the variance. */
  boolean isTakenWhole(int stratum) {
    return fractions[stratum] >= 1;
  }

  /** The strata of which only a part was taken. */
  int[] sampledStrata() {
    return IntStream.range(0, strata()).filter(h -> !isTakenWhole(h)).toArray();
  }

  /** The units of each stratum in the order of their numbers. */
  int[][] unitsByStratum() {
    int[][] units = new int[strata()][];
    for (int h = 0; h < units.length; h++) {
      units[h] = new int[unitsIn[h]];
    }
    int[] filled = new int[units.length];
    for (int unit = 0; unit < stratumOfUnit.length; unit++) {
      int stratum = stratumOfUnit[unit];
      units[stratum][filled[stratum]++] = unit;
    }
    return units;
  }

  /** Whether a finite population correction between 0 and 1 is asked for anywhere. */
  boolean hasPopulationCorrection() {
    return Arrays.stream(fractions).anyMatch(fraction -> fraction > 0 && fraction < 1);
  }

  /** Refuses strata of one unit that were not taken whole. */
  void requireTwoUnits(String method) {
    int[] lone =
        IntStream.range(0, strata()).filter(h -> unitsIn[h] < 2 && !isTakenWhole(h)).toArray();
    if (lone.length > 0) {
      throw new IllegalArgumentException(
          method
              + " needs at least 2 units in each stratum that was not taken whole, but there is"
              + " only 1 in "
              + named(lone));
    }
  }

  /** Strata as an error names them. */
  String named(int[] strata) {
    String list =
        Arrays.stream(strata)
            .limit(MOST_NAMED)
            .mapToObj(this::stratumName)
            .collect(Collectors.joining(", "));
    return (strata.length == 1 ? "stratum " : "strata ")
        + list
        + (strata.length > MOST_NAMED ? " and " + (strata.length - MOST_NAMED) + " more" : "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampledUnits that
        && Arrays.equals(stratumOfUnit, that.stratumOfUnit)
        && Arrays.equals(fractions, that.fractions)
        && Objects.equals(names, that.names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(stratumOfUnit), Arrays.hashCode(fractions), names);
  }

  /** Returns the numbers of units and strata. */
  @Override
  public String toString() {
    return Numbers.counted(units(), "unit", "units")
        + " in "
        + Numbers.counted(strata(), "stratum", "strata");
  }
}
