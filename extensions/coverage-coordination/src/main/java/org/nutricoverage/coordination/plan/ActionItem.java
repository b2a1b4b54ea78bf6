package org.nutricoverage.coordination.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.core.Rational;

/**
 * An item of the country action plan.
 *
 * <pre>{@code
 * ActionItem item =
 *     ActionItem.builder()
 *         .id("ACT-1")
 *         .objective(PlanObjective.SCALE_UP)
 *         .barrier(BarrierCode.TOO_FAR)
 *         .activity("Open four more sites")
 *         .responsible("district health team")
 *         .start(LocalDate.of(2026, 1, 1))
 *         .due(LocalDate.of(2026, 6, 30))
 *         .build();
 * item.isOverdue(LocalDate.of(2026, 7, 1));   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ActionItem implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private ActionItem(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      String id,
      PlanObjective objective,
      @Nullable String area,
      @Nullable BarrierCode barrier,
      String activity,
      String responsible,
      LocalDate start,
      LocalDate due,
      @Nullable String resources,
      @Nullable String processIndicator,
      @Nullable Rational baseline,
      @Nullable Rational target,
      PlanStatus status,
      @Nullable String evidence)
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
    builder.objective = parts.objective;
    builder.area = parts.area;
    builder.barrier = parts.barrier;
    builder.activity = parts.activity;
    builder.responsible = parts.responsible;
    builder.start = parts.start;
    builder.due = parts.due;
    builder.resources = parts.resources;
    builder.processIndicator = parts.processIndicator;
    builder.baseline = parts.baseline;
    builder.target = parts.target;
    builder.status = parts.status;
    builder.evidence = parts.evidence;
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
   * The objective that it serves.
   *
   * @return the objective
   */
  public PlanObjective objective() {
    return parts.objective;
  }

  /**
   * The area.
   *
   * @return a p-code or a name, one line; empty if not known
   */
  public Optional<String> area() {
    return Optional.ofNullable(parts.area);
  }

  /**
   * The barrier that it addresses.
   *
   * @return the barrier; empty if not known
   */
  public Optional<BarrierCode> barrier() {
    return Optional.ofNullable(parts.barrier);
  }

  /**
   * What is done.
   *
   * @return one line
   */
  public String activity() {
    return parts.activity;
  }

  /**
   * Who does it.
   *
   * @return an organisation or a role, one line
   */
  public String responsible() {
    return parts.responsible;
  }

  /**
   * The first day.
   *
   * @return the day
   */
  public LocalDate start() {
    return parts.start;
  }

  /**
   * The last day.
   *
   * @return the day, not before the first
   */
  public LocalDate due() {
    return parts.due;
  }

  /**
   * What it takes.
   *
   * @return one line; empty if not known
   */
  public Optional<String> resources() {
    return Optional.ofNullable(parts.resources);
  }

  /**
   * By what its progress is seen.
   *
   * @return one line; empty if not known
   */
  public Optional<String> processIndicator() {
    return Optional.ofNullable(parts.processIndicator);
  }

  /**
   * The process indicator at the start.
   *
   * @return a number in the unit of the indicator; empty if not known
   */
  public Optional<Rational> baseline() {
    return Optional.ofNullable(parts.baseline);
  }

  /**
   * The process indicator to be reached.
   *
   * @return a number in the unit of the indicator; empty if not known
   */
  public Optional<Rational> target() {
    return Optional.ofNullable(parts.target);
  }

  /**
   * How far it has come.
   *
   * @return the status; planned unless set
   */
  public PlanStatus status() {
    return parts.status;
  }

  /**
   * The evidence of its progress.
   *
   * @return one line; empty if not known
   */
  public Optional<String> evidence() {
    return Optional.ofNullable(parts.evidence);
  }

  /**
   * Whether something is left to do.
   *
   * @return true if not done and not dropped
   */
  public boolean isOpen() {
    return parts.status == PlanStatus.PLANNED || parts.status == PlanStatus.ONGOING;
  }

  /**
   * Whether the item should have been done before a day.
   *
   * @param asOf the day
   * @return true if it is open and its last day is before that day
   */
  public boolean isOverdue(LocalDate asOf) {
    return isOpen() && parts.due.isBefore(asOf);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActionItem that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns identifier, activity, date and status on one line. */
  @Override
  public String toString() {
    return parts.id + ": " + parts.activity + ", due " + parts.due + ", " + parts.status.label();
  }

  /**
   * Collects the parts of an action. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable PlanObjective objective;
    private @Nullable String area;
    private @Nullable BarrierCode barrier;
    private @Nullable String activity;
    private @Nullable String responsible;
    private @Nullable LocalDate start;
    private @Nullable LocalDate due;
    private @Nullable String resources;
    private @Nullable String processIndicator;
    private @Nullable Rational baseline;
    private @Nullable Rational target;
    private PlanStatus status = PlanStatus.PLANNED;
    private @Nullable String evidence;

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
     * The objective that it serves.
     *
     * @param value the objective
     * @return this builder
     */
    public Builder objective(PlanObjective value) {
      this.objective = Objects.requireNonNull(value, "objective");
      return this;
    }

    /**
     * The area.
     *
     * @param value a p-code or a name, one line
     * @return this builder
     */
    public Builder area(String value) {
      this.area = Checks.name(value, "area");
      return this;
    }

    /**
     * The barrier that it addresses.
     *
     * @param value the barrier
     * @return this builder
     */
    public Builder barrier(BarrierCode value) {
      this.barrier = Objects.requireNonNull(value, "barrier");
      return this;
    }

    /**
     * What is done.
     *
     * @param value one line
     * @return this builder
     */
    public Builder activity(String value) {
      this.activity = Checks.name(value, "activity");
      return this;
    }

    /**
     * Who does it.
     *
     * @param value an organisation or a role, one line
     * @return this builder
     */
    public Builder responsible(String value) {
      this.responsible = Checks.name(value, "responsible");
      return this;
    }

    /**
     * The first day.
     *
     * @param value the day
     * @return this builder
     */
    public Builder start(LocalDate value) {
      this.start = Objects.requireNonNull(value, "start");
      return this;
    }

    /**
     * The last day.
     *
     * @param value the day, not before the first
     * @return this builder
     */
    public Builder due(LocalDate value) {
      this.due = Objects.requireNonNull(value, "due");
      return this;
    }

    /**
     * What it takes.
     *
     * @param value one line
     * @return this builder
     */
    public Builder resources(String value) {
      this.resources = Checks.name(value, "resources");
      return this;
    }

    /**
     * By what its progress is seen.
     *
     * @param value one line
     * @return this builder
     */
    public Builder processIndicator(String value) {
      this.processIndicator = Checks.name(value, "processIndicator");
      return this;
    }

    /**
     * The process indicator at the start.
     *
     * @param value a number in the unit of the indicator
     * @return this builder
     */
    public Builder baseline(Rational value) {
      this.baseline = Checks.number(value, "baseline");
      return this;
    }

    /**
     * The process indicator to be reached.
     *
     * @param value a number in the unit of the indicator
     * @return this builder
     */
    public Builder target(Rational value) {
      this.target = Checks.number(value, "target");
      return this;
    }

    /**
     * How far it has come.
     *
     * @param value the status; planned unless set
     * @return this builder
     */
    public Builder status(PlanStatus value) {
      this.status = Objects.requireNonNull(value, "status");
      return this;
    }

    /**
     * The evidence of its progress.
     *
     * @param value one line
     * @return this builder
     */
    public Builder evidence(String value) {
      this.evidence = Checks.name(value, "evidence");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public ActionItem build() {
      if (id == null
          || objective == null
          || activity == null
          || responsible == null
          || start == null
          || due == null) {
        throw Missing.parts()
            .unless(id, "id")
            .unless(objective, "objective")
            .unless(activity, "activity")
            .unless(responsible, "responsible")
            .unless(start, "start")
            .unless(due, "due")
            .exception();
      }
      if (due.isBefore(start)) {
        throw CoordinationDataException.at(
            "due",
            DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
            "the last day must not be before the first day (" + start + ") but was " + due);
      }
      return new ActionItem(
          new Parts(
              id,
              objective,
              area,
              barrier,
              activity,
              responsible,
              start,
              due,
              resources,
              processIndicator,
              baseline,
              target,
              status,
              evidence));
    }
  }
}
