package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;

/**
 * When an assessment takes place and how far back it asks.
 *
 * <pre>{@code
 * AssessmentTiming timing =
 *     AssessmentTiming.between(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 21));
 * timing.middle().orElseThrow().toString();   // "2018-06-11"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AssessmentTiming implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private AssessmentTiming(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      @Nullable LocalDate fieldFrom,
      @Nullable LocalDate fieldTo,
      @Nullable Boolean hungerGap,
      @Nullable Integer recallDays)
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
    builder.fieldFrom = parts.fieldFrom;
    builder.fieldTo = parts.fieldTo;
    builder.hungerGap = parts.hungerGap;
    builder.recallDays = parts.recallDays;
    return builder;
  }

  /**
   * The first day in the field.
   *
   * @return the first day; empty if not known
   */
  public Optional<LocalDate> fieldFrom() {
    return Optional.ofNullable(parts.fieldFrom);
  }

  /**
   * The last day in the field.
   *
   * @return the last day, not before the first; empty if not known
   */
  public Optional<LocalDate> fieldTo() {
    return Optional.ofNullable(parts.fieldTo);
  }

  /**
   * Whether it falls into the hunger gap.
   *
   * @return whether it does; empty if not known
   */
  public Optional<Boolean> hungerGap() {
    return Optional.ofNullable(parts.hungerGap);
  }

  /**
   * The recall period.
   *
   * @return how many days back is asked, from 0 to 3,660; empty if not known
   */
  public OptionalInt recallDays() {
    return parts.recallDays == null ? OptionalInt.empty() : OptionalInt.of(parts.recallDays);
  }

  /**
   * A time in the field.
   *
   * @param fieldFrom the first day
   * @param fieldTo the last day
   * @return the time
   * @throws CoordinationDataException if the last day is before the first
   */
  public static AssessmentTiming between(LocalDate fieldFrom, LocalDate fieldTo) {
    return builder().fieldFrom(fieldFrom).fieldTo(fieldTo).build();
  }

  /**
   * The middle of the time in the field, by which assessments are put in order.
   *
   * @return the first day and half of the days to the last; the first day where there is no last;
   *     empty if no day is known
   */
  public Optional<LocalDate> middle() {
    return fieldFrom()
        .map(first ->
            first.plusDays(
                fieldTo().map(last -> ChronoUnit.DAYS.between(first, last) / 2).orElse(0L)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentTiming that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns the days in the field. */
  @Override
  public String toString() {
    return fieldFrom().map(Object::toString).orElse("?")
        + "/"
        + fieldTo().map(Object::toString).orElse("?");
  }

  /**
   * Collects the parts of a time in the field. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable LocalDate fieldFrom;
    private @Nullable LocalDate fieldTo;
    private @Nullable Boolean hungerGap;
    private @Nullable Integer recallDays;

    private Builder() {}

    /**
     * The first day in the field.
     *
     * @param value the first day
     * @return this builder
     */
    public Builder fieldFrom(LocalDate value) {
      this.fieldFrom = Objects.requireNonNull(value, "fieldFrom");
      return this;
    }

    /**
     * The last day in the field.
     *
     * @param value the last day, not before the first
     * @return this builder
     */
    public Builder fieldTo(LocalDate value) {
      this.fieldTo = Objects.requireNonNull(value, "fieldTo");
      return this;
    }

    /**
     * Whether it falls into the hunger gap.
     *
     * @param value whether it does
     * @return this builder
     */
    public Builder hungerGap(boolean value) {
      this.hungerGap = value;
      return this;
    }

    /**
     * The recall period.
     *
     * @param value how many days back is asked, from 0 to 3,660
     * @return this builder
     */
    public Builder recallDays(int value) {
      this.recallDays = value;
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public AssessmentTiming build() {
      if (fieldTo != null && (fieldFrom == null || fieldTo.isBefore(fieldFrom))) {
        throw CoordinationDataException.at(
            "fieldTo",
            DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
            "the last day must not be before the first day ("
                + (fieldFrom == null ? "not given" : fieldFrom)
                + ") but was "
                + fieldTo);
      }
      if (recallDays != null) {
        Checks.count(recallDays, 3_660, "recallDays", "days");
      }
      return new AssessmentTiming(new Parts(fieldFrom, fieldTo, hungerGap, recallDays));
    }
  }
}
