package org.nutricoverage.coordination.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.core.Rational;

/**
 * Collects the parts of an action. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ActionItemBuilder {

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

  ActionItemBuilder() {}

  static ActionItemBuilder from(ActionItem.Parts parts) {
    ActionItemBuilder builder = new ActionItemBuilder();
    builder.id = parts.id();
    builder.objective = parts.objective();
    builder.area = parts.area();
    builder.barrier = parts.barrier();
    builder.activity = parts.activity();
    builder.responsible = parts.responsible();
    builder.start = parts.start();
    builder.due = parts.due();
    builder.resources = parts.resources();
    builder.processIndicator = parts.processIndicator();
    builder.baseline = parts.baseline();
    builder.target = parts.target();
    builder.status = parts.status();
    builder.evidence = parts.evidence();
    return builder;
  }

  /**
   * The identifier.
   *
   * @param value letters, digits and . _ : / -
   * @return this builder
   */
  public ActionItemBuilder id(String value) {
    this.id = Checks.id(value, "id");
    return this;
  }

  /**
   * The objective that it serves.
   *
   * @param value the objective
   * @return this builder
   */
  public ActionItemBuilder objective(PlanObjective value) {
    this.objective = Objects.requireNonNull(value, "objective");
    return this;
  }

  /**
   * The area.
   *
   * @param value a p-code or a name, one line
   * @return this builder
   */
  public ActionItemBuilder area(String value) {
    this.area = Checks.name(value, "area");
    return this;
  }

  /**
   * The barrier that it addresses.
   *
   * @param value the barrier
   * @return this builder
   */
  public ActionItemBuilder barrier(BarrierCode value) {
    this.barrier = Objects.requireNonNull(value, "barrier");
    return this;
  }

  /**
   * What is done.
   *
   * @param value one line
   * @return this builder
   */
  public ActionItemBuilder activity(String value) {
    this.activity = Checks.name(value, "activity");
    return this;
  }

  /**
   * Who does it.
   *
   * @param value an organisation or a role, one line
   * @return this builder
   */
  public ActionItemBuilder responsible(String value) {
    this.responsible = Checks.name(value, "responsible");
    return this;
  }

  /**
   * The first day.
   *
   * @param value the day
   * @return this builder
   */
  public ActionItemBuilder start(LocalDate value) {
    this.start = Objects.requireNonNull(value, "start");
    return this;
  }

  /**
   * The last day.
   *
   * @param value the day, not before the first
   * @return this builder
   */
  public ActionItemBuilder due(LocalDate value) {
    this.due = Objects.requireNonNull(value, "due");
    return this;
  }

  /**
   * What it takes.
   *
   * @param value one line
   * @return this builder
   */
  public ActionItemBuilder resources(String value) {
    this.resources = Checks.name(value, "resources");
    return this;
  }

  /**
   * By what its progress is seen.
   *
   * @param value one line
   * @return this builder
   */
  public ActionItemBuilder processIndicator(String value) {
    this.processIndicator = Checks.name(value, "processIndicator");
    return this;
  }

  /**
   * The process indicator at the start.
   *
   * @param value a number in the unit of the indicator
   * @return this builder
   */
  public ActionItemBuilder baseline(Rational value) {
    this.baseline = Checks.number(value, "baseline");
    return this;
  }

  /**
   * The process indicator to be reached.
   *
   * @param value a number in the unit of the indicator
   * @return this builder
   */
  public ActionItemBuilder target(Rational value) {
    this.target = Checks.number(value, "target");
    return this;
  }

  /**
   * How far it has come.
   *
   * @param value the status; planned unless set
   * @return this builder
   */
  public ActionItemBuilder status(PlanStatus value) {
    this.status = Objects.requireNonNull(value, "status");
    return this;
  }

  /**
   * The evidence of its progress.
   *
   * @param value one line
   * @return this builder
   */
  public ActionItemBuilder evidence(String value) {
    this.evidence = Checks.name(value, "evidence");
    return this;
  }

  /**
   * The finished value.
   *
   * @return the value
   * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict each
   *     other
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
        new ActionItem.Parts(
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
