package org.nutricoverage.coordination.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;

/**
 * What is to be done about a row of the status table, by which role and until when.
 *
 * <pre>{@code
 * CoordinationAction action =
 *     CoordinationAction.of(
 *             "A-1",
 *             "1.2",
 *             "Update the mapping of partners each quarter",
 *             ResponsibleRole.INFORMATION_MANAGEMENT,
 *             LocalDate.of(2026, 6, 30))
 *         .withProgress(ActionProgress.ONGOING, LocalDate.of(2026, 4, 1));
 * action.isOverdue(LocalDate.of(2026, 7, 1));   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CoordinationAction implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final String rowId;
  private final String action;
  private final ResponsibleRole responsible;
  private final LocalDate dueDate;
  private final String supportRequired;
  private final EnumSet<SupportSource> supportFrom;
  private final ActionProgress progress;
  private final @Nullable LocalDate lastReview;

  private CoordinationAction(
      String id,
      String rowId,
      String action,
      ResponsibleRole responsible,
      LocalDate dueDate,
      String supportRequired,
      EnumSet<SupportSource> supportFrom,
      ActionProgress progress,
      @Nullable LocalDate lastReview) {
    this.id = id;
    this.rowId = rowId;
    this.action = action;
    this.responsible = responsible;
    this.dueDate = dueDate;
    this.supportRequired = supportRequired;
    this.supportFrom = supportFrom;
    this.progress = progress;
    this.lastReview = lastReview;
  }

  /**
   * An action that has not been started.
   *
   * @param id its identifier
   * @param rowId the row that it is about
   * @param action what is to be done, 1 to 600 characters
   * @param responsible the role that is to do it
   * @param dueDate until when
   * @return the action
   * @throws CoordinationDataException if a text is blank or too long
   */
  public static CoordinationAction of(
      String id, String rowId, String action, ResponsibleRole responsible, LocalDate dueDate) {
    String text = Checks.text(action, "action", 600);
    if (text.isEmpty()) {
      throw CoordinationDataException.at(
          "action", DataRule.NOT_A_VALUE, "the text must not be blank");
    }
    return new CoordinationAction(
        Checks.id(id, "id"),
        Checks.id(rowId, "rowId"),
        text,
        Objects.requireNonNull(responsible, "responsible"),
        Objects.requireNonNull(dueDate, "dueDate"),
        "",
        EnumSet.noneOf(SupportSource.class),
        ActionProgress.NOT_STARTED,
        null);
  }

  /**
   * This action with the support that it needs.
   *
   * @param support what is needed, at most 600 characters
   * @param from from whom, at least one
   * @return a copy
   * @throws CoordinationDataException if the text is too long
   * @throws IllegalArgumentException if there is nobody
   */
  public CoordinationAction withSupport(String support, Set<SupportSource> from) {
    if (from.isEmpty()) {
      throw new IllegalArgumentException("from must hold at least 1 source but was empty");
    }
    return new CoordinationAction(
        id,
        rowId,
        action,
        responsible,
        dueDate,
        Checks.text(support, "supportRequired", 600),
        EnumSet.copyOf(from),
        progress,
        lastReview);
  }

  /**
   * This action after a review.
   *
   * @param newProgress how far it has come
   * @param reviewedOn the day of the review
   * @return a copy
   */
  public CoordinationAction withProgress(ActionProgress newProgress, LocalDate reviewedOn) {
    return new CoordinationAction(
        id,
        rowId,
        action,
        responsible,
        dueDate,
        supportRequired,
        supportFrom,
        Objects.requireNonNull(newProgress, "newProgress"),
        Objects.requireNonNull(reviewedOn, "reviewedOn"));
  }

  /**
   * The identifier.
   *
   * @return the identifier
   */
  public String id() {
    return id;
  }

  /**
   * The row that the action is about.
   *
   * @return the identifier of the row
   */
  public String rowId() {
    return rowId;
  }

  /**
   * What is to be done.
   *
   * @return the text
   */
  public String action() {
    return action;
  }

  /**
   * Who is to do it.
   *
   * @return the role
   */
  public ResponsibleRole responsible() {
    return responsible;
  }

  /**
   * Until when.
   *
   * @return the last day
   */
  public LocalDate dueDate() {
    return dueDate;
  }

  /**
   * The support that is needed.
   *
   * @return the text; empty if none
   */
  public String supportRequired() {
    return supportRequired;
  }

  /**
   * From whom support is needed.
   *
   * @return the sources; empty if none
   */
  public Set<SupportSource> supportFrom() {
    return Collections.unmodifiableSet(supportFrom);
  }

  /**
   * How far the action has come.
   *
   * @return the progress
   */
  public ActionProgress progress() {
    return progress;
  }

  /**
   * The day of the last review.
   *
   * @return the day; empty if it was never reviewed
   */
  public Optional<LocalDate> lastReview() {
    return Optional.ofNullable(lastReview);
  }

  /**
   * Whether the action should have been done before a day.
   *
   * @param asOf the day
   * @return true if it is open and its last day is before that day
   */
  public boolean isOverdue(LocalDate asOf) {
    return progress.isOpen() && dueDate.isBefore(asOf);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CoordinationAction that
        && id.equals(that.id)
        && rowId.equals(that.rowId)
        && action.equals(that.action)
        && responsible == that.responsible
        && dueDate.equals(that.dueDate)
        && supportRequired.equals(that.supportRequired)
        && supportFrom.equals(that.supportFrom)
        && progress == that.progress
        && Objects.equals(lastReview, that.lastReview);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id,
        rowId,
        action,
        responsible,
        dueDate,
        supportRequired,
        supportFrom,
        progress,
        lastReview);
  }

  /** Returns identifier, row, role, date and progress on one line. */
  @Override
  public String toString() {
    return id
        + " (row "
        + rowId
        + "): "
        + responsible.label()
        + ", due "
        + dueDate
        + ", "
        + progress;
  }
}
