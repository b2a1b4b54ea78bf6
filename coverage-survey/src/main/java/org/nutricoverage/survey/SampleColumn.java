package org.nutricoverage.survey;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.Ids;

/** A column of a sample. The arrays are never handed out to callers. */
sealed interface SampleColumn {

  /** The byte for an answer that is missing; 0 is no and 1 is yes. */
  byte NO_ANSWER = 2;

  /** Java would take "1f" and "0x1p3" for numbers too. */
  Pattern IN_DECIMALS = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

  int rows();

  /** Whether the row has a value. */
  boolean isKnown(int row);

  /** The value as text; empty if it is missing. */
  String text(int row);

  /** The values that exist whether or not a row has them. */
  default List<String> possible() {
    return List.of();
  }

  record Category(Ids ids) implements SampleColumn {

    @Override
    public int rows() {
      return ids.codes().length;
    }

    @Override
    public boolean isKnown(int row) {
      return ids.codes()[row] != Ids.MISSING;
    }

    @Override
    public String text(int row) {
      return isKnown(row) ? ids.label(ids.codes()[row]) : "";
    }
  }

  final class Numbers implements SampleColumn {

    private final double[] values;

    /** Keeps the array. */
    Numbers(double[] values) {
      this.values = values;
    }

    double[] values() {
      return values;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public boolean isKnown(int row) {
      return !Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
      if (!isKnown(row)) {
        return "";
      }
      long whole = (long) values[row];
      return Double.compare((double) whole, values[row]) == 0
          ? Long.toString(whole)
          : Double.toString(values[row]);
    }
  }

  final class Answers implements SampleColumn {

    static final String NO = "no";
    static final String YES = "yes";

    private final byte[] values;

    /** Keeps the array. */
    Answers(byte[] values) {
      this.values = values;
    }

    byte[] values() {
      return values;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public boolean isKnown(int row) {
      return values[row] != NO_ANSWER;
    }

    @Override
    public String text(int row) {
      return isKnown(row) ? values[row] == 1 ? YES : NO : "";
    }

    @Override
    public List<String> possible() {
      return List.of(NO, YES);
    }
  }

  /** The column as ids. */
  static Ids ids(SampleColumn column) {
    if (column instanceof Category category) {
      return category.ids();
    }
    if (column instanceof Numbers numbers) {
      return Ids.of(Arrays.stream(numbers.values()).boxed().toList());
    }
    byte[] answers = ((Answers) column).values();
    return Ids.of(
        new AbstractList<@Nullable String>() {
          @Override
          public @Nullable String get(int row) {
            return answers[row] == NO_ANSWER ? null : answers[row] == 1 ? Answers.YES : Answers.NO;
          }

          @Override
          public int size() {
            return answers.length;
          }
        });
  }

  /** The column as numbers, NaN where missing. */
  static double[] numbers(SampleColumn column, String name) {
    if (column instanceof Numbers numbers) {
      return numbers.values();
    }
    double[] values = new double[column.rows()];
    if (column instanceof Answers answers) {
      for (int row = 0; row < values.length; row++) {
        values[row] = answers.isKnown(row) ? answers.values()[row] : Double.NaN;
      }
      return values;
    }
    Ids ids = ((Category) column).ids();
    double[] ofLabel = new double[ids.count()];
    for (int row = 0; row < values.length; row++) {
      int code = ids.codes()[row];
      if (code == Ids.MISSING) {
        values[row] = Double.NaN;
      } else {
        if (ofLabel[code] == 0) {
          ofLabel[code] = number(ids.label(code), name, row);
        }
        values[row] = ofLabel[code];
      }
    }
    return values;
  }

  private static double number(String label, String name, int row) {
    double value;
    String text = label.strip();
    try {
      value = IN_DECIMALS.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw SurveyDataException.at(name, row, "\"" + label + "\" is not a number");
    }
    return value;
  }

  /** The column as answers. */
  static byte[] answers(SampleColumn column, String name) {
    if (column instanceof Answers answers) {
      return answers.values();
    }
    if (!(column instanceof Numbers numbers)) {
      throw SurveyDataException.of(
          name,
          "it holds categories; name the category whose share is wanted, or give yes and no, 1 and"
              + " 0");
    }
    byte[] values = new byte[numbers.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = answer(numbers.values()[row], name, row);
    }
    return values;
  }

  private static byte answer(double value, String name, int row) {
    if (Double.isNaN(value)) {
      return NO_ANSWER;
    }
    if (Double.compare(value + 0.0, 0) == 0) {
      return 0;
    }
    if (Double.compare(value, 1) == 0) {
      return 1;
    }
    throw SurveyDataException.at(name, row, "an answer must be 0 (no) or 1 (yes) but was " + value);
  }
}
