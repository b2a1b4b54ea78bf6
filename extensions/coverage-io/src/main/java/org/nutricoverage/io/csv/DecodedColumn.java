package org.nutricoverage.io.csv;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column whose texts stand for something: answers, numbers, dates.
 *
 * <pre>{@code
 * DecodedColumn<Integer> ages =
 *     CsvReading.DEFAULT
 *         .read(CsvSource.ofText("data", "age\n23\nold\n"), "age")
 *         .column("age")
 *         .decode(text -> text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null);
 * ages.get(0);          // 23
 * ages.hasNoMeaning(1); // true
 * }</pre>
 *
 * <p>Immutable; thread-safe if the meaning is.
 *
 * @param <T> what a text stands for
 * @since 0.1.0
 */
public final class DecodedColumn<T> {

  private static final int LEAST_NUMBER = -1024;
  private static final int GREATEST_NUMBER = 8191;

  private final CsvColumn column;
  private final Function<String, @Nullable T> meaning;
  private final @Nullable Object[] texts;
  private final @Nullable Object[] numbers;

  DecodedColumn(CsvColumn column, Function<String, @Nullable T> meaning) {
    this.column = column;
    this.meaning = meaning;
    this.texts = new @Nullable Object[column.differentTexts()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = meaning.apply(column.textOf(i << 1 | 1));
    }
    this.numbers = new @Nullable Object[GREATEST_NUMBER - LEAST_NUMBER + 1];
    boolean[] known = new boolean[numbers.length];
    for (int row = 0; row < column.rows(); row++) {
      int cell = column.cell(row);
      int number = (cell >> 1) - LEAST_NUMBER;
      if ((cell & 1) == 0 && number >= 0 && number < numbers.length && !known[number]) {
        known[number] = true;
        numbers[number] = meaning.apply(column.textOf(cell));
      }
    }
  }

  /**
   * The column whose texts these are.
   *
   * @return the column
   */
  public CsvColumn column() {
    return column;
  }

  /**
   * What a cell stands for.
   *
   * @param row the index of the row, from 0 to {@code column().rows() - 1}
   * @return the meaning; empty if the cell is blank or its text stands for nothing
   * @throws IllegalArgumentException if there is no such row
   */
  public Optional<T> get(int row) {
    return Optional.ofNullable(orNull(row));
  }

  /**
   * Whether a cell holds a text that stands for nothing.
   *
   * @param row the index of the row, from 0 to {@code column().rows() - 1}
   * @return true if the cell is not blank and its text has no meaning
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean hasNoMeaning(int row) {
    return !column.isBlank(row) && orNull(row) == null;
  }

  @SuppressWarnings("unchecked") // the arrays hold what the meaning gave
  private @Nullable T orNull(int row) {
    int cell = column.cell(row);
    if (cell == CellStore.BLANK) {
      return null;
    }
    if ((cell & 1) == 1) {
      return (T) texts[cell >> 1];
    }
    int number = (cell >> 1) - LEAST_NUMBER;
    return number >= 0 && number < numbers.length
        ? (T) numbers[number]
        : meaning.apply(column.textOf(cell));
  }
}
