package org.nutricoverage.survey.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ids of any type as dense whole numbers: the first id that appears is 0, the next new one is 1.
 *
 * <p>Ids are told apart by their text: {@code 01}, {@code 1} and {@code " 1"} are three ids, the
 * number 1 and the text {@code 1} are one. A missing id has the code {@link #MISSING}.
 */
public final class Ids {

  /** The code of a missing id. */
  public static final int MISSING = -1;

  private static final int SMALL_RANGE = 1 << 16;
  private static final long WIDEST_DIRECT_TABLE = 1 << 26;

  private final int[] codes;
  private final int count;
  private final IntFunction<String> labels;

  private Ids(int[] codes, int count, IntFunction<String> labels) {
    this.codes = codes;
    this.count = count;
    this.labels = labels;
  }

  /**
   * The codes of a list of ids.
   *
   * @param values the ids; null and a floating-point number that is not a number are missing
   * @return the codes
   */
  public static Ids of(List<? extends @Nullable Object> values) {
    TextTable table = new TextTable();
    int[] codes = new int[values.size()];
    int row = 0;
    for (Object value : values) {
      codes[row++] = table.code(text(value));
    }
    return table.finish(codes);
  }

  /**
   * The codes of whole numbers.
   *
   * @param values the ids
   * @return the codes
   */
  public static Ids of(int[] values) {
    int smallest = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int value : values) {
      smallest = Math.min(smallest, value);
      greatest = Math.max(greatest, value);
    }
    long range = (long) greatest - smallest + 1;
    if (values.length > 0 && range <= Math.max(SMALL_RANGE, 4L * values.length)) {
      return ofNarrow(values, smallest, (int) range);
    }
    long[] wide = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return of(wide);
  }

  private static Ids ofNarrow(int[] values, int smallest, int range) {
    int[] table = new int[range];
    Arrays.fill(table, MISSING);
    int[] codes = new int[values.length];
    int[] labels = new int[16];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      int slot = values[i] - smallest;
      int code = table[slot];
      if (code == MISSING) {
        code = count++;
        table[slot] = code;
        if (code == labels.length) {
          labels = Arrays.copyOf(labels, 2 * code);
        }
        labels[code] = values[i];
      }
      codes[i] = code;
    }
    int[] kept = Arrays.copyOf(labels, count);
    return new Ids(codes, count, code -> Integer.toString(kept[code]));
  }

  /**
   * The codes of whole numbers.
   *
   * @param values the ids
   * @return the codes
   */
  public static Ids of(long[] values) {
    LongTable table = new LongTable();
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      codes[i] = table.code(values[i]);
    }
    long[] kept = Arrays.copyOf(table.keys, table.count);
    return new Ids(codes, table.count, code -> Long.toString(kept[code]));
  }

  /**
   * Ids that stand one below the other: the pairs of an outer and an inner id that occur.
   *
   * @param outer the codes of the outer ids, none missing
   * @param outerCount how many outer ids there are
   * @param inner the codes of the inner ids, none missing
   * @param innerCount how many inner ids there are
   * @return the codes of the pairs; they have no labels
   */
  public static Ids pairs(int[] outer, int outerCount, int[] inner, int innerCount) {
    int rows = outer.length;
    int[] codes = new int[rows];
    long combinations = (long) outerCount * innerCount;
    if (combinations <= Math.min(WIDEST_DIRECT_TABLE, Math.max(SMALL_RANGE, 4L * rows))) {
      int[] table = new int[(int) combinations];
      Arrays.fill(table, MISSING);
      int count = 0;
      for (int i = 0; i < rows; i++) {
        int slot = outer[i] * innerCount + inner[i];
        int code = table[slot];
        if (code == MISSING) {
          code = count++;
          table[slot] = code;
        }
        codes[i] = code;
      }
      return new Ids(codes, count, Integer::toString);
    }
    LongTable table = new LongTable();
    for (int i = 0; i < rows; i++) {
      codes[i] = table.code((long) outer[i] * innerCount + inner[i]);
    }
    return new Ids(codes, table.count, Integer::toString);
  }

  /**
   * Codes that are dense already.
   *
   * @param codes the codes, which are kept
   * @param count how many different ones there are
   * @return the ids; they have no labels
   */
  public static Ids dense(int[] codes, int count) {
    return new Ids(codes, count, Integer::toString);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String string) {
      return string;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue() + 0.0;
      if (Double.isNaN(number)) {
        return null;
      }
      long whole = (long) number;
      return Double.compare((double) whole, number) == 0 ? Long.toString(whole) : value.toString();
    }
    return value.toString();
  }

  /**
   * The codes, by row.
   *
   * @return the array itself, which must not be changed
   */
  public int[] codes() {
    return codes;
  }

  /**
   * How many different ids there are.
   *
   * @return the number; the codes go from 0 to it
   */
  public int count() {
    return count;
  }

  /**
   * The text of an id.
   *
   * @param code its code
   * @return the text
   */
  public String label(int code) {
    return labels.apply(code);
  }

  /**
   * The code of an id.
   *
   * @param label its text
   * @return its code; {@link #MISSING} if it does not appear
   */
  public int codeOf(String label) {
    for (int code = 0; code < count; code++) {
      if (label(code).equals(label)) {
        return code;
      }
    }
    return MISSING;
  }

  /** An open-addressing table from text to code. */
  private static final class TextTable {

    /** So many collisions in a row do not happen by chance. */
    private static final int MOST_PROBES = 256;

    private String[] labels = new String[16];
    private int[] slots = new int[64];
    private int count;
    private @Nullable Map<String, Integer> afterAttack;

    private TextTable() {
      Arrays.fill(slots, MISSING);
    }

    int code(@Nullable String text) {
      if (text == null) {
        return MISSING;
      }
      if (afterAttack != null) {
        return codeInMap(afterAttack, text);
      }
      int mask = slots.length - 1;
      int slot = spread(text.hashCode()) & mask;
      for (int probes = 0; slots[slot] != MISSING; probes++) {
        if (labels[slots[slot]].equals(text)) {
          return slots[slot];
        }
        if (probes == MOST_PROBES) {
          afterAttack = new HashMap<>();
          for (int i = 0; i < count; i++) {
            afterAttack.put(labels[i], i);
          }
          return codeInMap(afterAttack, text);
        }
        slot = (slot + 1) & mask;
      }
      return add(text, slot);
    }

    /** Texts made to collide cost a tree each, not a scan of all others. */
    private int codeInMap(Map<String, Integer> map, String text) {
      Integer known = map.get(text);
      if (known != null) {
        return known;
      }
      int code = append(text);
      map.put(text, code);
      return code;
    }

    private int append(String text) {
      int code = count++;
      if (code == labels.length) {
        labels = Arrays.copyOf(labels, 2 * code);
      }
      labels[code] = text;
      return code;
    }

    private int add(String text, int slot) {
      int code = append(text);
      slots[slot] = code;
      if (2 * count > slots.length) {
        int[] wider = new int[4 * slots.length];
        Arrays.fill(wider, MISSING);
        for (int i = 0; i < count; i++) {
          int free = spread(labels[i].hashCode()) & (wider.length - 1);
          while (wider[free] != MISSING) {
            free = (free + 1) & (wider.length - 1);
          }
          wider[free] = i;
        }
        slots = wider;
      }
      return code;
    }

    Ids finish(int[] codes) {
      String[] kept = Arrays.copyOf(labels, count);
      return new Ids(codes, count, code -> kept[code]);
    }

    private static int spread(int hash) {
      int mixed = hash * 0x9E3779B9;
      return mixed ^ (mixed >>> 16);
    }
  }

  /** An open-addressing table from whole number to code. */
  private static final class LongTable {

    private long[] keys = new long[16];
    private int[] slots = new int[64];
    private int count;

    private LongTable() {
      Arrays.fill(slots, MISSING);
    }

    int code(long key) {
      int mask = slots.length - 1;
      int slot = spread(key) & mask;
      while (slots[slot] != MISSING) {
        if (keys[slots[slot]] == key) {
          return slots[slot];
        }
        slot = (slot + 1) & mask;
      }
      return add(key, slot);
    }

    private int add(long key, int slot) {
      int code = count++;
      if (code == keys.length) {
        keys = Arrays.copyOf(keys, 2 * code);
      }
      keys[code] = key;
      slots[slot] = code;
      if (2 * count > slots.length) {
        int[] wider = new int[4 * slots.length];
        Arrays.fill(wider, MISSING);
        for (int i = 0; i < count; i++) {
          int free = spread(keys[i]) & (wider.length - 1);
          while (wider[free] != MISSING) {
            free = (free + 1) & (wider.length - 1);
          }
          wider[free] = i;
        }
        slots = wider;
      }
      return code;
    }

    private static int spread(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed ^ (mixed >>> 32));
    }
  }
}
