package org.nutricoverage.coordination.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.barrier.BarrierCode;
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

  ActionItem(Parts parts) {
    this.parts = parts;
  }

  record Parts(
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
  public static ActionItemBuilder builder() {
    return new ActionItemBuilder();
  }

  /**
   * Begins with the parts of this value.
   *
   * @return the builder
   */
  public ActionItemBuilder toBuilder() {
    return ActionItemBuilder.from(parts);
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
}
