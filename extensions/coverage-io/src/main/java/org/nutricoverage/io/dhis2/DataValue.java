package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * One value of one data element for one period and organisation unit.
 *
 * <pre>{@code
 * DataValue value =
 *     DataValue.of(DataKey.of("ADMITTED"), Dhis2Period.parse("202603"), "KALEMIE", "17")
 *         .commented("two weeks only");
 * value.toString();   // "ADMITTED 202603 KALEMIE = 17"
 * }</pre>
 *
 * <p>The value is a text, as in DHIS2; a missing value has no row and is not {@code ""}. Who stored
 * it, and when, is not kept.
 *
 * @param key what the value is of
 * @param period for which period
 * @param orgUnit the identifier of the organisation unit, not blank
 * @param attributeOptionCombo the identifier of the attribute option combination, such as a
 *     partner; {@code ""} if none is given, which DHIS2 takes for its default
 * @param value the value as a text; may be {@code ""} where it is deleted
 * @param comment a remark; {@code ""} if there is none
 * @param followUp whether it is marked for follow-up
 * @param deleted whether the value is to be deleted
 * @since 0.1.0
 */
public record DataValue(
    DataKey key,
    Dhis2Period period,
    String orgUnit,
    String attributeOptionCombo,
    String value,
    String comment,
    boolean followUp,
    boolean deleted)
    implements Comparable<DataValue>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<DataValue> BY_PLACE =
      Comparator.comparing(DataValue::orgUnit)
          .thenComparing(DataValue::period)
          .thenComparing(DataValue::attributeOptionCombo)
          .thenComparing(DataValue::key);
  private static final Comparator<DataValue> ORDER =
      BY_PLACE
          .thenComparing(DataValue::value)
          .thenComparing(DataValue::comment)
          .thenComparing(DataValue::followUp)
          .thenComparing(DataValue::deleted);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the organisation unit is blank, or the value of what is not
   *     deleted is
   */
  public DataValue {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(period, "period");
    orgUnit = Arguments.text(orgUnit, "orgUnit");
    attributeOptionCombo = attributeOptionCombo.strip();
    value = deleted ? value.strip() : Arguments.text(value, "value");
    comment = comment.strip();
  }

  /**
   * A value without a comment.
   *
   * @param key what the value is of
   * @param period for which period
   * @param orgUnit the identifier of the organisation unit
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if the organisation unit or the value is blank
   */
  public static DataValue of(DataKey key, Dhis2Period period, String orgUnit, String value) {
    return new DataValue(key, period, orgUnit, "", value, "", false, false);
  }

  /**
   * The order to delete a value.
   *
   * @param key what the value is of
   * @param period for which period
   * @param orgUnit the identifier of the organisation unit
   * @return the deletion
   * @throws IllegalArgumentException if the organisation unit is blank
   */
  public static DataValue deletion(DataKey key, Dhis2Period period, String orgUnit) {
    return new DataValue(key, period, orgUnit, "", "", "", false, true);
  }

  /**
   * This value for an attribute option combination.
   *
   * @param newCombo the identifier of the combination; {@code ""} for none
   * @return a copy
   */
  public DataValue attributedTo(String newCombo) {
    return new DataValue(key, period, orgUnit, newCombo, value, comment, followUp, deleted);
  }

  /**
   * This value with a remark.
   *
   * @param newComment the remark; {@code ""} for none
   * @return a copy
   */
  public DataValue commented(String newComment) {
    return new DataValue(
        key, period, orgUnit, attributeOptionCombo, value, newComment, followUp, deleted);
  }

  /** Whether both are for the same thing, period and place, and thus one cell of DHIS2. */
  boolean sameCell(DataValue other) {
    return BY_PLACE.compare(this, other) == 0;
  }

  boolean sameContent(DataValue other) {
    return value.equals(other.value) && deleted == other.deleted;
  }

  /** Orders values by organisation unit, period, attributes and key, then by their content. */
  @Override
  public int compareTo(DataValue other) {
    return ORDER.compare(this, other);
  }

  /** Returns key, period, organisation unit and value on one line. */
  @Override
  public String toString() {
    return Texts.oneLine(
        key
            + " "
            + period
            + " "
            + orgUnit
            + (attributeOptionCombo.isEmpty() ? "" : " [" + attributeOptionCombo + "]")
            + (deleted ? " deleted" : " = " + value));
  }
}
