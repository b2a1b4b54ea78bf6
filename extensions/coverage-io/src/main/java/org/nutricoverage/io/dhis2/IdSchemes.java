package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.Objects;

/**
 * What identifies each kind of thing in a file.
 *
 * <pre>{@code
 * IdSchemes.of(IdScheme.UID).with(IdScheme.UID, IdScheme.CODE).orgUnit();   // code
 * }</pre>
 *
 * @param dataElement what identifies data elements
 * @param orgUnit what identifies organisation units
 * @param categoryOptionCombo what identifies categories and attributes
 * @since 0.1.0
 */
public record IdSchemes(IdScheme dataElement, IdScheme orgUnit, IdScheme categoryOptionCombo)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks that the parts are there. */
  public IdSchemes {
    Objects.requireNonNull(dataElement, "dataElement");
    Objects.requireNonNull(orgUnit, "orgUnit");
    Objects.requireNonNull(categoryOptionCombo, "categoryOptionCombo");
  }

  /**
   * One scheme for everything.
   *
   * @param scheme the scheme
   * @return the schemes
   */
  public static IdSchemes of(IdScheme scheme) {
    return new IdSchemes(scheme, scheme, scheme);
  }

  /**
   * These schemes with others for data elements and organisation units.
   *
   * @param newDataElement what identifies data elements
   * @param newOrgUnit what identifies organisation units
   * @return a copy
   */
  public IdSchemes with(IdScheme newDataElement, IdScheme newOrgUnit) {
    return new IdSchemes(newDataElement, newOrgUnit, categoryOptionCombo);
  }

  /** Returns the schemes on one line. */
  @Override
  public String toString() {
    return "data elements by "
        + dataElement
        + ", organisation units by "
        + orgUnit
        + ", categories by "
        + categoryOptionCombo;
  }
}
