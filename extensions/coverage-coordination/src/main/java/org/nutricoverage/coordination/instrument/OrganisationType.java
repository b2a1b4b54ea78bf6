package org.nutricoverage.coordination.instrument;

/**
 * The type of an organisation, the lowest level at which a response says where it comes from.
 *
 * <p>The list is closed on purpose: a free text could name an organisation, and nobody may be named
 * or rated. The first six types are those of the IASC survey of 2013 to 2018; South Sudan added the
 * Red Cross, the survey of the Global Health Cluster of 2021 the last three.
 *
 * @since 0.1.0
 */
public enum OrganisationType {
  /** International non-governmental organisations. */
  INGO("international NGO"),
  /** National non-governmental organisations. */
  NNGO("national NGO"),
  /** Agencies of the United Nations. */
  UN("UN agency"),
  /** National authorities. */
  NATIONAL_AUTHORITY("national authority"),
  /** Donors. */
  DONOR("donor"),
  /** All others. */
  OTHER("other"),
  /** The Red Cross and Red Crescent movement. */
  RED_CROSS_RED_CRESCENT("Red Cross and Red Crescent"),
  /** Universities and institutes. */
  ACADEMIA("academia"),
  /** Companies. */
  PRIVATE_SECTOR("private sector"),
  /** Observers of the cluster. */
  OBSERVER("observer");

  private final String label;

  OrganisationType(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code international NGO}
   */
  public String label() {
    return label;
  }
}
