package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.internal.Ids;

/**
 * The people of a survey with what is known of them: an immutable table of named columns.
 *
 * <p>A column holds categories (ids of any type: districts, clusters, sexes), numbers (weights,
 * ages, counts) or answers (yes, no). A missing value stays missing: it is never read as no or as
 * 0. Rows are counted from 1 in messages. The sample knows nothing of how it was drawn; that is
 * what a {@link SurveyDesign} says.
 *
 * <pre>{@code
 * SurveySample sample =
 *     SurveySample.builder()
 *         .category("district", List.of("Gao", "Gao", "Kidal", "Kidal"))
 *         .category("village", new int[] {1, 2, 1, 2})
 *         .number("weight", new double[] {40, 38.5, 51, 52})
 *         .answer("enrolled", new boolean[] {true, false, true, true})
 *         .build();
 * sample.rows();      // 4
 * sample.columns();   // [district, village, weight, enrolled]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Memory: 4 bytes for a category, 8 for a number, 1 for an answer, by
 * row, and each different id once.
 *
 * @since 0.1.0
 */
public final class SurveySample {

  private final int rows;
  private final Map<String, SampleColumn> columns;
  private final Map<String, Ids> idsOfOthers = new ConcurrentHashMap<>();
  private final Map<String, byte[]> answersOfNumbers = new ConcurrentHashMap<>();
  private final Map<String, double[]> numbersOfOthers = new ConcurrentHashMap<>();

  private SurveySample(int rows, Map<String, SampleColumn> columns) {
    this.rows = rows;
    this.columns = Collections.unmodifiableMap(columns);
  }

  /**
   * Begins a sample from columns.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins a sample from records or any other source of rows, which is read once.
   *
   * <pre>{@code
   * record Child(String village, double weight, Boolean enrolled) {}
   * List<Child> children = List.of(new Child("A", 12.5, true), new Child("B", 14, null));
   * SurveySample sample =
   *     SurveySample.records(children)
   *         .category("village", Child::village)
   *         .number("weight", Child::weight)
   *         .answer("enrolled", Child::enrolled)
   *         .build();
   * sample.text("enrolled", 1);   // "yes"
   * }</pre>
   *
   * @param source the rows; a stream's {@code iterator()} serves as {@code stream::iterator}
   * @param <T> what a row is
   * @return a builder that wants the columns next
   */
  public static <T> RecordBuilder<T> records(Iterable<? extends T> source) {
    return new RecordBuilder<>(source);
  }

  /**
   * A builder that already has the columns of this sample.
   *
   * @return the builder; columns may be added to it
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.columns.putAll(columns);
    return builder;
  }

  /**
   * How many rows there are.
   *
   * @return the number, at least 0
   */
  public int rows() {
    return rows;
  }

  /**
   * The names of the columns.
   *
   * @return the names in the order in which the columns were given
   */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /**
   * The value in a cell as text.
   *
   * @param column the name of the column
   * @param row the number of the row, from 1 to {@link #rows()}
   * @return the text; {@code ""} if the value is missing
   * @throws IllegalArgumentException if there is no such column or row
   */
  public String text(String column, int row) {
    Arguments.inRange(row, 1, rows, "row", "rows");
    return column(column).text(row - 1);
  }

  /**
   * How many rows have no value in a column.
   *
   * @param column the name of the column
   * @return the number, at least 0
   * @throws IllegalArgumentException if there is no such column
   */
  public long missing(String column) {
    SampleColumn values = column(column);
    long missing = 0;
    for (int row = 0; row < rows; row++) {
      if (!values.isKnown(row)) {
        missing++;
      }
    }
    return missing;
  }

  SampleColumn column(String name) {
    SampleColumn column = columns.get(name);
    if (column == null) {
      throw SurveyDataException.of(
          name, "there is no such column; the sample has " + String.join(", ", columns.keySet()));
    }
    return column;
  }

  /** The column as ids, which may be missing. */
  Ids ids(String name) {
    SampleColumn column = column(name);
    return column instanceof SampleColumn.Category category
        ? category.ids()
        : idsOfOthers.computeIfAbsent(name, key -> SampleColumn.ids(column));
  }

  /** The column as ids of which none is missing. */
  Ids completeIds(String name) {
    Ids ids = ids(name);
    int[] codes = ids.codes();
    for (int row = 0; row < rows; row++) {
      if (codes[row] == Ids.MISSING) {
        throw SurveyDataException.at(name, row, "the id is missing");
      }
    }
    return ids;
  }

  double[] numbers(String name) {
    SampleColumn column = column(name);
    return column instanceof SampleColumn.Numbers numbers
        ? numbers.values()
        : numbersOfOthers.computeIfAbsent(name, key -> SampleColumn.numbers(column, name));
  }

  byte[] answers(String name) {
    SampleColumn column = column(name);
    return column instanceof SampleColumn.Answers answers
        ? answers.values()
        : answersOfNumbers.computeIfAbsent(name, key -> SampleColumn.answers(column, name));
  }

  /** Returns the size of the table and its columns. */
  @Override
  public String toString() {
    return "sample of " + rows + " rows with " + String.join(", ", columns.keySet());
  }

  /**
   * Collects the columns of a sample.
   *
   * <p>Arrays and lists are copied. A name is given once, and all columns have the same length.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final Map<String, SampleColumn> columns = new LinkedHashMap<>();

    private Builder() {}

    /**
     * A column of categories or ids.
     *
     * @param name the name of the column
     * @param values ids of any type, told apart by their text ({@code 01} is not {@code 1}); null
     *     if missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder category(String name, List<? extends @Nullable Object> values) {
      return add(name, new SampleColumn.Category(Ids.of(values)));
    }

    /**
     * A column of categories or ids.
     *
     * @param name the name of the column
     * @param values the ids, none missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder category(String name, int[] values) {
      return add(name, new SampleColumn.Category(Ids.of(values)));
    }

    /**
     * A column of categories or ids.
     *
     * @param name the name of the column
     * @param values the ids, none missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder category(String name, long[] values) {
      return add(name, new SampleColumn.Category(Ids.of(values)));
    }

    /**
     * A column of categories or ids.
     *
     * @param name the name of the column
     * @param values the ids; null if missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder category(String name, @Nullable String[] values) {
      return category(name, Arrays.asList(values));
    }

    /**
     * A column of numbers.
     *
     * @param name the name of the column
     * @param values finite numbers; {@link Double#NaN} if missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, the length differs, or a
     *     number is infinite
     */
    public Builder number(String name, double[] values) {
      double[] copy = values.clone();
      for (int row = 0; row < copy.length; row++) {
        if (Double.isInfinite(copy[row])) {
          throw SurveyDataException.at(name, row, "a number must be finite but was " + copy[row]);
        }
        copy[row] += 0.0;
      }
      return add(name, new SampleColumn.Numbers(copy));
    }

    /**
     * A column of whole numbers.
     *
     * @param name the name of the column
     * @param values the numbers, none missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder number(String name, int[] values) {
      return add(name, new SampleColumn.Numbers(Arrays.stream(values).asDoubleStream().toArray()));
    }

    /**
     * A column of answers.
     *
     * @param name the name of the column
     * @param values true for yes, none missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder answer(String name, boolean[] values) {
      byte[] answers = new byte[values.length];
      for (int row = 0; row < answers.length; row++) {
        answers[row] = (byte) (values[row] ? 1 : 0);
      }
      return add(name, new SampleColumn.Answers(answers));
    }

    /**
     * A column of answers.
     *
     * @param name the name of the column
     * @param values true for yes; null if missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the length differs
     */
    public Builder answer(String name, List<? extends @Nullable Boolean> values) {
      byte[] answers = new byte[values.size()];
      int row = 0;
      for (Boolean value : values) {
        answers[row++] = value == null ? SampleColumn.NO_ANSWER : (byte) (value ? 1 : 0);
      }
      return add(name, new SampleColumn.Answers(answers));
    }

    /**
     * A column of answers.
     *
     * @param name the name of the column
     * @param values 1 for yes, 0 for no, -1 if missing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, the length differs, or a
     *     value is none of the three
     */
    public Builder answer(String name, byte[] values) {
      byte[] answers = values.clone();
      for (int row = 0; row < answers.length; row++) {
        if (answers[row] == -1) {
          answers[row] = SampleColumn.NO_ANSWER;
        } else if (answers[row] < 0 || answers[row] > 1) {
          throw SurveyDataException.at(
              name,
              row,
              "an answer must be 1 (yes), 0 (no) or -1 (missing) but was " + answers[row]);
        }
      }
      return add(name, new SampleColumn.Answers(answers));
    }

    private Builder add(String name, SampleColumn column) {
      String stripped = Arguments.text(name, "name");
      if (columns.containsKey(stripped)) {
        throw SurveyDataException.of(stripped, "there is already a column of that name");
      }
      Map.Entry<String, SampleColumn> first =
          columns.isEmpty() ? null : columns.entrySet().iterator().next();
      if (first != null && first.getValue().rows() != column.rows()) {
        throw SurveyDataException.of(
            stripped,
            "it has "
                + column.rows()
                + " rows but column "
                + first.getKey()
                + " has "
                + first.getValue().rows());
      }
      columns.put(stripped, column);
      return this;
    }

    /**
     * The sample.
     *
     * @return the sample
     * @throws IllegalArgumentException if it has no column
     */
    public SurveySample build() {
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a sample must have at least one column");
      }
      int rows = columns.values().iterator().next().rows();
      return new SurveySample(rows, new LinkedHashMap<>(columns));
    }
  }

  /**
   * Collects what to take from each row of a source.
   *
   * @param <T> what a row is
   * @since 0.1.0
   */
  public static final class RecordBuilder<T> {

    private final Iterable<? extends T> source;
    private final List<Supplier<Growing<T>>> columns = new ArrayList<>();

    private RecordBuilder(Iterable<? extends T> source) {
      this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * A column of categories or ids.
     *
     * @param name the name of the column
     * @param value gives the id of a row, of any type; null if missing
     * @return this builder
     */
    public RecordBuilder<T> category(
        String name, Function<? super T, ? extends @Nullable Object> value) {
      columns.add(() -> {
        List<@Nullable Object> values = new ArrayList<>();
        return new Growing<>(row -> values.add(value.apply(row)), to -> to.category(name, values));
      });
      return this;
    }

    /**
     * A column of numbers.
     *
     * @param name the name of the column
     * @param value gives the number of a row; {@link Double#NaN} if missing
     * @return this builder
     */
    public RecordBuilder<T> number(String name, ToDoubleFunction<? super T> value) {
      columns.add(() -> {
        Doubles values = new Doubles();
        return new Growing<>(
            row -> values.add(value.applyAsDouble(row)), to -> to.number(name, values.toArray()));
      });
      return this;
    }

    /**
     * A column of answers.
     *
     * @param name the name of the column
     * @param value gives the answer of a row, true for yes; null if missing
     * @return this builder
     */
    public RecordBuilder<T> answer(String name, Function<? super T, @Nullable Boolean> value) {
      columns.add(() -> {
        List<@Nullable Boolean> values = new ArrayList<>();
        return new Growing<>(row -> values.add(value.apply(row)), to -> to.answer(name, values));
      });
      return this;
    }

    /**
     * Reads the source and gives the sample.
     *
     * @return the sample
     * @throws IllegalArgumentException if there is no column, a name is blank or given twice, or a
     *     number is infinite
     */
    public SurveySample build() {
      List<Growing<T>> growing = new ArrayList<>();
      columns.forEach(column -> growing.add(column.get()));
      for (T row : source) {
        for (Growing<T> column : growing) {
          column.reader.accept(row);
        }
      }
      Builder builder = new Builder();
      for (Growing<T> column : growing) {
        column.finisher.accept(builder);
      }
      return builder.build();
    }

    private record Growing<T>(Consumer<T> reader, Consumer<Builder> finisher) {}
  }

  /** Numbers of a source whose length is not known. */
  private static final class Doubles {

    private double[] values = new double[64];
    private int count;

    void add(double value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }
}
