package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Comparator;
import org.nutricoverage.core.internal.Arguments;

/**
 * A village in a list from which villages are selected.
 *
 * @param clinicArea the catchment area of the clinic, or the chiefdom, in which it lies
 * @param name its name or code
 * @since 0.1.0
 */
public record ListedVillage(String clinicArea, String name)
    implements Comparable<ListedVillage>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<ListedVillage> ORDER =
      Comparator.comparing(ListedVillage::clinicArea).thenComparing(ListedVillage::name);

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public ListedVillage {
    clinicArea = Arguments.text(clinicArea, "clinicArea");
    name = Arguments.text(name, "name");
  }

  /**
   * A village.
   *
   * @param clinicArea the catchment area of the clinic, or the chiefdom, in which it lies
   * @param name its name or code
   * @return the village
   * @throws IllegalArgumentException if a text is blank
   */
  public static ListedVillage of(String clinicArea, String name) {
    return new ListedVillage(clinicArea, name);
  }

  @Override
  public int compareTo(ListedVillage other) {
    return ORDER.compare(this, other);
  }
}
