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

/**
 * How an assessment is made: method, stages, sampling, case finding, numbers.
 *
 * <pre>{@code
 * AssessmentDesign design =
 *     AssessmentDesign.builder()
 *         .method(AssessmentMethod.SQUEAC)
 *         .stagesDone(List.of(1, 2, 3))
 *         .firstStageSampling(FirstStageSampling.SPATIAL)
 *         .caseFinding(CaseFindingMethod.ACTIVE_ADAPTIVE)
 *         .casesFound(31)
 *         .build();
 * design.stagesDone().size();   // 3
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AssessmentDesign implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_SITES = 1_000_000;
  private static final long MOST_CASES = 100_000_000;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private AssessmentDesign(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      AssessmentMethod method,
      List<Integer> stagesDone,
      @Nullable FirstStageSampling firstStageSampling,
      @Nullable CaseFindingMethod caseFinding,
      @Nullable Long sitesPlanned,
      @Nullable Long sitesReached,
      List<String> missedQuadrats,
      @Nullable Long casesPlanned,
      @Nullable Long casesFound)
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
    builder.method = parts.method;
    builder.stagesDone = parts.stagesDone;
    builder.firstStageSampling = parts.firstStageSampling;
    builder.caseFinding = parts.caseFinding;
    builder.sitesPlanned = parts.sitesPlanned;
    builder.sitesReached = parts.sitesReached;
    builder.missedQuadrats = parts.missedQuadrats;
    builder.casesPlanned = parts.casesPlanned;
    builder.casesFound = parts.casesFound;
    return builder;
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
   * The stages that were done.
   *
   * @return numbers from 1 to 3, each once, in ascending order once built
   */
  public List<Integer> stagesDone() {
    return parts.stagesDone;
  }

  /**
   * How places were chosen.
   *
   * @return the sampling of the first stage; empty if not known
   */
  public Optional<FirstStageSampling> firstStageSampling() {
    return Optional.ofNullable(parts.firstStageSampling);
  }

  /**
   * How cases were found.
   *
   * @return the case finding; empty if not known
   */
  public Optional<CaseFindingMethod> caseFinding() {
    return Optional.ofNullable(parts.caseFinding);
  }

  /**
   * The places that were planned.
   *
   * @return a number of places, from 0 to 1,000,000; empty if not known
   */
  public OptionalLong sitesPlanned() {
    return parts.sitesPlanned == null ? OptionalLong.empty() : OptionalLong.of(parts.sitesPlanned);
  }

  /**
   * The places that were reached.
   *
   * @return a number of places, from 0 to 1,000,000; empty if not known
   */
  public OptionalLong sitesReached() {
    return parts.sitesReached == null ? OptionalLong.empty() : OptionalLong.of(parts.sitesReached);
  }

  /**
   * The quadrats or places that were missed.
   *
   * @return their names, each once
   */
  public List<String> missedQuadrats() {
    return parts.missedQuadrats;
  }

  /**
   * The cases that were planned.
   *
   * @return a number of cases, from 0 to 100,000,000; empty if not known
   */
  public OptionalLong casesPlanned() {
    return parts.casesPlanned == null ? OptionalLong.empty() : OptionalLong.of(parts.casesPlanned);
  }

  /**
   * The cases that were found.
   *
   * @return a number of cases, from 0 to 100,000,000; empty if not known
   */
  public OptionalLong casesFound() {
    return parts.casesFound == null ? OptionalLong.empty() : OptionalLong.of(parts.casesFound);
  }

  private static void checkCount(@Nullable Long value, long most, String place, String unit) {
    if (value != null) {
      Checks.count(value, most, place, unit);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentDesign that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns the method with its stages. */
  @Override
  public String toString() {
    return parts.method.label()
        + (parts.stagesDone.isEmpty() ? "" : ", stages " + parts.stagesDone);
  }

  /**
   * Collects the parts of a design. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable AssessmentMethod method;
    private List<Integer> stagesDone = List.of();
    private @Nullable FirstStageSampling firstStageSampling;
    private @Nullable CaseFindingMethod caseFinding;
    private @Nullable Long sitesPlanned;
    private @Nullable Long sitesReached;
    private List<String> missedQuadrats = List.of();
    private @Nullable Long casesPlanned;
    private @Nullable Long casesFound;

    private Builder() {}

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
     * The stages that were done.
     *
     * @param value numbers from 1 to 3, each once, in ascending order once built
     * @return this builder
     */
    public Builder stagesDone(List<Integer> value) {
      this.stagesDone = List.copyOf(value);
      return this;
    }

    /**
     * How places were chosen.
     *
     * @param value the sampling of the first stage
     * @return this builder
     */
    public Builder firstStageSampling(FirstStageSampling value) {
      this.firstStageSampling = Objects.requireNonNull(value, "firstStageSampling");
      return this;
    }

    /**
     * How cases were found.
     *
     * @param value the case finding
     * @return this builder
     */
    public Builder caseFinding(CaseFindingMethod value) {
      this.caseFinding = Objects.requireNonNull(value, "caseFinding");
      return this;
    }

    /**
     * The places that were planned.
     *
     * @param value a number of places, from 0 to 1,000,000
     * @return this builder
     */
    public Builder sitesPlanned(long value) {
      this.sitesPlanned = value;
      return this;
    }

    /**
     * The places that were reached.
     *
     * @param value a number of places, from 0 to 1,000,000
     * @return this builder
     */
    public Builder sitesReached(long value) {
      this.sitesReached = value;
      return this;
    }

    /**
     * The quadrats or places that were missed.
     *
     * @param value their names, each once
     * @return this builder
     */
    public Builder missedQuadrats(List<String> value) {
      this.missedQuadrats = Checks.names(value, "missedQuadrats");
      return this;
    }

    /**
     * The cases that were planned.
     *
     * @param value a number of cases, from 0 to 100,000,000
     * @return this builder
     */
    public Builder casesPlanned(long value) {
      this.casesPlanned = value;
      return this;
    }

    /**
     * The cases that were found.
     *
     * @param value a number of cases, from 0 to 100,000,000
     * @return this builder
     */
    public Builder casesFound(long value) {
      this.casesFound = value;
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public AssessmentDesign build() {
      if (method == null) {
        throw Missing.parts().unless(method, "method").exception();
      }
      List<Integer> sorted = stagesDone.stream().sorted().distinct().toList();
      if (sorted.size() < stagesDone.size() || sorted.stream().anyMatch(n -> n < 1 || n > 3)) {
        throw CoordinationDataException.at(
            "stagesDone",
            DataRule.VALUE_OUT_OF_RANGE,
            "stages must be numbers from 1 to 3, each once, but were " + stagesDone);
      }
      checkCount(sitesPlanned, MOST_SITES, "sitesPlanned", "places");
      checkCount(sitesReached, MOST_SITES, "sitesReached", "places");
      checkCount(casesPlanned, MOST_CASES, "casesPlanned", "cases");
      checkCount(casesFound, MOST_CASES, "casesFound", "cases");
      return new AssessmentDesign(
          new Parts(
              method,
              sorted,
              firstStageSampling,
              caseFinding,
              sitesPlanned,
              sitesReached,
              missedQuadrats,
              casesPlanned,
              casesFound));
    }
  }
}
