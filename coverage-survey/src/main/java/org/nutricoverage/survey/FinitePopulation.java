package org.nutricoverage.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.SamplingTree;

/** What is known of the population of a stage: its size, the fraction drawn, or probabilities. */
final class FinitePopulation implements SamplingTree.Fractions {

  private static final double RELATIVE_TOLERANCE = 1e-9;

  enum Kind {
    SIZE,
    FRACTION,
    /** A fraction of each unit's own. */
    PROBABILITY
  }

  private final String column;
  private final Kind kind;
  private final double[] values;

  FinitePopulation(SurveySample sample, String column, Kind kind) {
    this.column = column;
    this.kind = kind;
    values = sample.numbers(column);
    for (int row = 0; row < values.length; row++) {
      check(row);
    }
  }

  private void check(int row) {
    double value = values[row];
    if (Double.isNaN(value)) {
      throw SurveyDataException.at(column, row, what() + " is missing");
    }
    if (kind == Kind.SIZE ? !(value > 0) : !(value > 0 && value <= 1)) {
      throw SurveyDataException.at(
          column,
          row,
          what()
              + (kind == Kind.SIZE ? " must be above 0" : " must be above 0 and at most 1")
              + " but was "
              + value);
    }
  }

  private String what() {
    return switch (kind) {
      case SIZE -> "the number of units in the population";
      case FRACTION -> "the sampling fraction";
      case PROBABILITY -> "the probability of selection";
    };
  }

  @Override
  public double[] ofUnits(
      int @Nullable [] unitOfRow, int units, int @Nullable [] groupOfUnit, int groups) {
    int[] firstRow = new int[units];
    Arrays.fill(firstRow, -1);
    int[] unitsOfGroup = new int[groups];
    int[] firstRowOfGroup = new int[groups];
    for (int row = 0; row < values.length; row++) {
      int unit = unitOfRow == null ? row : unitOfRow[row];
      int group = groupOfUnit == null ? 0 : groupOfUnit[unit];
      if (firstRow[unit] < 0) {
        firstRow[unit] = row;
        if (unitsOfGroup[group]++ == 0) {
          firstRowOfGroup[group] = row;
        }
      }
      requireSame(row, kind == Kind.PROBABILITY ? firstRow[unit] : firstRowOfGroup[group]);
    }
    double[] fractions = new double[units];
    for (int unit = 0; unit < units; unit++) {
      int group = groupOfUnit == null ? 0 : groupOfUnit[unit];
      fractions[unit] = fraction(firstRow[unit], unitsOfGroup[group]);
    }
    return fractions;
  }

  private double fraction(int row, int sampled) {
    double value = values[row];
    if (kind != Kind.SIZE) {
      return value;
    }
    if (value < sampled * (1 - RELATIVE_TOLERANCE)) {
      throw SurveyDataException.at(
          column,
          row,
          "the population has "
              + value
              + " units, which is less than the "
              + sampled
              + " that were sampled"
              + (value <= 1 ? "; a sampling fraction is given with samplingFractions" : ""));
    }
    return Math.min(1, sampled / value);
  }

  private void requireSame(int row, int other) {
    double difference = Math.abs(values[row] - values[other]);
    if (difference > RELATIVE_TOLERANCE * values[other]) {
      throw SurveyDataException.at(
          column,
          row,
          what()
              + " is "
              + values[row]
              + " but "
              + values[other]
              + " in row "
              + (other + 1)
              + " of the same "
              + (kind == Kind.PROBABILITY ? "unit" : "stratum or unit above"));
    }
  }
}
