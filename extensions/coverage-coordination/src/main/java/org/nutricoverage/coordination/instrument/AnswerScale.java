package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.nutricoverage.core.internal.Arguments;

/**
 * The codes of an item and what each stands for.
 *
 * <pre>{@code
 * AnswerScale scale = AnswerScale.zeroToFour();
 * scale.answer(3).isPresent();      // true
 * scale.answer(7).isPresent();      // false
 * AnswerScale.zeroToFour(1, 2, 3, 4).lowestValue();   // 1
 * }</pre>
 *
 * @param kind how the values are read
 * @param codes each code with what it stands for, in the order of the codes
 * @since 0.1.0
 */
public record AnswerScale(Kind kind, Map<Integer, CodedAnswer> codes) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * How values are read.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** Values from 0, the worst, to 4, the best; the IASC survey of 2013 to 2018. */
    ZERO_TO_FOUR(0, 4),
    /** Agreement from 1 to 5; the survey of the Global Health Cluster of 2021. */
    ONE_TO_FIVE(1, 5),
    /** 1 for yes and 0 for no, of which the share of yes is taken; the same survey. */
    YES_OR_NO(0, 1);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /**
     * The least value.
     *
     * @return 0 or 1
     */
    public int least() {
      return least;
    }

    /**
     * The greatest value.
     *
     * @return 1, 4 or 5
     */
    public int most() {
      return most;
    }
  }

  /**
   * Checks and copies the codes.
   *
   * @throws IllegalArgumentException if a value is not in the range of the kind, or no code has a
   *     value
   */
  public AnswerScale {
    Objects.requireNonNull(kind, "kind");
    Map<Integer, CodedAnswer> copy = new TreeMap<>(codes);
    for (CodedAnswer answer : copy.values()) {
      if (answer instanceof CodedAnswer.Value scored) {
        Arguments.inRange(scored.value(), kind.least, kind.most, "value", "points");
      }
    }
    if (copy.values().stream().noneMatch(CodedAnswer.Value.class::isInstance)) {
      throw new IllegalArgumentException("codes must hold at least 1 code with a value");
    }
    codes = Collections.unmodifiableMap(copy);
  }

  /**
   * The scale 0 to 4 of the IASC survey, with the codes 99, 999 and 9999 excluded.
   *
   * @return the scale
   */
  public static AnswerScale zeroToFour() {
    return zeroToFour(0, 1, 2, 3, 4);
  }

  /**
   * A scale of the IASC survey with some of the values 0 to 4 only: items with three steps use 0, 2
   * and 4, items of yes and no 0 and 4, and 48 of the 108 items have no 0.
   *
   * @param values the values that are permitted, each its own code
   * @return the scale
   * @throws IllegalArgumentException if there is no value, or one is not from 0 to 4
   */
  public static AnswerScale zeroToFour(int... values) {
    Map<Integer, CodedAnswer> codes = new TreeMap<>();
    for (int value : values) {
      codes.put(value, new CodedAnswer.Value(value));
    }
    codes.put(99, new CodedAnswer.Excluded(ExclusionReason.DO_NOT_KNOW));
    codes.put(999, new CodedAnswer.Excluded(ExclusionReason.DOES_NOT_EXIST));
    codes.put(9999, new CodedAnswer.Excluded(ExclusionReason.NOT_FOR_THIS_ORGANISATION));
    return new AnswerScale(Kind.ZERO_TO_FOUR, codes);
  }

  /**
   * The scale of agreement 1 to 5 of the Global Health Cluster, with 0 for not applicable.
   *
   * @return the scale
   */
  public static AnswerScale agreement() {
    Map<Integer, CodedAnswer> codes = new TreeMap<>();
    codes.put(0, new CodedAnswer.Excluded(ExclusionReason.NOT_APPLICABLE));
    for (int value = 1; value <= 5; value++) {
      codes.put(value, new CodedAnswer.Value(value));
    }
    return new AnswerScale(Kind.ONE_TO_FIVE, codes);
  }

  /**
   * Yes, 1, and no, 0, of which the share of yes is taken.
   *
   * @return the scale
   */
  public static AnswerScale yesOrNo() {
    return new AnswerScale(
        Kind.YES_OR_NO, Map.of(0, new CodedAnswer.Value(0), 1, new CodedAnswer.Value(1)));
  }

  /**
   * What a code stands for.
   *
   * @param code any code
   * @return the answer; empty if the scale does not have the code
   */
  public Optional<CodedAnswer> answer(int code) {
    return Optional.ofNullable(codes.get(code));
  }

  /**
   * The least value that an answer can have; where it is above 0 a score of 0 cannot occur.
   *
   * @return from 0 to 5
   */
  public int lowestValue() {
    return codes.values().stream()
        .filter(CodedAnswer.Value.class::isInstance)
        .mapToInt(answer -> ((CodedAnswer.Value) answer).value())
        .min()
        .orElseThrow();
  }
}
