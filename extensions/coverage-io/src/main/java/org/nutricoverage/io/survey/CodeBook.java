package org.nutricoverage.io.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;

/**
 * What the codes and labels of an export mean.
 *
 * <p>There is no default: forms differ. WFP forms have 1 for yes and 0 for no, others 1 and 2; WFP
 * forms have 0 for female and 1 for male, others 1 for male and 2 for female. A text that the book
 * does not have is never guessed; it is a finding, and the answer is missing.
 *
 * <pre>{@code
 * CodeBook codes =
 *     CodeBook.builder()
 *         .yes("1", "Oui")
 *         .no("2", "Non")
 *         .doNotKnow("99")
 *         .male("1")
 *         .female("2")
 *         .missing("n/a")
 *         .missingNumbers("999")
 *         .build();
 * codes.answer("oui").orElseThrow();   // YES
 * codes.answer("2.0").orElseThrow();   // NO
 * codes.answer("3").isPresent();       // false
 * codes.sex("2").orElseThrow();        // FEMALE
 * }</pre>
 *
 * <p>Texts are compared without regard to case and to white space at their ends; a number as a
 * number, so that {@code 1.0}, which spreadsheets and data frames make of a 1, is 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CodeBook implements Serializable {

  // before WFP, which is made with it
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /**
   * The codes of the WFP survey forms: 1 yes, 0 no; 0 female, 1 male; {@code n/a} missing; 888 do
   * not know.
   *
   * <p>The codes for the sex are those of the labels of other questions in the same forms; the
   * participant's own question carries no label. 888 is declared in sibling modules of the forms
   * and not in those of the indicators; 777 and 999 are unconfirmed and are not in this book.
   */
  public static final CodeBook WFP =
      builder()
          .yes("1")
          .no("0")
          .doNotKnow("888")
          .female("0")
          .male("1")
          .missing("n/a")
          .missingNumbers("888")
          .build();

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Answer> answers;
  private final TreeMap<String, Sex> sexes;
  private final LinkedHashSet<String> missing;
  private final LinkedHashSet<String> missingNumbers;

  private CodeBook(Builder builder) {
    this.answers = new TreeMap<>(builder.answers);
    this.sexes = new TreeMap<>(builder.sexes);
    this.missing = new LinkedHashSet<>(builder.missing);
    this.missingNumbers = new LinkedHashSet<>(builder.missingNumbers);
  }

  /**
   * Begins a code book.
   *
   * @return the builder; at least yes and no must be given
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The answer that a text stands for.
   *
   * @param text a code or label
   * @return the answer; empty if the text stands for a missing one or is not in the book
   */
  public Optional<Answer> answer(String text) {
    return Optional.ofNullable(answers.get(key(text)));
  }

  /**
   * The sex that a text stands for.
   *
   * @param text a code or label
   * @return {@link Sex#FEMALE} or {@link Sex#MALE}; empty if the text stands for a missing one or
   *     is not in the book
   */
  public Optional<Sex> sex(String text) {
    return Optional.ofNullable(sexes.get(key(text)));
  }

  /**
   * Whether a text stands for a missing value of any kind.
   *
   * @param text the text of a cell
   * @return true if it is blank or one of the texts declared as missing
   */
  public boolean isMissing(String text) {
    return text.isBlank() || missing.contains(key(text));
  }

  /**
   * Whether a text stands for a missing number.
   *
   * @param text the text of a cell
   * @return true if it is missing, or one of the texts declared as missing where a number is asked
   */
  public boolean isMissingNumber(String text) {
    return isMissing(text) || missingNumbers.contains(key(text));
  }

  /**
   * The codes of the answers.
   *
   * @return each code or label, in lower case, with the answer it stands for
   */
  public Map<String, Answer> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /**
   * The codes of the sexes.
   *
   * @return each code or label, in lower case, with the sex it stands for
   */
  public Map<String, Sex> sexes() {
    return Collections.unmodifiableMap(sexes);
  }

  private static String key(String text) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches()
        ? new BigDecimal(stripped).stripTrailingZeros().toPlainString()
        : stripped.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeBook that
        && answers.equals(that.answers)
        && sexes.equals(that.sexes)
        && missing.equals(that.missing)
        && missingNumbers.equals(that.missingNumbers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(answers, sexes, missing, missingNumbers);
  }

  /** Returns the codes on one line. */
  @Override
  public String toString() {
    return "answers "
        + answers
        + ", sexes "
        + sexes
        + ", missing "
        + missing
        + ", missing numbers "
        + missingNumbers;
  }

  /**
   * Builds a code book.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Sex> sexes = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> missingNumbers = new LinkedHashSet<>();

    private Builder() {}

    /**
     * What stands for yes.
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder yes(String... texts) {
      return answer(Answer.YES, texts);
    }

    /**
     * What stands for no.
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder no(String... texts) {
      return answer(Answer.NO, texts);
    }

    /**
     * What stands for "do not know".
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder doNotKnow(String... texts) {
      return answer(Answer.DO_NOT_KNOW, texts);
    }

    /**
     * What stands for a refusal to answer.
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder refused(String... texts) {
      return answer(Answer.REFUSED, texts);
    }

    private Builder answer(Answer answer, String... texts) {
      for (String text : texts) {
        put(answers, text, answer, "answer");
      }
      return this;
    }

    /**
     * What stands for female.
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder female(String... texts) {
      return sex(Sex.FEMALE, texts);
    }

    /**
     * What stands for male.
     *
     * @param texts codes and labels
     * @return this builder
     * @throws IllegalArgumentException if a text is blank or has another meaning already
     */
    public Builder male(String... texts) {
      return sex(Sex.MALE, texts);
    }

    private Builder sex(Sex sex, String... texts) {
      for (String text : texts) {
        put(sexes, text, sex, "sex");
      }
      return this;
    }

    private static <T> void put(Map<String, T> meanings, String text, T meaning, String what) {
      T known = meanings.putIfAbsent(key(Arguments.text(text, what + " code")), meaning);
      if (known != null && !known.equals(meaning)) {
        throw new IllegalArgumentException(
            what
                + " code \""
                + text.strip()
                + "\" must have one meaning but stands for "
                + known
                + " and "
                + meaning);
      }
    }

    /**
     * What stands for a missing value in any column, such as {@code n/a}. A blank cell always does.
     *
     * @param texts the texts
     * @return this builder
     * @throws IllegalArgumentException if a text is blank
     */
    public Builder missing(String... texts) {
      for (String text : texts) {
        missing.add(key(Arguments.text(text, "missing code")));
      }
      return this;
    }

    /**
     * What stands for a missing value where a number is asked, such as 888 for distributions.
     *
     * @param texts the texts; one that could be a true number must not be among them
     * @return this builder
     * @throws IllegalArgumentException if a text is blank
     */
    public Builder missingNumbers(String... texts) {
      for (String text : texts) {
        missingNumbers.add(key(Arguments.text(text, "missing number code")));
      }
      return this;
    }

    /**
     * The code book.
     *
     * @return the code book
     * @throws IllegalStateException if nothing stands for yes or for no, or for only one of the
     *     sexes
     * @throws IllegalArgumentException if a text stands for an answer or a sex and for missing
     */
    public CodeBook build() {
      Map<Answer, String> given = new EnumMap<>(Answer.class);
      answers.forEach((text, answer) -> given.putIfAbsent(answer, text));
      if (!given.containsKey(Answer.YES) || !given.containsKey(Answer.NO)) {
        throw new IllegalStateException("missing before the code book: yes(code), no(code)");
      }
      if (Set.copyOf(sexes.values()).size() == 1) {
        throw new IllegalStateException("missing before the code book: female(code), male(code)");
      }
      for (String text : missing) {
        @Nullable Object meaning = answers.containsKey(text) ? answers.get(text) : sexes.get(text);
        if (meaning != null) {
          throw new IllegalArgumentException(
              "missing code \"" + text + "\" must have one meaning but stands for " + meaning);
        }
      }
      return new CodeBook(this);
    }
  }
}
