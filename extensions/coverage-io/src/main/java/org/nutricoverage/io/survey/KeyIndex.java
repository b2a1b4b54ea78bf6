package org.nutricoverage.io.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.io.csv.CsvColumn;

/** Finds the row that has a key; small whole numbers need no text. */
final class KeyIndex {

  static final int NONE = -1;
  static final int SEVERAL = -2;

  private static final Pattern WHOLE_WITH_POINT = Pattern.compile("[0-9]{1,18}\\.0+");
  private static final String INSTANCE = "uuid:";

  private final int[] byNumber;
  private final Map<String, Integer> byText = new HashMap<>();

  KeyIndex(int rows) {
    this.byNumber = new int[Math.addExact(Math.multiplyExact(rows, 2), 1024)];
    Arrays.fill(byNumber, NONE);
  }

  /**
   * Adds the key of a row.
   *
   * @return the row that has the key already; {@link #NONE} if there is none, {@link #SEVERAL} if
   *     there are several
   */
  int add(CsvColumn column, int row) {
    OptionalInt number = column.smallNumber(row);
    if (number.isPresent() && isDirect(number.getAsInt())) {
      int known = byNumber[number.getAsInt()];
      byNumber[number.getAsInt()] = known == NONE ? row : SEVERAL;
      return known;
    }
    Optional<String> text = key(column, row);
    if (text.isEmpty()) {
      return NONE;
    }
    Integer direct = direct(text.get());
    if (direct != null) {
      int known = byNumber[direct];
      byNumber[direct] = known == NONE ? row : SEVERAL;
      return known;
    }
    Integer known = byText.putIfAbsent(text.get(), row);
    if (known == null) {
      return NONE;
    }
    byText.put(text.get(), SEVERAL);
    return known;
  }

  /** The row with the key of a cell, {@link #NONE} or {@link #SEVERAL}. */
  int find(CsvColumn column, int row) {
    OptionalInt number = column.smallNumber(row);
    if (number.isPresent() && isDirect(number.getAsInt())) {
      return byNumber[number.getAsInt()];
    }
    Optional<String> text = key(column, row);
    if (text.isEmpty()) {
      return NONE;
    }
    Integer direct = direct(text.get());
    return direct != null ? byNumber[direct] : byText.getOrDefault(text.get(), NONE);
  }

  private boolean isDirect(int number) {
    return number >= 0 && number < byNumber.length;
  }

  private @Nullable Integer direct(String key) {
    if (key.length() > 9 || key.isEmpty() || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int number = Integer.parseInt(key);
    return isDirect(number) && Integer.toString(number).equals(key) ? number : null;
  }

  /**
   * The key of a cell: without the prefix of an instance, and 7 for the 7.0 that data frames write.
   */
  static Optional<String> key(CsvColumn column, int row) {
    return column.text(row).map(KeyIndex::normal);
  }

  static String normal(String text) {
    if (text.startsWith(INSTANCE)) {
      return text.substring(INSTANCE.length());
    }
    return WHOLE_WITH_POINT.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
  }
}
