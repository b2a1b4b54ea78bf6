package org.nutricoverage.coordination.plan;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.coordination.internal.PCodes;

/**
 * An assessment that is planned.
 *
 * <pre>{@code
 * PlannedAssessment planned =
 *     PlannedAssessment.builder()
 *         .id("PLAN-1")
 *         .countryIso3("LBR")
 *         .pCodes(List.of("LR03"))
 *         .method(AssessmentMethod.SLEAC)
 *         .month(YearMonth.of(2026, 2))
 *         .build();
 * planned.leadsRequired();   // 1
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PlannedAssessment implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private PlannedAssessment(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      String id,
      String countryIso3,
      List<String> pCodes,
      AssessmentMethod method,
      YearMonth month,
      @Nullable String leadId,
      long leadsRequired)
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
    builder.id = parts.id;
    builder.countryIso3 = parts.countryIso3;
    builder.pCodes = parts.pCodes;
    builder.method = parts.method;
    builder.month = parts.month;
    builder.leadId = parts.leadId;
    builder.leadsRequired = parts.leadsRequired;
    return builder;
  }

  /**
   * The identifier.
   *
   * @return letters, digits and . _ : / -
   */
  public String id() {
    return parts.id;
  }

  /**
   * The country.
   *
   * @return three capital letters of ISO 3166-1
   */
  public String countryIso3() {
    return parts.countryIso3;
  }

  /**
   * The areas.
   *
   * @return p-codes of the country, in alphabetical order once built
   */
  public List<String> pCodes() {
    return parts.pCodes;
  }

  /**
   * The method.
   *
   * @return the method
   */
  public AssessmentMethod method() {
    return parts.method;
  }

  /**
   * The month of the field work.
   *
   * @return the month
   */
  public YearMonth month() {
    return parts.month;
  }

  /**
   * Who leads it.
   *
   * @return the pseudonym of a trained person; empty if not known
   */
  public Optional<String> leadId() {
    return Optional.ofNullable(parts.leadId);
  }

  /**
   * How many leads it needs.
   *
   * @return from 0 to 100; 1 unless set
   */
  public long leadsRequired() {
    return parts.leadsRequired;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlannedAssessment that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns identifier, method, areas and month on one line. */
  @Override
  public String toString() {
    return parts.id + ": " + parts.method.label() + " " + parts.pCodes + " " + parts.month;
  }

  /**
   * Collects the parts of a planned assessment. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable String countryIso3;
    private List<String> pCodes = List.of();
    private @Nullable AssessmentMethod method;
    private @Nullable YearMonth month;
    private @Nullable String leadId;
    private long leadsRequired = 1;

    private Builder() {}

    /**
     * The identifier.
     *
     * @param value letters, digits and . _ : / -
     * @return this builder
     */
    public Builder id(String value) {
      this.id = Checks.id(value, "id");
      return this;
    }

    /**
     * The country.
     *
     * @param value three capital letters of ISO 3166-1
     * @return this builder
     */
    public Builder countryIso3(String value) {
      this.countryIso3 = Objects.requireNonNull(value, "countryIso3");
      return this;
    }

    /**
     * The areas.
     *
     * @param value p-codes of the country, in alphabetical order once built
     * @return this builder
     */
    public Builder pCodes(List<String> value) {
      this.pCodes = List.copyOf(value);
      return this;
    }

    /**
     * The method.
     *
     * @param value the method
     * @return this builder
     */
    public Builder method(AssessmentMethod value) {
      this.method = Objects.requireNonNull(value, "method");
      return this;
    }

    /**
     * The month of the field work.
     *
     * @param value the month
     * @return this builder
     */
    public Builder month(YearMonth value) {
      this.month = Objects.requireNonNull(value, "month");
      return this;
    }

    /**
     * Who leads it.
     *
     * @param value the pseudonym of a trained person
     * @return this builder
     */
    public Builder leadId(String value) {
      this.leadId = Checks.id(value, "leadId");
      return this;
    }

    /**
     * How many leads it needs.
     *
     * @param value from 0 to 100; 1 unless set
     * @return this builder
     */
    public Builder leadsRequired(long value) {
      this.leadsRequired = Checks.count(value, 100, "leadsRequired", "leads");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public PlannedAssessment build() {
      if (id == null || countryIso3 == null || method == null || month == null) {
        throw Missing.parts()
            .unless(id, "id")
            .unless(countryIso3, "countryIso3")
            .unless(method, "method")
            .unless(month, "month")
            .exception();
      }
      PCodes.iso3(countryIso3, "countryIso3");
      List<String> sorted = PCodes.pCodes(pCodes, countryIso3, "pCodes");
      return new PlannedAssessment(
          new Parts(id, countryIso3, sorted, method, month, leadId, leadsRequired));
    }
  }
}
