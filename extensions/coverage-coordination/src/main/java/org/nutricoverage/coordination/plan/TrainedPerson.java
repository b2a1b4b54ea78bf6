package org.nutricoverage.coordination.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.coordination.internal.PCodes;

/**
 * A person who is trained in methods of assessment, by a pseudonym: who it is, the caller knows.
 *
 * <pre>{@code
 * TrainedPerson lead =
 *     TrainedPerson.builder()
 *         .id("P-07")
 *         .organisationType(OrganisationType.NNGO)
 *         .countryIso3("LBR")
 *         .role(PersonRole.LEAD)
 *         .methods(List.of(AssessmentMethod.SQUEAC))
 *         .trainedOn(LocalDate.of(2017, 9, 1))
 *         .build();
 * lead.canLead(AssessmentMethod.SQUEAC);   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TrainedPerson implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private TrainedPerson(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      String id,
      OrganisationType organisationType,
      String countryIso3,
      PersonRole role,
      List<AssessmentMethod> methods,
      @Nullable LocalDate trainedOn,
      TrainerLevel trainerLevel,
      long assessmentsLed)
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
    builder.organisationType = parts.organisationType;
    builder.countryIso3 = parts.countryIso3;
    builder.role = parts.role;
    builder.methods = parts.methods;
    builder.trainedOn = parts.trainedOn;
    builder.trainerLevel = parts.trainerLevel;
    builder.assessmentsLed = parts.assessmentsLed;
    return builder;
  }

  /**
   * The pseudonym.
   *
   * @return letters, digits and . _ : / -; never a name
   */
  public String id() {
    return parts.id;
  }

  /**
   * The type of the organisation.
   *
   * @return the type
   */
  public OrganisationType organisationType() {
    return parts.organisationType;
  }

  /**
   * The country where the person works.
   *
   * @return three capital letters of ISO 3166-1
   */
  public String countryIso3() {
    return parts.countryIso3;
  }

  /**
   * The role.
   *
   * @return the role
   */
  public PersonRole role() {
    return parts.role;
  }

  /**
   * The methods in which the person is trained.
   *
   * @return methods, each once
   */
  public List<AssessmentMethod> methods() {
    return parts.methods;
  }

  /**
   * The day of the last training.
   *
   * @return the day; empty if not known
   */
  public Optional<LocalDate> trainedOn() {
    return Optional.ofNullable(parts.trainedOn);
  }

  /**
   * Whether the person may train others.
   *
   * @return the level; not a trainer unless set
   */
  public TrainerLevel trainerLevel() {
    return parts.trainerLevel;
  }

  /**
   * The assessments that the person has led.
   *
   * @return how many, from 0 to 10,000; 0 unless set
   */
  public long assessmentsLed() {
    return parts.assessmentsLed;
  }

  /**
   * Whether the person can lead an assessment.
   *
   * @param method its method
   * @return true for a lead who is trained in the method
   */
  public boolean canLead(AssessmentMethod method) {
    return parts.role == PersonRole.LEAD && parts.methods.contains(method);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrainedPerson that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns pseudonym, role and methods on one line. */
  @Override
  public String toString() {
    return parts.id + ": " + parts.role.label() + " " + parts.methods;
  }

  /**
   * Collects the parts of a trained person. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable OrganisationType organisationType;
    private @Nullable String countryIso3;
    private @Nullable PersonRole role;
    private List<AssessmentMethod> methods = List.of();
    private @Nullable LocalDate trainedOn;
    private TrainerLevel trainerLevel = TrainerLevel.NOT_A_TRAINER;
    private long assessmentsLed = 0;

    private Builder() {}

    /**
     * The pseudonym.
     *
     * @param value letters, digits and . _ : / -; never a name
     * @return this builder
     */
    public Builder id(String value) {
      this.id = Checks.id(value, "id");
      return this;
    }

    /**
     * The type of the organisation.
     *
     * @param value the type
     * @return this builder
     */
    public Builder organisationType(OrganisationType value) {
      this.organisationType = Objects.requireNonNull(value, "organisationType");
      return this;
    }

    /**
     * The country where the person works.
     *
     * @param value three capital letters of ISO 3166-1
     * @return this builder
     */
    public Builder countryIso3(String value) {
      this.countryIso3 = PCodes.iso3(value, "countryIso3");
      return this;
    }

    /**
     * The role.
     *
     * @param value the role
     * @return this builder
     */
    public Builder role(PersonRole value) {
      this.role = Objects.requireNonNull(value, "role");
      return this;
    }

    /**
     * The methods in which the person is trained.
     *
     * @param value methods, each once
     * @return this builder
     */
    public Builder methods(List<AssessmentMethod> value) {
      this.methods = List.copyOf(value);
      return this;
    }

    /**
     * The day of the last training.
     *
     * @param value the day
     * @return this builder
     */
    public Builder trainedOn(LocalDate value) {
      this.trainedOn = Objects.requireNonNull(value, "trainedOn");
      return this;
    }

    /**
     * Whether the person may train others.
     *
     * @param value the level; not a trainer unless set
     * @return this builder
     */
    public Builder trainerLevel(TrainerLevel value) {
      this.trainerLevel = Objects.requireNonNull(value, "trainerLevel");
      return this;
    }

    /**
     * The assessments that the person has led.
     *
     * @param value how many, from 0 to 10,000; 0 unless set
     * @return this builder
     */
    public Builder assessmentsLed(long value) {
      this.assessmentsLed = Checks.count(value, 10_000, "assessmentsLed", "assessments");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public TrainedPerson build() {
      if (id == null || organisationType == null || countryIso3 == null || role == null) {
        throw Missing.parts()
            .unless(id, "id")
            .unless(organisationType, "organisationType")
            .unless(countryIso3, "countryIso3")
            .unless(role, "role")
            .exception();
      }
      Checks.unique(methods, "methods", Enum::name);
      return new TrainedPerson(
          new Parts(
              id,
              organisationType,
              countryIso3,
              role,
              methods,
              trainedOn,
              trainerLevel,
              assessmentsLed));
    }
  }
}
