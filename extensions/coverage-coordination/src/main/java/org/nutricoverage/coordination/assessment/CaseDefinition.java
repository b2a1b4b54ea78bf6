package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;

/**
 * Who counts as a case: thresholds, oedema, ages, sex.
 *
 * <pre>{@code
 * CaseDefinition severe =
 *     CaseDefinition.builder()
 *         .muacBelowMm(115)
 *         .oedema(true)
 *         .ageBands(List.of(AgeBand.ofCompletedMonths(6, 59)))
 *         .build();
 * severe.toString();   // "MUAC < 115 mm or oedema, 6-59 months, overall"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CaseDefinition implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private CaseDefinition(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      @Nullable Integer muacBelowMm,
      @Nullable Rational whzBelow,
      boolean oedema,
      List<AgeBand> ageBands,
      Sex sex)
      implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Begins with nothing given.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins with the parts of this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.muacBelowMm = parts.muacBelowMm;
    builder.whzBelow = parts.whzBelow;
    builder.oedema = parts.oedema;
    builder.ageBands = parts.ageBands;
    builder.sex = parts.sex;
    return builder;
  }

  /**
   * The threshold of mid-upper arm circumference below which a person is a case.
   *
   * @return millimetres, from 50 to 400; empty if not known
   */
  public OptionalInt muacBelowMm() {
    return parts.muacBelowMm == null ? OptionalInt.empty() : OptionalInt.of(parts.muacBelowMm);
  }

  /**
   * The threshold of weight for height below which a person is a case.
   *
   * @return the z-score, from -5 to 0; empty if not known
   */
  public Optional<Rational> whzBelow() {
    return Optional.ofNullable(parts.whzBelow);
  }

  /**
   * Whether bilateral oedema makes a case.
   *
   * @return whether it does; not unless set
   */
  public boolean oedema() {
    return parts.oedema;
  }

  /**
   * The ages.
   *
   * @return bands of completed months that share no age, in ascending order once built; empty if
   *     ages are not part of the definition
   */
  public List<AgeBand> ageBands() {
    return parts.ageBands;
  }

  /**
   * The sex.
   *
   * @return the sex; both unless set
   */
  public Sex sex() {
    return parts.sex;
  }

  private String describe() {
    List<String> criteria = new ArrayList<>();
    muacBelowMm().ifPresent(mm -> criteria.add("MUAC < " + mm + " mm"));
    whzBelow().ifPresent(z -> criteria.add("WHZ < " + z));
    if (parts.oedema) {
      criteria.add("oedema");
    }
    String ages =
        parts.ageBands.stream().map(AgeBand::toString).collect(Collectors.joining(" and "));
    return (criteria.isEmpty() ? "no thresholds" : String.join(" or ", criteria))
        + (ages.isEmpty() ? "" : ", " + ages)
        + ", "
        + parts.sex.label();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseDefinition that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns the criteria, ages and sex on one line. */
  @Override
  public String toString() {
    return describe();
  }

  /**
   * Collects the parts of a case definition. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable Integer muacBelowMm;
    private @Nullable Rational whzBelow;
    private boolean oedema = false;
    private List<AgeBand> ageBands = List.of();
    private Sex sex = Sex.ALL;

    private Builder() {}

    /**
     * The threshold of mid-upper arm circumference below which a person is a case.
     *
     * @param value millimetres, from 50 to 400
     * @return this builder
     */
    public Builder muacBelowMm(int value) {
      this.muacBelowMm = value;
      return this;
    }

    /**
     * The threshold of weight for height below which a person is a case.
     *
     * @param value the z-score, from -5 to 0
     * @return this builder
     */
    public Builder whzBelow(Rational value) {
      this.whzBelow = Checks.number(value, "whzBelow");
      return this;
    }

    /**
     * Whether bilateral oedema makes a case.
     *
     * @param value whether it does; not unless set
     * @return this builder
     */
    public Builder oedema(boolean value) {
      this.oedema = value;
      return this;
    }

    /**
     * The ages.
     *
     * @param value bands of completed months that share no age, in ascending order once built;
     *     empty if ages are not part of the definition
     * @return this builder
     */
    public Builder ageBands(List<AgeBand> value) {
      this.ageBands = List.copyOf(value);
      return this;
    }

    /**
     * The sex.
     *
     * @param value the sex; both unless set
     * @return this builder
     */
    public Builder sex(Sex value) {
      this.sex = Objects.requireNonNull(value, "sex");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public CaseDefinition build() {
      if (muacBelowMm != null && (muacBelowMm < 50 || muacBelowMm > 400)) {
        throw CoordinationDataException.at(
            "muacBelowMm",
            DataRule.VALUE_OUT_OF_RANGE,
            "a threshold must be from 50 to 400 mm (is it in cm?) but was " + muacBelowMm);
      }
      if (whzBelow != null && (whzBelow.signum() > 0 || whzBelow.compareTo(Rational.of(-5)) < 0)) {
        throw CoordinationDataException.at(
            "whzBelow",
            DataRule.VALUE_OUT_OF_RANGE,
            "a threshold must be a z-score from -5 to 0 but was " + whzBelow);
      }
      List<AgeBand> sorted = ageBands.stream().sorted().toList();
      for (int i = 1; i < sorted.size(); i++) {
        if (sorted.get(i).fromMonths() <= sorted.get(i - 1).toMonths()) {
          throw CoordinationDataException.at(
              "ageBands",
              DataRule.OVERLAPPING_AGE_BANDS,
              "age bands must share no age but "
                  + sorted.get(i - 1)
                  + " and "
                  + sorted.get(i)
                  + " do");
        }
      }
      return new CaseDefinition(new Parts(muacBelowMm, whzBelow, oedema, sorted, sex));
    }
  }
}
