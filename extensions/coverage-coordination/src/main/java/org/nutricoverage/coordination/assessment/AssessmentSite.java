package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.coordination.internal.PCodes;
import org.nutricoverage.core.Rational;

/**
 * Where an assessment takes place.
 *
 * <pre>{@code
 * AssessmentSite site = AssessmentSite.of("LBR", List.of("LR03"), AssessmentSetting.URBAN);
 * site.pCodes().toString();   // "[LR03]"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AssessmentSite implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_PEOPLE = 10_000_000_000L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private AssessmentSite(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      String countryIso3,
      List<String> pCodes,
      AssessmentSetting setting,
      @Nullable Rational areaKm2,
      @Nullable Long targetPopulation)
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
    builder.countryIso3 = parts.countryIso3;
    builder.pCodes = parts.pCodes;
    builder.setting = parts.setting;
    builder.areaKm2 = parts.areaKm2;
    builder.targetPopulation = parts.targetPopulation;
    return builder;
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
   * The assessed areas.
   *
   * @return the p-codes of administrative areas of the country, in alphabetical order once built
   */
  public List<String> pCodes() {
    return parts.pCodes;
  }

  /**
   * The setting.
   *
   * @return the setting
   */
  public AssessmentSetting setting() {
    return parts.setting;
  }

  /**
   * The area.
   *
   * @return the area in square kilometres, above 0; empty if not known
   */
  public Optional<Rational> areaKm2() {
    return Optional.ofNullable(parts.areaKm2);
  }

  /**
   * The target population.
   *
   * @return the number of people of the target group, from 0 to 10,000,000,000; empty if not known
   */
  public OptionalLong targetPopulation() {
    return parts.targetPopulation == null
        ? OptionalLong.empty()
        : OptionalLong.of(parts.targetPopulation);
  }

  /**
   * A place without area and population.
   *
   * @param countryIso3 the country, three capital letters
   * @param pCodes the p-codes of the areas
   * @param setting the setting
   * @return the place
   * @throws CoordinationDataException if a p-code belongs to another country
   */
  public static AssessmentSite of(
      String countryIso3, List<String> pCodes, AssessmentSetting setting) {
    return builder().countryIso3(countryIso3).pCodes(pCodes).setting(setting).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentSite that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns country, p-codes and setting on one line. */
  @Override
  public String toString() {
    return parts.countryIso3 + " " + parts.pCodes + " " + parts.setting.label();
  }

  /**
   * Collects the parts of a place. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable String countryIso3;
    private List<String> pCodes = List.of();
    private @Nullable AssessmentSetting setting;
    private @Nullable Rational areaKm2;
    private @Nullable Long targetPopulation;

    private Builder() {}

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
     * The assessed areas.
     *
     * @param value the p-codes of administrative areas of the country, in alphabetical order once
     *     built
     * @return this builder
     */
    public Builder pCodes(List<String> value) {
      this.pCodes = List.copyOf(value);
      return this;
    }

    /**
     * The setting.
     *
     * @param value the setting
     * @return this builder
     */
    public Builder setting(AssessmentSetting value) {
      this.setting = Objects.requireNonNull(value, "setting");
      return this;
    }

    /**
     * The area.
     *
     * @param value the area in square kilometres, above 0
     * @return this builder
     */
    public Builder areaKm2(Rational value) {
      this.areaKm2 = Checks.number(value, "areaKm2");
      return this;
    }

    /**
     * The target population.
     *
     * @param value the number of people of the target group, from 0 to 10,000,000,000
     * @return this builder
     */
    public Builder targetPopulation(long value) {
      this.targetPopulation = value;
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public AssessmentSite build() {
      if (countryIso3 == null || setting == null) {
        throw Missing.parts()
            .unless(countryIso3, "countryIso3")
            .unless(setting, "setting")
            .exception();
      }
      PCodes.iso3(countryIso3, "countryIso3");
      List<String> sorted = PCodes.pCodes(pCodes, countryIso3, "pCodes");
      if (areaKm2 != null && areaKm2.signum() <= 0) {
        throw CoordinationDataException.at(
            "areaKm2", DataRule.VALUE_OUT_OF_RANGE, "an area must be above 0 but was " + areaKm2);
      }
      if (targetPopulation != null) {
        Checks.count(targetPopulation, MOST_PEOPLE, "targetPopulation", "people");
      }
      return new AssessmentSite(new Parts(countryIso3, sorted, setting, areaKm2, targetPopulation));
    }
  }
}
